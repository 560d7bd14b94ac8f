#!/usr/bin/env bash
# usage: run.sh SECONDS [TARGET...]
#
# Feeds each parser with mutated seeds for so many seconds (FuzzTarget.swift says what must hold), after
# building the fuzzer in a folder of its own. First each must find a planted fault (PlantedFault.swift),
# which no seed brings about. What was found stays in .build-fuzz/found, and is tried again with:
# JOURNAL_FUZZ=TARGET .build-fuzz/debug/Fuzz FILE
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

seconds=${1:?usage: $0 SECONDS [TARGET...]}
shift
targets=("$@")
[ $# -gt 0 ] || targets=(amount time term csv json age)
path=.build-fuzz
# How long a planted fault may take; a few seconds, unless the machine is busy.
patience=300
work=$(mktemp -d)
log=$work/log
trap 'rm -rf "$work"' EXIT
export SWIFT_BACKTRACE=enable=no

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

# fuzz TARGET FOUND-PREFIX LIBFUZZER-ARGUMENT...
fuzz() {
  JOURNAL_FUZZ=$1 $path/debug/Fuzz -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
    -artifact_prefix="$2" "${@:3}" >"$log" 2>&1
}

runs() { sed -n 's/^stat::number_of_executed_units: *//p' "$log"; }

# Says after how many inputs the planted fault was found; 1 when it was not, or a seed has it.
planted() {
  local corpus=$work/planted-$1
  mkdir -p "$corpus"
  JOURNAL_FUZZ_PLANTED=1 fuzz "$1" "$corpus/found-" -runs=0 "$corpus" "Tests/Fuzz/Corpus/$1" || {
    echo "a planted fault that a seed has"
    return 1
  }
  JOURNAL_FUZZ_PLANTED=1 fuzz "$1" "$corpus/found-" -max_total_time=$patience "$corpus" \
    "Tests/Fuzz/Corpus/$1" && {
    echo "a planted fault NOT found in $(runs) inputs"
    return 1
  }
  grep -qa 'Fatal error' "$log" || return 1
  echo "a planted fault found after $(runs)"
}

broken=0
for target in "${targets[@]}"; do
  mkdir -p "$path/corpus/$target" "$path/found"
  status=0
  found=$(planted "$target") || status=1
  # What is new goes into the first folder; the seeds stay as they are.
  fuzz "$target" "$path/found/$target-" -max_total_time="$seconds" "$path/corpus/$target" \
    "Tests/Fuzz/Corpus/$target" || status=1
  count=$(runs)
  [ "${count:-0}" -gt 0 ] || status=1
  sentence="${count:-0} inputs in $seconds s, ${found:-a planted fault that ended otherwise}"
  if [ $status -eq 0 ]; then
    echo "ok   fuzz $target: $sentence"
  else
    broken=1
    echo "FAIL fuzz $target: $sentence"
    grep -aE 'Fatal error|ERROR|Test unit written|Base64' "$log" | head -5 | cut -c1-300
  fi
  figure "fuzz $target" "$sentence" "$status"
done
exit $broken
