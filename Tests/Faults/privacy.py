#!/usr/bin/env python3
"""What leaves a trace, and who could read it.

usage: privacy.py BINARY

Every command that --help lists runs once under strace, and under umasks that hide nothing and all:

  - none makes a socket of the Internet, or opens a file for writing outside of its home;
  - every file is 0600 and every folder 0700, whatever the umask is;
  - after kills at random moments nothing of the diary lies in a temporary folder;
  - what `forget` erased is in no file;
  - a passphrase is in no argument, no variable and no core file.

A command that the story (story.py) does not have is tried without words, and named.
"""

import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from home import Home
from results import record, skipped
from story import STORY, created, furnish, offered, untried, words

MARKER = "zanzibar-seventeen"
PASSPHRASE = "correct horse battery staple nine"
TEMPORARY = [Path(p) for p in ("/tmp", "/var/tmp", "/dev/shm")]


class Report:
    def __init__(self) -> None:
        self.failed = False

    def tell(self, wrong: list[str], figure: str, source: str, sentence: str) -> None:
        self.failed = self.failed or bool(wrong)
        print(f"{'ok  ' if not wrong else 'FAIL'} {source}: {sentence}", flush=True)
        for fault in wrong[:10]:
            print(f"       {fault}")
        record(figure, source, f"{len(wrong)} wrong; {sentence}", not wrong)


def lines(home: Home) -> list[list[str]]:
    new = untried(home)
    for command in new:
        print(f"skip SKIPPED: journal {' '.join(command)} has no words in story.py; tried without any")
    return [[*words(line, MARKER), "--yes", "--no-input"] if takes_yes(line) else words(line, MARKER)
            for line in STORY] + [list(command) for command in new]


def takes_yes(line: str) -> bool:
    return line.split()[0] in ("undo", "restore", "forget", "delete", "med", "plan")


def network(binary: Path, work: Path, report: Report) -> None:
    home = Home(binary, work / "network")
    furnish(home)
    trace, wrong, strays, refused = work / "trace", [], [], 0
    story = lines(home)
    for line in story:
        done = home.run(["strace", "-f", "-qq", "-e", "trace=socket,socketpair,openat,open,creat",
                         "-s", "4096", "-o", str(trace), *home.command(*line)])
        refused += done.returncode != 0
        for call in trace.read_text(errors="replace").splitlines():
            if "AF_INET" in call or "AF_PACKET" in call or "AF_NETLINK" in call:
                wrong.append(f"{' '.join(line)}: {call}")
            if ("O_WRONLY" in call or "O_RDWR" in call or "O_CREAT" in call) and " = -1 " not in call:
                path = call.split('"')[1]
                # The tour lives through a made-up month in a folder of its own, of which nothing is left.
                own = ("/tmp/journal-demo-",) if line == ["demo"] else ()
                if path.startswith("/") and not path.startswith(
                        (str(home.folder), "/dev/null", "/dev/tty", *own)):
                    strays.append(f"{' '.join(line)}: writes {path}")
    report.tell(wrong, "private", "network calls",
                f"0 sockets of the Internet in {len(story)} runs of {len(offered(home))} commands")
    report.tell(strays, "private", "files elsewhere",
                f"{len(story)} runs open no file for writing outside of the home")
    # A story that is refused shows nothing.
    report.tell([] if refused * 10 <= len(story) else [f"{refused} of {len(story)} were refused"],
                "private", "the story", f"{len(story) - refused} of {len(story)} runs were taken")


def modes(binary: Path, work: Path, report: Report) -> None:
    wrong, count = [], 0
    for mask in (0o000, 0o022, 0o777):
        home = Home(binary, work / f"umask{mask:o}")
        furnish(home)
        home.folder.chmod(0o700)
        old = os.umask(mask)
        try:
            for line in STORY:
                home.journal(*words(line, MARKER), *(["--yes"] if takes_yes(line) else []))
            encrypt(home, "-o", "copy.age").wait()
        finally:
            os.umask(old)
        for path in created(home.folder):
            mode, expected = stat.S_IMODE(path.lstat().st_mode), 0o700 if path.is_dir() else 0o600
            count += 1
            if mode != expected:
                wrong.append(f"umask {mask:03o}: {path.relative_to(home.folder)} is {mode:o}")
    report.tell(wrong, "private", "file modes", f"{count} files and folders under three umasks")


# A build that is not static catches what kills it, tells a backtrace, and lives on when the signal was
# only sent.
NO_BACKTRACE = {"SWIFT_BACKTRACE": "enable=no"}


def encrypt(home: Home, *more: str, core: bool = False) -> subprocess.Popen:
    """A backup that is being encrypted; the passphrase has been given."""
    reader, writer = os.pipe()
    os.write(writer, PASSPHRASE.encode())
    os.close(writer)

    def before() -> None:
        if core:
            resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)

    process = subprocess.Popen(
        home.command("backup", "--encrypt", "--passphrase-fd", str(reader), *more),
        cwd=home.folder, env=home.environment() | NO_BACKTRACE, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[reader], preexec_fn=before)
    os.close(reader)
    return process


