#!/usr/bin/env bash
# usage: sanitize.sh [TEST-TARGET...]
#
# The tests of all that touches memory by hand, or reads what others wrote, under AddressSanitizer, in a
# build folder of its own, target by target. First it must find a planted fault. sanitize.supp says what
# is passed over, and why. Left out are the tests that compare times, since here everything takes several
# times as long, and the flipped bits, which are one check six thousand times.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 1

targets=("$@")
[ $# -gt 0 ] || targets=(SQLiteTests SodiumTests AgeTests JournalExchangeTests JournalStoreTests
  JournalModelTests JournalReportTests)
path=.build-asan
work=$(mktemp -d)
log=$work/log
trap 'rm -rf "$work"' EXIT
# What C keeps until the process ends is no leak worth a word, and Swift's own metadata are never freed.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=32:suppressions=$here/sanitize.supp
export SWIFT_BACKTRACE=enable=no

finished() {
  [ -z "${JOURNAL_FAULTS_RESULTS:-}" ] || python3 -c '
import sys
sys.path.append(sys.argv[1])
from results import record
record("memory", "AddressSanitizer", sys.argv[2], sys.argv[3] == "0")' "$here" "$2" "$1"
  if [ "$1" -eq 0 ]; then echo "ok   AddressSanitizer: $2"; else echo "FAIL AddressSanitizer: $2"; fi
  exit "$1"
}

cat >"$work/planted.swift" <<'SWIFT'
let place = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
place.initialize(repeating: 0, count: 8)
print(place[8])
SWIFT
"${SWIFTC:-swiftc}" -sanitize=address "$work/planted.swift" -o "$work/planted" >"$log" 2>&1 ||
  finished 1 "nothing can be built with it"
"$work/planted" >"$log" 2>&1
grep -q 'ERROR: AddressSanitizer: heap-buffer-overflow' "$log" || finished 1 "a planted fault is not found"

${SWIFT:-swift} build --build-tests --sanitize address --scratch-path $path >"$log" 2>&1 || {
  grep -aE 'error:' "$log" | sort -u | head -20 | cut -c1-300
  finished 1 "the tests do not build"
}
broken=0 findings=0 tests=0
for target in "${targets[@]}"; do
  status=0
  ${SWIFT:-swift} test --skip-build --sanitize address --scratch-path $path --filter "^$target\\." \
    --skip SpeedTests --skip WeeksTests/speed --skip CheckTests/flips >"$log" 2>&1 || status=1
  found=$(grep -ac 'ERROR: AddressSanitizer' "$log")
  passed=$(grep -aoE 'Test run with [0-9]+ tests?' "$log" | tail -1 | grep -oE '[0-9]+')
  findings=$((findings + found)) tests=$((tests + ${passed:-0}))
  echo "     $target: $found findings in ${passed:-0} tests"
  if [ $status -ne 0 ] || [ "$found" -gt 0 ] || [ "${passed:-0}" -eq 0 ]; then
    broken=1
    grep -aE 'error:|ERROR: AddressSanitizer|SUMMARY|^✘' "$log" | head -20 | cut -c1-300
  fi
done
finished $broken "$findings findings in $tests tests, a planted fault found"
