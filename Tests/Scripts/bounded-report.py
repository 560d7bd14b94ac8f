#!/usr/bin/env python3
"""That a report over 30 days costs what 30 days cost, however long the journal.

usage: bounded-report.py BINARY

Makes two journals of the same last months, one of them with ten times the past. The page of 30 days
must be the same, read hardly more of the file, and need hardly more memory.
"""

import os
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

TODAY = datetime(2026, 11, 22, 9, 30)
DAYS = [365, 3650]
NOW = "2026-11-22T09:30:00Z"

# More of the file, and of memory, than in the short journal: the depth of an index, not its length.
MOST = 1.15


def world(journal, now=NOW):
    return {"PATH": os.environ["PATH"], "HOME": str(journal.parent), "JOURNAL_DB": str(journal),
            "JOURNAL_NOW": now, "TZ": "UTC", "LC_ALL": "C.UTF-8"}


def make(binary, journal, days):
    """Ten ratings a day by a table, and the doses and notes of the last forty days by commands."""
    table = journal.with_suffix(".csv")
    with table.open("w") as file:
        file.write("time," + ",".join(f"stiff{n} (0-10)" for n in range(10)) + "\n")
        for day in range(days):
            at = TODAY - timedelta(days=day, hours=1)
            file.write(f"{at:%Y-%m-%dT%H:%M}," + ",".join(str((day * 7 + n) % 11) for n in range(10)) + "\n")

    def run(*words, now=NOW):
        subprocess.run([binary, *words, "-q"], env=world(journal, now), check=True,
                       stdin=subprocess.DEVNULL, capture_output=True)

    begin = f"{TODAY - timedelta(days=40):%Y-%m-%dT07:00:00Z}"
    run("med", "add", "baclofen", "--strength", "10mg", "--dose", "10mg",
        "--times", "08:00,20:00", now=begin)
    run("import", str(table), "--zone", "UTC")
    for day in range(40, 0, -1):
        for hour in (8, 20):
            at = (TODAY - timedelta(days=day)).replace(hour=hour, minute=day)
            run("took", now=f"{at:%Y-%m-%dT%H:%M:%SZ}")
    run("note", "drowsy", "--at", "yesterday 10:00")


def report(binary, journal):
    """The page, the bytes that were read for it, and the most memory in KiB."""
    page = journal.with_suffix(".txt")
    with page.open("wb") as output:
        process = subprocess.Popen([binary, "report", "--since", "30d", "-q"], env=world(journal),
                                   stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
        # Its account is read before it is taken off the list of processes.
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        account = Path(f"/proc/{process.pid}/io").read_text()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bounded-report: the report ended with {process.returncode}")
    read = int(next(l for l in account.splitlines() if l.startswith("rchar:")).split()[1])
    return page.read_text(), read, usage.ru_maxrss


def main(binary):
    binary = str(Path(binary).resolve())
    with tempfile.TemporaryDirectory(prefix="journal-bounded-") as folder:
        results = []
        for days in DAYS:
            journal = Path(folder) / f"days-{days}.db"
            make(binary, journal, days)
            results.append((journal.stat().st_size, *report(binary, journal)))
    (small, page, read, memory), (large, other, more_read, more_memory) = results
    failed = []
    if page != other or "60 of 60" not in page:
        failed.append("the pages differ, or are not those that were made")
    if more_read > read * MOST:
        failed.append("more of the longer journal is read")
    if more_memory > memory * MOST:
        failed.append("the longer journal needs more memory")
    print(f"a journal of {small / 1e6:.1f} MB and one of {large / 1e6:.1f} MB: read "
          f"{read / 1e3:.0f} and {more_read / 1e3:.0f} kB, memory {memory / 1024:.1f} and "
          f"{more_memory / 1024:.1f} MiB")
    for what in failed:
        print(f"FAIL {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