def holds(path: Path, text: str) -> bool:
    try:
        return text.encode() in path.read_bytes()
    except OSError:
        return False


def names_in(folder: Path) -> list[str]:
    return os.listdir(folder) if folder.exists() else []


def files(places: list[Path]) -> list[Path]:
    """All below, as far as others do not take it away meanwhile."""
    return [p for p in places if p.is_file()] + [
        Path(folder) / name for p in places for folder, _, names in os.walk(p) for name in names]


def left_after_kills(binary: Path, work: Path, report: Report) -> None:
    home = Home(binary, work / "kills")
    furnish(home)
    home.must("note", MARKER)
    home.must("backup")
    before = {folder: set(names_in(folder)) for folder in TEMPORARY}
    chance, kills = random.Random(1), 0
    encrypt(home, "-o", "whole.age").wait()
    commands = [["note", MARKER], ["report", "-o", "page.html", "--format", "html"], ["backup"],
                ["rescue", "-o", "rescued.db"], ["restore", "last", "--yes"], ["edit", "last", MARKER],
                ["import", "table.csv"]]
    for _ in range(4):
        for line in commands:
            process = subprocess.Popen(
                home.command(*line), cwd=home.folder, env=home.environment(), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, 0.03))
            process.kill()
            kills += process.wait() == -signal.SIGKILL
        process = encrypt(home, "-o", "another.age")
        time.sleep(chance.uniform(0, 0.3))
        process.kill()
        kills += process.wait() == -signal.SIGKILL
    new = [folder / name for folder in TEMPORARY for name in names_in(folder)
           if name not in before[folder] and folder / name != work]
    wrong = [f"{path} has text of the diary" for path in files(new) if holds(path, MARKER)]
    if not kills:
        wrong.append("nothing was killed")
    report.tell(wrong, "private", "text left after kills", f"{kills} commands killed, temporary folders searched")


def passphrase(binary: Path, work: Path, report: Report) -> None:
    home = Home(binary, work / "passphrase")
    furnish(home)
    home.must("note", MARKER)
    wrong = []
    process = encrypt(home, "-o", "copy.age", core=True)
    time.sleep(0.25)
    for name in ("cmdline", "environ"):
        if PASSPHRASE.encode() in Path(f"/proc/{process.pid}/{name}").read_bytes():
            wrong.append(f"the passphrase is in {name}")
    limits = Path(f"/proc/{process.pid}/limits").read_text()
    if "Max core file size        0                    0" not in limits:
        wrong.append("a core file is allowed while a passphrase is known")
    process.send_signal(signal.SIGSEGV)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = status
    if not os.WIFSIGNALED(status):
        wrong.append("it was not killed while it encrypted")
    if os.WCOREDUMP(status):
        wrong.append("a core file was written")
    wrong += [f"{path.name} has the passphrase" for path in home.folder.rglob("*") if holds(path, PASSPHRASE)]
    refused = home.journal("backup", "--encrypt", "--passphrase", PASSPHRASE)
    if refused.returncode != 64 or PASSPHRASE in refused.stderr:
        wrong.append("a passphrase as an argument is not refused, or is repeated")

    # That a core file would have been seen: a program that does not forbid one.
    control = subprocess.Popen(
        ["sleep", "10"], cwd=home.folder, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2))
    time.sleep(0.1)
    control.send_signal(signal.SIGSEGV)
    _, status = os.waitpid(control.pid, 0)
    control.returncode = status
    sees = "" if os.WCOREDUMP(status) else "; this machine writes no core files, so only the limit was seen"
    report.tell(wrong, "private", "passphrases", "in no argument, variable, or core file" + sees)


def erased(binary: Path, work: Path, report: Report) -> None:
    home = Home(binary, work / "erased")
    furnish(home)
    home.must("note", "before")
    for line in (["note", MARKER], ["edit", "last", f"{MARKER} again"], ["mood", "3", MARKER]):
        home.must(*line)
    shutil.rmtree(home.data / "backups")
    there = sum(holds(path, MARKER) for path in created(home.folder))
    home.must("forget", "last", "--yes")
    home.must("forget", "last", "--yes")
    wrong = [] if there else ["the text was not there before"]
    wrong += [f"{path} still has it" for path in created(home.folder) if path.is_file()
              and path.parent.name != "backups" and holds(path, MARKER)]
    if len(home.listed()) != 1:
        wrong.append(f"{len(home.listed())} entries are left")
    report.tell(wrong, "private", "erased text", "two entries and a correction erased, every byte searched")


def main() -> int:
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: {sys.argv[0]} BINARY")
    binary = Path(sys.argv[1]).resolve()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="journal-privacy.") as name:
        work = Path(name)
        if shutil.which("strace"):
            network(binary, work, report)
        else:
            skipped(["private"], "network calls", "there is no strace")
        modes(binary, work, report)
        left_after_kills(binary, work, report)
        passphrase(binary, work, report)
        erased(binary, work, report)
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
