#!/usr/bin/env bash
# usage: imports.sh BINARY
#
# What other apps export, on the binary: a dry run, the import, again, undone, and in once more; and
# files that mean no good.
set -u
# shellcheck source=Tests/EndToEnd/harness.sh
source "$(dirname "${BASH_SOURCE[0]}")/harness.sh"

FILES=$HERE/imports

# How many entries stand, by the answer of the last list.
entries() { "$PYTHON" -c 'import json,sys; print(len(json.load(open(sys.argv[1]))))' "$OUT"; }
would_add() { [ "$1" = "$(cat "$OUT")" ]; }
holds() { [ "$1" -gt 0 ] && [ "$1" = "$(entries)" ]; }

for name in medtimer.json medtimer.csv mytherapy.csv daylio.csv daylio-old.csv bearable.csv \
  bearable-old.csv health.json health.csv psychonautwiki.json; do
  scenario "import of $name"
  file=$FILES/$name
  journal import "$file" --dry-run
  expect_status 0
  expect_stdout_has "Would add "
  expect_nothing_written
  would=$(sed 's/^Would add/Added/' "$OUT")

  journal import "$file"
  expect_status 0
  expect "it does what the dry run said" would_add "$would"
  journal list --format json
  first=$(entries)

  journal import "$file"
  expect_stdout_has "Added 0 entries; "
  journal list --format json
  expect "again adds nothing" holds "$first"

  journal undo --yes
  expect_status 0
  journal import "$file"
  expect_status 0
  journal list --format json
  expect "it comes in again after undo" holds "$first"
  journal check
  expect_status 0
done

scenario "an export that is not read yet keeps no writer waiting"
"$PYTHON" -c 'print("time,pain"); [print(f"2026-0{1 + n // 600}-{1 + n // 25 % 24:02} {n % 24:02}:{n % 60:02},{n % 10}") for n in range(3000)]' >"$CASE/table.csv"
journal import "$CASE/table.csv"
expect_status 0
mkfifo "$CASE/pipe"
env -i "${WORLD[@]}" "$BINARY" export >"$CASE/pipe" &
exporting=$!
exec 8<"$CASE/pipe"
read -r -N 1 first <&8
SECONDS=0
journal note calf stiff
expect_status 0
expect "it is stored at once" test "$SECONDS" -lt 3
{ printf %s "$first" && cat <&8; } >"$CASE/told.json"
exec 8<&-
expect "the export ends well" wait "$exporting"
expect "what was told is whole" "$PYTHON" -c 'import json, sys; json.load(open(sys.argv[1]))' "$CASE/told.json"
expect "nothing else is left" test -z "$(find "$DATA" -name ".*")"

scenario "a backup is made before an import into a journal that has something"
journal note calf stiff
rm -rf "$DATA/backups"
journal import "$FILES/health.csv"
expect_status 0
expect "a backup is there" ls "$DATA"/backups/

hostile() {
  scenario "$1"
  "$PYTHON" -c "$2" >"$CASE/hostile"
  journal import "$CASE/hostile" --from "$3"
  expect_refusal 65
  expect_stderr_has "$4"
  expect_nothing_written
}
hostile "100,000 open brackets" 'print("[" * 100000)' medtimer 'more than 128 brackets'
hostile "100,000 open objects" 'print("{\"a\":" * 100000)' psychonautwiki 'more than 128 brackets'
hostile "a key twice" 'print("{\"data\":{},\n\"data\":{}}")' health-auto-export \
  'stands twice in one object on line 2'
hostile "half a file" 'print("{\"events\":{\"list\":[")' medtimer 'ends before its JSON does'
hostile "bytes that are no text" \
  'import sys; sys.stdout.buffer.write(b"{\"events\":\"\xff\"}")' medtimer 'not UTF-8'
hostile "a NUL" 'print("{\"events\":\"\\u0000\"}")' medtimer 'NUL'
hostile "an unclosed quote" 'print("actual_date,scheduled_date,type,name,value,unit,status,note\n\"")' \
  mytherapy 'never closed'
hostile "a text of 2 MiB" 'print("{\"events\":\"" + "x" * (2 << 20) + "\"}")' medtimer '1 MiB'
hostile "65 MiB" 'print("[" + " " * (65 << 20) + "]")' medtimer '64 MiB'
hostile "only what is not known" \
  'print("{\"events\":{\"list\":[{\"medicineName\":\"B\",\"status\":\"ODD\"}]}}")' medtimer \
  'nothing in the file was understood'

scenario "a backup on one line, and a text of nothing but escapes"
"$PYTHON" - >"$CASE/line.json" <<'END'
import json
events = [{"medicineName": "Baclofen", "amount": "10 mg", "status": "TAKEN",
           "remindedTimestamp": 1767510000 + 60 * i, "notes": '"' * 400000 if i == 7 else "é"}
          for i in range(3000)]
print(json.dumps({"events": {"version": 26, "list": events}}))
END
journal import "$CASE/line.json"
expect_status 0
expect_stdout_has "Added 3000 entries"

scenario "control characters of a file never reach the terminal"
printf '{"events":{"list":[{"medicineName":"B\\u001b[31m","status":"\\u001b]0;x\\u0007"},%s]}}' \
  '{"medicineName":"C\u001b[2J","amount":"1 mg","status":"TAKEN","remindedTimestamp":1767510000}' \
  >"$CWD/odd.json"
journal import "$CWD/odd.json"
expect_status 0
expect_not "an escape reached the terminal" grep -q $'\x1b' "$OUT" "$ERR"
