#!/usr/bin/env python3
"""Who reads the clock, the zone, the process environment or the home: one file, and nobody else.

usage: check-world.py [--root DIRECTORY]
"""

import re
import sys
from pathlib import Path

import swift_source

LIVE = re.compile(r"Sources/JournalCLI/(?:.+/)?Environment\+Live\.swift")

# Searched in code only: comments and text may speak of them.
WORLD = {
    "the wall clock": r"""
        \bDate\s*\(\s*\) | \bDate\.(?:init\s*\(\s*\)|now\b)
        | \bDate\??\s*=\s*\.now\b
        | \b(?:gettimeofday|timespec_get|localtime(?:_r)?|gmtime(?:_r)?|mktime|strftime)\b
        | \btime\s*\(\s*(?:nil|&) | \bCLOCK_REALTIME\w*""",
    "the monotonic clock": r"""
        \b(?:ContinuousClock|SuspendingClock|DispatchTime|DispatchWallTime)\b
        | \bclock_gettime\w* | \bCLOCK_(?:MONOTONIC|BOOTTIME)\w* | \bmach_absolute_time\b""",
    "the zone or the locale": r"""
        \b(?:TimeZone|Calendar|Locale)\.(?:current|autoupdatingCurrent|default)\b
        | \.autoupdatingCurrent\b
        | \b(?:TimeZone|Calendar|Locale)\??\s*=\s*\.current\b
        | \b(?:tzset|tzname|setlocale|nl_langinfo)\b""",
    "the process environment": r"""
        \bProcessInfo\b | \b(?:secure_)?getenv\b | \b(?:un)?setenv\b | \bputenv\b
        | \b_?environ\b""",
    "the home": r"""
        \bFileManager\b | \bNSHomeDirectory\w*\b | \bhomeDirectory\w*\b
        | \bgetpw(?:uid|nam|ent)\w*""",
}

# What, and under which path.
ALLOWED = {
    # How long to wait for a lock. It measures a span and never becomes a time that is stored.
    ("the monotonic clock", "Sources/SQLite/"),
}

PATTERNS = {what: re.compile(pattern, re.VERBOSE) for what, pattern in WORLD.items()}


def allowed(what: str, path: str) -> bool:
    return any(what == w and path.startswith(folder) for w, folder in ALLOWED)


def violations(root: Path):
    for path, source in swift_source.files(root, "Sources", "Migrations"):
        if LIVE.fullmatch(path):
            continue
        code = swift_source.code(source)
        for what, pattern in PATTERNS.items():
            if allowed(what, path):
                continue
            for found in pattern.finditer(code):
                line = code.count("\n", 0, found.start()) + 1
                yield f"{path}:{line}: reads {what}: {found[0]}; take it from Environment"


if __name__ == "__main__":
    sys.exit(swift_source.report(__doc__, violations, "world: {} outside Environment+Live.swift"))
