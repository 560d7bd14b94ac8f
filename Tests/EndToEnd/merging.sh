#!/usr/bin/env bash
# Two machines with one journal, two carers of one child, and a journal out as JSON and back.
. "$(dirname "$0")/harness.sh"

# on MACHINE MOMENT COMMAND...: the command in the home of that machine.
on() {
  local home=$CASE/$1 now=$2
  shift 2
  mkdir -p "$home"
  WORLD=("PATH=$PATH" "HOME=$home" TZ=Europe/Berlin LC_ALL=C.UTF-8 "JOURNAL_NOW=$now")
  journal "$@"
}
file() { echo "$CASE/$1/.local/share/journal/journal.db"; }
send() { mkdir -p "$CASE/mail" && cp "$(file "$1")" "$CASE/mail/$1.db"; }
# told MACHINE: everything that its journal says of itself.
told() {
  on "$1" "$NOON" export
  cp "$OUT" "$CASE/$1.json"
}
same() { cmp -s "$CASE/$1.json" "$CASE/$2.json"; }
whole() {
  on "$1" "$NOON" check --full
  expect_status 0
}

scenario "two machines, one journal"
on desk 2026-11-22T08:00:00+01:00 log-dose 10mg baclofen
on desk 2026-11-22T08:01:00+01:00 note "drowsy"
mkdir -p "$CASE/phone/.local/share/journal"
cp "$(file desk)" "$(file phone)"
on desk 2026-11-22T09:00:00+01:00 edit last "drowsy, mild"
on phone 2026-11-22T09:30:00+01:00 edit last "drowsy, severe"
on phone 2026-11-22T09:31:00+01:00 note "stiff"
send phone
send desk
remember "$(file desk)"
on desk 2026-11-22T10:00:00+01:00 merge "$CASE/mail/phone.db" --dry-run
expect_status 0
expect_stdout_has "Would come in: 1 entry new, 1 changed in both."
expect_unchanged "$(file desk)"
on desk 2026-11-22T10:00:00+01:00 merge "$CASE/mail/phone.db"
expect_status 0
expect_stdout_has "Merged: 1 entry new, 1 changed in both."
expect_stdout_has "drowsy, severe"
expect "a backup was made first" test -n "$(ls "$CASE/desk/.local/share/journal/backups")"
expect "nothing else is left" test "$(ls -A "$CASE/desk/.local/share/journal")" = "$(printf 'backups\njournal.db')"
expect_mode 600 "$(file desk)"
whole desk
on desk 2026-11-22T10:01:00+01:00 merge "$CASE/mail/phone.db"
expect_stdout_has "Everything in it is here already."
on desk 2026-11-22T10:02:00+01:00
expect_stdout_has "last merged today 10:00"
on desk 2026-11-22T10:02:00+01:00 undo
expect_refusal 1
expect_stderr_has "since the last merge, today 10:00"
on desk 2026-11-22T10:02:00+01:00 show last
on phone 2026-11-22T10:03:00+01:00 merge "$CASE/mail/desk.db"
expect_status 0
told desk
told phone
expect "both machines hold the same, to the byte" same desk phone

scenario "a dry run where there is no journal yet says what would come in and writes nothing"
on desk 2026-11-22T08:00:00+01:00 log-dose 10mg baclofen
on desk 2026-11-22T08:01:00+01:00 note "drowsy"
send desk
on desk "$NOON" export
cp "$OUT" "$CASE/mail/desk.json"
mkdir -p "$CASE/new"
for sent in desk.db desk.json; do
  on new 2026-11-22T10:00:00+01:00 merge "$CASE/mail/$sent" --dry-run
  expect_status 0
  expect_stdout_has "Would come in: 3 entries new."
  expect_stdout_has "drowsy"
  expect "nothing is written" test -z "$(ls -A "$CASE/new")"
done
on new 2026-11-22T10:00:00+01:00 merge "$CASE/mail/none.db" --dry-run
expect_refusal 66
expect "nothing is written" test -z "$(ls -A "$CASE/new")"

scenario "two carers of one child"
on ana 2026-11-22T08:00:00+01:00 med add baclofen --dose 5mg --times 08:00,20:00 --from 2026-11-20
on ana 2026-11-22T08:05:00+01:00 took baclofen
on ben 2026-11-22T07:00:00+01:00 settings by Ben
on ben 2026-11-22T07:00:00+01:00 med add Baclofen --dose 5mg --times 08:00,20:00 --from 2026-11-20
on ben 2026-11-22T08:20:00+01:00 took baclofen
send ben
send ana
on ana 2026-11-22T12:00:00+01:00 merge "$CASE/mail/ben.db"
expect_refusal 1
expect_stderr_has "another journal"
expect_stderr_has "--yes"
on ana 2026-11-22T12:00:00+01:00 merge "$CASE/mail/ben.db" --yes
expect_refusal 64
expect_stderr_has "--pair if it is one medicine"
on ana 2026-11-22T12:00:00+01:00 merge "$CASE/mail/ben.db" --yes --pair
expect_status 0
expect_stdout_has "is one medicine now"
expect_stderr_has "baclofen"
cp "$ERR" "$CASE/noticed"
whole ana
on ana 2026-11-22T12:01:00+01:00 list --kind dose
expect_stdout_has "by Ben"
expect "both doses are there" test "$(grep -ci "baclofen 5 mg" "$OUT")" = 2
on ben 2026-11-22T12:00:00+01:00 merge "$CASE/mail/ana.db" --yes --pair
expect_status 0
send ana
on ben 2026-11-22T12:02:00+01:00 merge "$CASE/mail/ana.db"
expect_status 0
whole ben
on ben 2026-11-22T12:02:00+01:00 med list
expect "there is one medicine" test "$(grep -ci baclofen "$OUT")" = 1

