#!/usr/bin/env bash
# What must not be taken for words, a time or a table: refused where it stands, and nothing stored.
. "$(dirname "$0")/harness.sh"

# The words that were typed may be kept beside the journal; the journal itself has the same bytes.
remember() { sha256sum <"$1" >"$CASE/fingerprint"; }
unchanged() { sha256sum <"$1" | cmp -s - "$CASE/fingerprint"; }

# piped BYTES WORDS...: a command that reads standard input; BYTES as printf has them.
piped() {
  local bytes=$1
  shift
  # shellcheck disable=SC2059 # the bytes are a format
  printf "$bytes" >"$CASE/input"
  (cd "$CWD" && exec env -i "${WORLD[@]}" timeout 60 "$BINARY" "$@") >"$OUT" 2>"$ERR" <"$CASE/input"
  STATUS=$?
}

# Bytes that are no UTF-8, one kind each, and a NUL; the byte at fault counts from 1 or is named.
bytes=('\xff' '\xc3' 'caf\xe9' '\xed\xa0\x80' '\xc0\xaf' '\xf5\x80\x80\x80' '\xf8\x88\x80\x80\x80' 'a\xe2\x82'
  'nul\0here')
for each in "${bytes[@]}"; do
  scenario "bytes $each"
  journal note first
  remember "$DB"
  piped "$each" note -
  expect_refusal 65
  expect_stderr_has byte
  expect_unchanged "$DB"
  printf '%b' "Date,note\n2026-11-20,$each\n" >"$CWD/table.csv"
  journal import table.csv
  expect_refusal 65
  expect_stderr_has byte
  expect_unchanged "$DB"
  case $each in *'\0'*) continue ;; esac
  journal note "$(printf '%b' "$each")"
  expect_refusal 64 65
  expect_stderr_has byte
  journal log-dose 10mg "$(printf '%b' "$each")"
  expect_refusal 64 65
  journal settings name "$(printf '%b' "$each")"
  expect_refusal 64 65
  expect_unchanged "$DB"
done

scenario "a variable that is not UTF-8"
for name in JOURNAL_DB XDG_DATA_HOME; do
  world "$name="$'/tmp/\xff'
  journal note first
  expect_refusal 64 65
  expect_stderr_has "$name"
  world -u "$name"
done
expect_nothing_written

scenario "text over 1 MiB, from wherever it comes"
journal note first
remember "$DB"
head -c 1048577 /dev/zero | tr '\0' a >"$CASE/long"
(cd "$CWD" && exec env -i "${WORLD[@]}" "$BINARY" note -) >"$OUT" 2>"$ERR" <"$CASE/long"
STATUS=$?
expect_refusal 65
expect_stderr_has "1 MiB"
{ printf 'Date,note\n2026-11-20,' && cat "$CASE/long"; } >"$CWD/long.csv"
journal import long.csv
expect_refusal 65
expect_unchanged "$DB"

scenario "text of exactly 1 MiB"
head -c 1048576 /dev/zero | tr '\0' a >"$CASE/most"
(cd "$CWD" && exec env -i "${WORLD[@]}" "$BINARY" note -) >"$OUT" 2>"$ERR" <"$CASE/most"
STATUS=$?
expect_status 0
expect_entries 1

scenario "an import over 64 MiB"
journal note first
remember "$DB"
truncate -s $((64 * 1024 * 1024 + 1)) "$CWD/large.csv"
journal import large.csv
expect_refusal 65
expect_stderr_has "64 MiB"
expect_unchanged "$DB"

# refused_time PHRASE WORDS...: not stored, and each of the words is on stderr.
refused_time() {
  scenario "at $1"
  journal note first
  remember "$DB"
  journal note second --at "$1"
  expect_refusal 65
  local word
  for word in "${@:2}"; do expect_stderr_has "$word"; done
  expect_unchanged "$DB"
}
refused_time "2026-03-29 02:00" 01: 03:
refused_time "2026-03-29 02:30" 01: 03:
refused_time "2026-03-29 02:59" 01: 03:
refused_time "2026-02-30 08:00"
refused_time "2026-11-22 24:30"
refused_time "2026-11-22T12:00:00+25:00"
refused_time "99999-01-01"

scenario "a time that came twice"
journal note first --at "2025-10-26 02:30"
expect_status 0
expect_stderr_has "+02:00"
journal note second --at "2025-10-26 02:30+01:00"
expect_status 0
journal list --format json
expect_json "the first of the two, and the one that was chosen" \
  "sorted(x['at'] for x in e) == ['2025-10-26T02:30:00+01:00', '2025-10-26T02:30:00+02:00']"

# hostile NAME TABLE: refused as a whole, with the line.
hostile() {
  scenario "a table: $1"
  journal note first
  remember "$DB"
  printf '%b' "$2" >"$CWD/hostile.csv"
  journal import hostile.csv
  expect_refusal 65
  expect_stderr_matches "$3"
  expect_unchanged "$DB"
}
hostile "nothing" "" "empty"
hostile "no time" "mood\n3\n" "time"
hostile "a quote that does not end" "Date,note\n2026-11-20,\"never\n" "line 2"
hostile "text after a quote" "Date,note\n2026-11-20,\"a\"b\n" "line 2"
hostile "a row that is too short" "Date,mood,note\n2026-11-20,3\n" "line 2"
hostile "a date that is none" "Date,mood\n2026-02-30,3\n" "line 2"
hostile "a time of the gap" "Date,mood\n2026-03-29 02:30,3\n" "line 2"
hostile "a day ahead" "Date,mood\n2027-02-01,3\n" "line 2"
hostile "a mood that is none" "Date,mood\n2026-11-20,seventeen\n" "line 2"
hostile "more columns than may be" "Date,$(printf 'a%s,' {1..1001})\n2026-11-20\n" "column"

scenario "Ctrl-C at any moment"
journal note first
"$PYTHON" - "$BINARY" "$CWD" "${WORLD[@]}" >"$OUT" 2>"$ERR" <<'PYTHON'
import json, random, signal, subprocess, sys, time
binary, folder, *pairs = sys.argv[1:]
world = dict(pair.split("=", 1) for pair in pairs)
chance = random.Random(7)

def run(*words, after=None):
    # The shell ignores the signal in what it runs in the background; a person's does not.
    process = subprocess.Popen([binary, *words], cwd=folder, env=world, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
    if after is not None:
        time.sleep(after)
        process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err

wrong, interrupted, stored = [], 0, 1
for number in range(40):
    status, out, err = run("note", f"number {number}", after=chance.uniform(0, 0.06))
    there = len(json.loads(run("list", "--format", "json")[1]))
    isStored, stored = there == stored + 1, there
    interrupted += status != 0
    if status == 0 and not (isStored and "Recorded" in out):
        wrong.append(f"{number}: exit 0 and {there} entries")
    if status in (130, -signal.SIGINT) and (isStored or "Recorded" in out):
        wrong.append(f"{number}: exit {status}, and stored")
    if status not in (0, 130, -signal.SIGINT):
        wrong.append(f"{number}: exit {status}: {err}")
print(f"{interrupted} of 40 interrupted; {wrong}")
sys.exit(1 if wrong else 0)
PYTHON
STATUS=$?
expect_status 0
expect_integrity "$DB"
