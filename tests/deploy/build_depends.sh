#!/bin/sh
# Whether the Debian packages are built with the libraries, fonts and dictionaries that deploy/packages installs.
#   build_depends.sh DEPLOY-FOLDER
set -eu

deploy=$1
wrong=0

depends=$(sed '/^Build-Depends:/,/^[^ ]/!d; /^ /!d; s/^ \([^ ,]*\).*/\1/' "$deploy/debian/control")
for package in $("$deploy/packages" --list | grep -e '-dev$' -e '^fonts-' -e '^hyphen-'); do
  printf '%s\n' "$depends" | grep --quiet --line-regexp --fixed-strings -e "$package" || {
    echo "deploy/debian/control: $package is missing in Build-Depends"
    wrong=1
  }
done

exit $wrong
