#!/bin/sh
# When the exhibit that comes with the package is put onto the shelf, and when not. A small program stands in for
# vitrine-pack; deploy/stage does the same with packages.
#   default_pack.sh DEFAULT-PACK
set -eu

default_pack=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong=0

# Copies the pack onto the shelf, or does nothing and ends with $scratch/result.
cat >"$scratch/vitrine-pack" <<'END'
#!/bin/sh
[ "$1 $3 $5" = "install --shelf --trust" ] || exit 64
result=$(cat "$(dirname "$0")/result")
[ "$result" -ne 0 ] || cp "$2" "$4/"
exit "$result"
END
chmod +x "$scratch/vitrine-pack"

# fresh VERSION: a package with this version of the exhibit, and a new cabinet.
fresh() {
  rm -rf "$scratch/package" "$scratch/shelf" "$scratch/trust" "$scratch/from-package"
  mkdir -p "$scratch/package" "$scratch/shelf"
  echo 0 >"$scratch/result"
  package "$1"
}
package() {
  rm -f "$scratch/package/"*
  for end in vitrine vitrine.minisig pub; do
    echo "$1" >"$scratch/package/own-exhibit-$1.$end"
  done
}
# run RESULT: as the postinst does; must end so.
run() {
  result=0
  "$default_pack" "$scratch/package" "$scratch/shelf" "$scratch/trust" "$scratch/from-package" "$scratch/vitrine-pack" \
    >"$scratch/says" || result=$?
  [ "$result" -eq "$1" ] || wrong "ends with $result instead of $1"
}
# has FILE... and lacks FILE...: under the scratch folder.
has() { for file in "$@"; do [ -e "$scratch/$file" ] || wrong "$file is not there"; done; }
lacks() { for file in "$@"; do [ ! -e "$scratch/$file" ] || wrong "$file is there"; done; }
wrong() {
  echo "$case: $1"
  wrong=1
}

case='an empty shelf gets it'
fresh 1 && run 0
has shelf/own-exhibit-1.vitrine trust/own-exhibit-1.pub

case='the same version is left, and not trusted anew'
echo old >"$scratch/trust/own-exhibit-1.pub"
run 0
grep --quiet old "$scratch/trust/own-exhibit-1.pub" || wrong "the key was replaced"

case='a newer one follows, and the key before it stays'
package 10 && run 0
has shelf/own-exhibit-10.vitrine shelf/own-exhibit-1.vitrine trust/own-exhibit-10.pub trust/own-exhibit-1.pub

case='an older one does not'
package 9 && run 0
lacks shelf/own-exhibit-9.vitrine trust/own-exhibit-9.pub

case="the museum's own stays, though it is older"
fresh 3 && touch "$scratch/shelf/own-exhibit-2.vitrine" && run 0
lacks shelf/own-exhibit-3.vitrine trust/own-exhibit-3.pub

case="the museum's own stays, beside one of the package's"
fresh 1 && run 0
touch "$scratch/shelf/own-exhibit-2.vitrine"
package 3 && run 0
lacks shelf/own-exhibit-3.vitrine

case='what was withdrawn by hand does not come back'
fresh 1 && run 0
touch "$scratch/shelf/own-exhibit-1.vitrine.withdrawn"
package 2 && run 0
lacks shelf/own-exhibit-2.vitrine

case='a refusal lets the package be installed'
fresh 1 && echo 65 >"$scratch/result" && run 0
grep --quiet refused "$scratch/says" || wrong "it does not say so"

case='a full disk does not'
fresh 1 && echo 73 >"$scratch/result" && run 73

exit $wrong
