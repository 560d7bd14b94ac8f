#!/usr/bin/env bash
# usage: sanitize.sh [FILTER]
#
# The tests of all that touches memory by hand, or reads what others wrote, under AddressSanitizer, in a
# build folder of its own.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 1

filter=${1:-SQLiteTests|AgeTests|JournalStoreTests|JournalExchangeTests|JournalModelTests}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# What C keeps until the process ends is no leak worth a word, and Swift's own metadata are never freed.
ASAN_OPTIONS=detect_leaks=0 ${SWIFT:-swift} test --sanitize address --scratch-path .build-asan \
  --filter "$filter" >"$log" 2>&1
status=$?
found=$(grep -c 'ERROR: AddressSanitizer' "$log")
tests=$(grep -oE 'Test run with [0-9]+ tests?' "$log" | tail -1 | grep -oE '[0-9]+')
sentence="$found findings in ${tests:-0} tests"
if [ $status -eq 0 ] && [ "$found" -eq 0 ] && [ "${tests:-0}" -gt 0 ]; then
  echo "ok   AddressSanitizer: $sentence"
else
  status=1
  echo "FAIL AddressSanitizer: $sentence"
  grep -aE 'error:|ERROR: AddressSanitizer|SUMMARY|^✘' "$log" | head -20 | cut -c1-300
fi
[ -z "${JOURNAL_FAULTS_RESULTS:-}" ] || python3 -c '
import sys
sys.path.append(sys.argv[1])
from results import record
record("memory", "AddressSanitizer", sys.argv[2], sys.argv[3] == "0")' "$here" "$sentence" $status
exit $status
