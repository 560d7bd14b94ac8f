#!/usr/bin/env python3
"""usage: run-examples.py BINARY [--record] FILE...

The examples of the documentation, typed into an empty home, must print what the page shows.

An example is a block of `console`. Comments of the page, which a reader does not see, say where it
runs: `<!-- a new home -->` begins with nothing, `<!-- at 2026-11-02T07:40+01:00 Europe/Berlin -->`
sets the clock and the zone until the next one. Commands begin with `$ `; `...` stands for any
lines; identities, which are random, are shown as they came once. What one block stores, the next
ones have. Blocks before the first such comment are not run. `--record` writes what came instead.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

HOME = "/home/alex"
IDENTITY = re.compile(r"(?<=\[)[0-9a-hjkmnp-tv-z]{4,20}(?=\])")


class Machine:
    """An empty home, and the clock of it."""

    def __init__(self, binary):
        self.binary = binary
        self.folder = tempfile.TemporaryDirectory()
        self.home = Path(self.folder.name, "home")
        tools = Path(self.folder.name, "bin")
        for folder in (self.home, tools):
            folder.mkdir()
        (tools / "journal").symlink_to(binary)
        self.variables = {
            "HOME": str(self.home), "PATH": f"{tools}:/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "80",
        }
        self.identities = {}

    def set_clock(self, now, zone):
        self.variables |= {"JOURNAL_NOW": now, "TZ": zone}

    def run(self, command):
        """What a person would see, with the identities of this run."""
        shown = self.identities
        for name, real in sorted(shown.items()):
            command = re.sub(rf"(?<![\w]){name}(?![\w])", real, command)
        done = subprocess.run(
            ["bash", "-c", command], env=self.variables, cwd=self.home, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        text = done.stdout.decode().replace(str(self.home), HOME)
        return [line for line in text.splitlines() if "JOURNAL_NOW" not in line]


def blocks(lines):
    """The examples as (first line, line after the last, clock, whether a new home begins)."""
    clock, is_new, first = None, False, None
    for number, line in enumerate(lines):
        if match := re.fullmatch(r"<!-- at (\S+) (\S+) -->", line):
            clock = match.groups()
        elif line == "<!-- a new home -->":
            is_new = True
        elif line == "```console" and clock:
            first = number + 1
        elif line == "```" and first is not None:
            yield first, number, clock, is_new
            first, is_new = None, False


def sessions(lines):
    """The commands of a block, each with the lines that it should print."""
    commands = []
    for line in lines:
        if line.startswith("$ "):
            commands.append((line[2:], []))
        elif commands and commands[-1][0].endswith("\\"):
            commands[-1] = (commands[-1][0] + "\n" + line, commands[-1][1])
        elif commands:
            commands[-1][1].append(line)
    return commands


def matches(expected, actual):
    """Whether lines are those expected, with `...` for any."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual)) is not None


def learn(machine, expected, actual):
    """The identities of this run for those that the page shows; the lines as the page has them."""
    shown = [name for line in expected for name in IDENTITY.findall(line)]
    real = [name for line in actual for name in IDENTITY.findall(line)]
    known = {value: key for key, value in machine.identities.items()}
    for name, value in zip(shown, real):
        if value not in known and name not in machine.identities:
            machine.identities[name] = value
    back = {value: key for key, value in machine.identities.items()}
    return [re.sub(r"\w+", lambda match: back.get(match[0], match[0]), line) for line in actual]


def shortened(expected, actual):
    """What came, cut where the page had cut it."""
    if "..." not in (line.strip() for line in expected):
        return actual
    place = next(n for n, line in enumerate(expected) if line.strip() == "...")
    tail = len(expected) - place - 1
    return actual[:place] + expected[place:place + 1] + (actual[-tail:] if tail else [])


def check(binary, path, is_recording):
    lines = path.read_text().splitlines()
    written, copied, failures, count, machine = [], 0, 0, 0, None
    for first, end, (now, zone), is_new in blocks(lines):
        if is_new or machine is None:
            machine = Machine(binary)
        machine.set_clock(now, zone)
        written += lines[copied:first]
        for command, expected in sessions(lines[first:end]):
            count += 1
            actual = machine.run(command)
            actual = learn(machine, expected, actual)
            written += ["$ " + part if n == 0 else part for n, part in enumerate(command.split("\n"))]
            written += shortened(expected, actual)
            if not is_recording and not matches(expected, actual):
                failures += 1
                print(f"{path}:{first + 1}: $ {command}\n  the page shows:")
                print("".join(f"    {line}\n" for line in expected) + "  it printed:")
                print("".join(f"    {line}\n" for line in actual))
        copied = end
    written += lines[copied:]
    if is_recording:
        path.write_text("\n".join(written) + "\n")
    if count == 0:
        print(f"{path}: no example in it runs")
        failures += 1
    return count, failures


def main():
    arguments = [word for word in sys.argv[1:] if word != "--record"]
    if len(arguments) < 2:
        sys.exit(__doc__)
    is_recording = "--record" in sys.argv
    binary = str(Path(arguments[0]).resolve())
    results = [check(binary, Path(name), is_recording) for name in arguments[1:]]
    commands, failures = (sum(column) for column in zip(*results))
    print(f"examples: {commands} commands of {len(results)} pages, {failures} differ")
    sys.exit(1 if failures or is_recording else 0)


main()
