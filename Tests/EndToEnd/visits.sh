#!/usr/bin/env bash
# Before and after an appointment: questions, answers, what was agreed, and the page between two.
. "$(dirname "$0")/harness.sh"

scenario "an appointment from one end to the other"
journal settings name "Alex Sample"
expect_status 0
journal settings born "14 Mar 1979"
expect_status 0
journal appointment add 2026-10-01 --with "Dr Lee, Neurology"
expect_status 0
journal appointment add "2026-12-03 10:30" --with "Dr Lee, Neurology"
expect_status 0
journal appointment "done" --agreed "10 mg three times a day"
expect_status 0
journal ask "Could the sleepiness settle?"
expect_status 0
journal note drowsy
expect_status 0
journal report
expect_status 0
expect_stdout_has "ALEX SAMPLE   born 14 Mar 1979"
expect_stdout_has "For Dr Lee, Neurology, Thu 3 Dec 2026 10:30"
expect_stdout_has "since the last visit"
expect_stdout_has "1 Could the sleepiness settle?"
expect_stdout_has "AGREED LAST TIME (1 Oct, Dr Lee)  10 mg three times a day"
journal report --format json
expect_json "the same facts" \
  'e["appointment"] == {"at": "2026-12-03T10:30", "with": "Dr Lee, Neurology"}
   and e["period"]["since"] == "2026-10-01" and e["period"]["why"] == "visit"
   and e["person"]["born"] == "1979-03-14" and e["agreed_last"]["at"] == "2026-10-01"'
expect_integrity "$DB"

scenario "after an appointment, one thing at a time"
journal ask "first?" --at "yesterday 9:00"
journal ask "second?" --at "yesterday 9:00"
journal appointment add yesterday
journal_on_terminal $'yes\n\nphysio\n2027-03-04\nDr Wu\n' appointment "done"
expect_status 0
expect_stdout_has "1 first? Answer (Enter: none):"
expect_stdout_has "Recorded: answer to question 1: \"yes\""
expect_stdout_has "Recorded: agreed: \"physio\""
expect_stdout_has "with Dr Wu"
journal questions
expect_stdout_has "2  second?"
journal undo
expect_status 0
expect_entries 3

scenario "the end of input after one answer keeps that answer"
journal ask "first?" --at "yesterday 9:00"
journal ask "second?" --at "yesterday 9:00"
journal appointment add yesterday
journal_on_terminal $'yes\n\x04' appointment "done"
expect_status 0
expect_stdout_has "Recorded: answer to question 1: \"yes\""
expect_entries 4

scenario "nobody is there to ask"
journal appointment add yesterday
journal appointment "done"
expect_refusal 64
expect_stderr_has "--agreed"
expect_entries 1
