#!/usr/bin/env python3
"""A check that cannot fail checks nothing: plants violations in a copy and expects each found.

usage: check-the-checks.py
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "Scripts"

IMPORTS, WORLD = "check-imports.py", "check-world.py"

# Each: the check, where the file is planted, what it says.
VIOLATIONS = [
    (IMPORTS, "Sources/JournalModel", "import Foundation"),
    (IMPORTS, "Sources/JournalCLI", "internal import struct Foundation.Date"),
    (IMPORTS, "Sources/JournalModel/Statistics", "internal import Glibc"),
    (IMPORTS, "Sources/JournalModel/Statistics/Mathematics.swift", "import FoundationEssentials"),
    (IMPORTS, "Sources/JournalReport", "package import JournalStore"),
    (IMPORTS, "Sources/JournalReport/Deeper", "import SQLite"),
    (IMPORTS, "Sources/JournalExchange", "@testable import SQLite"),
    (IMPORTS, "Sources/JournalExchange", "import JournalModel; import Sodium"),
    (IMPORTS, "Sources/JournalCLI", "@_spi(Handles) @preconcurrency private import SQLite"),
    (IMPORTS, "Sources/JournalCLI", "import func CSQLite.sqlite3_open_v2"),
    (IMPORTS, "Sources/JournalCLI", "import struct\n  Sodium.SHA256"),
    (IMPORTS, "Sources/JournalStore", "import CSodium"),
    (IMPORTS, "Sources/JournalStore", "import ArgumentParser"),
    (IMPORTS, "Sources/JournalStore", "import CSQLite"),
    (IMPORTS, "Sources/JournalStore", "import JournalCLI"),
    (IMPORTS, "Sources/SQLite", "import JournalModel"),
    (IMPORTS, "Sources/journal", "import ArgumentParser"),
    (IMPORTS, "Sources/Newcomer", "import JournalModel"),
    (IMPORTS, "Migrations", "import SQLite"),
    (WORLD, "Sources/JournalModel", "let now = Date()"),
    (WORLD, "Sources/JournalCLI", "let now: Date = .now"),
    (WORLD, "Sources/JournalCLI", 'let text = "at \\(Date())"'),
    (WORLD, "Sources/JournalCLI", "let zone = TimeZone.current"),
    (WORLD, "Sources/JournalReport", "let calendar = Calendar.autoupdatingCurrent"),
    (WORLD, "Sources/JournalReport", "var calendar: Calendar = .current"),
    (WORLD, "Sources/JournalCLI", "let all = ProcessInfo.processInfo.environment"),
    (WORLD, "Sources/JournalStore", "let home = FileManager.default.homeDirectoryForCurrentUser"),
    (WORLD, "Sources/JournalStore", 'let home = getenv("HOME")'),
    (WORLD, "Sources/JournalStore", "let all = environ"),
    (WORLD, "Sources/JournalStore", "let seconds = time(nil)"),
    (WORLD, "Sources/JournalStore", "gettimeofday(&value, nil)"),
    (WORLD, "Sources/JournalStore", "clock_gettime(CLOCK_MONOTONIC, &value)"),
    (WORLD, "Sources/SQLite", "clock_gettime(CLOCK_REALTIME, &value)"),
    (WORLD, "Migrations", "let start = ContinuousClock().now"),
]

# What looks like a violation and is none.
INNOCENT = [
    (IMPORTS, "Sources/JournalModel", "// import SQLite"),
    (IMPORTS, "Sources/JournalModel/Statistics/Mathematics.swift", "internal import Glibc"),
    (IMPORTS, "Sources/JournalModel", "/* a /* nested */\nimport SQLite\n*/"),
    (IMPORTS, "Sources/JournalModel", 'let text = """\nimport SQLite\n"""'),
    (IMPORTS, "Sources/JournalModel", 'let text = #"a " b"#\nlet importSQLite = 1'),
    (WORLD, "Sources/JournalModel", "/// What `Date()` would say."),
    (WORLD, "Sources/JournalModel", 'let text = "getenv, Date() and TimeZone.current"'),
    (WORLD, "Sources/JournalCLI", "let now = environment.now"),
    (WORLD, "Sources/JournalCLI", "case .now: return now"),
    (WORLD, "Sources/JournalModel", "let moment = time(of: day)"),
    (WORLD, "Sources/SQLite", "clock_gettime(CLOCK_MONOTONIC, &value)"),
    (WORLD, "Sources/JournalCLI/World/Environment+Live.swift", "let now = Date()"),
]


def passes(check: str, where: str, text: str, workplace: Path) -> bool:
    """Whether `check` passes over a tree that holds nothing but the planted file."""
    root = Path(tempfile.mkdtemp(dir=workplace))
    path = root / where
    if path.suffix != ".swift":
        path /= "Planted.swift"
    path.parent.mkdir(parents=True)
    path.write_text(text + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, SCRIPTS / check, "--root", root], capture_output=True, text=True)
    shutil.rmtree(root)
    found = done.returncode == 1 and path.name in done.stderr
    if done.returncode != 0 and not found:
        sys.exit(f"{check} itself failed:\n{done.stderr}")
    return not found


def main() -> int:
    wrong = 0
    with tempfile.TemporaryDirectory() as workplace:
        for planted, expected in ((VIOLATIONS, False), (INNOCENT, True)):
            for check, where, text in planted:
                if passes(check, where, text, Path(workplace)) is not expected:
                    wrong += 1
                    verdict = "refused" if expected else "missed"
                    print(f"{check} {verdict} in {where}: {text}", file=sys.stderr)
    print(f"checks: {len(VIOLATIONS)} violations and {len(INNOCENT)} look-alikes, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
