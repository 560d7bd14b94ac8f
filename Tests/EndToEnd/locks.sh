#!/usr/bin/env bash
# A journal that somebody else has locked: a wait, a word, and nothing half done.
. "$(dirname "$0")/harness.sh"

WAITING="waiting for another journal command to finish"

# held_by_sqlite SECONDS: the sqlite3 library holds the journal's lock for so long, from now on.
held_by_sqlite() {
  "$PYTHON" -c '
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
connection.execute("ROLLBACK")' "$DB" "$1" >"$CASE/held" &
  HOLDER=$!
  until [ -s "$CASE/held" ]; do sleep 0.05; done
}

scenario "a lock that is gone in time"
journal note first
held_by_sqlite 2
journal note second
expect_status 0
expect_stderr_has "$WAITING"
wait "$HOLDER"
expect_entries 2
held_by_sqlite 2
expect_entries 2
wait "$HOLDER"

scenario "a lock that stays: ten seconds, then nothing saved"
journal note first
remember "$DB"
held_by_sqlite 20
commands=("note second" "undo --yes" "edit last changed" "delete last --yes" "forget last --yes" backup
  list)
start=$SECONDS
waiting=()
for n in "${!commands[@]}"; do
  (
    OUT=$CASE/out$n ERR=$CASE/err$n
    # shellcheck disable=SC2086 # words of a command
    journal ${commands[$n]}
    echo "$STATUS" >"$CASE/status$n"
  ) &
  waiting+=($!)
done
wait "${waiting[@]}"
expect "they wait about ten seconds" test $((SECONDS - start)) -ge 9 -a $((SECONDS - start)) -le 19
for n in "${!commands[@]}"; do
  LABEL="a lock that stays, journal ${commands[$n]}"
  OUT=$CASE/out$n ERR=$CASE/err$n STATUS=$(cat "$CASE/status$n")
  expect_refusal 75
  expect_stderr_has "$WAITING"
  expect_stderr_matches "nothing was (saved|changed|taken back|deleted|erased|stored)|no backup was made"
done
kill "$HOLDER"
wait "$HOLDER" 2>/dev/null
expect_unchanged "$DB"
journal note second
expect_status 0
expect_entries 2

scenario "a command that is stopped while it holds the lock"
if ! strace -qq -o /dev/null true 2>/dev/null; then
  skip "SKIPPED: a command is stopped in its commit with strace, which is not there"
  exit 0
fi
journal note first
(cd "$CWD" && exec env -i "${WORLD[@]}" strace -f -qq -o /dev/null -e trace=fdatasync \
  -e inject=fdatasync:signal=STOP:when=1 "$BINARY" note held) \
  >"$CASE/held.out" 2>"$CASE/held.err" </dev/null &
holder=$!
stopped() { # the process that strace runs, once it has stopped
  local child state
  read -r child <"/proc/$holder/task/$holder/children"
  state=$(sed 's/.*) //' "/proc/$child/stat" 2>/dev/null)
  case ${state%% *} in [tT]) STOPPED=$child ;; esac
  [ -n "$STOPPED" ]
}
STOPPED=""
# On a busy machine that takes seconds.
for _ in $(seq 600); do
  stopped && break
  sleep 0.1
done
expect "it is stopped, with a rollback journal beside the journal" test -n "$STOPPED" -a -e "$DB-journal"
start=$SECONDS
journal note waiting
expect_refusal 75
expect_stderr_has "$WAITING"
expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
expect "after about ten seconds" test $((SECONDS - start)) -ge 9 -a $((SECONDS - start)) -le 20
kill -CONT "$STOPPED"
wait "$holder"
expect "the stopped command goes on and is acknowledged" grep -q '^Recorded' "$CASE/held.out"
journal note waiting
expect_status 0
expect_entries 3
journal check
expect_status 0
