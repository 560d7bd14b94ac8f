#!/usr/bin/env bash
# usage: format-2.sh BINARY
#
# How format-2.db was made, by the last program that wrote format 2: what is prescribed of a person
# who does not exist, in all its shapes, and doses beside it. The identities are random, so that it is
# never made again.
set -euo pipefail

binary=$(realpath "${1:?usage: $0 BINARY}")
cd "$(dirname "$0")"
rm -f format-2.db
export JOURNAL_DB=$PWD/format-2.db TZ=Europe/Berlin
unset JOURNAL_PERSON

# at MOMENT COMMAND...
at() {
  local now=$1
  shift
  JOURNAL_NOW=$now "$binary" "$@" --quiet </dev/null
}

at 2026-10-01T08:00:00+02:00 med add baclofen --strength 10mg --form tablet --dose 5mg \
  --times 08:00,14:00,20:00 --purpose spasticity --prescriber "Dr Lee" --do-not-stop \
  --instruction "with food" --min-gap 3h --on-time 1h --taking-since 2024-03-01 --from 2026-10-01
at 2026-10-01T08:05:00+02:00 took baclofen
at 2026-10-02T15:00:00+02:00 took half baclofen --for 14:00
at 2026-10-02T21:00:00+02:00 missed baclofen --for 08:00 --reason forgot
at 2026-10-03T09:00:00+02:00 med change baclofen --times 08:00=5mg,14:00=5mg,20:00=10mg --from next \
  --by "Dr Lee" --reason "stiff at night"
at 2026-10-05T09:00:00+02:00 med product baclofen "Brand B" --maker Sampla --strength 5mg
at 2026-10-05T14:02:00+02:00 took "1 tablet" baclofen
at 2026-10-06T10:00:00+02:00 med add "vitamin D" --form capsule --dose "1 capsule" --times 09:00 \
  --days sun --may-stop
at 2026-10-06T10:01:00+02:00 med add macrogol --form sachet --dose "1 sachet" --times 07:00 --every 2d
at 2026-10-06T10:02:00+02:00 med add ibuprofen --dose 400mg --as-needed --max 1200mg/24h
at 2026-10-06T10:03:00+02:00 med add "morphine pump" --infusion 120mcg/day --private
at 2026-10-07T10:00:00+02:00 med pause macrogol --reason "not needed"
at 2026-10-09T10:00:00+02:00 med resume macrogol
at 2026-10-09T10:05:00+02:00 med stop macrogol --replaced-by "figs"
at 2026-10-09T11:00:00+02:00 log-dose 200mg ibuprofn --new
at 2026-10-09T11:01:00+02:00 med merge ibuprofn ibuprofen --yes
at 2026-10-10T12:00:00+02:00 med change baclofen --times 08:00,14:00,20:00 --dose 10mg --from 2026-10-12
at 2026-10-10T12:01:00+02:00 undo
at 2026-10-10T12:02:00+02:00 redo
at 2026-10-11T08:10:00+02:00 log-dose 5mg baclofen
at 2026-10-11T08:20:00+02:00 edit last 10mg --for 08:00
at 2026-10-11T20:00:00-04:00 took baclofen --zone America/New_York
at 2026-10-12T09:00:00+02:00 skipped baclofen --for 08:00 --reason "felt ill"
at 2026-10-12T09:05:00+02:00 delete last
at 2026-10-12T09:06:00+02:00 restore-entry last

JOURNAL_NOW=2026-10-12T10:00:00+02:00 "$binary" list --format json -n 0 --quiet \
  --kind dose --kind missed --kind skipped --kind medication --kind regimen --kind product \
  >format-2.json
JOURNAL_NOW=2026-10-12T10:00:00+02:00 "$binary" med list --format json --quiet >format-2-medicines.json
