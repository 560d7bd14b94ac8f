#!/usr/bin/env bash
# Files that are no journal, or not one for this version: refused, and the same bytes afterwards.
. "$(dirname "$0")/harness.sh"

# refused_as_is: whatever is asked of the file at $DB.
refused_as_is() {
  chmod 600 "$DB"
  remember "$DB"
  local command
  for command in "log-dose 10mg" list report undo ""; do
    # shellcheck disable=SC2086 # words of a command
    journal $command
    expect_refusal 78
    expect_unchanged "$DB"
  done
}

# strange NAME: a scenario with the journal's directory ready for a file.
strange() {
  scenario "$1"
  mkdir -p "$DATA"
  chmod 700 "$DATA"
}

strange "an empty file"
: >"$DB"
refused_as_is

strange "a text file"
echo "Dear diary, today I took 10 mg." >"$DB"
refused_as_is

strange "a long text file"
yes "Dear diary, today I took 10 mg." | head -c 100000 >"$DB"
refused_as_is

strange "zeroes"
head -c 8192 /dev/zero >"$DB"
refused_as_is

strange "somebody else's database"
sqlite3 "$DB" "CREATE TABLE entry(id INTEGER PRIMARY KEY, text); INSERT INTO entry(text) VALUES('theirs')"
refused_as_is

strange "an empty database"
sqlite3 "$DB" "VACUUM"
refused_as_is

strange "somebody else's database with an identity of its own"
sqlite3 "$DB" "PRAGMA application_id = 252006673; PRAGMA user_version = 1; CREATE TABLE entry(id)"
refused_as_is

strange "a database of somebody else in write-ahead mode"
sqlite3 "$DB" "PRAGMA journal_mode = WAL; CREATE TABLE entry(id)" >/dev/null
refused_as_is

# A journal with one entry, to be spoiled.
journal_to_spoil() {
  strange "$1"
  journal log-dose 10mg baclofen
  expect_status 0
}

journal_to_spoil "a journal of a newer version"
sqlite3 "$DB" "PRAGMA user_version = 9999"
refused_as_is
expect_stderr_has newer

journal_to_spoil "a journal whose identity was changed"
sqlite3 "$DB" "PRAGMA application_id = 1"
refused_as_is

journal_to_spoil "a journal of version 0"
sqlite3 "$DB" "PRAGMA user_version = 0"
refused_as_is

journal_to_spoil "a journal cut to its header"
truncate -s 100 "$DB"
refused_as_is

journal_to_spoil "a journal cut to half a page"
truncate -s 2048 "$DB"
refused_as_is

journal_to_spoil "a journal cut to nothing"
truncate -s 0 "$DB"
refused_as_is

journal_to_spoil "a journal with a spoiled header"
printf 'SQLite format 4' | dd of="$DB" conv=notrunc status=none
refused_as_is

journal_to_spoil "a journal with a spoiled page size"
printf '\3\3' | dd of="$DB" bs=1 seek=16 conv=notrunc status=none
refused_as_is

journal_to_spoil "a journal of a newer file format"
printf '\5\5' | dd of="$DB" bs=1 seek=18 conv=notrunc status=none
refused_as_is

journal_to_spoil "a journal whose first page is noise"
head -c 3900 /dev/zero | tr '\0' x | dd of="$DB" bs=1 seek=100 conv=notrunc status=none
refused_as_is

journal_to_spoil "a journal that ends in the middle of a page"
truncate -s -2048 "$DB"
refused_as_is

journal_to_spoil "a journal that lost its first page"
tail -c +4097 "$DB" >"$CASE/rest" && cp "$CASE/rest" "$DB"
refused_as_is

strange "a compressed journal"
sqlite3 "$CASE/other.db" "CREATE TABLE entry(id)"
gzip -c "$CASE/other.db" >"$DB"
refused_as_is

strange "an encrypted backup in the journal's place"
printf 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n' >"$DB"
head -c 4096 /dev/urandom >>"$DB"
refused_as_is

figure strange "strange files" "$NUMBER kinds refused by five commands each, 0 bytes changed"
