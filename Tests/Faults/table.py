#!/usr/bin/env python3
"""Prints the figures of docs/reliability.md from what the scripts measured.

usage: table.py RESULTS [--short]

RESULTS has a line of JSON for each measurement (results.py). A row passes when everything that
belongs to it was measured and holds. What a machine cannot do is said, and fails nothing; with
--short neither does what a short run leaves out.
"""

import argparse
import json
import sys
import textwrap
from pathlib import Path

#: Each row: its key, what it counts, what must be reached, and where its measurements come from.
ROWS = [
    ("lost", "acknowledged entries lost, doubled or changed", "0",
     ["kill -9 in a write loop", "system calls that fail or kill", "power cuts replayed",
      "a full disk"]),
    ("sentences", "sentences that say saved or not saved wrongly", "0",
     ["system calls that fail or kill", "closed and full streams", "a full disk"]),
    ("writers", "32 writers at once, 20 entries each",
     "640 stored, none refused, longest wait at most 5 s", ["32 writers x 20"]),
    ("first runs", "24 first runs at once, 5 times", "120 stored, one schema",
     ["first runs at once"]),
    ("flips", "single flipped bits that change a row and pass the check", "0 of 3,000 or more",
     ["flipped bits"]),
    ("strange", "damaged, foreign, newer, empty files", "20 kinds refused, not a byte changed",
     ["strange files"]),
    ("backups", "killed or full-disk backups listed as good", "0",
     ["system calls that fail or kill", "a full disk"]),
    ("inert", "control bytes on a terminal, active content in a report, formula cells in a table",
     "0; 0; 0", ["control bytes", "active content", "formula cells"]),
    ("zones", "clock changes of every zone beside an independent library", "all right",
     ["clock changes", "clock changes, in the binary"]),
    ("private", "file modes under any umask; health text left behind; network calls; erased text",
     "0600 and 0700; 0; 0; 0",
     ["file modes", "text left after kills", "network calls", "passphrases", "erased text"]),
    ("age", "the age format both ways, and tampered files", "all open; all refused",
     ["age and pyrage", "tampered files"]),
    ("memory", "the tests under AddressSanitizer", "no finding", ["AddressSanitizer"]),
    ("fuzz", "parsers under libFuzzer", "no finding",
     [f"fuzz {target}" for target in ("amount", "time", "term", "csv", "json", "age")]),
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("results", type=Path)
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()

    lines = options.results.read_text().splitlines() if options.results.exists() else []
    taken: dict[str, dict[str, list[dict]]] = {}
    for line in map(json.loads, lines):
        taken.setdefault(line["figure"], {}).setdefault(line["source"], []).append(line)

    failed = missing = 0
    print("figure, target, and what was measured")
    for key, title, target, sources in ROWS:
        found = taken.get(key, {})
        absent = [source for source in sources if source not in found]
        isBroken = not all(line["holds"] for each in found.values() for line in each)
        failed += isBroken
        missing += len(absent)
        verdict = "FAILS" if isBroken else "passes" if not absent else "part" if found else "none"
        print(f"\n{verdict:<7} {title}\n        target: {target}")
        for source in [*sources, *(s for s in found if s not in sources)]:
            said = "; ".join(line["measured"] for line in found.get(source, [])) or "not measured"
            print(textwrap.fill(f"{source}: {said}", 100, initial_indent=" " * 8,
                                subsequent_indent=" " * 10))
    print(f"\n{failed} of {len(ROWS)} figures fail; {missing} measurements were not made")
    return 1 if failed or (missing and not options.short) else 0


if __name__ == "__main__":
    sys.exit(main())
