#!/usr/bin/env bash
# usage: zone-smoke.sh BINARY
#
# Whether the binary that ships knows its zones: a static one that cannot find its zone data runs in
# UTC without a word. Every offset is compared with Python's zoneinfo.
set -euo pipefail

binary=$(realpath "${1:?usage: $0 BINARY}")
now=2026-07-01T12:00:00Z
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "zone-smoke: $1" >&2
  [ ! -s "$work/err" ] || sed 's/^/  stderr: /' "$work/err" >&2
  exit 1
}

# journal ZONE WORDS...: in that zone, in a home that only this zone has.
journal() {
  local zone=$1
  shift
  mkdir -p "$work/$zone"
  env -i "PATH=$PATH" "HOME=$work/$zone" "TZ=$zone" JOURNAL_NOW=$now LC_ALL=C.UTF-8 \
    "$binary" "$@" 2>"$work/err"
}

# Winter, summer, and in the zones that put the clock back a reading that comes twice.
times=("2026-01-15 08:00" "2026-06-15 08:00" "2025-11-02 01:30" "2025-10-26 02:30")

for zone in America/New_York Europe/Berlin Asia/Kolkata Australia/Lord_Howe; do
  for at in "${times[@]}"; do
    journal "$zone" log-dose 10mg baclofen --at "$at" >/dev/null || fail "$zone: $at is refused"
  done
  grep -q JOURNAL_NOW "$work/err" || fail "JOURNAL_NOW is not said on stderr"
  journal "$zone" log-dose 10mg baclofen --at now >/dev/null || fail "$zone: now is refused"
  journal "$zone" list --format json >"$work/list.json" || fail "$zone: list fails"
  python3 - "$zone" "$now" "$work/list.json" "${times[@]}" <<'PYTHON' || fail "$zone: wrong offsets"
import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

name, now, path, *times = sys.argv[1:]
zone = ZoneInfo(name)
# zoneinfo takes the first of two, as the journal does.
expected = {datetime.fromisoformat(t).replace(tzinfo=zone) for t in times}
expected.add(datetime.fromisoformat(now).astimezone(zone))

def lived(moments):
    return sorted((m.replace(tzinfo=None), m.utcoffset()) for m in moments)

entries = json.load(open(path))
there = [datetime.fromisoformat(entry["at"]) for entry in entries]
if lived(there) != lived(expected):
    sys.exit(f"  stored   {[m.isoformat() for m in sorted(there)]}\n"
             f"  expected {[m.isoformat() for m in sorted(expected)]}")
if {entry["zone"] for entry in entries} != {name}:
    sys.exit(f"  zones stored: {({entry['zone'] for entry in entries})}")
print(f"{name}: " + ", ".join(m.isoformat() for m in sorted(there)))
PYTHON
done

# gap ZONE TIME: a reading that the clock skipped is refused, and its neighbours are named.
gap() {
  local status=0
  journal "$1" log-dose 10mg baclofen --at "$2" >/dev/null || status=$?
  [ $status -eq 65 ] || fail "$1: $2 does not exist, exit code $status instead of 65"
  grep -qE "$3" "$work/err" || fail "$1: $2 is refused without $3"
  echo "$1: $2 is refused"
}
gap Europe/Berlin "2026-03-29 02:30" "03:(00|30)"
gap America/New_York "2026-03-08 02:30" "03:(00|30)"

journal Nonsense/Zone log-dose 10mg baclofen >/dev/null || fail "an unknown TZ is refused"
grep -q Nonsense/Zone "$work/err" || fail "an unknown TZ is not named on stderr"
journal Nonsense/Zone list >/dev/null || fail "an unknown TZ is refused"
grep -q Nonsense/Zone "$work/err" || fail "an unknown TZ is named once only"
echo "Nonsense/Zone: warned each time"
