#!/bin/sh
# What the service unit promises: that systemd takes it, that it exposes little, that the program takes its command line.
#   unit.sh UNIT PROGRAM
set -eu

unit=$1
program=$2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong=0

complain() {
  echo "$1"
  wrong=1
}

# At most 1.0 of 10, in tenths.
systemd-analyze security --offline=true --no-pager --threshold=10 "$unit" >"$scratch/exposure" 2>&1 || {
  grep '✗\|exposure' "$scratch/exposure" || cat "$scratch/exposure"
  complain "$unit exposes too much"
}

# The program is not installed where this runs, so one that is takes its place; and Debian 12's systemd does not know yet
# what later ones add to restarting.
sed 's|^ExecStart=[^ ]*|ExecStart=/bin/true|; /^RestartSteps=/d; /^RestartMaxDelaySec=/d' "$unit" >"$scratch/vitrine.service"
systemd-analyze verify --man=no --recursive-errors=no "$scratch/vitrine.service" 2>&1 ||
  complain "$unit: systemd does not understand all of it"

# An option that the program does not know would end every start.
"$program" --help >"$scratch/help"
for option in $(grep '^ExecStart=' "$unit" | grep --only-matching -e ' --[a-z-]*'); do
  grep --quiet -e "^  $option " "$scratch/help" || complain "$unit: $program has no $option"
done

# What nobody may loosen by the way.
for line in Type=notify User=vitrine Restart=always DevicePolicy=closed PrivateNetwork=yes NotifyAccess=main \
  'SupplementaryGroups=video render gpio' 'ReadWritePaths=-/var/lib/vitrine/shelf/marks'; do
  grep --quiet --line-regexp --fixed-strings -e "$line" "$unit" || complain "$unit: $line is missing"
done
for key in DeviceAllow ReadWritePaths; do
  allowed=$(grep "^$key=" "$unit" | grep --invert-match 'char-drm rw$\|char-gpiochip rw$\|/shelf/marks$') || continue
  complain "$unit: $allowed is not what it needs"
done

exit $wrong
