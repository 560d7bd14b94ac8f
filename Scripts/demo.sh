#!/usr/bin/env bash
# usage: demo.sh BINARY
#
# Five weeks of a person who does not exist, through the commands that anybody types, in a temporary
# place, and the page that comes of it. Half way, 15 mg a day became 30 mg.
set -euo pipefail

binary=$(realpath "${1:?usage: $0 BINARY}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unset JOURNAL_NOW JOURNAL_PERSON NO_COLOR
export JOURNAL_DB=$work/journal.db

# The day so many days ago. Noon, because midnight does not exist everywhere every day.
day() { date -d "12:00 $1 days ago" +%F; }

# at DAYS-AGO TIME COMMAND...: one entry, written down when it was lived.
at() {
  local when
  when=$(date -d "$(day "$1") $2" --iso-8601=seconds)
  shift 2
  JOURNAL_NOW=$when "$binary" "$@" --quiet >/dev/null </dev/null
}

echo "Writing five made-up weeks, one command for each entry..." >&2

"$binary" med add baclofen --strength 10mg --form tablet --dose 10mg --purpose spasticity \
  --prescriber "Dr Lee" >/dev/null
"$binary" track set stiffness --scale 0-10 --worst 10 --main >/dev/null

# days ago | doses at 08, 14, 20 (mg, or what became of them) | stiffness, evening | mood | sleep
while read -r ago morning noon evening stiff stiffer mood sleep; do
  for dose in "08:00 $morning" "14:00 $noon" "20:00 $evening"; do
    read -r time amount <<<"$dose"
    case $amount in
      forgot) at "$ago" 22:00 missed baclofen --for "$(day "$ago") $time" --reason forgot ;;
      ill) at "$ago" 22:00 skipped baclofen --for "$(day "$ago") $time" --reason "felt ill" ;;
      -) ;; # nothing written down, which is not the same
      *) at "$ago" "$time" log-dose "${amount}mg" baclofen ;;
    esac
  done
  [ "$stiff" = - ] || at "$ago" 13:30 track stiffness "$stiff"
  [ "$stiffer" = - ] || at "$ago" 19:30 track stiffness "$stiffer"
  [ "$mood" = - ] || at "$ago" 21:00 mood "$mood"
  [ "$sleep" = - ] || at "$ago" 07:30 track sleep "${sleep}h"
done <<'DAYS'
34  5 5 5       7 6  3 6
33  5 5 5       6 7  3 6.5
32  5 forgot 5  7 8  2 5
31  5 5 5       6 6  3 7
30  5 5 5       6 -  3 6.5
29  5 5 -       7 7  2 5.5
28  5 5 5       6 6  3 6
27  5 5 5       5 6  4 7
26  5 5 5       7 6  3 6
25  5 forgot 5  6 8  2 4.5
24  5 5 5       6 6  3 6
23  5 5 5       - -  - -
22  5 5 5       6 7  3 6.5
21  5 5 5       7 6  3 6
20  5 5 5       6 6  3 7
19  5 5 5       6 7  3 6
18  5 5 5       7 6  3 6.5
17  10 10 10    5 5  3 7
16  10 10 10    5 6  3 7.5
15  10 10 10    4 4  3 8
14  10 forgot 10 5 7 2 6
13  10 10 10    4 4  3 7
12  10 10 -     4 -  - -
11  10 10 10    4 5  4 7
10  10 10 10    3 4  4 7.5
9   10 ill ill  6 6  2 5
8   10 10 10    5 5  3 6
7   10 10 10    4 4  4 7
6   10 10 10    3 4  4 7
5   10 10 10    4 4  3 6.5
4   10 forgot 10 4 6 3 7
3   10 10 10    3 3  4 8
2   10 10 10    3 4  4 7
1   10 10 10    3 4  4 7.5
DAYS

at 33 21:15 note stiff legs after the stairs --site legs
at 30 10:10 note a bit drowsy
at 28 21:40 note none
at 26 16:20 note spasms in the left calf, severe --site "left calf"
at 25 22:05 note stiff all evening, no second dose --site legs
at 21 10:30 note drowsy after breakfast, mild
at 19 21:30 note none
at 17 10:15 note drowsy, moderate
at 16 10:05 note drowsy and a bit dizzy, moderate
at 15 09:50 note very drowsy, nodded off in the chair --severity severe
at 14 10:20 note drowsy --severity moderate
at 14 20:45 note calves tight from about five o\'clock --site legs
at 13 09:45 note drowsy --severity moderate
at 11 10:00 note a bit drowsy --severity mild
at 10 18:30 note dizzy getting up --severity mild --lasted 10min
at 9 12:00 note a cold, slept most of the day --tag ill
at 8 10:30 note drowsy --severity mild
at 6 21:30 note none
at 5 10:15 note a bit drowsy --severity mild
at 3 21:30 note none
at 1 11:00 note walked to the market, first time since spring

"$binary" ask "Could the sleepiness settle?" >/dev/null
"$binary" ask "Stiff again from about 13:00: what are the options?" >/dev/null
"$binary" important "Legs are looser since the change but I nod off after breakfast." >/dev/null

echo >&2
"$binary" report --since "$(day 17)"
echo >&2
echo "Nobody's: it was made up and is gone again. Yours: make install, then journal --help" >&2
