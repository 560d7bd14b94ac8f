#!/usr/bin/env python3
"""Measures the binary beside what does the same work, in one run, as ratios.

usage: bench.py BINARY [--short] [--write FILE] [--sizes 10000,100000,1000000]

Each work is alternated with its limit and timed from start to exit; medians are compared. --short leaves out
the largest journal and the peers. Wants a quiet machine and a real disk: JOURNAL_BENCH_DIR says where, /var/tmp
unless told.
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

here = Path(__file__).resolve().parent
options = argparse.ArgumentParser(usage=__doc__.split("\n")[2][7:])
options.add_argument("binary")
options.add_argument("--short", action="store_true")
options.add_argument("--write", type=Path)
options.add_argument("--sizes", default="10000,100000,1000000")
options = options.parse_args()
journal = str(Path(options.binary).resolve())
sizes = [int(size) for size in options.sizes.split(",")]
if options.short:
    sizes = [size for size in sizes if size <= 100_000]
work = Path(tempfile.mkdtemp(prefix="journal-bench.", dir=os.environ.get("JOURNAL_BENCH_DIR", "/var/tmp")))
last = date.today() - timedelta(days=1)
since = last - timedelta(days=29)
world = {name: value for name, value in os.environ.items() if not name.startswith("JOURNAL_")}
world |= {
    "TZ": "UTC", "HOME": str(work / "home"), "TIMEWARRIORDB": str(work / "timew"),
    "TASKDATA": str(work / "task"), "TASKRC": str(work / "taskrc"),
    "XDG_CONFIG_HOME": str(work / "config"), "XDG_DATA_HOME": str(work / "data")}
lines = []


PEAK = """import os, sys
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ,
    file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
print(os.wait4(child, 0)[2].ru_maxrss)"""


class Work:
    """A command line that is timed."""

    def __init__(self, name, command, prepare=None, output=None, **variables):
        self.name, self.command, self.prepare = name, [str(part) for part in command], prepare
        self.output = output or subprocess.DEVNULL
        self.world = world | {key: str(value) for key, value in variables.items()}
        self.times, self.memory = [], 0

    def once(self):
        if self.prepare:
            subprocess.run(
                self.prepare, env=self.world, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL, check=False)
        begun = time.perf_counter()
        process = subprocess.Popen(
            self.command, env=self.world, stdin=subprocess.DEVNULL, stdout=self.output,
            stderr=subprocess.PIPE)
        errors = process.stderr.read()
        process.wait()
        taken = time.perf_counter() - begun
        if process.returncode != 0:
            sys.exit(f"bench: {' '.join(self.command)[:200]}: {errors.decode()[:400]}")
        return taken

    def run(self):
        self.times.append(self.once())

    def peak(self):
        """Kilobytes of one more run. Asked of a small program: a process that is made by a large one counts
        that one's memory as its own."""
        if self.prepare:
            subprocess.run(
                self.prepare, env=self.world, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL, check=False)
        told = subprocess.run(
            [sys.executable, "-I", "-S", "-c", PEAK, *self.command], env=self.world, capture_output=True,
            text=True, stdin=subprocess.DEVNULL, check=True)
        self.memory = int(told.stdout)
        return self.memory

    @property
    def median(self):
        return statistics.median(self.times)


def alternate(runs, *works):
    """Runs the works in turn, so that what else the machine does meets all of them."""
    for piece in works:
        piece.once()
    for _ in range(runs):
        for piece in works:
            piece.run()


