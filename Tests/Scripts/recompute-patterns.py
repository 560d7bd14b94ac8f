#!/usr/bin/env python3
"""What `compare` and `pattern` say of a real diary, computed again with scipy and none of our code.

usage: recompute-patterns.py BINARY [CSV]

CSV is diary-238-days.csv (from JOURNAL_REAL_DIARY unless named); without it, or without scipy, this
is skipped. Imports it, asks about three of its numbers before and after a day, between two periods,
with another number, and by weeks, and compares every figure of the answers.
"""

import csv
import json
import math
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median

try:
    import numpy
    from scipy import stats
except ImportError:
    numpy = stats = None

ZONE, SINCE, UNTIL = "Europe/Amsterdam", date(2012, 8, 13), date(2013, 4, 8)
# The morning after the last day.
NOW = "2013-04-09T09:00:00+02:00"
NAMES = ("cheerful", "tired", "down")
AROUND = date(2012, 11, 15)

passed = failed = 0


def compare(sentence, theirs, ours, tolerance=0.0):
    global passed, failed
    numbers = isinstance(theirs, (int, float)) and isinstance(ours, (int, float))
    if theirs == ours or numbers and abs(theirs - ours) <= tolerance:
        passed += 1
    else:
        failed += 1
        print(f"FAIL {sentence}: the journal says {theirs}, scipy {ours}")


