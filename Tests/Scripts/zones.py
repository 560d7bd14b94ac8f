#!/usr/bin/env python3
"""What Python's zoneinfo knows of every zone of the system, as JSON on stdout.

    zones.py [FROM_YEAR UNTIL_YEAR]        default: 2000 2040, until is not included

    {"from": s, "until": s,
     "zones": [{"names": [...], "offset": s,
                "changes": [[instant, offset from then on], ...],
                "readings": [[local seconds, [instant, ...]], ...]}, ...]}

Zones with the same file share an entry. An offset is seconds east of UTC; a local reading is counted
as if it were UTC. Readings lie around every change, with the instants at which the clock shows them:
none, one or two, in order. "offset" is the one at "from".
"""
import json
import sys
import zoneinfo
from datetime import datetime, timedelta, timezone
from pathlib import Path

ROOT = Path("/usr/share/zoneinfo")
EPOCH = datetime(1970, 1, 1)
SECOND = timedelta(seconds=1)


def offset_at(zone, instant):
    utc = EPOCH.replace(tzinfo=timezone.utc) + instant * SECOND
    return utc.astimezone(zone).utcoffset() // SECOND


def changes(zone, first, last):
    """Changes of the offset in (first, last]: looked for day by day, then halved to the second."""
    days = range(first, last + 1, 86400)
    epoch = EPOCH.replace(tzinfo=timezone.utc)
    offsets = [(epoch + day * SECOND).astimezone(zone).utcoffset() for day in days]
    for index in range(1, len(days)):
        if offsets[index] == offsets[index - 1]:
            continue
        low, high = days[index - 1], days[index]
        before = offset_at(zone, low)
        while high - low > 1:
            middle = (low + high) // 2
            if offset_at(zone, middle) == before:
                low = middle
            else:
                high = middle
        yield high, before, offset_at(zone, high)


def instants(zone, reading):
    """Both interpretations of PEP 495, without those that do not come back to the reading."""
    local = EPOCH + reading * SECOND
    found = set()
    for fold in (0, 1):
        offset = local.replace(tzinfo=zone, fold=fold).utcoffset() // SECOND
        if reading - offset + offset_at(zone, reading - offset) == reading:
            found.add(reading - offset)
    return sorted(found)


def around(change, before, after):
    low, high = sorted((change + before, change + after))
    return (low - 3600, low - 60, low - 1, low, (low + high) // 2, high - 1, high, high + 60,
            high + 3600)


def describe(names, first, last):
    zone = zoneinfo.ZoneInfo(names[0])
    found = list(changes(zone, first, last))
    readings = [reading for change in found for reading in around(*change)]
    return {
        "names": names,
        "offset": offset_at(zone, first),
        "changes": [[instant, after] for instant, _, after in found],
        "readings": [[reading, instants(zone, reading)] for reading in readings],
    }


def main():
    first, last = (int(datetime(int(year), 1, 1, tzinfo=timezone.utc).timestamp())
                   for year in sys.argv[1:] or (2000, 2040))
    zoneinfo.reset_tzpath([str(ROOT)])
    by_content = {}
    for name in sorted(zoneinfo.available_timezones()):
        if (ROOT / name).is_file():
            by_content.setdefault((ROOT / name).read_bytes(), []).append(name)
    zones = [describe(names, first, last) for names in by_content.values()]
    json.dump({"from": first, "until": last, "zones": zones}, sys.stdout)


if __name__ == "__main__":
    main()
