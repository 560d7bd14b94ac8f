#!/usr/bin/env bash
# Output that cannot be written, and what a terminal would take for orders.
. "$(dirname "$0")/harness.sh"

# The entry is stored or it is not; the exit code and stderr say which, and they are right.
# expect_truth BEFORE: the last write was tried with BEFORE entries in the journal.
expect_truth() {
  local before=$1 status=$STATUS said=$CASE/said
  cp "$ERR" "$said"
  journal list --format json
  local after
  after=$(python3 -c 'import json, sys; print(len(json.load(sys.stdin)))' <"$OUT")
  cp "$said" "$ERR"
  STATUS=$status
  if [ "$after" -eq "$before" ]; then
    expect_not "not stored, and exit code $status is no success" test "$status" -eq 0
    expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
  else
    expect "stored once" test "$after" -eq $((before + 1))
    expect_not "nothing says it was not stored" \
      grep -qiE "not (been )?(saved|recorded|stored)|nothing was" "$ERR"
    expect_not "130 and 141 are for nothing stored" test "$status" -eq 130 -o "$status" -eq 141
    [ "$status" -eq 0 ] || expect_stderr_matches "saved|recorded|stored"
  fi
}

scenario "stdout closed"
journal note first
in_world sh -c "exec \"$BINARY\" note second >&-"
expect_truth 1

scenario "stdout full"
journal note first
in_world sh -c "exec \"$BINARY\" note second >/dev/full"
expect_truth 1
in_world sh -c "exec \"$BINARY\" list >/dev/full"
expect_status 74

scenario "stdout and stderr closed"
journal note first
in_world sh -c "exec \"$BINARY\" note second >&- 2>&-"
expect "not killed by a signal" test "$STATUS" -lt 128
expect_entries 2

scenario "stdout, stderr and stdin closed: no descriptor of theirs becomes the journal's"
journal note first
in_world sh -c "exec \"$BINARY\" note second <&- >&- 2>&-"
expect_integrity "$DB"
expect_entries 2

scenario "a reader that leaves before a write is told"
journal note first
in_world bash -c "\"$BINARY\" note second | true; exit \${PIPESTATUS[0]}"
expect_truth 1

scenario "a reader that leaves in the middle"
{
  echo time,stiffness
  for i in $(seq 0 1999); do
    printf '2026-%02d-%02dT%02d:00:00,%d\n' \
      $((i / 480 + 1)) $((i / 20 % 24 + 1)) $((i % 20)) $((i % 11))
  done
} >"$CWD/long.csv"
journal import long.csv
expect_status 0
in_world bash -c "\"$BINARY\" list | head -1; exit \${PIPESTATUS[0]}"
expect_status 0 141
expect "one line" test "$(wc -l <"$OUT")" -eq 1
expect_not "no crash" grep -qE 'Fatal error|Stack dump|Crash' "$ERR"
expect_entries 2000

scenario "a file that may not grow, on the first write"
in_world bash -c "ulimit -f 4; exec \"$BINARY\" note first"
expect_refusal 73 74
expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
expect_not "no half of a journal" test -e "$DB"
journal note second
expect_status 0
expect_entries 1

scenario "a file that may not grow, later"
journal note first
size=$(($(stat -c %s "$DB") / 1024))
text=$(head -c 60000 /dev/zero | tr '\0' a)
remember "$DB"
in_world bash -c "ulimit -f $size; exec \"$BINARY\" note $text"
expect_refusal 74
expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
expect_unchanged "$DB"
expect_integrity "$DB"
expect_entries 1

figure sentences "closed and full streams" "0 wrong in $NUMBER ways in which output or the file fails"

escape=$'\x1b'
no_escapes() { ! grep -qF "$escape" "$OUT" && ! grep -qF "$escape" "$ERR"; }

scenario "no escape sequences when piped"
world TERM=xterm-256color COLORTERM=truecolor
journal log-dose 10mg baclofen
expect "log-dose" no_escapes
journal note drowsy
for command in "" list report --help "report --help" "report --format json" nonsense "mood 9" \
  "show last" undo; do
  # shellcheck disable=SC2086 # words of a command
  journal $command
  expect "journal $command" no_escapes
done

scenario "no colour on a terminal with NO_COLOR, nor with --no-color, nor on a dumb one"
world TERM=xterm PAGER=cat
journal log-dose 10mg baclofen
for variable in NO_COLOR=1 TERM=dumb; do
  world "$variable"
  for command in "" list "report --since 30d"; do
    # shellcheck disable=SC2086
    journal_on_terminal "" $command
    expect_status 0
    expect_not "$variable, journal $command" grep -qE "$escape\[[0-9;]*m" "$OUT"
  done
  world -u "${variable%%=*}"
  world TERM=xterm
done
journal_on_terminal "" list --no-color
expect_status 0
expect_not "--no-color" grep -qE "$escape\[[0-9;]*m" "$OUT"

scenario "stored text gives the terminal no orders"
world TERM=xterm PAGER=cat
hostile=$'red \x1b[31m bell \x07 back \b title \x1b]0;mine\x07 bidi \xe2\x80\xae end \xc2\x9b31m'
journal note "$hostile"
expect_status 0
no_controls() { python3 -c '
import re, sys
text = open(sys.argv[1], encoding="utf-8", newline="").read().replace("\r\n", "\n")
sys.exit(bool(re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)))' "$1"; }
expect "the receipt" no_controls "$OUT"
for command in "" list "show last" "report --since 30d"; do
  # shellcheck disable=SC2086
  journal $command
  expect_status 0
  expect "journal $command" no_controls "$OUT"
  # shellcheck disable=SC2086
  journal_on_terminal "" $command --no-color
  expect "journal $command on a terminal" no_controls "$OUT"
done
journal list --format json
expect_json "raw in JSON" \
  'e[0]["text"] == "red \x1b[31m bell \x07 back \b title \x1b]0;mine\x07 bidi \u202e end \x9b31m"'
