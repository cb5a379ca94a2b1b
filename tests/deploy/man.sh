#!/bin/sh
# Whether the man pages say what the programs' --help and the cabinets' README say, and are written without a mistake.
#   man.sh FOLDER-OF-PAGES CABINETS-README PROGRAM...
set -eu

pages=$1
cabinets=$2
shift 2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong=0

# same WHAT: both lists, of the program and of its page, hold the same words.
same() {
  sort --unique "$scratch/program" >"$scratch/program.sorted"
  sort --unique "$scratch/page" >"$scratch/page.sorted"
  [ -s "$scratch/program.sorted" ] || { echo "$name: its help names no $1"; wrong=1; }
  diff "$scratch/program.sorted" "$scratch/page.sorted" >"$scratch/diff" && return
  echo "$name.1 and $name --help differ in $1 (<: the page lacks it, >: the program):"
  grep '^[<>]' "$scratch/diff"
  wrong=1
}

for program in "$@"; do
  name=$(basename "$program")
  page=$pages/$name.1
  "$program" --help >"$scratch/help"

  sed --quiet --regexp-extended 's/^  ((-[a-z]), )?(--[a-z-]+)\b.*/\2 \3/p' "$scratch/help" >"$scratch/program"
  sed --quiet --regexp-extended 's/^\.It Fl (([a-z]) , )?-([a-z-]+)( .*)?$/-\2 --\3/; s/^- / /; /^-. --|^ --/p' "$page" >"$scratch/page"
  same options

  sed '1,/^Exit codes:/d' "$scratch/help" | sed --quiet --regexp-extended 's/^ +([0-9]+)  .*/\1/p' >"$scratch/program"
  sed --quiet --regexp-extended 's/^\.It ([0-9]+)$/\1/p' "$page" >"$scratch/page"
  same 'exit codes'

  if grep --quiet '^Commands:' "$scratch/help"; then
    sed '1,/^Commands:/d; /^Options:/,$d' "$scratch/help" | sed --quiet --regexp-extended 's/^  ([a-z]+)\b.*/\1/p' >"$scratch/program"
    sed --quiet --regexp-extended 's/^\.It Cm ([a-z]+)\b.*/\1/p' "$page" >"$scratch/page"
    same commands
  fi
done

# Keys stand first in the rows of the README's tables.
for key in $(sed --quiet --regexp-extended 's/^\| `([a-z_]+)` \|.*/\1/p' "$cabinets"); do
  grep --quiet --line-regexp -e "[.]It Cm $key" "$pages/vitrine-cabinet.5" || {
    echo "vitrine-cabinet.5 lacks $key, which $cabinets has"
    wrong=1
  }
done

for page in "$pages"/*; do
  LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings --local-file --encoding=UTF-8 -Tutf8 --ditroff "$page" 2>"$scratch/warnings" >/dev/null || wrong=1
  if [ -s "$scratch/warnings" ]; then
    cat "$scratch/warnings"
    wrong=1
  fi
done

exit $wrong