def ratings(path):
    """Per tracker the ratings of each day, in their order."""
    found = defaultdict(lambda: defaultdict(list))
    with open(path, newline="", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            day = datetime.fromisoformat(row.pop("time")).date()
            for name, text in row.items():
                if text:
                    found[name][day].append(float(text))
    return found


def days(first, last):
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def compare_side(sentence, group, rated, wanted):
    values = [value for day in wanted for value in rated.get(day, [])]
    medians = [median(rated[day]) for day in wanted if day in rated]
    facts = group["ratings"]
    compare(f"{sentence}, n", facts["n"], len(values))
    compare(f"{sentence}, median", facts.get("median"), median(values))
    compare(f"{sentence}, lowest", facts["min"], min(values))
    compare(f"{sentence}, highest", facts["max"], max(values))
    compare(f"{sentence}, medians of the days", facts["day_medians"], medians)
    return numpy.array(medians)


def normal_p(distance, variance):
    """Two-sided, corrected for continuity."""
    return min(1.0, 2 * stats.norm.sf((distance - 1) / math.sqrt(variance))) if distance else 1.0


def compare_ranks(sentence, answer, later, earlier):
    """Hodges and Lehmann's shift, Cliff's delta, and the p of the rank sums."""
    differences = numpy.sort((later[:, None] - earlier[None, :]).ravel())
    estimate, p = answer["estimate"], answer["p"]
    test = stats.mannwhitneyu(later, earlier, method="asymptotic")
    compare(f"{sentence}, shift", estimate["value"], float(numpy.median(differences)), 1e-12)
    compare(f"{sentence}, U", estimate["u"], float(test.statistic))
    delta = float(numpy.sign(later[:, None] - earlier[None, :]).mean())
    compare(f"{sentence}, delta", estimate["cliffs_delta"], delta, 1e-12)
    m, n = len(later), len(earlier)
    if math.comb(m + n, m) > 200_000:
        compare(f"{sentence}, method", p["method"], "mann_whitney")
        compare(f"{sentence}, p", p["value"], float(test.pvalue), 1e-9)
    if m + n > 50:
        deviation = math.sqrt(m * n * (m + n + 1) / 12)
        rank = math.floor(m * n / 2 + 0.5 - stats.norm.ppf(0.975) * deviation)
        compare(f"{sentence}, low", estimate["low"], float(differences[rank - 1]), 1e-6)
        compare(f"{sentence}, high", estimate["high"], float(differences[m * n - rank]), 1e-6)


def compare_weeks(name, answer, rated, wanted):
    """Weekly medians, their slope, and whether they rise or fall."""
    blocks = [wanted[start:start + 7] for start in range(0, len(wanted), 7)]
    medians = {}
    compare(f"{name}, weeks", len(answer["weeks"]), len(blocks))
    for number, (week, block) in enumerate(zip(answer["weeks"], blocks)):
        values = [value for day in block for value in rated.get(day, [])]
        if len(values) >= 3:
            medians[number] = median(values)
        compare(f"{name}, week {number}, first day", week["week_of"], block[0].isoformat())
        compare(f"{name}, week {number}, n", week["n"], len(values))
        compare(f"{name}, week {number}, median", week.get("median"), medians.get(number))
    x, y = numpy.array(list(medians)), numpy.array(list(medians.values()))
    slope = stats.theilslopes(y, x)
    estimate = answer["estimate"]
    compare(f"{name}, slope", estimate["value"], float(slope[0]), 1e-12)
    compare(f"{name}, slope, low", estimate["low"], float(slope[2]), 1e-12)
    compare(f"{name}, slope, high", estimate["high"], float(slope[3]), 1e-12)
    s = sum(int(numpy.sign(y[i + 1:] - y[i]).sum()) for i in range(len(y)))
    n, ties = len(y), numpy.unique(y, return_counts=True)[1]
    variance = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    compare(f"{name}, S", estimate["s"], s)
    compare(f"{name}, trend p", answer["p"]["value"], normal_p(abs(s), variance), 1e-9)


def holm(values):
    adjusted, least = {}, 0.0
    for rank, (key, p) in enumerate(sorted(values.items(), key=lambda item: item[1])):
        least = max(least, min(1.0, (len(values) - rank) * p))
        adjusted[key] = least
    return adjusted


def main() -> int:
    binary = str(Path(sys.argv[1]).resolve())
    diary = Path(sys.argv[2] if len(sys.argv) > 2 else os.environ.get(
        "JOURNAL_REAL_DIARY", "../shared/data/diary-238-days.csv"))
    if not diary.exists():
        print(f"patterns: SKIPPED, no file at {diary}; JOURNAL_REAL_DIARY says where it is")
        return 0
    if stats is None:
        print("patterns: SKIPPED, python3 has no scipy")
        return 0
    found = ratings(diary)
    logged = {day for rated in found.values() for day in rated}

    with tempfile.TemporaryDirectory(prefix="journal-patterns.") as home:
        world = {"PATH": os.environ["PATH"], "HOME": home, "TZ": ZONE, "LC_ALL": "C.UTF-8",
                 "JOURNAL_NOW": NOW}

        def journal(*words):
            done = subprocess.run([binary, *words], env=world, stdin=subprocess.DEVNULL,
                                  capture_output=True, text=True, encoding="utf-8")
            if done.returncode != 0:
                sys.exit(f"journal {' '.join(words)} exits {done.returncode}:\n{done.stderr}")
            return done.stdout

        chances = {}

        def ask(*words):
            document = json.loads(journal(*words, "--format", "json"))
            answer, = document["answers"]
            if "p" in answer:
                chances[answer["question"]] = answer["p"]["value"]
                compare(f"{answer['question']}, questions", document["questions_compared"], len(chances))
                compare(f"{answer['question']}, Holm", answer["p"]["holm"],
                        holm(chances)[answer["question"]], 1e-12)
            return answer

        journal("import", str(diary.resolve()), "--zone", ZONE)
        for name in NAMES:
            rated = found[name]
            before, after = AROUND - timedelta(days=28), AROUND + timedelta(days=27)
            answer = ask("compare", name, "--around", AROUND.isoformat())
            earlier = compare_side(f"{name} before", answer["groups"][0], rated,
                                   days(before, AROUND - timedelta(days=1)))
            later = compare_side(f"{name} after", answer["groups"][1], rated, days(AROUND, after))
            compare_ranks(f"{name} around", answer, later, earlier)

            answer = ask("compare", name, "--between", "2012-09", "2013-02")
            earlier = compare_side(f"{name} in September", answer["groups"][0], rated,
                                   days(date(2012, 9, 1), date(2012, 9, 30)))
            later = compare_side(f"{name} in February", answer["groups"][1], rated,
                                 days(date(2013, 2, 1), date(2013, 2, 28)))
            compare_ranks(f"{name} between", answer, later, earlier)

            # With pain: a reading of it above 1 on that day.
            pain = found["pain"]
            answer = ask("compare", name, "--with", "pain above 1")
            sides = [[day for day in sorted(pain) if (max(pain[day]) > 1) is high] for high in (True, False)]
            later, earlier = (compare_side(f"{name} {side}", group, rated, wanted)
                              for side, group, wanted in zip(("with", "without"), answer["groups"], sides))
            compare_ranks(f"{name} with", answer, later, earlier)
            compare(f"{name}, days that say nothing of it", answer["unknown_days"], len(logged - set(pain)))

            answer = ask("pattern", name, "--by", "weeks")
            compare_weeks(name, answer, rated, days(SINCE, UNTIL))
        again = json.loads(journal("pattern", "tired", "--by", "weeks", "--format", "json"))
        compare("a question asked again", again["questions_compared"], len(chances))

    print(f"patterns: {passed} figures agree with scipy {__import__('scipy').__version__}, {failed} differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
