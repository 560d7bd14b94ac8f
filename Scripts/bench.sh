#!/usr/bin/env bash
# usage: bench.sh BINARY
#
# The binary beside the sqlite3 shell, start to exit: doing nothing, and storing one entry durably in
# a journal of 100,000. Prints the ratios; the aim is at most 2. Wants a quiet machine and a real
# disk: JOURNAL_BENCH_DIR says where, /var/tmp unless told.
set -euo pipefail

binary=$(realpath "${1:?usage: $0 BINARY}")
work=$(mktemp -d "${JOURNAL_BENCH_DIR:-/var/tmp}/journal-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

case $(stat -f -c %T "$work") in
  tmpfs | ramfs) echo "bench: $work is in memory, where nothing is durable; set JOURNAL_BENCH_DIR" >&2 ;;
esac

export JOURNAL_DB=$work/journal.db TZ=Europe/Berlin
unset JOURNAL_NOW JOURNAL_PERSON

# 10,000 moments of ten ratings each.
python3 - >"$work/ratings.csv" <<'PYTHON'
from datetime import datetime, timedelta
print("time," + ",".join(f"rating{n}" for n in range(10)))
for n in range(10_000):
    at = datetime(2020, 1, 1, 8) + timedelta(hours=5 * n)
    print(at.isoformat() + "," + ",".join(str((n * 7 + k * 3) % 11) for k in range(10)))
PYTHON
start=$(date +%s.%N)
"$binary" import "$work/ratings.csv" --zone UTC >/dev/null 2>&1
echo "import of 100,000 entries: $(echo "$start $(date +%s.%N)" | awk '{ printf "%.1f s", $2 - $1 }')"

# As many rows, and as large a file.
size=$(stat -c %s "$JOURNAL_DB")
sqlite3 "$work/plain.db" "
  PRAGMA journal_mode = DELETE;
  CREATE TABLE entry(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE INDEX entry_at ON entry(at);
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
  INSERT INTO entry(at, text)
    SELECT i * 18000, substr(hex(randomblob($size / 100000)), 1, $size / 100000 - 20) FROM n;" \
  >/dev/null
stat -c '%n %s' "$JOURNAL_DB" "$work/plain.db" |
  awk '{ sub(".*/", "", $1); printf "%s: %.1f MB\n", $1, $2 / 1e6 }'

insert="PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;
  INSERT INTO entry(at, text) VALUES(1, 'ten milligrams');"

# compare NAME RUNS OURS THEIRS
compare() {
  hyperfine --shell=none --warmup 5 --runs "$2" --export-json "$work/times.json" "$3" "$4" \
    >/dev/null 2>&1
  python3 - "$1" "$work/times.json" <<'PYTHON'
import json, sys
ours, theirs = (r["median"] * 1000 for r in json.load(open(sys.argv[2]))["results"])
print(f"{sys.argv[1]}: journal {ours:.1f} ms, sqlite3 {theirs:.1f} ms, ratio {ours / theirs:.2f}")
PYTHON
}

compare "start to exit (--version)" 200 "$binary --version" "sqlite3 --version"
compare "one durable entry among 100,000" 100 "$binary log-dose 10mg baclofen --new" \
  "sqlite3 $work/plain.db \"$insert\""
