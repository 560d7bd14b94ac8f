#!/usr/bin/env python3
"""Cuts the power at each moment of a command, and looks at each disk that may be left.

usage: power-cuts.py BINARY [--every N] [--only NAME] [--verbose]

Each command that changes something runs once under strace, which records what it writes, syncs,
names and removes. From the recording come the disks that a power cut may leave (disk.py says what is
certain and what is not). On each of them, by the program itself, which finds what SQLite's rollback
journal has and rolls it back:

  - what was acknowledged before the cut is there, once;
  - what was not acknowledged is there whole or not at all;
  - what was there before is there, and the journal and every backup pass the check;
  - the next entry is taken (on each eighth disk).

Then the same of a command that was killed in its commit, while another rolls that back. At last the
check itself is tried: with a sync left out of the recording it must find what is lost.

--every N looks at each Nth ending, for a short form. Of a merge, in which hundreds of changes wait for one
sync, so many are left out in any case that MOST remain. JOURNAL_FAULTS_SEED repeats a run's choices.
"""

import argparse
import concurrent.futures
import dataclasses
import itertools
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from disk import endings, lay_out, states
from home import SCENARIOS, Home, Scenario, Wrong
from recording import Recording, record
from results import record as measured
from results import skipped

SEED = int(os.environ.get("JOURNAL_FAULTS_SEED") or 20_261_127)
RANDOM_FATES = 12
#: Endings of one command; the others have a tenth of it.
MOST = 10_000
RECOVERY = Scenario("recovery", ["list", "--format", "json"], [], "never")


@dataclasses.dataclass
class Outcome:
    """What the journal holds before and after the command, when nothing happens to it."""

    before: list
    after: list
    backups: int


def killed_in_its_commit(binary: Path, folder: Path) -> Home:
    """A home in which a rollback journal lies beside the journal, and must be rolled back."""
    scenario = SCENARIOS[0]
    home = scenario.begin(binary, folder)
    home.run(["strace", "-f", "-qq", "-e", "trace=unlink", "-o", "/dev/null",
              "-e", "inject=unlink:signal=KILL:when=1", *home.command(*scenario.words)])
    if not Path(f"{home.file}-journal").exists():
        raise SystemExit("power-cuts: no rollback journal was left to recover from")
    return home


def recorded(binary: Path, scenario: Scenario, work: Path) -> tuple[Recording, Outcome]:
    origin = (killed_in_its_commit(binary, work / "origin") if scenario is RECOVERY
              else scenario.begin(binary, work / "origin"))
    before = origin.copy(work / "before").listed()
    recording = record(origin, scenario.words, work / "trace")
    if recording.status != 0:
        raise SystemExit(f"power-cuts: {scenario.words} exits {recording.status}")
    if not scenario.is_acknowledged(recording.stdout) and scenario is not RECOVERY:
        raise SystemExit(f"power-cuts: {scenario.words} says nothing like {scenario.receipt!r}")
    outcome = Outcome(before, origin.listed(), origin.backups())
    shutil.rmtree(work / "before")
    return recording, outcome


def look(home: Home, outcome: Outcome, scenario: Scenario, isAcknowledged: bool, goesOn: bool) -> None:
    entries = home.listed()
    if entries not in (outcome.before, outcome.after):
        raise Wrong(f"neither before nor after: {len(entries)} entries")
    if isAcknowledged:
        if entries != outcome.after:
            raise Wrong("acknowledged, and not there")
        if scenario.name in ("backup", "restore") and home.backups() < outcome.backups:
            raise Wrong("acknowledged, and a backup is missing")
    home.check()
    if goesOn:
        home.must("note", "the next")
        if len(home.listed()) != len(entries) + 1:
            raise Wrong("the next entry is not there")


def one_state(binary, scenario, outcome, work, number, state):
    cut, fates, files, isAcknowledged = state
    folder = Path(tempfile.mkdtemp(dir=work)) / "home"
    try:
        lay_out(files, folder)
        try:
            look(Home(binary, folder), outcome, scenario, isAcknowledged, number % 8 == 0)
        except (Wrong, SystemExit) as wrong:
            gone = ", ".join(
                f"{cut.events[p].what} {cut.events[p].name or cut.events[p].offset}"
                for p in sorted(fates))
            return f"{scenario.name}, cut after call {len(cut.events)}, acknowledged: " \
                f"{isAcknowledged}: {wrong}\n  not wholly on the disk: {gone[:300]}"
    finally:
        shutil.rmtree(folder.parent, ignore_errors=True)
    return None


