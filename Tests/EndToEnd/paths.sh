#!/usr/bin/env bash
# Where the journal is, and who may read it.
. "$(dirname "$0")/harness.sh"

for mask in 000 022 777; do
  scenario "modes under umask $mask"
  in_world sh -c "umask $mask && exec \"$BINARY\" log-dose 10mg"
  expect_status 0
  expect_mode 700 "$DATA"
  expect_mode 600 "$DB"
  expect "nothing but its backups lies beside it" test "$(ls -A "$DATA")" = $'backups\njournal.db'
  in_world sh -c "umask $mask && exec \"$BINARY\" note dizzy"
  expect_status 0
  expect_mode 600 "$DB"
  expect_entries 2
done

scenario "group and world bits are mended with a message"
journal log-dose 10mg
chmod 755 "$DATA"
chmod 644 "$DB"
journal note dizzy
expect_status 0
expect "stderr says so" test -s "$ERR"
expect_mode 600 "$DB"
expect_mode 700 "$DATA"

scenario "XDG_DATA_HOME"
world "XDG_DATA_HOME=$HOME_DIR/data"
journal log-dose 10mg
expect_status 0
expect "it is there" test -f "$HOME_DIR/data/journal/journal.db"
expect_not "and not in .local" test -e "$DB"

scenario "XDG_DATA_HOME that is not absolute is ignored"
world XDG_DATA_HOME=data
journal log-dose 10mg
expect_status 0
expect "the home is used" test -f "$DB"
expect "the working directory is left alone" test -z "$(ls -A "$CWD")"

scenario "JOURNAL_DB, and --db before it"
world "JOURNAL_DB=$HOME_DIR/mine.db"
journal log-dose 10mg
expect_status 0
expect "JOURNAL_DB is used" test -f "$HOME_DIR/mine.db"
journal log-dose 10mg --db "$HOME_DIR/other.db"
expect_status 0
expect "--db is used" test -f "$HOME_DIR/other.db"
expect_entries 1
expect_not "the home is left alone" test -e "$DB"

scenario "a relative --db is in the working directory"
journal log-dose 10mg --db mine.db
expect_status 0
expect "it is there" test -f "$CWD/mine.db"
journal list --db mine.db --format json
expect_json "and is found again" 'len(e) == 1'

scenario "no HOME"
world -u HOME
journal log-dose 10mg
expect_refusal 64 73 78
expect_stderr_has HOME
journal log-dose 10mg --db mine.db
expect_status 0
expect "--db needs none" test -f "$CWD/mine.db"

# SQLite itself would take these for a journal in memory, acknowledge the entry and forget it.
for path in "" ":memory:" "file::memory:" "file:mine.db?mode=memory" "file:mine.db"; do
  scenario "--db '$path'"
  journal log-dose 10mg --db "$path"
  if [ "$STATUS" -eq 0 ]; then
    journal list --format json --db "$path"
    expect_json "what was acknowledged is there" 'len(e) == 1'
  else
    expect_refusal 64 65 73 78
    expect_nothing_written
  fi
done
for path in "" ":memory:"; do
  scenario "--db '$path' is refused"
  journal log-dose 10mg --db "$path"
  expect_refusal 64 65
  expect_nothing_written
done

scenario "a directory as the journal"
mkdir "$CWD/folder"
journal log-dose 10mg --db folder
expect_refusal 64 73 74 77 78
expect "the folder is left as it was" test -z "$(ls -A "$CWD/folder")"

scenario "a home behind a link, with spaces and letters beyond ASCII"
mkdir "$CASE/Zoë's own home"
ln -s "$CASE/Zoë's own home" "$CASE/link"
world "HOME=$CASE/link"
journal log-dose 10mg
expect_status 0
expect "it is there" test -f "$CASE/Zoë's own home/.local/share/journal/journal.db"

scenario "a report is never written over a journal"
journal log-dose 10mg
before=$(sha256sum <"$DATA/journal.db")
ln -s "$DATA/journal.db" "$CWD/link"
for target in "$DATA/journal.db" link; do
  journal report -o "$target"
  expect_status 73
  expect "the journal is as it was" test "$before" = "$(sha256sum <"$DATA/journal.db")"
done
journal report -o page.txt
expect_status 0
expect_mode 600 "$CWD/page.txt"
