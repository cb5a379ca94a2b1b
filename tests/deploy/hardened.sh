#!/bin/sh
# Whether both programs are hardened, read from what was built: for any architecture, since readelf runs nothing.
#   hardened.sh FOLDER-OF-PROGRAMS FOLDER-OF-ARCHIVES
set -eu

programs=$1
archives=$2
wrong=0

complain() {
  echo "$1"
  wrong=1
}

# What the linker does.
for program in "$programs/vitrine" "$programs/vitrine-pack"; do
  facts=$(readelf --wide --file-header --program-headers --dynamic "$program")
  # has PATTERN WHAT: the program's headers must say so.
  has() {
    printf '%s\n' "$facts" | grep --quiet --extended-regexp "$1" || complain "$program: $2"
  }
  has 'Type: +DYN' 'is not position-independent (-fPIE, -pie)'
  has 'FLAGS_1.* PIE' 'is not position-independent (-pie)'
  has 'GNU_RELRO' 'its tables of addresses stay writable (-z relro)'
  has 'FLAGS_1.* NOW' 'its tables of addresses are filled late (-z now)'
  has 'GNU_STACK .* RW +0x' 'its stack is executable (-z noexecstack)'
  ! printf '%s\n' "$facts" | grep --quiet ' RWE ' || complain "$program: has memory both writable and executable"
done

# What the compiler does. Asked of our own archives, since the programs also link Debian's, which are hardened anyway.
# calls ROOM PATTERN WHAT: some object of the room must call a function whose name begins like the pattern.
calls() {
  readelf --wide --symbols "$archives/libvitrine_$1.a" 2>/dev/null |
    awk -v p="^$2" '$7 == "UND" && $8 ~ p {found = 1} END {exit !found}' ||
    complain "libvitrine_$1.a: $3"
}
for room in firmware kiosk pack scene screen shelf sources visit workbench; do
  calls $room __stack_chk_fail 'has no stack protector (-fstack-protector-strong)'
  calls $room _ZSt21__glibcxx_assert_fail 'does not check the bounds of containers (_GLIBCXX_ASSERTIONS)'
done
# Only some rooms write to something whose size the compiler knows.
for room in kiosk workbench; do
  calls $room '__[a-z]+_chk$' 'is not fortified (_FORTIFY_SOURCE)'
done

exit $wrong
