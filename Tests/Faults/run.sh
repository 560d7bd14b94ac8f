#!/usr/bin/env bash
# usage: run.sh BINARY [--short]
#
# Everything that the machine may do to the journal, tried with a built binary, and at the end the
# figures of docs/reliability.md. --short takes a part of each, for every day. What the tests measure
# is in the table too when they wrote to the same JOURNAL_FAULTS_RESULTS.
set -u

binary=$(realpath "${1:?usage: $0 BINARY [--short]}")
here=$(cd "$(dirname "$0")" && pwd)
tests=$(dirname "$here")
short=("${@:2:1}")
results=${JOURNAL_FAULTS_RESULTS:-$(mktemp)}
export JOURNAL_FAULTS_RESULTS=$results

[ -x "$binary" ] || {
  echo "run.sh: no binary at $binary; make build, or name another" >&2
  exit 66
}

broken=0
part() {
  local start=$SECONDS
  echo "== $(basename "$1")"
  # The end-to-end scripts say each of hundreds of things that hold.
  "$@" | if [[ $1 == *.sh ]]; then grep -v '^ok '; else cat; fi
  [ "${PIPESTATUS[0]}" -eq 0 ] || broken=1
  echo "== $(basename "$1"): $((SECONDS - start)) s"
}

if [ ${#short[@]} -gt 0 ]; then
  part "$here/system-calls.py" "$binary" --every 61
  part "$here/power-cuts.py" "$binary" --every 41
  part "$here/crowd.py" "$binary" --rounds 1
  part "$here/clock-changes.py" "$binary" --every 97
  part "$here/privacy.py" "$binary"
  part "$here/inert.py" "$binary"
else
  part "$here/system-calls.py" "$binary"
  part "$here/power-cuts.py" "$binary"
  part "$here/crowd.py" "$binary"
  part "$here/clock-changes.py" "$binary"
  part "$here/privacy.py" "$binary"
  part "$here/inert.py" "$binary"
  for script in full-disk strange-files streams encryption; do
    part "$tests/EndToEnd/$script.sh" "$binary"
  done
  part "$tests/EndToEnd/kill-loop.py" "$binary" 60
fi

echo
"$here/table.py" "$results" "${short[@]}" || broken=1
exit $broken
