#!/bin/sh
# Which room may call which library, read from what each archive leaves undefined. A room that is not named for a
# library must not mention it at all; so a forbidden call fails here even if it was declared by hand.
#   rooms.sh FOLDER-OF-ARCHIVES
set -eu

archives=$1
wrong=0

# allowed PREFIX ROOM...: only these rooms, and the tests, may have undefined symbols that begin with PREFIX.
allowed() {
  prefix=$1
  shift
  for archive in "$archives"/libvitrine_*.a; do
    room=$(basename "$archive" .a)
    room=${room#libvitrine_}
    case " $* " in *" $room "*) continue ;; esac
    case $room in test_*) continue ;; esac
    calls=$(nm --undefined-only --no-sort "$archive" 2>/dev/null | awk -v p="^$prefix" '$2 ~ p {print $2}' | sort -u | head -3 | tr '\n' ' ')
    if [ -n "$calls" ]; then
      echo "$room must not call $prefix*: $calls"
      wrong=1
    fi
  done
}

# alone PREFIX ROOM OBJECT: in this room, one file speaks to the library for all. Its name may be a pattern.
alone() {
  calling=$(nm --undefined-only --print-file-name --no-sort "$archives/libvitrine_$2.a" 2>/dev/null |
    awk -v p="^$1" '$3 ~ p {sub(/^[^:]*:/, "", $1); sub(/:.*/, "", $1); print $1}' | sort -u | tr '\n' ' ')
  # shellcheck disable=SC2254  # a pattern
  case "$calling" in
    $3\ ) ;;
    *) echo "in $2, $3 alone may call $1*, and not: $calling"; wrong=1 ;;
  esac
}

allowed sqlite3_ pack
allowed gpiod_ firmware
allowed sd_ firmware
allowed SDL_ screen
allowed TTF_ screen
allowed cairo_ screen
allowed Fc screen
allowed png_ screen
allowed crypto_ screen pack
allowed sodium_ screen pack
allowed randombytes pack
allowed ZSTD_ screen
allowed hnj_ screen
allowed md_parse sources
allowed csv_ sources

alone gpiod_ firmware 'gpio_lines_v[12].cpp.o'
alone crypto_ screen plate_key.cpp.o
alone sodium_ screen plate_key.cpp.o
alone crypto_ pack sodium.cpp.o
alone sodium_ pack sodium.cpp.o
alone randombytes pack sodium.cpp.o
alone hnj_ screen hyphenation.cpp.o
alone ZSTD_ screen plate.cpp.o

[ "$(ls "$archives"/libvitrine_*.a | wc -l)" -ge 8 ] || { echo "rooms are missing in $archives"; wrong=1; }
exit $wrong
