#!/bin/sh
# Every fuzzer for so many runs, and so many mutants; build/fuzz holds them already (deploy/stage fuzz sees to that).
#   tests/fuzz/run.sh RUNS MUTANTS
# Corpora grow under build/fuzz/corpora, from those that are kept beside this file; what fails is kept under
# build/fuzz/found. The files that are read lie in memory, where the disk does not count.
set -eu
cd "$(dirname "$0")/../.."

# One of them, quietly: the last lines of its log, or all of it if it fails.
one() {
  log=build/fuzz/logs/$1-$2${4:+-$4}
  case "$1" in
    mutants) set -- build/fuzz/bin/mutants --first "$2" --count "$3" ;;
    fuzzer)
      corpus=build/fuzz/corpora/$2
      mkdir -p "$corpus"
      set -- "build/fuzz/bin/fuzz_$2" -runs="$3" -seed="$4" -max_len=4096 -timeout=10 -rss_limit_mb=1024 \
        -dict="tests/fuzz/$2.dict" -artifact_prefix="build/fuzz/found/$2-" -verbosity=0 -print_funcs=0 \
        -print_final_stats=1 \
        "$corpus" "tests/fuzz/$2"
      ;;
  esac
  if "$@" >"$log" 2>&1; then
    echo "$log: done"
    grep -E '^stat::(number_of_executed|average_exec|peak_rss)|mutants from|heap|worst' "$log" || :
  else
    cat "$log"
    exit 1
  fi
}

case "${1-}" in
  one) shift; one "$@"; exit ;;
esac
[ $# -eq 2 ] || { sed -n 's/^#   //p' "$0" >&2; exit 64; }

mkdir -p build/fuzz/found build/fuzz/logs
TMPDIR=$(mktemp -d /dev/shm/vitrine-fuzz-XXXXXX)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
# A small quarantine finds the same errors at half the price; addr2line comes with binutils, llvm-symbolizer with more.
export ASAN_OPTIONS=quarantine_size_mb=16:malloc_context_size=8:external_symbolizer_path=/usr/bin/addr2line
half=$(($2 / 2))
{
  # The longest first, and the longest of all in two, so that the cores end together.
  echo "fuzzer pack $(($1 / 2)) 1"
  echo "fuzzer pack $(($1 - $1 / 2)) 2"
  for harness in markdown toml csv cabinet seal script; do echo "fuzzer $harness $1 1"; done
  echo "mutants 1 $half"
  echo "mutants $((half + 1)) $(($2 - half))"
} | xargs --max-lines=1 --max-procs="$(nproc)" "$0" one
