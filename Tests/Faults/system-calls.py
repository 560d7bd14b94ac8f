#!/usr/bin/env python3
"""Makes each write-side system call of a command fail or kill it, one after another, and looks at
what is left.

usage: system-calls.py BINARY [--every N] [--most N] [--only NAME] [--verbose]

For every command that changes something: the calls that it makes are counted once, then it runs
again for each of them, on a fresh copy of the same home, with that call failing with ENOSPC, with
EIO, interrupted (EINTR), or killing the process. Afterwards, by commands that nothing happens to:

  - what the command said (exit code, stderr) is what the journal holds: saved, or not saved;
  - what was there before is still there, once;
  - the journal passes its check, and so does every backup that is listed.

--every N takes each Nth run, for a short form, and --most N so many of a command that at most N are
left; the step is said, and is such that every fault is tried. strace injects the faults: it works on
a static binary, which LD_PRELOAD does not. Where there is none, that it skips is said.
"""

import argparse
import concurrent.futures
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from home import SCENARIOS, Home, Wrong
from results import record, skipped

# What writes, or makes what was written last.
CALLS = [
    "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "unlink", "rename", "link", "mkdir",
    "openat", "open", "chmod", "fchmod",
]
FAULTS = ["error=ENOSPC", "error=EIO", "error=EINTR", "signal=KILL"]
NOT_SAVED = re.compile(
    r"nothing (was|is) (saved|stored|merged|replaced|erased|changed|taken back|deleted)"
    r"|no backup was made|the journal is as it was|was not opened|every entry is still in it")
UNKNOWN = re.compile(r"was saved is not known")
FIGURES = ["lost", "sentences", "backups"]


def calls(home: Home, words: list[str], trace: Path) -> dict[str, int]:
    """How often the command makes each call."""
    home.run(["strace", "-f", "-qq", "-e", "trace=" + ",".join(CALLS), "-o", str(trace),
              *home.command(*words)])
    counts: dict[str, int] = {}
    for line in trace.read_text(errors="replace").splitlines():
        found = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if found:
            counts[found[1]] = counts.get(found[1], 0) + 1
    return counts


def look(home: Home, done: subprocess.CompletedProcess, before, after, counts: dict) -> None:
    """Compares what was said with what is there."""
    state = home.entries()
    if done.returncode == 127 and "shared libraries" in done.stderr:
        # The program never began: a build that is linked dynamically.
        counts["refused"] += 1
        return
    if state not in (before, after):
        raise Wrong(f"neither before nor after: {state}")
    isKilled = done.returncode in (-9, 137)
    if before != after and not isKilled:
        isSaved = state == after
        if done.returncode == 0 and not isSaved:
            raise Wrong("acknowledged, and not there")
        if done.returncode != 0 and UNKNOWN.search(done.stderr):
            counts["unknown"] += 1
        elif done.returncode != 0 and NOT_SAVED.search(done.stderr) and isSaved:
            raise Wrong("said not to be saved, and there", "sentences")
        elif done.returncode != 0 and not NOT_SAVED.search(done.stderr):
            raise Wrong("does not say whether it was saved", "sentences")
    home.check()
    counts["killed" if isKilled else "acknowledged" if done.returncode == 0 else "refused"] += 1


def one_run(binary, origin: Path, words, fault: str, call: str, number: int, before, after, work):
    counts = {"killed": 0, "acknowledged": 0, "refused": 0, "unknown": 0}
    folder = Path(tempfile.mkdtemp(dir=work)) / "home"
    try:
        home = Home(binary, origin).copy(folder)
        try:
            done = home.run(
                ["strace", "-f", "-qq", "-e", "trace=" + call, "-o", "/dev/null",
                 "-e", f"inject={call}:{fault}:when={number}", *home.command(*words)])
        except subprocess.TimeoutExpired:
            return counts, "lost", f"{' '.join(words)}, {call} {number}, {fault}: it does not end"
        try:
            look(home, done, before, after, counts)
            return counts, None, None
        except Wrong as wrong:
            said = done.stderr.strip().splitlines()[-1:] or [""]
            return counts, wrong.figure, f"{' '.join(words)}, {call} {number}, {fault}: {wrong}\n  exit {done.returncode}: {said[0]}"
    finally:
        shutil.rmtree(folder.parent, ignore_errors=True)


def step(every: int, most: int, runs: int) -> int:
    """No common divisor with the number of faults: otherwise some of them would never be tried."""
    found = max(every, -(-runs // most))
    while math.gcd(found, len(FAULTS)) != 1:
        found += 1
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    binary = options.binary.resolve()
    if not shutil.which("strace"):
        skipped(FIGURES, "system calls that fail", "there is no strace")
        return 0

    wrong: list[str] = []
    found = dict.fromkeys(FIGURES, 0)
    total = {"killed": 0, "acknowledged": 0, "refused": 0, "unknown": 0}
    runs = called = 0
    with tempfile.TemporaryDirectory(prefix="journal-faults.") as work_name:
        work = Path(work_name)
        probe = subprocess.run(
            ["strace", "-qq", "-e", "inject=getpid:error=EIO", "-o", "/dev/null", "true"],
            capture_output=True)
        if probe.returncode != 0:
            skipped(FIGURES, "system calls that fail", "strace may not trace here")
            return 0
        for place, scenario in enumerate(SCENARIOS):
            name, words = scenario.name, scenario.words
            if options.only and options.only != name:
                continue
            origin = scenario.begin(binary, work / f"origin{place}")
            # In a copy: to list a journal of an older format migrates it.
            before = origin.copy(work / f"before{place}").entries()
            clean = origin.copy(work / f"clean{place}")
            clean.must(*words)
            after = clean.entries()
            counted = origin.copy(work / f"counted{place}")
            made = calls(counted, words, work / f"trace{place}")
            plan = [
                (fault, call, number)
                for call, count in made.items() for number in range(1, count + 1)
                for fault in FAULTS
            ]
            each = step(options.every, options.most, len(plan))
            plan = plan[::each]
            failed = 0
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                results = pool.map(
                    lambda item: one_run(
                        binary, origin.folder, words, item[0], item[1], item[2], before, after,
                        work), plan)
                for counts, figure, finding in results:
                    runs += 1
                    for key in total:
                        total[key] += counts[key]
                    if finding:
                        failed += 1
                        found[figure] += 1
                        wrong.append(finding)
            print(f"{'ok  ' if not failed else 'FAIL'} system calls: {name}: "
                  f"{len(plan)} runs over {sum(made.values())} calls"
                  f"{f', one of each {each}' if each > 1 else ''}, {failed} wrong", flush=True)
            called += sum(made.values())
    for finding in wrong[: None if options.verbose else 40]:
        print(f"       {finding}")
    print(f"{runs} runs: {total['acknowledged']} acknowledged, {total['refused']} refused, "
          f"{total['killed']} killed, {total['unknown']} not known; {len(wrong)} wrong")
    for figure, count in found.items():
        record(figure, "system calls that fail or kill", f"{count} in {runs} runs over {called} calls", not count and runs > 0)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
