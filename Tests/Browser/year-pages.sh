#!/usr/bin/env bash
# usage: year-pages.sh BINARY
#
# The page at many moments of the made-up year, and of its longer periods, each of which must print on
# the sheets that it says it has, in the usual letters and in wide ones.
set -euo pipefail
cd "$(dirname "$0")/../.."

binary=$(realpath "${1:?usage: $0 BINARY}")
command -v chromium >/dev/null || {
  echo "year-pages: SKIPPED, no Chromium here" >&2
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

Scripts/enter-year.sh "$binary" "$work/journal.db"
export JOURNAL_DB=$work/journal.db TZ=Europe/Berlin JOURNAL_NOW=2026-11-22T10:30:00+01:00

# page NAME OPTION...
page() {
  local name=$1
  shift
  "$binary" report "$@" --format html -o "$work/$name.html" --quiet >/dev/null 2>&1
}

day=2025-12-01
while [[ $day < 2026-11-22 ]]; do
  page "$day" --as-of "$day 09:00"
  day=$(date -d "$day + 9 days" +%F)
done
for days in 7 60 90 180 365; do page "since-$days" --since "${days}d"; done
page appendix --since 30d --appendix
page gabapentin --as-of 2026-07-19T09:00 --medicine gabapentin

Tests/Browser/check-pages.py --paper "$work"/*.html
