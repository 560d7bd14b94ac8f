#!/usr/bin/env bash
# usage: run.sh BINARY
#
# Every end-to-end check of a built binary, in homes of their own. Ends with the sum.
set -u

binary=${1:?usage: $0 BINARY}
here=$(cd "$(dirname "$0")" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

[ -x "$binary" ] || {
  echo "run.sh: no binary at $binary; make build, or name another" >&2
  exit 66
}

broken=0
check() {
  echo "== $(basename "$1")"
  "$@" | tee -a "$log" | grep -vE '^ok |^[0-9]+ passed'
  # A script that ended before its closing line failed, however few lines say so.
  [ "${PIPESTATUS[0]}" -eq 0 ] || broken=1
}

for script in "$here"/*.sh; do
  case $script in
    */run.sh | */harness.sh) ;;
    *) check "$script" "$binary" ;;
  esac
done
check "$here/kill-loop.py" "$binary" "${KILL_SECONDS:-10}"
check "$here/terminals.py" "$binary"
check "$here/flat-memory.py" "$binary"

count() { grep -c "^$1 " "$log"; }
failed=$(count FAIL)
[ "$broken" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$(count ok) passed, $failed failed, $(count skip) skipped"
[ "$failed" -eq 0 ]
