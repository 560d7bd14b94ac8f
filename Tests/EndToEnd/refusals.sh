#!/usr/bin/env bash
# What is refused: its exit code, one sentence, and nothing written.
. "$(dirname "$0")/harness.sh"

# refused CODE WORDS...: on an empty machine, and again beside an entry that must stay as it is.
refused() {
  local code=$1
  shift
  scenario "journal $*"
  journal "$@"
  expect_refusal "$code"
  expect_nothing_written
  journal log-dose 10mg baclofen
  remember "$DB"
  journal "$@"
  expect_status "$code"
  expect_unchanged "$DB"
}

# The command line has the wrong shape.
refused 64 frobnicate
refused 64 log-dose 10mg --no-such-option
refused 64 note
refused 64 mood
refused 64 track stiffness
refused 64 import
refused 64 show

# A value was understood as a value and refused.
refused 65 log-dose 0mg
refused 65 log-dose -5mg
refused 65 log-dose 0,5mg
refused 65 log-dose 1,000mg
refused 65 log-dose 10furlongs
refused 65 log-dose 10mg --at 8
refused 65 log-dose 10mg --at "yesterdya 20:00"
refused 65 log-dose 10mg --at "20 Nov 8am please"
refused 65 log-dose 10mg --at 03/04/2026
refused 65 log-dose 10mg --at 04.03.2026
refused 65 log-dose 10mg --at "last night"
refused 65 log-dose 10mg --at 14:00
refused 65 log-dose 10mg --at "2026-03-29 02:30"
refused 65 log-dose 10mg --zone Nowhere/Town
refused 65 note dizzy --severity enormous
refused 65 mood 9
refused 65 mood 0
refused 65 track stiffness lots
refused 65 report --since 1m
refused 65 list --since someday
refused 65 show zzzzzzzz

scenario "the nearest command is suggested"
journal log-dsoe 10mg
expect_refusal 64
expect_stderr_has "log-dose"

scenario "a time that is not understood gets a caret and two examples"
journal log-dose 10mg --at "yesterdya 20:00"
expect_refusal 65
expect_stderr_has "^"

scenario "a time in the gap of a clock change gets both neighbours"
journal log-dose 10mg --at "2026-03-29 02:30"
expect_refusal 65
expect_stderr_matches "01:(30|59)"
expect_stderr_matches "03:(00|30)"

scenario "ambiguous days get both readings"
journal note dizzy --at 03/04/2026
expect_refusal 65
expect_stderr_has "2026-03-04"
expect_stderr_has "2026-04-03"

scenario "a time ahead of the clock"
journal log-dose 10mg --at 12:05
expect_status 0
journal log-dose 10mg --at 12:06
expect_refusal 65
expect_stderr_has "yesterday 12:06"

scenario "JOURNAL_NOW that is no time"
world JOURNAL_NOW=tomorrow
journal log-dose 10mg
expect_refusal 64 65 78
expect_stderr_has JOURNAL_NOW
expect_nothing_written

scenario "words that are not UTF-8"
journal log-dose 10mg baclofen
remember "$DB"
journal note $'caf\xe9 and cake'
expect_refusal 64 65
expect_stderr_has "byte"
expect_unchanged "$DB"
journal log-dose 10mg $'baclof\xe9n'
expect_refusal 64 65
expect_unchanged "$DB"
journal note $'\xed\xa0\x80'
expect_refusal 64 65
expect_unchanged "$DB"

scenario "a table that is not UTF-8, and one with a NUL"
printf 'time,stiffness\n2026-11-20T08:00:00,6\xff\n' >"$CWD/bad.csv"
journal import bad.csv
expect_refusal 65
expect_stderr_has "byte"
printf 'time,stiff\0ness\n2026-11-20T08:00:00,6\n' >"$CWD/nul.csv"
journal import nul.csv
expect_refusal 65
expect_entries 0

scenario "text over 1 MiB"
head -c 1048577 /dev/zero | tr '\0' a >"$CWD/long.txt"
in_world sh -c "\"$BINARY\" note - <long.txt"
expect_refusal 65
expect_entries 0
