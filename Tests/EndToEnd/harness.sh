# shellcheck shell=bash disable=SC2034 # the scripts that source it use them
# Sourced by each end-to-end script with the binary as $1. A scenario is an empty machine: a home
# and a working directory of its own, an environment with nothing in it but what is said here.
#
#   scenario "what this is about"
#   journal log-dose 10mg            runs the binary; its output and status are kept
#   expect_status 0                  and then looked at
#
# Prints a line for each expectation and at the end "N passed, N failed, N skipped".

BINARY=$(realpath "${1:?usage: $0 BINARY}")
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
WORK=$(mktemp -d "${TMPDIR:-/tmp}/journal-end-to-end.XXXXXX")
chmod 711 "$WORK"
# A python3 in PATH may be a wrapper that wants more of the environment than a scenario has.
PYTHON=$(python3 -c 'import sys; print(sys.executable)')
PASSED=0 FAILED=0 SKIPPED=0 NUMBER=0

# Noon in Berlin, on a Sunday.
NOON=2026-11-22T12:00:00+01:00

finish() {
  chmod -R u+rwX "$WORK"
  rm -rf "$WORK"
  echo "$PASSED passed, $FAILED failed, $SKIPPED skipped"
  [ "$FAILED" -eq 0 ] || exit 1
}
trap finish EXIT

scenario() {
  LABEL=$1
  NUMBER=$((NUMBER + 1))
  CASE=$WORK/$NUMBER
  HOME_DIR=$CASE/home CWD=$CASE/cwd OUT=$CASE/out ERR=$CASE/err
  mkdir -p "$HOME_DIR" "$CWD"
  DATA=$HOME_DIR/.local/share/journal
  DB=$DATA/journal.db
  WORLD=("PATH=$PATH" "HOME=$HOME_DIR" TZ=Europe/Berlin LC_ALL=C.UTF-8 "JOURNAL_NOW=$NOON")
}

# world NAME=VALUE... sets variables of the scenario's environment; world -u NAME takes one away.
world() {
  if [ "$1" = -u ]; then
    local kept=() pair
    for pair in "${WORLD[@]}"; do
      [ "${pair%%=*}" = "$2" ] || kept+=("$pair")
    done
    WORLD=("${kept[@]}")
  else
    WORLD+=("$@")
  fi
}

# Runs any command in the scenario's world, with no terminal and nothing to read.
in_world() {
  (cd "$CWD" && exec env -i "${WORLD[@]}" timeout 60 "$@") >"$OUT" 2>"$ERR" </dev/null
  STATUS=$?
}

journal() { in_world "$BINARY" "$@"; }

# The same on a terminal of 80 x 24, with the first argument typed into it. What the terminal
# showed is the output.
journal_on_terminal() {
  local typed=$1
  shift
  in_world "$PYTHON" "$HERE/terminal.py" "$typed" "$BINARY" "$@"
}

ok() {
  PASSED=$((PASSED + 1))
  echo "ok   $LABEL: $1"
}

fail() {
  FAILED=$((FAILED + 1))
  echo "FAIL $LABEL: $1"
  echo "       status $STATUS"
  head -c 600 "$OUT" | cat -v | sed 's/^/       stdout  /'
  head -c 600 "$ERR" | cat -v | sed 's/^/       stderr  /'
}

skip() {
  SKIPPED=$((SKIPPED + 1))
  echo "skip $LABEL: $1"
}

# expect SENTENCE COMMAND...: the command succeeds.
expect() {
  local sentence=$1
  shift
  if "$@"; then ok "$sentence"; else fail "$sentence"; fi
}

expect_not() {
  local sentence=$1
  shift
  if "$@"; then fail "$sentence"; else ok "$sentence"; fi
}

# expect_status CODE...: one of these.
expect_status() {
  local code
  for code in "$@"; do
    if [ "$STATUS" -eq "$code" ]; then
      ok "exit code $STATUS"
      return
    fi
  done
  fail "exit code is one of: $*"
}

expect_stdout_has() { expect "stdout has \"$1\"" grep -qF -- "$1" "$OUT"; }
expect_stdout_lacks() { expect_not "stdout lacks \"$1\"" grep -qF -- "$1" "$OUT"; }
expect_stdout_empty() { expect_not "stdout is empty" test -s "$OUT"; }
expect_stderr_has() { expect "stderr has \"$1\"" grep -qiF -- "$1" "$ERR"; }
expect_stderr_lacks() { expect_not "stderr lacks \"$1\"" grep -qiF -- "$1" "$ERR"; }
expect_stderr_matches() { expect "stderr matches /$1/" grep -qiE -- "$1" "$ERR"; }

# One error, in one sentence, from the program itself: no trace, no crash.
expect_refusal() {
  expect_status "$@"
  expect_stdout_empty
  expect_stderr_matches '^journal: '
  expect_not "no crash" grep -qE 'Fatal error|Stack dump|Crash|Swift/' "$ERR"
}

# expect_json SENTENCE EXPRESSION: a Python expression over `e`, the document on stdout.
expect_json() {
  expect "$1" python3 -c '
import json, sys
try:
    e = json.load(open(sys.argv[1], encoding="utf-8"))
    sys.exit(not eval("(" + sys.argv[2] + ")"))
except (ValueError, LookupError, TypeError) as error:
    sys.exit(f"       {type(error).__name__}: {error}")' "$OUT" "$2"
}

# expect_entries N: the journal holds N entries.
expect_entries() {
  journal list --format json
  expect_status 0
  expect_json "the journal holds $1 entries" "len(e) == $1"
}

nothing_written() { [ -z "$(find "$HOME_DIR" "$CWD" -mindepth 1 -print -quit)" ]; }
expect_nothing_written() { expect "nothing is written" nothing_written; }

# remember PATH, and later expect_unchanged PATH: the bytes, the mode and what lies beside it.
fingerprint() {
  sha256sum "$1" && stat -c '%a %s %U' "$1" && ls -A "$(dirname "$1")"
}
remember() { fingerprint "$1" >"$CASE/fingerprint" 2>&1; }
unchanged() { fingerprint "$1" 2>&1 | cmp -s - "$CASE/fingerprint"; }
expect_unchanged() { expect "the file is left as it was" unchanged "$1"; }

mode_is() { [ "$(stat -c %a "$2")" = "$1" ]; }
expect_mode() { expect "mode of ${2#"$HOME_DIR"/} is $1" mode_is "$1" "$2"; }

integrity() { [ "$(sqlite3 "$1" 'PRAGMA integrity_check')" = ok ]; }
expect_integrity() { expect "integrity_check passes" integrity "$1"; }

# figure KEY SOURCE SENTENCE: what was measured, for the table of Tests/Faults/table.py; it holds when
# nothing of this script has failed so far.
figure() {
  [ -n "${JOURNAL_FAULTS_RESULTS:-}" ] || return 0
  "$PYTHON" -c '
import sys
sys.path.append(sys.argv[1])
from results import record
record(*sys.argv[2:5], sys.argv[5] == "0")' "$HERE/../Faults" "$1" "$2" "$3" "$FAILED"
}
