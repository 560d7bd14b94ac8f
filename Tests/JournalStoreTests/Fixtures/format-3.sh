#!/usr/bin/env bash
# usage: format-3.sh BINARY
#
# How format-3.db was made, by the last program that wrote format 3: what that format brought, of a
# person who does not exist, corrected, taken back and brought back. The identities are random, so that
# it is never made again.
set -euo pipefail

binary=$(realpath "${1:?usage: $0 BINARY}")
cd "$(dirname "$0")"
rm -f format-3.db
export JOURNAL_DB=$PWD/format-3.db TZ=Europe/Berlin
unset JOURNAL_PERSON

# at MOMENT COMMAND...
at() {
  local now=$1
  shift
  JOURNAL_NOW=$now "$binary" "$@" --quiet </dev/null
}

at 2026-10-01T08:00:00+02:00 med add baclofen --strength 10mg --form tablet --dose 5mg \
  --times 08:00,14:00,20:00 --purpose spasticity --do-not-stop
at 2026-10-01T08:01:00+02:00 settings name "Kim Sample"
at 2026-10-01T08:05:00+02:00 took baclofen
at 2026-10-01T08:30:00+02:00 took 5mg baclofen
at 2026-10-01T08:31:00+02:00 supply baclofen 84
at 2026-10-02T09:00:00+02:00 appointment add "2026-10-20 10:30" --with "Dr Lee"
at 2026-10-02T09:01:00+02:00 ask "May I halve the evening dose?"
at 2026-10-03T09:00:00+02:00 plan add baclofen --step "2026-10-10 10mg 08:00,20:00" \
  --step "2026-10-20 nothing"
at 2026-10-05T09:00:00+02:00 plan hold baclofen
at 2026-10-07T10:00:00+02:00 gap "taken as usual" --since 2026-10-05
at 2026-10-08T10:00:00+02:00 note "drowsy, mild" --tag work --private
at 2026-10-08T10:01:00+02:00 edit last "drowsy, moderate"
at 2026-10-08T10:02:00+02:00 undo
at 2026-10-08T10:03:00+02:00 redo
at 2026-10-09T10:00:00+02:00 track stiffness 6
at 2026-10-09T10:01:00+02:00 delete last
at 2026-10-20T11:00:00+02:00 answer 1 "Not before the next visit."

JOURNAL_NOW=2026-10-21T10:00:00+02:00 "$binary" list --format json -n 0 --quiet \
  --kind dose --kind note --kind question --kind answer --kind plan --kind supply \
  --kind appointment --kind gap --kind setting >format-3.json
