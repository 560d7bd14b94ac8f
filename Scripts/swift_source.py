"""Swift source with everything that is not code blanked out."""

import argparse
import re
import sys
from pathlib import Path

_OPENING = re.compile(r'(?P<line>//)|(?P<block>/\*)|(?P<hashes>#*)(?P<quotes>"""|")')


def code(source: str) -> str:
    """`source` with comments and string literals as blanks: same lines, same columns.

    What is interpolated into a string is code and stays.
    """
    out = [c if c == "\n" else " " for c in source]
    _copy_code(source, 0, out, closing=None)
    return "".join(out)


def files(root: Path, *folders: str):
    """Every Swift file under the folders, with its path relative to `root`."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*.swift")):
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def report(description: str, violations, summary: str) -> int:
    """Runs a check over `--root`: each violation on stderr, their number in `summary` on stdout,
    and 1 when there are any."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    found = list(violations(parser.parse_args().root))
    for violation in found:
        print(violation, file=sys.stderr)
    print(summary.format(len(found)))
    return 1 if found else 0


def _copy_code(source, i, out, closing):
    """Copies code from `i` on; with `closing` up to the parenthesis that ends an interpolation."""
    depth = 0
    while i < len(source):
        opening = _OPENING.match(source, i)
        if opening and opening["line"]:
            i = source.find("\n", i)
            if i < 0:
                return len(source)
        elif opening and opening["block"]:
            i = _after_comment(source, i)
        elif opening:
            i = _after_string(source, opening, out)
        else:
            depth += {"(": 1, ")": -1}.get(source[i], 0)
            if closing and depth < 0:
                return i + 1
            out[i] = source[i]
            i += 1
    return i


def _after_comment(source, i):
    """Block comments nest in Swift."""
    depth = 0
    while i < len(source):
        if source.startswith("/*", i):
            depth, i = depth + 1, i + 2
        elif source.startswith("*/", i):
            depth, i = depth - 1, i + 2
            if depth == 0:
                break
        else:
            i += 1
    return i


def _after_string(source, opening, out):
    end = opening["quotes"] + opening["hashes"]
    escape = "\\" + opening["hashes"]
    i = opening.end()
    while i < len(source):
        if source.startswith(escape + "(", i):
            i = _copy_code(source, i + len(escape) + 1, out, closing=")")
        elif source.startswith(escape, i):
            i += len(escape) + 1
        elif source.startswith(end, i):
            return i + len(end)
        else:
            i += 1
    return i