def replay(
    binary, scenario, recording, outcome, work, every, onlyAcknowledged=False
) -> tuple[int, int, list[str]]:
    """Disks, those of them after the acknowledgement, and what was wrong."""
    step = max(every, -(-endings(recording, random.Random(SEED), RANDOM_FATES) // MOST))
    # Each write has seven endings and each other change four: no step may keep time with them.
    while math.gcd(step, 28) > 1:
        step += 1
    disks = states(
        recording, scenario.is_acknowledged, random.Random(SEED), RANDOM_FATES,
        1 if onlyAcknowledged else step, onlyAcknowledged)
    total, promised, wrong = 0, 0, []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while some := list(itertools.islice(disks, 64)):
            results = pool.map(
                lambda item: one_state(binary, scenario, outcome, work, *item),
                enumerate(some, total))
            wrong += [finding for finding in results if finding]
            total += len(some)
            promised += sum(state[3] for state in some)
    return total, promised, wrong


def without(recording: Recording, isLeftOut) -> Recording:
    kept = [e for place, e in enumerate(recording.events) if not isLeftOut(recording.events, place)]
    return dataclasses.replace(recording, events=kept)


def names(recording: Recording) -> dict[int, str]:
    """The last name of each file and folder."""
    found = {}

    def walk(inode):
        if isinstance(recording.start[inode], dict):
            for name, child in recording.start[inode].items():
                found[child] = name
                walk(child)

    walk(recording.root)
    found.update({e.target: e.name for e in recording.events if e.what == "add"})
    return found


def check_the_check(binary, scenario, recording, outcome, work, every) -> list[str]:
    """What is not found, although it was made to be lost."""
    name = names(recording)

    def folder_after_removal(events, place):
        """As synchronous=FULL: the removal of the rollback journal is not synced."""
        return events[place].what == "sync" and events[place - 1].what == "remove" \
            and events[place - 1].name.endswith("-journal")

    def file(which):
        return lambda events, place: events[place].what == "sync" and name.get(events[place].inode) == which

    missed = []
    for sentence, isLeftOut, expected in [
        ("the sync of the folder after the rollback journal is removed", folder_after_removal,
         "acknowledged, and not there"),
        ("the syncs of the journal", file("journal.db"), ""),
        ("the syncs of the rollback journal", file("journal.db-journal"), ""),
    ]:
        changed = without(recording, isLeftOut)
        total, _, wrong = replay(
            binary, scenario, changed, outcome, work, every, onlyAcknowledged=expected != "")
        found = [finding for finding in wrong if expected in finding]
        isFound = len(changed.events) < len(recording.events) and found
        print(f"{'ok  ' if isFound else 'FAIL'} power cuts: without {sentence}: "
              f"{len(found)} of {total} disks lost something")
        if not isFound:
            missed.append(f"without {sentence} nothing is found")
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    binary = options.binary.resolve()
    if not shutil.which("strace") or subprocess.run(
            ["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        skipped(["lost"], "power cuts", "strace is not there, or may not trace here")
        return 0

    start, disks, wrong = time.monotonic(), 0, []
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(
            prefix="journal-power.", dir=memory if os.access(memory, os.W_OK) else None) as name:
        for place, scenario in enumerate([*SCENARIOS, RECOVERY]):
            if options.only and options.only != scenario.name:
                continue
            work = Path(name) / str(place)
            work.mkdir()
            recording, outcome = recorded(binary, scenario, work)
            total, promised, found = replay(
                binary, scenario, recording, outcome, work, options.every)
            print(f"{'ok  ' if not found else 'FAIL'} power cuts: {scenario.name}: {total} disks, "
                  f"{promised} of them after it was acknowledged, {len(found)} wrong", flush=True)
            disks += total
            wrong += found
            if scenario is SCENARIOS[0]:
                # To find what is lost takes more endings than one in dozens.
                wrong += check_the_check(
                    binary, scenario, recording, outcome, work, min(options.every, 9))
            shutil.rmtree(work)
    for finding in wrong[: None if options.verbose else 40]:
        print(f"       {finding}")
    print(f"power cuts: {disks} disks in {time.monotonic() - start:.0f} s, seed {SEED}; {len(wrong)} wrong")
    measured("lost", "power cuts replayed", f"{len(wrong)} on {disks} disks", not wrong and disks > 0)
    return 1 if wrong or not disks else 0


if __name__ == "__main__":
    sys.exit(main())
