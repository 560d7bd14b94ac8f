#!/usr/bin/env bash
# What is noticed, on the binary itself: the entry first, then the fact; once in twelve hours; in
# another zone; on a journal that can only be read; and whose journal it is.
. "$(dirname "$0")/harness.sh"

# A medicine that is not to be stopped, taken until the morning of the 20th.
begin() {
  world "JOURNAL_NOW=2026-11-19T07:00:00+01:00"
  journal med add baclofen --dose 10mg --times 08:00,14:00,20:00 --do-not-stop
  for moment in 2026-11-19T08:00:00 2026-11-19T14:00:00 2026-11-19T20:00:00 2026-11-20T08:00:00; do
    world "JOURNAL_NOW=$moment+01:00"
    journal took 10mg
  done
}

scenario "the truth always goes in"
begin
journal took 100mg
expect_status 0
expect_stdout_has "Recorded: baclofen 100 mg"
expect_stderr_has "Recorded as typed; journal edit"
expect_integrity "$DB"
journal_on_terminal $'n\n' took 200mg
expect_status 0
expect_stdout_has "Keep it? [Y/n]"
expect_stdout_has "Taken back: baclofen 200 mg"
journal list --kind dose --format json
expect_json "what was taken back is gone, what was kept is there" \
  '[x["amount"]["value"] for x in e][-2:] == ["10", "100"]'

scenario "a day without a dose is said once in twelve hours, and always in the day view"
begin
world JOURNAL_NOW=2026-11-21T08:00:00+01:00
journal mood 3
expect_status 0
expect_stderr_has "No baclofen dose is recorded for 24 h (last: Fri 08:00)."
journal mood 3
expect_stderr_lacks "No baclofen dose"
journal
expect_stdout_has "No baclofen dose is recorded for 24 h (last: Fri 08:00)."
journal list --format json
expect_stderr_lacks "No baclofen dose"
world JOURNAL_NOW=2026-11-21T20:00:00+01:00
journal -q mood 3
expect_stderr_has "No baclofen dose is recorded for 36 h"
expect_integrity "$DB"

scenario "a flight does not shorten the time that passed"
begin
world JOURNAL_NOW=2026-11-21T08:00:00+01:00 TZ=America/New_York
journal
expect_stdout_has "No baclofen dose is recorded for 24 h (last: Fri 08:00)."
world JOURNAL_NOW=2026-11-21T07:59:00+01:00
journal
expect_stdout_lacks "No baclofen dose"

scenario "a journal that can only be read tells it all the same"
begin
world JOURNAL_NOW=2026-11-21T08:00:00+01:00
if [ "$(id -u)" -eq 0 ]; then
  chmod 0500 "$DATA"
  chown -R nobody "$HOME_DIR"
  in_world setpriv --reuid=nobody --clear-groups "$BINARY" list
  expect_status 0
  expect_stderr_has "No baclofen dose is recorded for 24 h"
  in_world setpriv --reuid=nobody --clear-groups "$BINARY"
  expect_status 0
else
  skip "only root can become somebody else"
fi

scenario "an emergency is said with --quiet too, and self-harm alone"
journal -q note seeing things
expect_status 0
expect_stderr_has "call your local emergency number or go to emergency care"
journal -q note suicidal
expect_status 0
expect_stderr_has "Someone can talk with you now."
expect_stderr_lacks "clinic"

scenario "journals of two people are apart, and each answer names its person"
journal --person mia mood 3
expect_refusal 65
expect_nothing_written
journal person add Mia
expect_status 0
expect_mode 600 "$DATA/people/mia.db"
expect_mode 700 "$DATA/people"
journal mood 3
expect_stdout_has "self: Recorded: mood 3"
world JOURNAL_PERSON=mia
journal log-dose 5mg ibuprofen
expect_stdout_has "Mia: Recorded: ibuprofen 5 mg"
journal list --kind dose --format json
expect_json "the dose is in their journal" '[x["medicine"] for x in e] == ["ibuprofen"]'
journal person list
expect_stdout_has "mia    Mia"
expect_integrity "$DATA/people/mia.db"
