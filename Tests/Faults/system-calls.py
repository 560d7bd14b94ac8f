#!/usr/bin/env python3
"""Makes each write-side system call of a command fail or kill it, one after another, and looks at
what is left.

usage: system-calls.py BINARY [--every N] [--only NAME] [--verbose]

For every command that changes something: the calls that it makes are counted once, then it runs
again for each of them, on a fresh copy of the same home, with that call failing with ENOSPC, with
EIO, interrupted (EINTR), or killing the process. Afterwards, by commands that nothing happens to:

  - what the command said (exit code, stderr) is what the journal holds: saved, or not saved;
  - what was there before is still there, once;
  - the journal passes its check, and so does every backup that is listed.

--every N takes each Nth run, for a short form. strace injects the faults: it works on a static
binary, which LD_PRELOAD does not. Exits 69 where there is no strace, and says so.
"""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# What writes, or makes what was written last.
CALLS = [
    "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "unlink", "rename", "link", "mkdir",
    "openat", "open", "chmod", "fchmod",
]
FAULTS = ["error=ENOSPC", "error=EIO", "error=EINTR", "signal=KILL"]
NOT_SAVED = re.compile(
    r"nothing (was|is) (saved|stored|replaced|erased|changed|taken back|deleted)"
    r"|no backup was made|the journal is as it was|was not opened|every entry is still in it")
UNKNOWN = re.compile(r"was saved is not known")

CSV = "Date,mood\n2026-11-10,3\n2026-11-11,4\n"

# A name, what is run, and what runs before it in the home that all runs begin with.
SCENARIOS = [
    ("log-dose", ["log-dose", "10mg", "baclofen"], [["log-dose", "5mg", "baclofen", "--at", "08:00"]]),
    ("first write of a day", ["note", "two"], "aged"),
    ("first run", ["note", "one"], None),
    ("edit", ["edit", "last", "changed"], [["note", "one"]]),
    ("undo", ["undo"], [["note", "one"], ["note", "two"]]),
    ("forget", ["forget", "last", "--yes"], [["note", "one"], ["note", "two"]]),
    ("import", ["import", "table.csv"], [["note", "one"]]),
    ("backup", ["backup"], [["note", "one"], ["note", "two"]]),
    ("restore", ["restore", "last", "--yes"], [["note", "one"], ["backup"], ["note", "two"]]),
]


class Home:
    def __init__(self, binary: Path, folder: Path):
        self.binary = binary
        self.folder = folder
        self.data = folder / ".local/share/journal"

    def command(self, *words: str) -> list[str]:
        return [str(self.binary), *words]

    def environment(self) -> dict[str, str]:
        return {"HOME": str(self.folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}

    def run(self, command: list[str]) -> subprocess.CompletedProcess:
        return subprocess.run(
            command, cwd=self.folder, env=self.environment(), capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=120)

    def journal(self, *words: str) -> subprocess.CompletedProcess:
        return self.run(self.command(*words))

    def entries(self):
        """What the journal holds, without what differs from run to run; nothing without one."""
        if not (self.data / "journal.db").exists():
            return []
        told = self.journal("list", "--format", "json")
        if told.returncode != 0:
            raise Wrong(f"list exits {told.returncode}: {told.stderr.strip()}")
        keep = ("kind", "text", "amount", "medicine", "score")
        return [{k: v for k, v in entry.items() if k in keep} for entry in json.loads(told.stdout)]


class Wrong(Exception):
    pass


def begin(binary: Path, folder: Path, before) -> Home:
    home = Home(binary, folder)
    folder.mkdir(parents=True)
    (folder / "table.csv").write_text(CSV)
    if before == "aged":
        before = [["note", "one"]]
        for words in before:
            home.journal(*words)
        # The backup of the day is gone, so that the next write makes one.
        shutil.rmtree(home.data / "backups")
        return home
    for words in before or []:
        done = home.journal(*words)
        if done.returncode != 0:
            raise SystemExit(f"system-calls: {words} exits {done.returncode}: {done.stderr}")
    return home


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
            raise Wrong("said not to be saved, and there")
        elif done.returncode != 0 and not NOT_SAVED.search(done.stderr):
            raise Wrong("does not say whether it was saved")
    if (home.data / "journal.db").exists():
        check = home.journal("check", "--full")
        if check.returncode != 0:
            raise Wrong(f"check exits {check.returncode}: {check.stderr.strip()}")
    counts["killed" if isKilled else "acknowledged" if done.returncode == 0 else "refused"] += 1


def one_run(binary, origin: Path, words, fault: str, call: str, number: int, before, after, work):
    counts = {"killed": 0, "acknowledged": 0, "refused": 0, "unknown": 0}
    folder = Path(tempfile.mkdtemp(dir=work)) / "home"
    try:
        shutil.copytree(origin, folder, symlinks=True)
        home = Home(binary, folder)
        done = home.run(
            ["strace", "-f", "-qq", "-e", "trace=" + call, "-o", "/dev/null",
             "-e", f"inject={call}:{fault}:when={number}", *home.command(*words)])
        try:
            look(home, done, before, after, counts)
            return counts, None
        except Wrong as wrong:
            said = done.stderr.strip().splitlines()[-1:] or [""]
            return counts, f"{' '.join(words)}, {call} {number}, {fault}: {wrong}\n  exit {done.returncode}: {said[0]}"
    finally:
        shutil.rmtree(folder.parent, ignore_errors=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    binary = options.binary.resolve()
    if not shutil.which("strace"):
        print("skip SKIPPED: system calls cannot be made to fail without strace")
        return 0

    wrong: list[str] = []
    total = {"killed": 0, "acknowledged": 0, "refused": 0, "unknown": 0}
    runs = 0
    with tempfile.TemporaryDirectory(prefix="journal-faults.") as work_name:
        work = Path(work_name)
        probe = subprocess.run(
            ["strace", "-qq", "-e", "inject=getpid:error=EIO", "-o", "/dev/null", "true"],
            capture_output=True)
        if probe.returncode != 0:
            print("skip SKIPPED: strace may not trace here")
            return 0
        for place, (name, words, before_words) in enumerate(SCENARIOS):
            if options.only and options.only != name:
                continue
            origin = begin(binary, work / f"origin{place}", before_words)
            before = origin.entries()
            clean = Home(binary, work / f"clean{place}")
            shutil.copytree(origin.folder, clean.folder)
            done = clean.journal(*words)
            if done.returncode != 0:
                raise SystemExit(f"system-calls: {words} exits {done.returncode}: {done.stderr}")
            after = clean.entries()
            counted = Home(binary, work / f"counted{place}")
            shutil.copytree(origin.folder, counted.folder)
            made = calls(counted, words, work / f"trace{place}")
            plan = [
                (fault, call, number)
                for call, count in made.items() for number in range(1, count + 1)
                for fault in FAULTS
            ][::options.every]
            failed = 0
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                results = pool.map(
                    lambda item: one_run(
                        binary, origin.folder, words, item[0], item[1], item[2], before, after,
                        work), plan)
                for counts, finding in results:
                    runs += 1
                    for key in total:
                        total[key] += counts[key]
                    if finding:
                        failed += 1
                        wrong.append(finding)
            print(f"{'ok  ' if not failed else 'FAIL'} system calls: {name}: "
                  f"{len(plan)} runs over {sum(made.values())} calls, {failed} wrong")
    for finding in wrong[: None if options.verbose else 40]:
        print(f"       {finding}")
    print(f"{runs} runs: {total['acknowledged']} acknowledged, {total['refused']} refused, "
          f"{total['killed']} killed, {total['unknown']} not known; {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
