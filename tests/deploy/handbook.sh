#!/bin/sh
# What deploy/README.md and deploy/wiring/README.md name is there: codes of the quiet card in the program's source, files
# beside them, GPIO lines in the ready cabinet files.
#   handbook.sh ROOT-OF-THE-SOURCES
set -eu

root=$1
wrong=0

complain() {
  echo "$1"
  wrong=1
}

# in_backticks FILE: each word or line between backticks, one a line.
in_backticks() {
  grep -o '`[^`]*`' "$1" | tr -d '`'
}

codes=$(in_backticks "$root/deploy/README.md" | grep -xE '(pack|seal|shelf|list|key)-[a-z-]+' | sort -u)
[ "$(echo "$codes" | wc -l)" -ge 10 ] || complain "deploy/README.md names hardly any code of the quiet card"
for code in $codes; do
  grep -rqF "\"$code\"" --include='*.cpp' "$root/app" "$root/content" ||
    complain "deploy/README.md: no source says \"$code\""
done

for handbook in deploy/README.md deploy/wiring/README.md deploy/cabinets/README.md; do
  folder=$root/$(dirname "$handbook")
  for target in $(grep -oE '\]\([^)#]+' "$root/$handbook" | cut -c3- | sort -u); do
    case $target in *://*) continue ;; esac
    [ -e "$folder/$target" ] || complain "$handbook: there is no $target"
  done
  for name in $(grep -oE '[a-z0-9-]+-(inch|button|buttons)[a-z-]*\.toml' "$root/$handbook" | sort -u); do
    [ -e "$root/deploy/cabinets/$name" ] || complain "$handbook: there is no deploy/cabinets/$name"
  done
done

for drawing in "$root"/deploy/wiring/*.svg; do
  name=$(basename "$drawing")
  grep -qF "]($name)" "$root/deploy/wiring/README.md" || complain "deploy/wiring/README.md does not show $name"
  grep -q '<title' "$drawing" && grep -q '<desc' "$drawing" || complain "$name says in no words what it shows"
done

# Each line that a ready cabinet file names stands in the table of pins.
for line in $(grep -hoE '^(line|lamp) = "GPIO[0-9]+"' "$root"/deploy/cabinets/*.toml | grep -oE 'GPIO[0-9]+' | sort -u); do
  grep -qE "^\| .*\`$line\` \| [0-9]+ \|" "$root/deploy/wiring/README.md" ||
    complain "deploy/wiring/README.md has no pin for $line, which a cabinet file names"
done

exit $wrong
