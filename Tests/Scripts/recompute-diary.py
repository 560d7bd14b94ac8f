#!/usr/bin/env python3
"""The report on a real diary, computed again without any of the journal's code.

usage: recompute-diary.py BINARY [CSV]

CSV is diary-238-days.csv (from JOURNAL_REAL_DIARY unless named); without it this is skipped.
Imports it twice, then compares every number that the report makes of it: per tracker how many, the
median, the lowest and the highest, and the median of each week of seven days.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median

ZONE, SINCE, UNTIL = "Europe/Amsterdam", date(2012, 8, 13), date(2013, 4, 8)

passed = failed = 0


def compare(sentence, theirs, ours):
    global passed, failed
    if theirs == ours:
        passed += 1
    else:
        failed += 1
        print(f"FAIL {sentence}: the report says {theirs}, recomputed {ours}")


def number(value):
    return None if value is None else Decimal(str(value))


def ratings(path):
    """Per tracker the (day, value) of each rating in the period, and the number of all cells."""
    found, cells = defaultdict(list), 0
    with open(path, newline="", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            day = datetime.fromisoformat(row.pop("time")).date()
            for name, text in row.items():
                if text:
                    cells += 1
                    if SINCE <= day <= UNTIL:
                        found[name].append((day, Decimal(text)))
    return found, cells


def weeks(rated):
    """Week's first day: its values. Blocks of seven days from the period's first."""
    blocks = defaultdict(list)
    for day, value in rated:
        blocks[SINCE + timedelta(days=(day - SINCE).days // 7 * 7)].append(value)
    return blocks


def compare_facts(report, found):
    trackers = {t["name"]: t for t in report["trackers"]}
    compare("trackers", sorted(trackers), sorted(found))
    compare("since", report["period"]["since"][:10], SINCE.isoformat())
    compare("until", report["period"]["until"][:10], UNTIL.isoformat())
    compare("days", report["period"]["days"], (UNTIL - SINCE).days + 1)
    compare("days with entries", report["completeness"]["days_with_entries"],
            len({day for rated in found.values() for day, _ in rated}))
    for name, rated in found.items():
        facts, values = trackers.get(name, {}), [value for _, value in rated]
        compare(f"{name}, n", facts.get("n"), len(values))
        compare(f"{name}, median", number(facts.get("median")), median(values))
        compare(f"{name}, lowest", number(facts.get("min")), min(values))
        compare(f"{name}, highest", number(facts.get("max")), max(values))
        # A week without a rating may be left out or say n 0.
        said = {w["week_of"][:10]: (w["n"], number(w["median"]))
                for w in facts.get("weekly", []) if w["n"]}
        blocks = {first.isoformat(): (len(v), median(v)) for first, v in weeks(rated).items()}
        compare(f"{name}, weeks", sorted(said), sorted(blocks))
        for first, expected in blocks.items():
            compare(f"{name}, week of {first}", said.get(first), expected)


def compare_page(page, found):
    """`median (lowest-highest) n=count` of each tracker that the page has room for."""
    shown = 0
    for name, rated in found.items():
        line = next((x for x in page.splitlines() if re.match(rf"\s*{name}\b.* n=\d", x, re.I)), None)
        if line is None:
            continue
        shown += 1
        values = [value for _, value in rated]
        said = re.search(r"(-?[\d.]+) \((-?[\d.]+)(?:-| to )(-?[\d.]+)\) n=(\d+)", line)
        compare(f"{name} on the page", said and [number(part) for part in said.groups()],
                [median(values), min(values), max(values), len(values)])
    more = re.search(r"(\d+) more", page)
    compare("trackers on the page, or said to be cut", shown >= 1 and (shown == len(found) or more is not None), True)


def main() -> int:
    binary = str(Path(sys.argv[1]).resolve())
    diary = Path(sys.argv[2] if len(sys.argv) > 2 else os.environ.get(
        "JOURNAL_REAL_DIARY", "../shared/data/diary-238-days.csv"))
    if not diary.exists():
        print(f"real diary: SKIPPED, no file at {diary}; JOURNAL_REAL_DIARY says where it is")
        return 0
    found, cells = ratings(diary)

    with tempfile.TemporaryDirectory(prefix="journal-diary.") as home:
        world = {"PATH": os.environ["PATH"], "HOME": home, "TZ": "America/New_York",
                 "LC_ALL": "C.UTF-8"}

        def journal(*words):
            done = subprocess.run([binary, *words], env=world, stdin=subprocess.DEVNULL,
                                  capture_output=True, text=True, encoding="utf-8")
            if done.returncode != 0:
                sys.exit(f"journal {' '.join(words)} exits {done.returncode}:\n{done.stderr}")
            return done.stdout

        for once in ("first import", "second import"):
            journal("import", str(diary.resolve()), "--zone", ZONE)
            entries = json.loads(journal("list", "--format", "json"))
            compare(f"entries after the {once}", len(entries), cells)
        compare("zones", {entry["zone"] for entry in entries}, {ZONE})

        period = ("--since", SINCE.isoformat(), "--until", UNTIL.isoformat())
        # The days of the diary are Amsterdam's, so the report is made there.
        world["TZ"] = ZONE
        compare_facts(json.loads(journal("report", *period, "--format", "json")), found)
        compare_page(journal("report", *period), found)

    print(f"real diary: {cells} ratings, {passed} numbers agree, {failed} differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
