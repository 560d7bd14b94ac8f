#!/usr/bin/env python3
"""Runs the tests that measure a figure of docs/reliability.md, and keeps what they print.

usage: tests.py [SWIFT-TEST-ARGUMENT...]

The tests are built already (swift build --build-tests).
"""

import os
import re
import subprocess
import sys

from results import record

#: Figure, source, which tests, and the part of their output that says what was measured.
FIGURES = [
    ("flips", "flipped bits", "CheckTests/flips", r"[\d,]+ flipped bits of.*"),
    ("zones", "clock changes", "ZoneOracleTests", r"[\d,]+ clock changes.*"),
    ("age", "tampered files", "AgeTests|AgeHeaderTests|EncryptedBackupTests", None),
]
CLOSING = re.compile(r"Test run with (\d+ tests?) .*passed")


def main() -> int:
    failed = False
    for figure, source, tests, measured in FIGURES:
        done = subprocess.run(
            [os.environ.get("SWIFT", "swift"), "test", "--skip-build", "--filter", tests, *sys.argv[1:]],
            capture_output=True, text=True)
        closing = CLOSING.search(done.stdout + done.stderr)
        holds = done.returncode == 0 and closing is not None
        said = re.findall(measured, done.stdout) if measured else []
        sentence = "; ".join(said) or (f"{closing[1]} passed" if closing else "no test was run")
        print(f"{'ok  ' if holds else 'FAIL'} {source}: {sentence}", flush=True)
        if not holds:
            print("\n".join((done.stdout + done.stderr).splitlines()[-30:]))
        record(figure, source, sentence, holds)
        failed = failed or not holds
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
