#!/usr/bin/env bash
# usage: format-1.sh BINARY
#
# How format-1.db was made, by the last program that wrote format 1: three days of a person who does
# not exist, with every kind of entry. The identities are random, so that it is never made again.
set -euo pipefail

binary=$(realpath "${1:?usage: $0 BINARY}")
cd "$(dirname "$0")"
rm -f format-1.db
export JOURNAL_DB=$PWD/format-1.db TZ=Europe/Berlin
unset JOURNAL_PERSON

# at MOMENT COMMAND...
at() {
  local now=$1
  shift
  JOURNAL_NOW=$now "$binary" "$@" --quiet </dev/null
}

at 2026-10-23T08:05:00+02:00 med add baclofen --strength 10mg --form tablet --dose 10mg \
  --purpose spasticity --prescriber "Dr Lee"
at 2026-10-23T08:06:00+02:00 med add paracetamol --strength 500mg
at 2026-10-23T08:07:00+02:00 med set paracetamol --strength 250mg/5mL --form liquid
at 2026-10-23T08:08:00+02:00 log-dose 10mg baclofen --with-food
at 2026-10-23T08:09:00+02:00 track set stiffness --scale 0-10 --worst 10 --main
at 2026-10-23T13:40:00+02:00 took half baclofen --for 14:00 --note "with lunch"
at 2026-10-23T20:30:00+02:00 log-dose "1/3 tablet" baclofen --about
at 2026-10-23T21:00:00+02:00 note drowsy and a bit dizzy, no headache, moderate --tag alcohol --tag Trip
at 2026-10-23T21:05:00+02:00 mood 4 calm but tired
at 2026-10-23T21:10:00+02:00 track stiffness 6
at 2026-10-23T21:11:00+02:00 track bp 120/80 mmHg
at 2026-10-24T09:00:00+02:00 ask "Could the sleepiness settle? Müde 💊"
at 2026-10-24T09:01:00+02:00 important "The nights are worse"
at 2026-10-24T09:02:00+02:00 missed baclofen --for 08:00 --reason forgot
at 2026-10-24T14:10:00+02:00 skipped baclofen --for 14:00 --reason "felt too warm"
at 2026-10-24T18:00:00+02:00 log-dose 2.5mL paracetamol --by Sam --private
at 2026-10-24T19:00:00+02:00 note none
# The night that the clocks went back, and a flight.
at 2026-10-25T02:30:00+02:00 log-dose 10mg baclofen
at 2026-10-25T02:30:00+01:00 log-dose 10mg baclofen
at 2026-10-25T12:00:00-04:00 log-dose 10mg baclofen --zone America/New_York
at 2026-10-25T12:05:00-04:00 log-dose 10mg baclofen --at yesterday --zone America/New_York
# A correction, and what an undo took back, once for good and once until the redo.
at 2026-10-26T08:00:00+01:00 med rename paracetamol Paracetamol
at 2026-10-26T08:05:00+01:00 mood 1
at 2026-10-26T08:06:00+01:00 undo
at 2026-10-26T08:07:00+01:00 note stiff legs after the stairs --site legs --lasted 2h --severity 3
at 2026-10-26T08:08:00+01:00 undo
at 2026-10-26T08:09:00+01:00 redo
at 2026-10-26T08:10:00+01:00 med set baclofen --purpose "spasticity, nights"
at 2026-10-26T08:11:00+01:00 undo
cat >format-1.csv <<'CSV'
Date,Pain (0-10),mood,note
2026-10-20,3,3,
2026-10-21 21:30,0.5,,cramp in the left calf
CSV
at 2026-10-26T08:12:00+01:00 import format-1.csv
rm format-1.csv

kinds=(--kind dose --kind missed --kind skipped --kind note --kind mood --kind track --kind question
  --kind important --kind medication)
JOURNAL_NOW=2026-10-26T09:00:00+01:00 "$binary" list --format json -n 0 "${kinds[@]}" --quiet \
  >format-1.json
