#!/usr/bin/env python3
"""Many commands at once: they wait for each other, and none is refused.

usage: crowd.py BINARY [--writers N] [--entries N] [--rounds N]

First N writers (32) who each write N entries (20), one after another. Then, N times (5), 24 commands
that all find no journal and make it. Everything must be stored once, in one journal that passes its
check, and nobody may wait for longer than 5 s.
"""

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from home import Home
from results import record

LONGEST_WAIT = 5.0
FIRST_RUNS = 24


class Crowd:
    """Commands that begin at the same moment; how long each took, and what was said by those refused."""

    def __init__(self, home: Home, count: int):
        self.home = home
        self.gate = threading.Barrier(count)
        self.waits: list[float] = []
        self.refusals: list[str] = []

    def write(self, texts: list[str]) -> None:
        self.gate.wait()
        for text in texts:
            start = time.monotonic()
            done = subprocess.run(
                self.home.command("note", text), env=self.home.environment(), capture_output=True,
                text=True, stdin=subprocess.DEVNULL)
            self.waits.append(time.monotonic() - start)
            if done.returncode != 0:
                self.refusals.append(f"exit {done.returncode}: {done.stderr.strip()}")

    @staticmethod
    def run(home: Home, tasks: list[list[str]]) -> "Crowd":
        crowd = Crowd(home, len(tasks))
        threads = [threading.Thread(target=crowd.write, args=(texts,)) for texts in tasks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return crowd

    def faults(self, texts: list[str]) -> list[str]:
        """What is not as it must be, each as a sentence."""
        found = [f"refused: {said}" for said in self.refusals[:5]]
        there = Counter(entry["text"] for entry in self.home.listed())
        if there != Counter(texts):
            missing = sum((Counter(texts) - there).values())
            found.append(f"{missing} are not there, {sum((there - Counter(texts)).values())} too many")
        self.home.check()
        left = [p.name for p in self.home.data.iterdir() if p.name not in ("journal.db", "backups")]
        if left:
            found.append(f"left beside the journal: {left}")
        if max(self.waits) > LONGEST_WAIT:
            found.append(f"one waited {max(self.waits):.1f} s")
        return found


def told(found: list[str], name: str, sentence: str) -> None:
    print(f"{'ok  ' if not found else 'FAIL'} {name}: {sentence}", flush=True)
    for fault in found:
        print(f"       {fault}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--writers", type=int, default=32)
    parser.add_argument("--entries", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    binary = options.binary.resolve()

    with tempfile.TemporaryDirectory(prefix="journal-crowd.") as name:
        home = Home(binary, Path(name) / "writers")
        home.folder.mkdir()
        home.must("note", "the first")
        tasks = [[f"writer {w} entry {e}" for e in range(options.entries)] for w in range(options.writers)]
        crowd = Crowd.run(home, tasks)
        stored = len(home.listed()) - 1
        wrong = crowd.faults(["the first", *(text for texts in tasks for text in texts)])
        sentence = f"{stored} of {options.writers * options.entries} stored, " \
            f"{len(crowd.refusals)} refused, longest wait {max(crowd.waits):.2f} s"
        told(wrong, f"{options.writers} writers at once", sentence)
        record("writers", f"{options.writers} writers x {options.entries}", sentence, not wrong)

        alone = Home(binary, Path(name) / "alone")
        alone.folder.mkdir()
        alone.must("note", "alone")
        total, longest, first_wrong = 0, 0.0, []
        for round_number in range(options.rounds):
            home = Home(binary, Path(name) / f"first{round_number}")
            home.folder.mkdir()
            texts = [f"first {n}" for n in range(FIRST_RUNS)]
            crowd = Crowd.run(home, [[text] for text in texts])
            first_wrong += crowd.faults(texts)
            if schema(home) != schema(alone):
                first_wrong.append("the schema is not that of a journal that one command made")
            total += len(home.listed())
            longest = max(longest, *crowd.waits)
        sentence = f"{total} of {FIRST_RUNS * options.rounds} stored in {options.rounds} journals, one schema, " \
            f"longest wait {longest:.2f} s"
        told(first_wrong, f"{FIRST_RUNS} first runs at once, {options.rounds} times", sentence)
        record("first runs", "first runs at once", sentence, not first_wrong)
    return 1 if wrong or first_wrong else 0


def schema(home: Home) -> str:
    return subprocess.run(["sqlite3", str(home.file), ".schema"], capture_output=True, text=True,
                          check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
