#!/usr/bin/env bash
# What is written comes back: list, show, undo, import.
. "$(dirname "$0")/harness.sh"

scenario "each kind of entry"
journal log-dose 10mg baclofen --at "2026-11-22 08:00"
expect_status 0
expect_stdout_has "Recorded: baclofen 10 mg"
journal took 5 mg baclofen
expect_status 0
journal missed baclofen --for "yesterday 14:00" --reason forgot
expect_status 0
journal skipped baclofen --for 11:00 --reason "felt ill"
expect_status 0
journal note drowsy and a bit dizzy --severity moderate
expect_status 0
journal note none
expect_status 0
journal mood 4 calm but tired
expect_status 0
journal track stiffness 6
expect_status 0
journal list --format json
expect_status 0
expect_json "ids are distinct" 'len({x["id"] for x in e}) == len(e) >= 8'
expect_json "every entry says what it is, when and where" \
  'all({"id", "kind", "at", "zone", "precision", "recorded_at"} <= x.keys() for x in e)'
expect_json "the dose is exact and keeps its offset" \
  'any(x["kind"] == "dose" and x["medicine"] == "baclofen" and x["zone"] == "Europe/Berlin"
       and x["amount"]["value"] == "10" and x["amount"]["unit"] == "mg"
       and x["at"].startswith("2026-11-22T08:00") and x["at"].endswith("+01:00") for x in e)'
expect_json "the person's words are kept" \
  'any(x.get("text") == "drowsy and a bit dizzy" for x in e)'
expect_json "mood" 'any(x["kind"] == "mood" and str(x["score"]) == "4" for x in e)'
expect_json "tracker" 'any(x["kind"] == "track" and x["name"] == "stiffness"
                           and str(x["value"]) == "6" for x in e)'
journal list
expect_status 0
expect_stdout_has "10 mg"
expect_stdout_has "drowsy and a bit dizzy"
journal list --kind mood --format json
expect_json "one kind alone" 'len(e) == 1 and e[0]["kind"] == "mood"'
expect_mode 600 "$DB"
expect_integrity "$DB"

scenario "an entry by its id"
journal log-dose 10mg baclofen
journal note dizzy
journal list --kind note --format json
id=$(python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])' <"$OUT")
journal show "$id"
expect_status 0
expect_stdout_has "dizzy"
journal show last
expect_status 0
expect_stdout_has "dizzy"
journal show zzzzzzzz
expect_refusal 65

scenario "undo takes back the latest write, and again the one before"
journal log-dose 10mg baclofen
journal note dizzy
journal undo
expect_status 0
expect_stdout_has "dizzy"
expect_entries 1
journal undo
expect_status 0
expect_entries 0
journal undo
expect_refusal 1

scenario "nothing to undo on an empty machine"
journal undo
expect_refusal 1
expect_nothing_written

scenario "negative and zero readings need no dashes"
journal track down -2
expect_status 0
journal track alcohol 0
expect_status 0
journal track mg -0.5
expect_status 0
journal note felt -5 today
expect_status 0
journal list --format json
expect_json "-2, 0 and -0.5" \
  'sorted(str(x["value"]) for x in e if x["kind"] == "track") == ["-0.5", "-2", "0"]'
expect_json "the words keep their minus" 'any(x.get("text") == "felt -5 today" for x in e)'

scenario "tenths add up to whole milligrams"
for _ in 1 2 3 4 5 6 7 8 9 10; do journal log-dose 0.1mg baclofen; done
journal list --format json
expect_json "as typed, ten times" '[x["amount"]["value"] for x in e] == ["0.1"] * 10'

scenario "a table is imported once, however often"
cat >"$CWD/diary.csv" <<'CSV'
time,stiffness,down
2026-11-20T08:00:00,6,-1
2026-11-20T20:00:00,4,0
2026-11-21T08:00:00,5.5,2
CSV
journal import diary.csv --zone Europe/Amsterdam --dry-run
expect_status 0
expect_not "a dry run makes no journal" test -e "$DB"
journal import diary.csv --zone Europe/Amsterdam
expect_status 0
expect_entries 6
expect_json "the zone given" 'all(x["zone"] == "Europe/Amsterdam" for x in e)'
expect_json "values as written" \
  'sorted(str(x["value"]) for x in e) == ["-1", "0", "2", "4", "5.5", "6"]'
journal import diary.csv --zone Europe/Amsterdam
expect_status 0
expect_entries 6
printf '2026-11-22T08:00:00,7,\n' >>"$CWD/diary.csv"
journal import diary.csv --zone Europe/Amsterdam
expect_status 0
expect_entries 7
journal undo
expect_status 0
expect_entries 6
journal undo
expect_status 0
expect_entries 0

scenario "a line that is not understood is named, and the others are imported"
printf 'time,stiffness\n2026-11-20T08:00:00,6\nsoon,4\n' >"$CWD/bad.csv"
journal import bad.csv
expect_status 0
expect_stderr_has "line 3"
expect_entries 1

scenario "a table that is broken is not imported at all"
printf 'time,stiffness\n2026-11-20T08:00:00,6\n2026-11-20T09:00:00,"4\n' >"$CWD/broken.csv"
journal import broken.csv
expect_refusal 65
expect_stderr_has "line 3"
expect_entries 0

scenario "a file that is not there"
journal import nowhere.csv
expect_refusal 66
expect_nothing_written

scenario "two medicines"
journal log-dose 10mg baclofen
journal log-dose 400mg ibuprofen --new
expect_status 0
journal log-dose 10mg
expect_refusal 64
expect_stderr_has baclofen
expect_stderr_has ibuprofen
journal log-dose 10mg bacofen
expect_refusal 65
expect_stderr_has "baclofen"
expect_entries 2
