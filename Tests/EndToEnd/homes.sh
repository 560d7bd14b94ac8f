#!/usr/bin/env bash
# Homes that are none, and journals that are links: an entry that is acknowledged is where it is said.
. "$(dirname "$0")/harness.sh"

# home VALUE: the scenario's HOME.
home() { world -u HOME && world "HOME=$1"; }

# refused_here CODES...: with one line that says that nothing was saved, or what to set.
refused_here() {
  journal log-dose 10mg baclofen
  expect_refusal "$@"
  expect_stderr_matches "nothing was (saved|stored)|--db"
  expect "one line" test "$(wc -l <"$ERR")" -le 2
  expect "nothing is written" test -z "$(find "$CASE" -name 'journal.db*' -print -quit)"
}
# kept_in FOLDER: acknowledged, and in a file there.
kept_in() {
  journal log-dose 10mg baclofen
  expect_status 0
  expect "it is there" test -f "$1/journal.db"
  expect_entries 1
}

for value in "" relative ./relative; do
  scenario "HOME='$value'"
  home "$value"
  refused_here 64
done
scenario "HOME is no folder"
touch "$CWD/file"
for value in /dev/null "$CWD/file"; do
  home "$value"
  refused_here 73 77
done
scenario "HOME is longer than a path may be"
home "$CWD/$(printf 'a%.0s' {1..5000})"
refused_here 73 77
scenario "HOME is not UTF-8"
mkdir "$CWD"/$'\xff'
home "$CWD"/$'\xff'
refused_here 65
scenario "HOME is not there yet"
home "$CWD/no/such"
kept_in "$CWD/no/such/.local/share/journal"
scenario "HOME goes up and down"
home "$CWD/../home/"
kept_in "$DATA"
scenario "HOME has a line break"
mkdir "$CWD"/$'two\nlines'
home "$CWD"/$'two\nlines'
kept_in "$CWD"/$'two\nlines/.local/share/journal'
expect_not "which no message prints" grep -q '^lines' "$ERR"

scenario "XDG_DATA_HOME is empty"
world XDG_DATA_HOME=
kept_in "$DATA"
scenario "XDG_DATA_HOME is no folder"
world XDG_DATA_HOME=/dev/null
refused_here 73 77

scenario "a journal behind a link"
mkdir "$CWD/elsewhere"
ln -s elsewhere/real.db "$CWD/link.db"
journal note one --db elsewhere/real.db
journal note two --db link.db
expect_status 0
expect "the link stays a link" test -L "$CWD/link.db"
expect_integrity "$CWD/elsewhere/real.db"
journal list --db elsewhere/real.db --format json
expect_json "both are in the file that it names" "len(e) == 2"
journal backup --db link.db
expect_status 0
journal undo --db link.db --yes
expect_status 0
journal restore last --db link.db --yes
expect_status 0
expect "the link is a link after a restore" test -L "$CWD/link.db"
journal list --db elsewhere/real.db --format json
expect_json "which is in the file that it names" "len(e) == 2"
journal forget last --db link.db --yes
expect_status 0
expect "and after an erasure" test -L "$CWD/link.db"

scenario "a link to nothing, and links in a circle"
ln -s nowhere.db "$CWD/dangling.db"
ln -s two.db "$CWD/one.db"
ln -s one.db "$CWD/two.db"
for file in dangling.db one.db; do
  journal note one --db "$file"
  expect_refusal 66 73 77
  expect "it is left as it was" test -L "$CWD/$file"
  expect_not "and nothing is made" test -e "$CWD/nowhere.db"
done

scenario "a pipe, a device, a socket as the journal"
mkfifo "$CWD/pipe"
"$PYTHON" -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$CWD/socket"
for file in pipe /dev/zero /dev/full socket; do
  journal note one --db "$file"
  expect_refusal 64 73 77 78
done
