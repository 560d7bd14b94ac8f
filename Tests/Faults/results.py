"""The figures of docs/reliability.md: each script appends what it measured, table.py prints them."""

import json
import os


def record(figure: str, source: str, measured: str, holds: bool) -> None:
    """One line of JOURNAL_FAULTS_RESULTS, where that names a file."""
    path = os.environ.get("JOURNAL_FAULTS_RESULTS")
    if path:
        with open(path, "a", encoding="utf-8") as file:
            file.write(json.dumps(
                {"figure": figure, "source": source, "measured": measured, "holds": holds}) + "\n")


def skipped(figures: list[str], source: str, reason: str) -> None:
    """Said aloud, and in the table instead of a figure."""
    print(f"skip SKIPPED: {source}: {reason}")
    for figure in figures:
        record(figure, source, f"SKIPPED: {reason}", True)
