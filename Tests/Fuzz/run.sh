#!/usr/bin/env bash
# usage: run.sh SECONDS [TARGET...]
#
# Feeds each parser with mutated seeds for so many seconds (FuzzTarget.swift says what must hold), after
# building the fuzzer in a folder of its own. What was found stays in .build-fuzz/found, and is tried
# again with: JOURNAL_FUZZ=TARGET .build-fuzz/debug/Fuzz FILE
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

seconds=${1:?usage: $0 SECONDS [TARGET...]}
shift
targets=("$@")
[ $# -gt 0 ] || targets=(amount time term csv json age)
path=.build-fuzz
log=$(mktemp)
trap 'rm -f "$log"' EXIT

JOURNAL_FUZZ_BUILD=1 ${SWIFT:-swift} build --product Fuzz --sanitize fuzzer --scratch-path $path \
  >"$log" 2>&1 || {
  grep -E 'error|warning' "$log" | sort -u | head -20
  echo "FAIL fuzz: the fuzzer does not build"
  exit 1
}

figure() {
  [ -z "${JOURNAL_FAULTS_RESULTS:-}" ] || python3 -c '
import sys
sys.path.append("Tests/Faults")
from results import record
record("fuzz", *sys.argv[1:3], sys.argv[3] == "0")' "$@"
}

broken=0
for target in "${targets[@]}"; do
  mkdir -p "$path/corpus/$target" "$path/found"
  # What is new goes into the first folder; the seeds stay as they are.
  JOURNAL_FUZZ=$target $path/debug/Fuzz -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=4096 -print_final_stats=1 -artifact_prefix="$path/found/$target-" \
    "$path/corpus/$target" "Tests/Fuzz/Corpus/$target" >"$log" 2>&1
  status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  sentence="${runs:-0} inputs in $seconds s"
  if [ $status -eq 0 ] && [ "${runs:-0}" -gt 0 ]; then
    echo "ok   fuzz $target: $sentence"
  else
    broken=1
    echo "FAIL fuzz $target: $sentence"
    grep -aE 'Fatal error|ERROR|Test unit written|Base64' "$log" | head -5 | cut -c1-300
  fi
  figure "fuzz $target" "$sentence" "$status"
done
exit $broken
