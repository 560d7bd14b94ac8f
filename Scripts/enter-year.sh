#!/usr/bin/env bash
# usage: enter-year.sh BINARY JOURNAL
#
# A year of a person who does not exist, typed into a journal by the commands of Tests/Year/year.txt,
# each at its moment and in its zone.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=$(realpath "${1:?usage: $0 BINARY JOURNAL}")
export JOURNAL_DB=${2:?usage: $0 BINARY JOURNAL}
unset JOURNAL_PERSON NO_COLOR
said=$(mktemp)
trap 'rm -f "$said"' EXIT

while read -r now zone line; do
  eval "words=($line)"
  # shellcheck disable=SC2154 # eval sets it
  JOURNAL_NOW=$now TZ=$zone "$binary" "${words[@]}" --quiet </dev/null >/dev/null 2>"$said" || {
    echo "enter-year: at $now: journal $line" >&2
    cat "$said" >&2
    exit 1
  }
done <Tests/Year/year.txt
