#!/usr/bin/env python3
"""That what goes in and out needs no more memory when there is more of it.

usage: flat-memory.py BINARY

Imports tables of 5,000 and of 50,000 numbers, exports both journals, imports and merges what came out, and
checks them. The most memory that each took may differ by little. A build that is slow, as one for debugging is, gets
a table three times as long and not ten times.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

BINARY = str(Path(sys.argv[1]).resolve())
FEW, TIMES, TIMES_WHEN_SLOW = 5_000, 10, 3
# MiB. A merge has five files open, each with a cache of pages that is full with many entries and was not with few. Kept
# in memory, 45,000 entries would need more: they did.
MOST = 12
NUMBERS = 10


def table(path, entries, shuffled=False):
    """Ten numbers a line; shuffled, moments neither rise nor fall."""
    lines = []
    for line in range(entries // NUMBERS):
        at = datetime(2012, 1, 1) + timedelta(hours=2 * line)
        lines.append(f"{at:%Y-%m-%d %H:%M}," + ",".join(str((line * 7 + n) % 11) for n in range(NUMBERS)))
    if shuffled:
        random.Random(1).shuffle(lines)
    path.write_text("time," + ",".join(f"pain{n}" for n in range(NUMBERS)) + "\n" + "\n".join(lines) + "\n")
    return path


class Size:
    """What was done with so many entries, with the most memory of each in MiB."""

    def __init__(self, folder, entries):
        self.folder, self.entries, self.peaks = folder / str(entries), entries, {}
        self.folder.mkdir()

    def run(self, name, home, *words, output=None):
        place = self.folder / home
        place.mkdir(exist_ok=True)
        world = {"PATH": os.environ["PATH"], "HOME": str(place), "TZ": "UTC", "LC_ALL": "C.UTF-8",
                 "JOURNAL_NOW": "2026-11-22T09:30:00Z"}
        begun = time.monotonic()
        with open(output or os.devnull, "wb") as out:
            process = subprocess.Popen([BINARY, *map(str, words)], env=world, stdin=subprocess.DEVNULL, stdout=out,
                                       stderr=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            print(f"FAIL {name} of {self.entries} entries ends with {process.returncode}")
            sys.exit(1)
        self.peaks[name] = used.ru_maxrss / 1024
        return time.monotonic() - begun

    def all(self):
        rows = table(self.folder / "rows.csv", self.entries)
        spent = self.run("import of a table", "here", "import", rows)
        self.run("import of what is there", "here", "import", rows)
        self.run("import of a table in no order", "other", "import",
                 table(self.folder / "shuffled.csv", self.entries, shuffled=True))
        told = self.folder / "journal.json"
        self.run("export", "here", "export", output=told)
        self.run("import of a journal", "there", "import", told)
        self.run("note", "there", "note", "stiff")
        self.run("merge", "here", "merge", self.folder / "there/.local/share/journal/journal.db")
        self.run("check", "here", "check")
        return spent


with tempfile.TemporaryDirectory(prefix="journal-flat.") as folder:
    few = Size(Path(folder), FEW)
    is_slow = few.all() > 1
    many = Size(Path(folder), FEW * (TIMES_WHEN_SLOW if is_slow else TIMES))
    many.all()
    failed = 0
    for name, peak in many.peaks.items():
        more = peak - few.peaks[name]
        failed += more > MOST
        print(f"{'FAIL' if more > MOST else 'ok'} {name}: {few.peaks[name]:.1f} MiB with {few.entries} entries, "
              f"{peak:.1f} MiB with {many.entries}")
    print(f"{len(many.peaks) - failed} passed, {failed} failed, 0 skipped")
    sys.exit(failed > 0)
