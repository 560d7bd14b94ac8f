#!/usr/bin/env bash
# Backups, the check, a restore and erasing for ever, with the built binary.
. "$(dirname "$0")/harness.sh"

BACKUPS=backups

# The names of the backups that are listed, one a line.
listed() {
  journal backup --list --format json
  python3 -c 'import json, sys; [print(x["file"]) for x in json.load(open(sys.argv[1]))]' "$OUT"
}

scenario "the first write of a day is followed by a backup, and nobody else can read it"
journal note one
expect_status 0
expect_stderr_lacks backup
expect "one is there" test "$(listed | wc -l)" -eq 1
file=$(listed)
expect_mode 600 "$file"
expect_mode 700 "$DATA/$BACKUPS"
expect_integrity "$file"
journal note two
expect "and no second one" test "$(listed | wc -l)" -eq 1
expect "nothing half made is left" test "$(find "$DATA" -name '.*' -type f | wc -l)" -eq 0
world JOURNAL_NOW=2026-11-23T08:00:00+01:00
journal list
expect "reading makes none" test "$(listed | wc -l)" -eq 1
journal note three
expect "the first write of the next day does" test "$(listed | wc -l)" -eq 2

scenario "a check that finds what was altered, and a restore that shows before it replaces"
journal note one
journal backup
expect_status 0
expect_stdout_has "read back whole"
journal note two
journal check
expect_status 0
expect_stdout_has "Whole: 2 entries"
sqlite3 "$DB" "UPDATE revision SET text = 'altered' WHERE text = 'two'"
journal check
expect_refusal 78
expect_stderr_has 'now "altered"'
remember "$DB"
journal backup
expect_refusal 78
expect_stderr_has "earlier backups were left as they are"
journal restore last
expect_refusal 1
expect_stderr_has "1 entry is in the journal and not in the backup."
expect_unchanged "$DB"
journal restore last --dry-run
expect_status 0
expect_unchanged "$DB"
journal restore last --yes
expect_status 0
expect_stdout_has "What was there before is kept as"
expect_entries 1
journal check --full
expect_refusal 78
expect_stderr_has "replaced.db"
journal restore no-such-file.db --yes
expect_refusal 66

scenario "on a terminal a restore asks first"
journal note one
journal backup
journal note two
journal_on_terminal $'n\r' restore last
expect_status 1
expect_stdout_has "Put the backup in the journal's place? [y/N]"
expect_entries 2
journal_on_terminal $'y\r' restore last
expect_status 0
expect_entries 1

scenario "nothing of an erased entry is left in the file"
journal note kept
journal note "a very particular secret" --tag hush --at 11:00
journal edit last "a very particular secret indeed"
expect "it was there" grep -q "particular secret" "$DB"
journal forget last
expect_refusal 1
expect_stderr_has "nothing was erased"
journal forget last --yes
expect_status 0
expect_stdout_has "Erased:"
expect_not "the words are gone" grep -q "particular" "$DB"
expect_not "the tag is gone" grep -q "hush" "$DB"
journal check
expect_status 0
expect_entries 1

scenario "a damaged journal is rescued into a new file, with the latest backup"
journal note one
journal backup
journal note two
head -c 100 /dev/zero | dd of="$DB" conv=notrunc status=none
remember "$DB"
journal list
expect_refusal 78
journal rescue -o rescued.db
expect_status 0
expect_stdout_has "Rescued: 2 entries"
expect_mode 600 "$CWD/rescued.db"
expect "nothing else is left" test "$(ls -A "$CWD")" = rescued.db
expect_unchanged "$DB"
journal restore rescued.db --yes
expect_status 0
expect_entries 2
journal check
expect_status 0
journal rescue -o again.db
expect_refusal 1
expect_stderr_has "whole and needs no rescue"

scenario "backups killed at any moment are never listed, and the journal stays whole"
journal note one
rm -rf "${DATA:?}/$BACKUPS"
for delay in 0.000 0.004 0.008 0.012 0.016 0.020 0.024 0.028 0.032 0.036 0.040; do
  # The shell's note of a killed job is not ours to show.
  (
    cd "$CWD" || exit
    env -i "${WORLD[@]}" "$BINARY" backup >/dev/null 2>&1 &
    sleep "$delay"
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
  ) 2>/dev/null
done
whole=0 listed=0
for file in $(listed); do
  listed=$((listed + 1))
  [ "$(sqlite3 "$file" 'PRAGMA integrity_check')" = ok ] && whole=$((whole + 1))
done
expect "each of the $listed listed is whole" test "$listed" -eq "$whole"
journal backup
expect_status 0
expect "what was left half made is gone" test "$(find "$DATA" -name '.*' -type f | wc -l)" -eq 0
journal check --full
expect_status 0

scenario "commands that write while a backup replaces the journal: each entry is where it was said to be"
journal note one
journal backup
for n in 1 2 3 4 5 6 7 8; do
  (cd "$CWD" && env -i "${WORLD[@]}" "$BINARY" -q note "word$n" >"$CASE/write$n" 2>&1; echo $? >"$CASE/status$n") &
done
journal restore last --yes
wait
STATUS=0
lost=0
for n in 1 2 3 4 5 6 7 8; do
  [ "$(cat "$CASE/status$n")" -eq 0 ] || continue
  # Acknowledged: in the journal, or in the file that the restore kept.
  found=0
  for file in "$DB" "$DATA/$BACKUPS"/*-replaced.db; do
    [ "$(sqlite3 "$file" "SELECT count(*) FROM revision WHERE text = 'word$n'")" = 1 ] && found=1
  done
  [ "$found" -eq 1 ] || lost=$((lost + 1))
done
expect "no acknowledged entry is lost" test "$lost" -eq 0
journal check
expect_status 0
