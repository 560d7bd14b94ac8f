#!/usr/bin/env python3
"""Writes entries and kills the writer with SIGKILL at random moments.

usage: kill-loop.py BINARY [SECONDS]

Every entry carries a marker of its own. One that was acknowledged ("Recorded" was read from
stdout) must be in the journal exactly once; any other at most once; and the file must be whole.
JOURNAL_KILL_SEED repeats a run's moments.
"""

import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "Faults"))
from results import record  # noqa: E402

BINARY = str(Path(sys.argv[1]).resolve())
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 10.0
SEED = int(os.environ.get("JOURNAL_KILL_SEED") or time.time_ns() % 1_000_000)

failed = False


def report(holds: bool, sentence: str):
    global failed
    failed = failed or not holds
    print(f"{'ok  ' if holds else 'FAIL'} kill -9: {sentence}", flush=True)


class Journal:
    """A journal in a home of its own, and what was said about its entries."""

    def __init__(self, folder: Path):
        self.database = folder / "journal.db"
        self.world = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "TZ": "Europe/Berlin",
            "LC_ALL": "C.UTF-8", "JOURNAL_DB": str(self.database),
        }
        self.tried, self.acknowledged = set(), set()
        self.killed = 0

    def run(self, *words, after=None):
        """Output and status of a command that is killed `after` so many seconds, if still there."""
        process = subprocess.Popen(
            [BINARY, *words], env=self.world, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # `kill` does nothing once the process was waited for.
        timer = threading.Timer(after, process.kill) if after is not None else None
        if timer:
            timer.start()
        out, err = process.communicate(timeout=60)
        if timer:
            timer.cancel()
        return out, err, process.returncode

    def write(self, number: int, after=None):
        if number % 2:
            words = ["log-dose", f"{number}mg", "baclofen"]
        else:
            words = ["note", f"marker {number} end"]
        self.tried.add(number)
        out, err, status = self.run(*words, after=after)
        if re.search(r"^Recorded.*\n", out, re.MULTILINE):
            self.acknowledged.add(number)
        if status < 0:
            self.killed += 1
        elif status != 0:
            report(False, f"entry {number}, not killed, exits {status}: {err.strip()}")
        return status

    def markers(self):
        out, err, status = self.run("list", "--format", "json")
        if status != 0:
            report(False, f"list exits {status}: {err.strip()}")
            return Counter()
        return Counter(marker(entry) for entry in json.loads(out))

    def verify(self, name: str):
        there = self.markers()
        lost = sorted(n for n in self.acknowledged if there[n] == 0)
        doubled = sorted(n for n, count in there.items() if count > 1)
        strange = sorted(str(n) for n in there if n not in self.tried)
        report(not lost, f"{name}: {len(self.acknowledged)} of {len(self.tried)} acknowledged, "
               f"{self.killed} killed, lost: {lost[:10]}")
        report(not doubled, f"{name}: doubled: {doubled[:10]}")
        report(not strange, f"{name}: changed: {strange[:10]}")
        if self.database.exists():
            with sqlite3.connect(self.database) as connection:
                said = connection.execute("PRAGMA integrity_check").fetchall()
            report(said == [("ok",)], f"{name}: integrity_check says {said[0][0]}")


def marker(entry):
    if entry["kind"] == "dose":
        return int(entry["amount"]["value"])
    found = re.fullmatch(r"marker (\d+) end", entry.get("text", ""))
    return int(found[1]) if found else entry


def usual_seconds(folder: Path) -> tuple[float, float]:
    """How long the entry takes with which a journal is made, and how long one after it."""
    journal = Journal(folder)
    spans = []
    for number in range(1, 12):
        start = time.monotonic()
        journal.write(number)
        spans.append(time.monotonic() - start)
    return spans[0], sorted(spans[1:])[len(spans) // 2]


def main() -> int:
    moments = random.Random(SEED)
    print(f"seed {SEED}")
    with tempfile.TemporaryDirectory(prefix="journal-kill.") as workplace:
        homes = (Path(tempfile.mkdtemp(dir=workplace)) for _ in iter(int, 1))
        making, usual = usual_seconds(next(homes))
        print(f"an entry takes {usual * 1000:.1f} ms, with a new journal {making * 1000:.1f} ms; "
              f"killed within one and a half times as long")

        # One long-lived journal for most of the time.
        journal, number = Journal(next(homes)), 1
        journal.write(number)
        end = time.monotonic() + SECONDS * 0.75
        while time.monotonic() < end:
            number += 1
            journal.write(number, after=moments.uniform(0, usual * 1.5))
        journal.write(number + 1)
        journal.verify("one journal")
        report(0 < journal.killed and 1 < len(journal.acknowledged) < len(journal.tried),
               "one journal: some were killed before they were done, and some after")

        one = journal

        # New journals, killed while they are made; the next writer finds no half of one.
        made, killed = 0, 0
        end = time.monotonic() + SECONDS * 0.25
        wrong = []
        while time.monotonic() < end and not wrong:
            journal = Journal(next(homes))
            journal.write(1, after=moments.uniform(0, making * 1.5))
            journal.write(2, after=moments.uniform(0, usual * 2))
            journal.write(3)
            made, killed = made + 1, killed + journal.killed
            there = journal.markers()
            wrong = [n for n in journal.acknowledged if there[n] != 1] + [
                n for n, count in there.items() if count > 1 or n not in journal.tried]
        report(made > 0 and not wrong,
               f"new journals: {made} made, {killed} writers killed, wrong in the last: {wrong}")
        record("lost", "kill -9 in a write loop",
               f"{'some' if failed else 0} of {len(one.acknowledged)} acknowledged in "
               f"{len(one.tried)} writes, and in {made} new journals", not failed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
