#!/bin/sh
# Runs a test program that drives Chromium; without Chromium CTest counts it as skipped.
#   browser.sh PROGRAM
command -v chromium >/dev/null || {
  echo "skipped: there is no chromium here; deploy/packages --browser installs it"
  exit 77
}
exec "$1"