scenario "a journal out as JSON, and back"
on one 2026-11-22T08:00:00+01:00 log-dose 10mg baclofen
on one 2026-11-22T08:01:00+01:00 note --private $'two\nlines \u009b31m "quoted"'
on one 2026-11-22T08:02:00+01:00 delete last
on one 2026-11-22T08:03:00+01:00 undo
on one 2026-11-22T08:04:00+01:00 compare drowsy --around 2026-11-01
told one
expect "it is JSON" python3 -m json.tool "$CASE/one.json" /dev/null
expect_not "no control reaches a terminal" grep -qP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]' "$CASE/one.json"
on two 2026-11-22T12:00:00+01:00 import "$CASE/one.json"
expect_status 0
told two
expect "export, import, export: the same bytes" same one two
whole two
on two 2026-11-22T12:00:00+01:00 import "$CASE/one.json"
expect_stdout_has "Everything in it is here already."
head -c 900 "$CASE/one.json" >"$CASE/cut.json"
on three 2026-11-22T12:00:00+01:00 note kept
remember "$(file three)"
on three 2026-11-22T12:00:00+01:00 merge "$CASE/cut.json" --yes
expect_refusal 65
sed 's/"kind":"dose"/"kind":"elephant"/' "$CASE/one.json" >"$CASE/odd.json"
on three 2026-11-22T12:00:00+01:00 merge "$CASE/odd.json" --yes
expect_refusal 78
expect_stderr_has "nothing was stored"
sed 's/"version":1/"version":2/' "$CASE/one.json" >"$CASE/newer.json"
on three 2026-11-22T12:00:00+01:00 merge "$CASE/newer.json" --yes
expect_refusal 65
expect_stderr_has "install the newer journal"
expect_unchanged "$(file three)"
on three 2026-11-22T12:00:00+01:00 merge "$CASE/one.json" --yes
expect_status 0
whole three

scenario "encrypted, and tables"
on one 2026-11-22T08:00:00+01:00 log-dose 10mg baclofen
on one 2026-11-22T08:01:00+01:00 note $'=1+1, "x"\r\ny'
on one 2026-11-22T08:01:30+01:00 note --private hidden
echo -n "correct horse" >"$CASE/passphrase"
(cd "$CWD" && exec env -i "${WORLD[@]}" "$BINARY" export -o out.age --encrypt --passphrase-fd 3) 3<"$CASE/passphrase" >"$OUT" 2>"$ERR"
STATUS=$?
expect_status 0
expect_mode 600 "$CWD/out.age"
WORLD=("PATH=$PATH" "HOME=$CASE/two" TZ=Europe/Berlin LC_ALL=C.UTF-8 "JOURNAL_NOW=$NOON")
mkdir -p "$CASE/two"
(cd "$CWD" && exec env -i "${WORLD[@]}" "$BINARY" merge out.age --passphrase-fd 3) 3<"$CASE/passphrase" >"$OUT" 2>"$ERR"
STATUS=$?
expect_status 0
told one
told two
expect "what was encrypted came whole" same one two
on one "$NOON" export --everything "$CWD/all"
expect_status 0
expect_mode 700 "$CWD/all"
expect_mode 600 "$CWD/all/journal.json"
expect "the JSON in the folder is the JSON" cmp -s "$CWD/all/journal.json" "$CASE/one.json"
on one "$NOON" export --format csv -o "$CWD/tables"
expect_status 0
expect "Python reads each table, every row as wide as its header" python3 -c '
import csv, glob, sys
tables = {f: list(csv.reader(open(f, newline="", encoding="utf-8"), strict=True)) for f in glob.glob(sys.argv[1] + "/*.csv")}
assert len(tables) == 24, len(tables)
for rows in tables.values(): assert all(len(row) == len(rows[0]) for row in rows)
notes = [dict(zip(rows[0], row)) for f, rows in tables.items() if f.endswith("/note.csv") for row in rows[1:]]
assert [n["text"] for n in notes] == ["=1+1, \"x\"\r\ny"], notes
doses = [dict(zip(rows[0], row)) for f, rows in tables.items() if f.endswith("/dose.csv") for row in rows[1:]]
assert [(d["amount"], d["unit"], d["medicine"], d["at"]) for d in doses] == [("10", "mg", "baclofen", "2026-11-22T08:00:00+01:00")], doses' "$CWD/tables"
on one "$NOON" export --format csv -o "$CWD/tables"
expect_refusal 73

scenario "a copy that syncing made"
on one 2026-11-22T08:00:00+01:00 note here
cp "$(file one)" "$CASE/one/.local/share/journal/journal.sync-conflict-20261122-080000-ABCDEFG.db"
on one 2026-11-22T08:01:00+01:00
expect_stderr_has "journal.sync-conflict-20261122-080000-ABCDEFG.db"
expect_stderr_has "journal merge"
