#!/usr/bin/env bash
# Clocks that go backwards, and zones that are none: no entry is lost, and no time is silently UTC.
. "$(dirname "$0")/harness.sh"

clock() { world -u JOURNAL_NOW && world "JOURNAL_NOW=$1"; }

scenario "a clock that goes backwards"
clock 2026-11-22T12:00:00+01:00
journal note late
clock 2026-11-22T10:00:00+01:00
journal note early
expect_status 0
expect_entries 2
journal undo --yes
expect_status 0
expect_stdout_has '"early"'
expect_entries 1
journal redo
expect_status 0
journal edit last "early and changed"
expect_status 0
expect_entries 2
journal backup
expect_status 0
clock 2025-11-22T10:00:00+01:00
journal note "a year back"
expect_status 0
journal backup
expect_status 0
journal check --full
expect_status 0
expect_entries 3
expect_stdout_has "a year back"
clock 2026-11-22T12:00:00+01:00
expect_entries 3
journal check --full

scenario "backups whose names lie: the last is the one that was made last"
clock 2026-11-20T12:00:00Z
journal note one
clock 2031-05-01T12:00:00Z
journal note two
clock 2026-11-21T12:00:00Z
journal note three
expect "a backup of each day" test "$(find "$HOME_DIR/.local/share/journal/backups" -name '*.db' | wc -l)" = 3
clock 2026-11-22T12:00:00Z
journal restore last --yes
expect_status 0
expect_stderr_has "Taken as the last backup: journal-20261121-120000Z.db."
expect_stderr_has "journal-20310501-120000Z.db has a later name"
expect_entries 3

scenario "a clock that was never set"
journal note first
remember "$DB"
for year in 1970 1980; do
  clock "$year-01-01T00:00:00+00:00"
  journal note second
  expect_refusal 64 65 78
  expect_stderr_has "$year"
  expect_unchanged "$DB"
done

understood() {
  scenario "TZ=$1"
  world -u TZ
  world -u JOURNAL_NOW
  world "TZ=$1" JOURNAL_NOW=2026-11-22T11:00:00Z
  journal note one
  expect_status 0
  expect_stderr_lacks "is not understood"
  journal list --format json
  expect_json "its own time is kept" "e[0]['at'] == '$2'"
}
understood UTC 2026-11-22T11:00:00+00:00
understood :Europe/Berlin 2026-11-22T12:00:00+01:00
understood EST5EDT 2026-11-22T06:00:00-05:00
understood "<+0530>-5:30" 2026-11-22T16:30:00+05:30
understood "CET-1CEST,M3.5.0,M10.5.0/3" 2026-11-22T12:00:00+01:00

long=$(printf 'a%.0s' {1..5000})
for zone in "" Nowhere/Town ../../etc/passwd /etc/passwd $'two\nlines' "Europe/Berlin " "$long" \
  $'\e[31mred'; do
  scenario "TZ that is none: ${zone:0:20}"
  world -u TZ
  world "TZ=$zone"
  journal note one
  expect_status 0
  expect_stderr_matches 'TZ .*(is empty|is not understood); times are in (Etc/)?UTC'
  expect_not "and gives the terminal no orders" grep -q $'\e' "$ERR"
  expect_entries 1
done

scenario "TZ that is not UTF-8"
world -u TZ
world $'TZ=\xff'
journal note one
if [ "$STATUS" -ne 0 ]; then
  expect_refusal 65
  expect_stderr_has TZ
  expect_nothing_written
else
  expect_stderr_has TZ
  expect_entries 1
fi
