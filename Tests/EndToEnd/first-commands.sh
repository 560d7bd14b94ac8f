#!/usr/bin/env bash
# The first minutes on an empty machine, piped and on a terminal.
. "$(dirname "$0")/harness.sh"

scenario "bare journal on an empty machine"
journal
expect_status 0
expect_stdout_has "log-dose"
expect_stdout_has "note"
expect_stdout_has "report"
expect_nothing_written

for reading in list questions report "report --since 30d" "report --format json" "med list"; do
  scenario "$reading on an empty machine"
  # shellcheck disable=SC2086 # words of a command
  journal $reading
  expect_status 0
  expect_nothing_written
done

scenario "list as JSON on an empty machine"
journal list --format json
expect_status 0
expect_json "an empty array" 'e == []'
expect_nothing_written

for asking in --help --version "log-dose --help" "help log-dose" "report --help" "import --help"; do
  scenario "$asking"
  # shellcheck disable=SC2086
  journal $asking
  expect_status 0
  expect "stdout says something" test -s "$OUT"
  expect_nothing_written
done

scenario "the first three commands, piped"
journal log-dose 10mg
expect_status 0
expect_stdout_has "Recorded: unnamed 10 mg"
expect_stderr_has "journal.db"
expect_stderr_has JOURNAL_NOW
expect "says how to rename" grep -qh "rename" "$OUT" "$ERR"
journal note drowsy
expect_status 0
expect_stdout_has "Recorded: \"drowsy\""
expect_stderr_lacks "journal.db"
journal report --since 30d
expect_status 0
expect_stdout_has "unnamed"
expect "shows the symptom" grep -qi drows "$OUT"
expect_not "fits 80 columns" grep -qE '^.{81}' "$OUT"
expect_entries 2
journal
expect_status 0
expect_stdout_has "Last: unnamed 10 mg"

scenario "the first three commands by the machine's own clock and zone"
world -u JOURNAL_NOW
world -u TZ
journal log-dose 10mg
expect_status 0
expect_stderr_lacks JOURNAL_NOW
journal note drowsy
expect_status 0
journal report --since 30d
expect_status 0
expect_stdout_has "unnamed"

scenario "the first three commands on a terminal"
world TERM=xterm PAGER=cat
journal_on_terminal $'baclofen\n' log-dose 10mg
expect_status 0
expect_stdout_has "Recorded: baclofen 10 mg"
journal_on_terminal "" note drowsy
expect_status 0
expect_stdout_has "Recorded: \"drowsy\""
journal_on_terminal "" report --since 30d
expect_status 0
expect_stdout_has "baclofen"
expect_entries 2

scenario "a note without words asks for them on a terminal only"
world TERM=xterm PAGER=cat
journal_on_terminal $'can\'t stop yawning\n' note
expect_status 0
expect_stdout_has "Write, then Enter:"
expect_entries 1
expect_json "the words are kept" 'e[0]["text"] == "can\x27t stop yawning"'
journal note
expect_refusal 64

scenario "bare journal on a terminal on an empty machine"
world TERM=xterm PAGER=cat
journal_on_terminal ""
expect_status 0
expect_stdout_has "log-dose"
expect_nothing_written
