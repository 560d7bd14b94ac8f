#!/usr/bin/env python3
"""Manual pages, journal(1) and one for each command, from what the commands tell of themselves.

usage: man-pages.py BINARY DIRECTORY

The pages are dated by SOURCE_DATE_EPOCH, else by the last commit, else by the binary.
"""

import json
import os
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

ENVIRONMENT = [
    ("JOURNAL_DB", "The journal's file, where --db names none."),
    ("JOURNAL_PERSON", "Whose journal it is, where --person names nobody."),
    ("XDG_DATA_HOME", "The folder in which journal/journal.db is kept; ~/.local/share without it."),
    ("JOURNAL_PAGER, PAGER", "What shows long answers on a terminal a screen at a time; less without "
     "them. Empty, or cat: nothing does. LESS is FRX where it is not set."),
    ("JOURNAL_PLAIN", "Set and not empty: as --plain."),
    ("NO_COLOR", "Set and not empty: as --no-color."),
    ("COLUMNS, LINES", "The size of the terminal, where it does not tell it itself."),
    ("VISUAL, EDITOR", "The editor that --edit opens."),
    ("TZ", "The time zone."),
    ("JOURNAL_NOW", "Sets the clock, for tests: 2026-11-20T08:00:00Z."),
]
FILES = [
    ("~/.local/share/journal/journal.db", "The journal."),
    ("~/.local/share/journal/backups/", "Its backups."),
    ("~/.local/share/journal/people/", "The journals of others."),
    ("~/.local/share/journal/reports/", "Pages that report --open keeps."),
]


def run(binary, *words):
    world = {"PATH": os.environ.get("PATH", ""), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
             "TZ": "UTC", "COLUMNS": "80"}
    return subprocess.run([binary, *words], env=world, stdin=subprocess.DEVNULL, check=True,
                          capture_output=True, text=True).stdout


def date_of(binary):
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        last = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True,
                              cwd=Path(__file__).parent)
        seconds = last.stdout.strip() or os.stat(binary).st_mtime
    return datetime.fromtimestamp(int(seconds), timezone.utc).strftime("%Y-%m-%d")


def escaped(text):
    """Text that stands on a line of its own: no letter of it is an order."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + text if text.startswith(".") else text


def paragraphs(text):
    """Blocks that are parted by empty lines; lines that are indented stay as they are."""
    lines = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        lines.append(".PP")
        if block.startswith("  "):
            lines += [".nf", *(escaped(line.strip()) for line in block.splitlines()), ".fi"]
        else:
            lines += [escaped(line.strip()) for line in block.splitlines()]
    return lines[1:]


def entry(head, text):
    return [".TP", head, *(escaped(line) for line in text.splitlines() if line.strip())]


def option(argument):
    names = [("\\fB\\-%s\\fR" if name["kind"] == "short" else "\\fB\\-\\-%s\\fR")
             % escaped(name["name"]) for name in argument.get("names", [])]
    names.sort(key=len)
    value = argument.get("valueName")
    takes = f" \\fI{escaped(value)}\\fR" if argument["kind"] == "option" and value else ""
    return entry(", ".join(names) + takes, argument.get("abstract") or "No more is said of it.")


def synopsis(binary, path):
    text = run(binary, *path, "--help")
    usage = re.search(r"^USAGE: (.*?)\n\s*\n", text + "\n\n", re.M | re.S)[1]
    lines = []
    for number, line in enumerate(usage.splitlines()):
        first, _, rest = line.strip().partition(" ")
        if number:
            lines.append(".br")
        lines.append(f"\\fB{escaped(first)}\\fR {escaped(rest)}".rstrip())
    return lines


def page(binary, tool, path, header):
    name = "-".join(["journal", *path])
    lines = [f'.TH {escaped(name.upper())} 1 {header}', ".ad l", ".nh", ".SH NAME",
             f"{escaped(name)} \\- {escaped(tool['abstract'].rstrip('.'))}",
             ".SH SYNOPSIS", *synopsis(binary, path)]
    if tool.get("discussion"):
        lines += [".SH DESCRIPTION", *paragraphs(tool["discussion"])]
    commands = [part for part in tool.get("subcommands", []) if part.get("shouldDisplay", True)
                and part["commandName"] != "help"]
    if commands:
        lines.append(".SH COMMANDS")
        for part in commands:
            words = ", ".join([part["commandName"], *part.get("aliases", [])])
            lines += entry(f"\\fB{escaped(words)}\\fR", part.get("abstract", ""))
            lines += [".br", f"See \\fB{escaped('-'.join([name, part['commandName']]))}\\fR(1)."]
    arguments = [a for a in tool.get("arguments", []) if a["shouldDisplay"]]
    words = [a for a in arguments if a["kind"] == "positional"]
    if words:
        lines.append(".SH ARGUMENTS")
        for word in words:
            lines += entry(f"\\fI{escaped(word.get('valueName') or 'word')}\\fR",
                           word.get("abstract") or "No more is said of it.")
    options = [a for a in arguments if a["kind"] != "positional"]
    if options:
        lines.append(".SH OPTIONS")
        for one in options:
            lines += option(one)
    if not path:
        lines += ends(binary)
    if path:
        lines += [".SH EXIT STATUS", "As of \\fBjournal\\fR(1)."]
    above = ["-".join(["journal", *path[:-1]])] if path else []
    lines += [".SH SEE ALSO",
              ",\n".join(f"\\fB{escaped(other)}\\fR(1)" for other in above) if above
              else "\\fBjournal help tasks\\fR tells what to type for what happened."]
    return name, "\n".join(lines) + "\n", commands


def ends(binary):
    lines = [".SH EXIT STATUS"]
    for line in run(binary, "help", "exit-codes").splitlines():
        code, _, text = line.partition(" ")
        if code.isdigit():
            lines += entry(f"\\fB{code}\\fR", text.strip())
    lines.append(".SH ENVIRONMENT")
    for name, text in ENVIRONMENT:
        lines += entry(f"\\fB{escaped(name)}\\fR", text)
    lines.append(".SH FILES")
    for name, text in FILES:
        lines += entry(f"\\fI{escaped(name)}\\fR", text)
    return lines


def write(binary, tool, path, header, folder):
    name, text, commands = page(binary, tool, path, header)
    (folder / f"{name}.1").write_text(text, "utf-8")
    count = 1
    for alias in tool.get("aliases", []):
        other = "-".join(["journal", *path[:-1], alias])
        (folder / f"{other}.1").write_text(text, "utf-8")
    for part in commands:
        count += write(binary, part, [*path, part["commandName"]], header, folder)
    return count


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    binary, folder = os.path.realpath(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    tool = json.loads(run(binary, "--experimental-dump-help"))["command"]
    version = run(binary, "--version").strip()
    header = f'{date_of(binary)} "journal {version}" "User Commands"'
    count = write(binary, tool, [], header, folder)
    print(f"man pages: {count} in {folder}")


if __name__ == "__main__":
    main()
