#!/usr/bin/env python3
"""What a person writes stays words: no order for a terminal, nothing active in a page, no formula.

usage: inert.py BINARY

The story of every command (story.py) with hostile words in each place where a person may write what
they like. Then:

  - no output for people has a control character or a mark that turns the direction of writing,
    piped or on a terminal, nor has any message;
  - an HTML page has no script, no handler, no address, and forbids all of them; Markdown has no
    markup of theirs;
  - a table for a spreadsheet has no cell that a spreadsheet computes, where there is such an export.
"""

import csv
import io
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from home import Home
from results import record, skipped
from story import STORY, furnish, words

TERMINAL = Path(__file__).resolve().parent.parent / "EndToEnd/terminal.py"
#: Escape sequences of each kind, C1 in UTF-8, a bell, a backspace, and what turns the direction.
ORDERS = "red \x1b[31m title \x1b]0;mine\x07 back \b c1 \x9b31m bidi \u202e end \u2066 del \x7f"
MARKUP = ("<script>alert(1)</script> <img src=x onerror=alert(1)> [click](javascript:alert(1)) "
          "\"' onload=alert(1) </style></svg> <!-- `code` **bold** | cell &lt;")
FORMULAS = ["=1+2", "+1+2", "-1+2", "@SUM(1)", "\t=1", "=HYPERLINK(\"x\")"]
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Page(HTMLParser):
    """What a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []
        self.policy = ""
        self.elements = 0

    def handle_starttag(self, tag, attributes):
        self.elements += 1
        given = dict(attributes)
        if tag in ("script", "iframe", "object", "embed", "link", "base", "form", "img", "a"):
            self.active.append(f"<{tag}>")
        if tag == "meta" and (given.get("http-equiv") or "").lower() == "content-security-policy":
            self.policy = given.get("content") or ""
        elif tag == "meta" and given.get("http-equiv"):
            self.active.append(f"<meta {given}>")
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "href", "srcset", "xlink:href", "action") and \
                    not (value or "").startswith("#"):
                self.active.append(f"<{tag} {name}={value!r}>")


def story(home: Home, text: str, medicine: str, brand: str):
    """Each line, and what was said."""
    furnish(home)
    for line in STORY:
        yes = [] if line.startswith(("list", "report", "show", "today")) else ["--yes"]
        given = words(line, text, medicine, brand)
        done = subprocess.run(home.command(*given, *yes), cwd=home.folder, env=home.environment(),
                              capture_output=True, stdin=subprocess.DEVNULL)
        yield line, done


def on_terminal(home: Home, line: str, text: str, medicine: str, brand: str) -> bytes:
    environment = {**home.environment(), "TERM": "xterm", "PAGER": "cat"}
    return subprocess.run(
        [sys.executable, str(TERMINAL), "", *home.command(*words(line, text, medicine, brand), "--no-color")],
        cwd=home.folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL).stdout


def orders(shown: bytes) -> str | None:
    """The first that a terminal would obey. A terminal ends its own lines in CR LF."""
    found = FORBIDDEN.search(shown.decode("utf-8").replace("\r\n", "\n"))
    return repr(shown.decode("utf-8")[max(0, found.start() - 30): found.end() + 10]) if found else None


def control_bytes(binary: Path, work: Path) -> bool:
    home, wrong, looked, stored = Home(binary, work / "orders"), [], 0, 0
    texts = (ORDERS, "odd \x1b[5m name", "odd \x1b[7m brand")
    for line, done in story(home, *texts):
        # What a program reads has the words as they are.
        isForPeople = not re.search("--format (json|csv|fhir)", line)
        stored += done.returncode == 0
        for stream in (done.stdout, done.stderr) if isForPeople else (done.stderr,):
            looked += 1
            if found := orders(stream):
                wrong.append(f"{line}: {found}")
    for line in ("", "today", "list", "show last", "report --since 60d", "questions", "med list",
                 "med show baclofen", "plan show baclofen", "pump show", "appointment list", "settings",
                 "person list", "supply", "show nothing", "note"):
        looked += 1
        if found := orders(on_terminal(home, line, *texts)):
            wrong.append(f"{line}, on a terminal: {found}")
    if stored * 10 < len(STORY) * 8:
        wrong.append(f"only {stored} of {len(STORY)} commands were taken")
    return tell(wrong, "control bytes", f"0 in {looked} outputs of {len(STORY)} commands")


def active_content(binary: Path, work: Path) -> bool:
    home, wrong = Home(binary, work / "markup"), []
    for _ in story(home, MARKUP, "<b>pill</b>", "<i>brand</i>"):
        pass
    # The story ends in an erasure and a restore; the words are said again.
    for line in STORY[:20]:
        home.journal(*words(line, MARKUP, "<b>tablet</b>", "<i>brand</i>"))
    home.must("note", MARKUP)
    home.must("ask", MARKUP)
    pages = 0
    for more in ([], ["--appendix", "--stats"], ["--since", "60d", "--appendix"]):
        told = home.must("report", "--format", "html", *more).stdout
        page = Page()
        page.feed(told)
        pages += 1
        wrong += page.active
        if "default-src 'none'" not in page.policy or "script" in page.policy:
            wrong.append(f"the policy is {page.policy!r}")
        if page.elements < 20 or "alert(1)" not in told:
            wrong.append("the page does not have the words at all")
        markdown = home.must("report", "--format", "markdown", *more).stdout
        pages += 1
        # A backslash before it, or an entity in its place, makes a character plain.
        if re.search(r"(?<!\\)<(script|img|b|i)\b|(?<!\\)\]\((?=javascript)", markdown):
            wrong.append("Markdown has markup of theirs")
    return tell(wrong, "active content", f"0 in {pages} pages")


def formula_cells(binary: Path, work: Path) -> bool:
    home = Home(binary, work / "formulas")
    furnish(home)
    for text in FORMULAS:
        home.must("note", text)
    home.must("log-dose", "1mg", "=1+2", "--new")
    for attempt in (["export", "--format", "spreadsheet"], ["export", "spreadsheet"],
                    ["export", "--format", "csv", "--spreadsheet"]):
        told = home.journal(*attempt)
        if told.returncode == 0:
            break
    else:
        skipped(["inert"], "formula cells", "there is no export for a spreadsheet")
        return True
    rows = list(csv.reader(io.StringIO(told.stdout.removeprefix("\ufeff"))))
    cells = [cell for row in rows for cell in row]
    wrong = [repr(cell) for cell in cells
             if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"[+-]?[\d.:]+", cell)]
    if not any("1+2" in cell for cell in cells):
        wrong.append("the words are not there at all")
    return tell(wrong, "formula cells", f"0 of {len(cells)} cells")


def tell(wrong: list[str], source: str, sentence: str) -> bool:
    print(f"{'ok  ' if not wrong else 'FAIL'} {source}: {sentence}", flush=True)
    for fault in wrong[:10]:
        print(f"       {fault}")
    record("inert", source, sentence if not wrong else f"{len(wrong)} wrong", not wrong)
    return not wrong


def main() -> int:
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: {sys.argv[0]} BINARY")
    binary = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="journal-inert.") as name:
        results = [check(binary, Path(name)) for check in (control_bytes, active_content, formula_cells)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
