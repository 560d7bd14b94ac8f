#!/usr/bin/env bash
# usage: demo.sh BINARY
#
# A year of a person who does not exist, through the commands that anybody types, in a temporary
# place: the day as it looks on some of its days, and the page that comes of it.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=$(realpath "${1:?usage: $0 BINARY}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unset JOURNAL_PERSON NO_COLOR
export JOURNAL_DB=$work/journal.db

echo "Writing a made-up year, one command for each entry..." >&2
Scripts/enter-year.sh "$binary" "$JOURNAL_DB"

# journal NOW ZONE COMMAND...: one command, typed at that moment in that place.
journal() {
  local now=$1 zone=$2
  shift 2
  JOURNAL_NOW=$now TZ=$zone "$binary" "$@" --quiet </dev/null
}

# show NOW ZONE COMMAND...: what somebody sees who types it then.
show() {
  printf '\n--- %s, %s: journal %s\n' "${1:0:16}" "$2" "${*:3}"
  # What the binary says of the clock is left out: the line above tells it.
  journal "$@" 2> >(grep -v '^the clock is set by JOURNAL_NOW' >&2)
}

show 2026-02-16T09:30:00+01:00 Europe/Berlin --as-of "2026-02-16 09:30"
show 2026-03-10T14:30:00+01:00 Europe/Berlin --as-of "2026-03-10 14:30"
show 2026-10-20T21:00:00-04:00 America/New_York --as-of "2026-10-20 21:00"
show 2026-11-22T10:30:00+01:00 Europe/Berlin
show 2026-11-22T10:30:00+01:00 Europe/Berlin med list
show 2026-11-22T10:30:00+01:00 Europe/Berlin report --since 30d
echo
echo "Nobody's: it was made up and is gone again. Yours: make install, then journal --help" >&2
