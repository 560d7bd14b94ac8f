#!/usr/bin/env bash
# What was written is corrected, deleted and brought back; what an editor was left with is not lost.
. "$(dirname "$0")/harness.sh"

# The id of the newest entry.
newest() {
  journal show last --format json
  id=$(python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])' <"$OUT")
}

scenario "a dose is corrected, deleted and brought back"
journal log-dose 10mg baclofen
newest
journal edit "$id" 5mg --at 11:50
expect_status 0
expect_stdout_has "Changed: baclofen 5 mg, today 11:50; before: baclofen 10 mg, today 12:00."
journal undo
expect_status 0
journal list
expect_stdout_has "baclofen 10 mg"
journal redo
expect_status 0
journal delete "$id"
expect_status 0
expect_stdout_has "brings it back."
expect_entries 0
journal edit "$id" 10mg
expect_refusal 65
expect_stderr_has "restore-entry"
journal restore-entry "$id"
expect_status 0
expect_entries 1
journal show "$id" --format json
expect_json "every revision is kept" \
  '[x["amount"]["value"] for x in e] == ["10", "5", "10", "5", "5", "5"]'
expect_integrity "$DB"

scenario "the editor begins with the words"
cat >"$CASE/editor" <<'EDITOR'
#!/bin/sh
stat -c %a "$1" >"$HOME/mode"
sed -i s/drowsy/dizzy/ "$1"
EDITOR
chmod +x "$CASE/editor"
world "EDITOR=$CASE/editor"
journal note "drowsy, can't read"
journal edit last --edit
expect_status 0
expect_stdout_has "\"dizzy, can't read\", dizziness"
expect "nobody else can read the file" grep -qx 600 "$HOME_DIR/mode"
expect "the file is gone afterwards" test -z "$(find "$HOME_DIR" -name '.journal-*')"

scenario "words for an entry that was changed meanwhile are kept"
cat >"$CASE/editor" <<EDITOR
#!/bin/sh
$BINARY edit last sleepy >/dev/null 2>&1
echo dizzy on the stairs >"\$1"
EDITOR
chmod +x "$CASE/editor"
world "EDITOR=$CASE/editor"
journal note drowsy
journal edit last --edit
expect_refusal 1
expect_stderr_has "meanwhile"
expect_stderr_has "Your words are kept in"
expect "they are there" grep -qxr "dizzy on the stairs" "$DATA"
journal list
expect_stdout_has "sleepy"

scenario "what someone else wrote is deleted only when that is said"
journal note drowsy --by Sam
journal delete last
expect_refusal 1
expect_stderr_has "--yes"
expect_entries 1
journal_on_terminal $'y\n' delete last
expect_status 0
expect_stdout_has "[y/N]"
expect_entries 0
