"""Homes in which the binary runs, and the writing commands that every kind of fault is tried with."""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "JournalStoreTests/Fixtures"
CSV = "Date,mood\n2026-11-10,3\n2026-11-11,4\n"


class Wrong(Exception):
    """What the journal promises, and did not keep; `figure` is the line of the table it belongs to."""

    def __init__(self, sentence: str, figure: str = "lost"):
        super().__init__(sentence)
        self.figure = figure


class Home:
    """An empty machine: a home of its own, and nothing in the environment but what stands here."""

    def __init__(self, binary: Path, folder: Path):
        self.binary = binary
        self.folder = folder
        self.data = folder / ".local/share/journal"
        self.file = self.data / "journal.db"

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

    def must(self, *words: str) -> subprocess.CompletedProcess:
        done = self.journal(*words)
        if done.returncode != 0:
            raise SystemExit(f"{words} exits {done.returncode}: {done.stderr}")
        return done

    def copy(self, folder: Path) -> "Home":
        shutil.copytree(self.folder, folder, symlinks=True)
        return Home(self.binary, folder)

    def listed(self) -> list[dict]:
        """Every entry with all that its JSON has; nothing without a journal."""
        if not self.file.exists():
            return []
        told = self.journal("list", "--format", "json")
        if told.returncode != 0:
            raise Wrong(f"list exits {told.returncode}: {told.stderr.strip()}")
        return json.loads(told.stdout)

    def entries(self) -> list[dict]:
        """What the journal holds, without what differs from run to run."""
        keep = ("kind", "text", "amount", "medicine", "score")
        return [{k: v for k, v in entry.items() if k in keep} for entry in self.listed()]

    def backups(self) -> int:
        """How many backups have their name, those included that a restore or a migration made."""
        return len(list(self.data.glob("backups/[!.]*.db")))

    def check(self) -> None:
        """The journal, and every backup that is listed."""
        if self.file.exists():
            told = self.journal("check", "--full")
            if told.returncode != 0:
                isOfBackup = "the journal itself is whole" in told.stderr
                raise Wrong(f"check exits {told.returncode}: {told.stderr.strip()}",
                            "backups" if isOfBackup else "lost")


@dataclass
class Scenario:
    name: str
    words: list[str]
    #: What runs before it, in the home that all runs begin with.
    before: list[list[str]]
    #: How the line on stdout begins that acknowledges it.
    receipt: str
    #: The journal of an older format that the home begins with.
    fixture: str | None = None
    #: Without the day's backup, so that the command makes one.
    is_first_of_day: bool = False

    def begin(self, binary: Path, folder: Path) -> Home:
        home = Home(binary, folder)
        folder.mkdir(parents=True)
        (folder / "table.csv").write_text(CSV)
        if self.fixture:
            home.data.mkdir(parents=True)
            for part in (home.data, home.data.parent, home.data.parent.parent):
                part.chmod(0o700)
            shutil.copy(FIXTURES / self.fixture, home.file)
            home.file.chmod(0o600)
        for words in self.before:
            home.must(*words)
        if self.is_first_of_day:
            shutil.rmtree(home.data / "backups")
        return home

    def is_acknowledged(self, stdout: str) -> bool:
        return re.search(f"^{self.receipt}.*\n", stdout, re.MULTILINE) is not None


NOTE, NOTES = [["note", "one"]], [["note", "one"], ["note", "two"]]
SCENARIOS = [
    Scenario("log-dose", ["log-dose", "10mg", "baclofen"],
             [["log-dose", "5mg", "baclofen", "--at", "yesterday 08:00"]], "Recorded"),
    Scenario("first write of a day", ["note", "two"], NOTE, "Recorded", is_first_of_day=True),
    Scenario("first run", ["note", "one"], [], "Recorded"),
    Scenario("edit", ["edit", "last", "changed"], NOTE, "Changed"),
    Scenario("undo", ["undo"], NOTES, "Taken back"),
    Scenario("forget", ["forget", "last", "--yes"], NOTES, "Erased"),
    Scenario("import", ["import", "table.csv"], NOTE, "Added"),
    Scenario("backup", ["backup"], NOTES, "Backed up"),
    Scenario("restore", ["restore", "last", "--yes"], [*NOTE, ["backup"], ["note", "two"]],
             "Restored"),
    Scenario("merge", ["merge", "copy.json"],
             [*NOTE, ["export", "-o", "copy.json"], ["forget", "last", "--yes"], ["note", "two"]],
             "Merged"),
    Scenario("migration of format 1", ["note", "one"], [], "Recorded", fixture="format-1.db"),
    Scenario("migration of format 2", ["note", "one"], [], "Recorded", fixture="format-2.db"),
    Scenario("migration of format 3", ["note", "one"], [], "Recorded", fixture="format-3.db"),
]
