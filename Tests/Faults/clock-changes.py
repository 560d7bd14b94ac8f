#!/usr/bin/env python3
"""Every clock change from 2000 to 2040 in every zone, as a built binary understands it.

usage: clock-changes.py BINARY [--every N]

Around each change five readings of the clock on the wall are given to `journal when`, and compared
with Python's zoneinfo (Tests/Scripts/zones.py): one that exists is that moment, of one that exists
twice the first is taken, and one that the clock skipped is refused, with both neighbours offered.
--every N takes each Nth, for a short form.
"""

import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

from results import record, skipped

ZONES = Path(__file__).resolve().parent.parent / "Scripts/zones.py"
#: Of the nine that zones.py has around each change: the last before, the first, middle and last of
#: what was skipped or came twice, and the first after.
AROUND = 9
TAKEN = range(2, 7)
EPOCH = datetime(1970, 1, 1)


def text(local: int) -> str:
    moment = EPOCH + timedelta(seconds=local)
    return moment.strftime("%Y-%m-%d %H:%M:%S" if local % 60 else "%Y-%m-%d %H:%M")


def questions(zones: list[dict]):
    """Zone, reading, the moments that it may be, and the neighbours of one that was skipped."""
    for place, zone in enumerate(zones):
        before = zone["offset"]
        for number, (instant, after) in enumerate(zone["changes"]):
            # Zones with the same rules take turns.
            name = zone["names"][(place + number) % len(zone["names"])]
            last = instant + before - 1
            neighbours = (text(last - last % 60), text(instant + after))
            for local, moments in zone["readings"][number * AROUND:][TAKEN.start:TAKEN.stop]:
                yield name, local, moments, neighbours
            before = after


def ask(binary: Path, question) -> str | None:
    """What is wrong with the answer."""
    name, local, moments, neighbours = question
    done = subprocess.run(
        [binary, "when", text(local)], capture_output=True, text=True, stdin=subprocess.DEVNULL,
        env={"HOME": "/nonexistent", "TZ": name, "LC_ALL": "C.UTF-8",
             "JOURNAL_NOW": "2041-01-01T00:00:00Z"})
    told = f"{name} {text(local)}: exit {done.returncode}: {(done.stdout + done.stderr).strip()}"
    if not moments:
        offered = re.findall(r'"([^"]+)"', done.stderr.rpartition("try ")[2])
        return None if done.returncode == 65 and tuple(offered) == neighbours else told
    found = re.search(r"\((\S+)\)$", done.stdout.strip())
    if done.returncode != 0 or not found:
        return told
    moment = datetime.fromisoformat(found[1])
    isRight = moment.timestamp() == moments[0] and moment.utcoffset().total_seconds() == local - moments[0]
    return None if isRight else told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    binary = options.binary.resolve()
    known = subprocess.run([sys.executable, ZONES], capture_output=True, text=True)
    if known.returncode != 0:
        skipped(["zones"], "clock changes, in the binary", "Python's zoneinfo knows no zones here")
        return 0

    asked = list(questions(json.loads(known.stdout)["zones"]))[::options.every]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = [told for told in pool.map(lambda question: ask(binary, question), asked) if told]
    gaps = sum(not moments for _, _, moments, _ in asked)
    twice = sum(len(moments) == 2 for _, _, moments, _ in asked)
    sentence = f"{len(wrong)} of {len(asked)} readings otherwise than zoneinfo " \
        f"({gaps} that were skipped, {twice} that came twice)"
    holds = not wrong and gaps > 0 and twice > 0
    print(f"{'ok  ' if holds else 'FAIL'} clock changes, in the binary: {sentence}")
    for told in wrong[:10]:
        print(f"       {told}")
    record("zones", "clock changes, in the binary", sentence, holds)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
