#!/usr/bin/env python3
"""Counts the instructions of a few commands, and says which took more than when they were last recorded.

usage: instructions.py BINARY [--record]

Valgrind counts the same on a busy machine as on a quiet one. The counts are in instructions.json, recorded with
the change that altered them: a rise of more than 5 % since then is a warning and no failure, and so is another
toolchain or processor, whose counts cannot be compared.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

here = Path(__file__).resolve().parent
recorded = here / "instructions.json"
binary = str(Path(sys.argv[1]).resolve())
now = "2026-11-20T21:00:00Z"
commands = {
    "start": ["--version"],
    "log-dose": ["log-dose", "10mg", "baclofen", "--at", "20:50"],
    "report": ["report", "--since", "30d"],
    "list": ["list"],
}

if not shutil.which("valgrind"):
    sys.exit("instructions: SKIPPED, valgrind is not there")


def made_with():
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    version = re.search(r"Swift version \S+", swift.stdout + swift.stderr)
    return f"{version.group(0) if version else 'Swift'}, {os.uname().machine}"


def count(words, file):
    # The same seed for every table, and no backup of the day within the count.
    world = {
        "PATH": os.environ["PATH"], "HOME": str(file.parent), "TZ": "UTC", "JOURNAL_NOW": now, "LANG": "C.UTF-8",
        "JOURNAL_DB": str(file), "SWIFT_DETERMINISTIC_HASHING": "1"}
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, *words],
        env=world, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    refs = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if run.returncode != 0 or not refs:
        sys.exit(f"instructions: {' '.join(words)}: {run.stderr[-400:]}")
    return int(refs.group(1).replace(",", ""))


with tempfile.TemporaryDirectory(prefix="journal-counts.") as folder:
    file = Path(folder) / "journal.db"
    world = dict(os.environ, TZ="UTC")
    subprocess.run([sys.executable, here / "make-journal.py", binary, file, "10000"], env=world, check=True)
    subprocess.run(
        [binary, "note", "drowsy", "--at", "7:00"], check=True, capture_output=True,
        env=dict(world, JOURNAL_DB=str(file), JOURNAL_NOW=now))
    counts = {name: count(words, file) for name, words in commands.items()}

known = json.loads(recorded.read_text()) if recorded.exists() else {}
if "--record" in sys.argv:
    recorded.write_text(json.dumps({"made_with": made_with(), "instructions": counts}, indent=2) + "\n")
comparable = known.get("made_with") == made_with()
for name, found in counts.items():
    before = known.get("instructions", {}).get(name)
    change = f", {100 * (found / before - 1):+.1f} % since recorded" if before and comparable else ""
    print(f"instructions of {name}: {found:,}{change}")
    if before and comparable and found > before * 1.05:
        print(f"instructions: WARNING: {name} takes more than 5 % more than recorded")
if known and not comparable:
    print(f"instructions: not compared, recorded with {known.get('made_with')}")
