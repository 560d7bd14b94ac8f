#!/usr/bin/env python3
"""That check-pages.py finds what it looks for: pages with one thing wrong each.

usage: check-the-check.py
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import browser

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "Tests/JournalReportTests/Snapshots/raised.html"

# What is wrong: a text of the page, what stands in its place, and what must be said of it.
PLANTED = [
    ("a script", "</main>", "<script>console.log(1)</script></main>", "nothing that runs"),
    ("what the console says", "</main>", "<script>1</script></main>", "the console is silent"),
    ("a picture from elsewhere", "</main>", '<img src="https://x.invalid/a.png"></main>',
     "asks for nothing"),
    ("a handler", "<h1", "<h1 onclick='1'", "no attribute that runs"),
    ("another policy", "default-src 'none'", "default-src 'self'", "the policy forbids"),
    ("a row too wide", "</main>", "<p style='width:1400px'>wide</p></main>", "fits 360 px"),
    ("pale letters", "--soft: #55595f", "--soft: #9a9ea4", "contrast of text"),
    ("a colour", "--ink: #16181b", "--ink: #a01010", "one ink, no hue"),
    ("a sheet too long", "</article>", "<p style='height:120mm'></p></article>", "sheets of A4"),
    ("a band without its table", "<caption>Baclofen doses", "<caption>Other doses",
     "has its name in the tree"),
    ("a name twice", '<section class="closing"', '<section id="doses-1" class="closing"',
     "no name twice"),
    ("one more stop of the keyboard", "</header>", "<button>x</button></header>",
     "the keyboard stops"),
    ("words that are not printed", "</style>", "@media print { .closing { display: none } }</style>",
     "all its words are on"),
]


def main():
    if not browser.find() or not shutil.which("pdfinfo"):
        print("check-the-check: SKIPPED, no Chromium or no poppler here")
        return 0
    page, missed = PAGE.read_text(), []
    with tempfile.TemporaryDirectory(prefix="journal-planted-") as folder:
        files = []
        for number, (what, old, new, _) in enumerate(PLANTED):
            if page.count(old) == 0:
                sys.exit(f"check-the-check: nothing to change for {what}")
            file = Path(folder) / f"planted-{number}.html"
            file.write_text(page.replace(old, new, 1))
            files.append(file)
        run = subprocess.run([HERE / "check-pages.py", *files], capture_output=True, text=True)
        lines = run.stdout.splitlines()
        for file, (what, _, _, words) in zip(files, PLANTED):
            if not any(l.startswith(f"FAIL {file.name}") and words in l for l in lines):
                missed.append(what)
    for what in missed:
        print(f"FAIL not found: {what}")
    print(f"{len(PLANTED)} planted, {len(missed)} not found")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
