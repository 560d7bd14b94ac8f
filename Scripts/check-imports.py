#!/usr/bin/env python3
"""Who may import whom. The compiler misses what arrives through another target; this does not.

usage: check-imports.py [--root DIRECTORY]
"""

import re
import sys
from pathlib import Path

import swift_source

SYSTEM = {"Glibc", "Musl", "Darwin", "Synchronization"}

# Arrows point down only. Full Foundation brings 40 MB of ICU and a millisecond at every start,
# so nobody has it; FoundationEssentials is there for whoever truly needs it. A row of a file
# stands for it in place of its target's.
MAY_IMPORT = {
    "Sources/journal": {"JournalCLI"},
    "Sources/JournalCLI": {
        "Age", "ArgumentParser", "CMalloc", "FoundationEssentials",
        "JournalExchange", "JournalModel", "JournalReport", "JournalStore",
    } | SYSTEM,
    "Sources/CMalloc": set(),
    "Sources/JournalReport": {"FoundationEssentials", "JournalModel"},
    "Sources/JournalExchange": {"FoundationEssentials", "JournalModel"},
    "Sources/Age": {"Sodium"},
    "Sources/Sodium": {"CSodium"},
    "Sources/CSodium": set(),
    "Sources/JournalStore": {
        "Age", "FoundationEssentials", "JournalMigrations", "JournalModel", "SQLite", "Sodium",
    } | SYSTEM,
    "Sources/JournalModel": {"FoundationEssentials"},
    # lgamma, exp, log and erfc, for exact tests in log space: this file and no other.
    "Sources/JournalModel/Statistics/Mathematics.swift": {"Glibc", "Musl", "Darwin"},
    "Sources/SQLite": {"CSQLite"} | SYSTEM,
    "Sources/CSQLite": set(),
    "Migrations": set(),
}

IMPORT = re.compile(
    r"""(?:^|;)[ \t]*
    (?:@\w+(?:\([^)]*\))?\s+)*
    (?:(?:public|package|internal|fileprivate|private)\s+)?
    import\s+
    (?:(?:typealias|struct|class|enum|protocol|let|var|func|actor|macro)\s+)?
    (?P<module>\w+)""",
    re.MULTILINE | re.VERBOSE,
)


def target(path: str) -> str:
    parts = path.split("/")
    return parts[0] if parts[0] == "Migrations" else "/".join(parts[:2])


def violations(root: Path):
    for path, source in swift_source.files(root, "Sources", "Migrations"):
        code = swift_source.code(source)
        allowed = MAY_IMPORT.get(path, MAY_IMPORT.get(target(path)))
        if allowed is None:
            yield f"{path}:1: {target(path)} is in no row of the table in check-imports.py"
            continue
        for found in IMPORT.finditer(code):
            if found["module"] not in allowed:
                line = code.count("\n", 0, found.start("module")) + 1
                yield f"{path}:{line}: {target(path)} may not import {found['module']}"


if __name__ == "__main__":
    sys.exit(swift_source.report(__doc__, violations, "imports: {} against the table"))