def shown(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 10 else f"{seconds:.1f} s"


def tell(what, ours, theirs, limit=None):
    ours.peak()
    ratio = ours.median / theirs.median
    verdict = "" if limit is None else ("yes" if ratio <= limit else "**no**")
    lines.append(
        f"| {what} | {shown(ours.median)} | {theirs.name}: {shown(theirs.median)} | {ratio:.2f}"
        f" | {'' if limit is None else limit} | {verdict} | {ours.memory / 1024:.1f} MiB |")
    print(
        f"{what}: journal {shown(ours.median)}, {theirs.name} {shown(theirs.median)}, ratio {ratio:.2f}"
        + ("" if limit is None else f" (limit {limit})") + f", {ours.memory / 1024:.1f} MiB", flush=True)


def file(size):
    return work / f"journal-{size}.db"


def ours(size, *words, **more):
    return Work("journal", [journal, *words], JOURNAL_DB=file(size), **more)


def shell(size, sql, *flags):
    return Work("sqlite3", ["sqlite3", *flags, file(size), sql])


def counts(bounds):
    """What a report counts, in SQL: by kind, medicine, time of day, number, mood and term."""
    period = f"r.live = 1 AND {bounds}"
    return f"""
      SELECT r.kind, count(*), count(DISTINCT r.lived_at / 86400) FROM revision r WHERE {period} GROUP BY 1;
      SELECT d.medication_id, d.amount, d.unit, r.lived_at % 86400 / 3600, count(*) FROM revision r
        JOIN dose_log d ON d.revision_id = r.id WHERE {period} GROUP BY 1, 2, 3, 4;
      SELECT t.name, r.lived_at / 604800, count(*), min(0 + t.value), max(0 + t.value), avg(0 + t.value)
        FROM revision r JOIN tracker_reading t ON t.revision_id = r.id WHERE {period} GROUP BY 1, 2;
      SELECT r.lived_at / 604800, count(*), min(o.score), max(o.score), avg(o.score) FROM revision r
        JOIN mood_entry o ON o.revision_id = r.id WHERE {period} GROUP BY 1;
      SELECT m.term, r.lived_at / 604800, count(DISTINCT r.lived_at / 86400) FROM revision r
        JOIN mention m ON m.revision_id = r.id WHERE {period} AND m.absent = 0 GROUP BY 1, 2;"""


def seconds(day):
    return (day - date(1970, 1, 1)).days * 86400


PRAGMAS = """PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;
  PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;"""
INSERT = PRAGMAS + """
  INSERT INTO change (recorded_at, action, digest) VALUES (1800000000, 'log-dose', zeroblob(16));"""
TWENTY = """SELECT datetime(r.lived_at, 'unixepoch'), r.kind, r.text, e.uid, d.amount, t.name, t.value, o.score
  FROM revision r JOIN entry e ON e.id = r.entry_id LEFT JOIN dose_log d ON d.revision_id = r.id
  LEFT JOIN tracker_reading t ON t.revision_id = r.id LEFT JOIN mood_entry o ON o.revision_id = r.id
  WHERE r.live = 1 ORDER BY r.lived_at DESC, r.at DESC, r.entry_id DESC LIMIT 20"""
ALL_ROWS = TWENTY.replace(" DESC", "").replace("LIMIT 20", "")
MONTH = counts(f"r.lived_at >= {seconds(since)} AND r.lived_at < {seconds(last) + 86400}")


def start():
    mine = Work("journal", [journal, "--version"])
    shell = Work("sqlite3", ["sqlite3", "--version"])
    alternate(100 if options.short else 300, mine, shell)
    tell("start (`--version`)", mine, shell, 1.5)


def one_entry(size, peers):
    copy = work / "insert.db"
    shutil.copyfile(file(size), copy)
    dose = ours(size, "log-dose", "10mg", "baclofen", "--quiet")
    dose.prepare = [journal, "undo", "--yes", "--quiet"]
    insert = Work("sqlite3", ["sqlite3", copy, INSERT])
    writers = [peer for peer in peers if peer.name in ("timew track", "task log")]
    alternate(20 if options.short else 60, dose, insert, *writers)
    tell(f"one durable `log-dose`, {size:,}", dose, insert, 1.5)
    for peer in writers:
        tell(f"one durable `log-dose`, {size:,}", dose, peer, 1)


def import_table(size):
    """A table of ten numbers a line; and the rows it becomes, by the shell into the same tables."""
    table = work / "numbers.csv"
    with table.open("w") as out:
        out.write("time," + ",".join(f"rating{n}" for n in range(10)) + "\n")
        for n in range(size // 10):
            at = datetime(2020, 1, 1, 8) + timedelta(hours=5 * n)
            out.write(at.isoformat() + "," + ",".join(str((n * 7 + k * 3) % 11) for k in range(10)) + "\n")
    target = work / "imported.db"
    mine = Work(
        "journal", [journal, "import", table, "--zone", "UTC", "--quiet"],
        ["rm", "-rf", target, work / "backups"], JOURNAL_DB=target)
    mine.once()
    pieces, script = [], []
    for name in ("change", "entry", "revision", "tracker_reading"):
        rows = work / f"{name}.csv"
        columns = subprocess.run(
            ["sqlite3", target, f"SELECT group_concat(name) FROM pragma_table_info('{name}') WHERE name NOT LIKE 'origin%'"],
            capture_output=True, text=True, check=True).stdout.strip()
        with rows.open("w") as out:
            subprocess.run(
                ["sqlite3", "-csv", target, f"SELECT {columns.replace('digest', 'hex(digest) AS digest')} FROM {name}"],
                stdout=out, check=True)
        pieces.append((name, rows))
    schema = subprocess.run(
        ["sqlite3", target, "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN"
         " ('change', 'entry', 'revision', 'tracker_reading', 'kind') ORDER BY type DESC, rowid"],
        capture_output=True, text=True, check=True).stdout
    # The shell cannot import into a table with a column that is worked out: it is in the index alone, and
    # a digest is written as its digits.
    begin = schema.index("lived_at INTEGER NOT NULL GENERATED")
    end = schema.index("UNIQUE (entry_id, number)")
    schema = (schema[:begin] + schema[end:]).replace("(lived_at, at,", "(at + utc_offset, at,")
    # Where a row came from is empty in all of these.
    schema = re.sub(r",\s*origin BLOB.*?>= 1\)\)", "", schema, flags=re.DOTALL)
    # And what is empty is no NULL to it.
    for column in ("text", "written_by", "unit"):
        schema = schema.replace(f"{column} TEXT CHECK ({column} <> '')", f"{column} TEXT")
    schema = schema.replace("second_value TEXT CHECK (second_value GLOB '[-0-9]*')", "second_value TEXT")
    schema = schema.replace("reverts INTEGER REFERENCES change (id)", "reverts ANY")
    schema = schema.replace("digest BLOB NOT NULL CHECK (length(digest) = 16)", "digest TEXT NOT NULL")
    schema = schema.replace("length(digest) = 16", "length(digest) = 32")
    empty = work / "empty.db"
    subprocess.run(["sqlite3", empty, schema], check=True)
    script = work / "import.sql"
    script.write_text(
        "PRAGMA synchronous = EXTRA;\nBEGIN IMMEDIATE;\n"
        + "".join(f".import --csv {rows} {name}\n" for name, rows in pieces) + "COMMIT;\n")
    filled = work / "filled.db"
    theirs = Work(
        "sqlite3 .import", ["sqlite3", filled, f".read {script}"], ["cp", empty, filled])
    alternate(2 if options.short else 5, mine, theirs)
    tell(f"import of {size:,}", mine, theirs, 4)


def reads(size, peers):
    report = ours(size, "report", "--since", since.isoformat(), "--until", last.isoformat(), "--no-color")
    month = shell(size, MONTH)
    readers = [peer for peer in peers if peer.name not in ("timew track", "task log")]
    alternate(10 if options.short else 30, report, month)
    if readers:
        alternate(5, *readers)
    tell(f"`report` of 30 days, {size:,}", report, month, 3)
    for peer in readers:
        tell(f"`report` of 30 days, {size:,}", report, peer, 1)
    return report


def has_command(name):
    run = subprocess.run(
        [journal, name, "--help"], env=world, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return run.returncode == 0


def peers(size):
    """Others that keep records on this machine, each with as many in its own form."""
    found = []
    days = [last - timedelta(days=day) for day in range((size + 24) // 25)]
    if shutil.which("timew"):
        data = work / "timew" / "data"
        data.mkdir(parents=True)
        (work / "timew" / "timewarrior.cfg").write_text("")
        months = {}
        for day in days:
            for turn in range(25):
                minute = 7 * 60 + turn * 40
                at = f"{day:%Y%m%d}T{minute // 60:02}{minute % 60:02}00Z"
                months.setdefault(f"{day:%Y-%m}", []).append(
                    f"inc {at} - {at[:-3]}30Z # dose\n")
        for month, rows in months.items():
            (data / f"{month}.data").write_text("".join(sorted(rows)))
        (data / "tags.data").write_text(json.dumps({"dose": {"count": size}}))
        at = f"{date.today():%Y-%m-%d}T00:"
        found.append(Work("timew track", ["timew", "track", f"{at}01", "-", f"{at}02", "x", ":yes"], ["timew", "undo"]))
        found.append(Work("timew summary", ["timew", "summary", since.isoformat(), "-", date.today().isoformat()]))
    if shutil.which("task"):
        data = work / "task"
        data.mkdir()
        (work / "taskrc").write_text(f"data.location={data}\nconfirmation=no\nnews.version=9.9.9\n")
        number = 0
        with (data / "completed.data").open("w") as out:
            for day in reversed(days):
                for turn in range(25):
                    number += 1
                    at = int(seconds(day) + 7 * 3600 + turn * 2400)
                    out.write(
                        f'[description:"dose {turn}" end:"{at}" entry:"{at}" modified:"{at}" status:"completed"'
                        f' uuid:"00000000-0000-4000-8000-{number:012x}"]\n')
        (data / "pending.data").write_text("")
        found.append(Work("task log", ["task", "log", "dose 10 mg"]))
        found.append(Work("task completed", ["task", "completed", f"end.after:{since.isoformat()}"]))
    if shutil.which("hledger"):
        ledger = work / "ledger.journal"
        with ledger.open("w") as out:
            for day in reversed(days):
                for turn in range(25):
                    out.write(f"{day.isoformat()} dose {turn}\n    taken:baclofen    10 mg\n    stock\n\n")
        found.append(Work("hledger balance", ["hledger", "-f", ledger, "balance", "-b", since.isoformat()]))
    jrnl = shutil.which("jrnl", path=os.environ.get("PATH", "") + ":" + str(Path(".build/python/bin").resolve()))
    if jrnl:
        text = work / "jrnl.txt"
        with text.open("w") as out:
            for day in reversed(days):
                for turn in range(25):
                    minute = 7 * 60 + turn * 40
                    out.write(f"[{day.isoformat()} {minute // 60:02}:{minute % 60:02}:00] dose {turn}\n10 mg @dose\n\n")
        config = work / "config" / "jrnl"
        config.mkdir(parents=True)
        (config / "jrnl.yaml").write_text(
            f"journals:\n  default:\n    journal: {text}\neditor: ''\nencrypt: false\ntemplate: false\n"
            "default_hour: 9\ndefault_minute: 0\ntimeformat: '%F %T'\ntagsymbols: '#@'\nhighlight: true\n"
            "linewrap: 79\nindent_character: '|'\ncolors:\n  body: none\n  date: none\n  tags: none\n  title: none\n"
            f"version: v4.2\n")
        found.append(Work("jrnl -from", [jrnl, "-from", since.isoformat(), "--short"]))
    return found


def versions():
    def first(*command):
        try:
            run = subprocess.run(command, capture_output=True, text=True, env=world, check=False)
        except OSError:
            return None
        return (run.stdout or run.stderr).strip().split("\n")[0]

    told = {
        "journal": first(journal, "--version"), "swift": first("swift", "--version"),
        "sqlite3": (first("sqlite3", "--version") or "").split(" ")[0],
        "timewarrior": first("timew", "--version"), "taskwarrior": first("task", "--version"),
        "hledger": first("hledger", "--version"),
        "jrnl": first(str(Path(".build/python/bin/jrnl")), "--version")}
    return ", ".join(f"{name} {text}" for name, text in told.items() if text)


def machine():
    model = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    kind = subprocess.run(
        ["stat", "-f", "-c", "%T", work], capture_output=True, text=True, check=True).stdout.strip()
    return f"{os.cpu_count()} processors ({model}), {memory:.0f} GiB, {kind}, load {os.getloadavg()[0]:.1f} at the end"


try:
    (work / "home").mkdir()
    for size in sizes:
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, here / "make-journal.py", journal, file(size), str(size), last.isoformat()],
            env=world, check=True)
        print(f"a journal of {size:,}: {file(size).stat().st_size / 1e6:.1f} MB, made in {time.perf_counter() - begun:.0f} s", flush=True)
        if size < 1_000_000:
            whole = Work("check", [journal, "check"], JOURNAL_DB=file(size))
            whole.once()
    middle = 100_000 if 100_000 in sizes else sizes[0]
    beside = [] if options.short else peers(middle)
    start()
    one_entry(middle, beside)
    reports = {size: reads(size, beside if size == middle else []) for size in sizes}
    least, most = reports[sizes[0]], reports[sizes[-1]]
    least.name = f"at {sizes[0]:,}"
    tell(f"`report` of 30 days at {sizes[-1]:,}", most, least, 1.2)
    everything = ours(middle, "report", "--since", "start", "--no-color")
    aggregate = shell(middle, counts("1"))
    alternate(2 if options.short else 5, everything, aggregate)
    tell(f"`report` over everything, {middle:,}", everything, aggregate, 2)
    latest, twenty = ours(sizes[-1], "list"), shell(sizes[-1], TWENTY)
    alternate(20 if options.short else 60, latest, twenty)
    tell(f"`list` of the last 20, {sizes[-1]:,}", latest, twenty, 2)
    if has_command("export"):
        out = (work / "export.json").open("w")
        export = ours(middle, "export", "--format", "json", output=out)
        rows = Work("sqlite3 -json", ["sqlite3", "-json", file(middle), ALL_ROWS], output=out)
    else:
        out = (work / "export.json").open("w")
        export = ours(middle, "list", "--format", "json", output=out)
        rows = Work("sqlite3 -json", ["sqlite3", "-json", file(middle), ALL_ROWS], output=out)
    alternate(2 if options.short else 5, export, rows)
    tell(f"JSON of {middle:,}", export, rows, 2)
    import_table(middle)
    check, quick = ours(sizes[-1], "check"), shell(sizes[-1], "PRAGMA quick_check")
    alternate(2 if options.short else 3, check, quick)
    tell(f"`check` of {sizes[-1]:,}", check, quick, 3)
    size = Path(journal).stat().st_size / 2**20
    peak = most.memory / 1024
    print(f"peak memory of a 30-day report: {peak:.1f} MiB (limit 24)")
    print(f"the binary: {size:.1f} MiB (limit 20)")
    if options.write:
        told = options.write.read_text() if options.write.exists() else ""
        begin, end = "<!-- figures -->", "<!-- /figures -->"
        table = (
            "| work | journal | beside it | ratio | limit | within | peak memory |\n"
            "| --- | --- | --- | --- | --- | --- | --- |\n" + "\n".join(lines)
            + f"\n| peak memory, report of 30 days | {peak:.1f} MiB | | | 24 MiB | {'yes' if peak <= 24 else '**no**'} | |"
            + f"\n| the binary, stripped | {size:.1f} MiB | | | 20 MiB | {'yes' if size <= 20 else '**no**'} | |\n\n"
            + f"{versions()}.\n\nMeasured on {date.today().isoformat()}: {machine()}.\n")
        head, _, rest = told.partition(begin)
        _, _, tail = rest.partition(end)
        options.write.write_text(f"{head}{begin}\n{table}{end}{tail}")
finally:
    shutil.rmtree(work, ignore_errors=True)
