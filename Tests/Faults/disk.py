"""What may be on a disk after a power cut.

Nothing is certain but what was synced: a file's bytes and length by fsync or fdatasync of the file,
a name in a folder by fsync of the folder. Of the rest any part may be there and any may be missing,
in any order, and a write may be there in part. What a longer file has where a write is missing may
be zeros or anything. One thing is taken for granted, as SQLite does: a write that is torn spoils no
byte outside of it.
"""

import hashlib
import random
from dataclasses import dataclass
from pathlib import Path

from recording import Event, Recording

SECTOR = 512
# Files that are synced only when they are whole, as a merged journal is, have a thousand changes that are
# not by then; no other command has as many as these.
MANY = 200
CHANGES = ("write", "truncate", "add", "remove", "rename")


@dataclass(frozen=True)
class Fate:
    """What became of one change that was not synced: which sectors of it are there (all, when not
    said), and what stands in a longer file in the place of the others."""

    is_kept: bool
    sectors: frozenset[int] | None = None
    filler: str = ""


KEPT, LOST = Fate(True), Fate(False)
ZEROS, NOISE = Fate(False, filler="zeros"), Fate(False, filler="noise")


class Cut:
    """A moment of the recording: what is certain by then, and what is not."""

    def __init__(self, recording: Recording, length: int):
        self.recording = recording
        self.events = recording.events[:length]
        self.stdout = b"".join(e.data for e in self.events if e.what == "say" and e.inode == 1).decode()
        synced: dict[int, int] = {e.inode: place for place, e in enumerate(self.events) if e.what == "sync"}
        self.open = [
            place for place, e in enumerate(self.events) if e.what in CHANGES
            and not (place < synced.get(e.inode, -1)
                     and (e.what != "rename" or place < synced.get(e.other, -1)))
        ]

    def fates(self, chance: random.Random, count: int):
        """Ways in which it may have ended, the telling ones first, then `count` at random. Of more than
        MANY open changes at most as many, spread over all of them, are looked at one by one."""
        places = self.open
        isData = {p: self.events[p].what in ("write", "truncate") for p in places}
        yield {}
        yield {p: LOST for p in places}
        yield {p: LOST for p in places if isData[p]}
        yield {p: NOISE for p in places if isData[p]}
        yield {p: ZEROS for p in places if isData[p]}
        yield {p: LOST for p in places if not isData[p]}
        for inode in {self.events[p].inode for p in places}:
            yield {p: LOST for p in places if self.events[p].inode == inode}
            yield {p: LOST for p in places if self.events[p].inode != inode}
        for p in places[::-(-len(places) // MANY) or 1]:
            yield {p: LOST}
            yield {q: LOST for q in places if q != p}
            # In the order in which they were made, so far and no further.
            yield {q: LOST for q in places if q > p}
            yield {q: LOST for q in places if q >= p and isData[q]}
            if self.events[p].what == "write":
                sectors = range(-(-len(self.events[p].data) // SECTOR))
                half = frozenset(s for s in sectors if s < len(sectors) / 2)
                torn = Fate(True, half, "noise")
                yield {p: torn}
                yield {p: torn, **{q: LOST for q in places if q > p}}
                yield {p: Fate(True, frozenset(sectors) - half, "zeros")}
        for _ in range(count):
            share = chance.random()
            yield {p: self.at_random(p, chance) for p in places if chance.random() < share}

    def at_random(self, place: int, chance: random.Random) -> Fate:
        event = self.events[place]
        if event.what != "write" or chance.random() < 0.5:
            return chance.choice([LOST, ZEROS, NOISE]) if event.what == "write" else LOST
        sectors = range(-(-len(event.data) // SECTOR))
        return Fate(True, frozenset(s for s in sectors if chance.random() < 0.5),
                    chance.choice(["", "zeros", "noise"]))

    def files(self, fates: dict[int, Fate]) -> dict[str, bytes | None]:
        """The disk: path to bytes, folders to None."""
        inodes = {i: dict(c) if isinstance(c, dict) else bytearray(c)
                  for i, c in self.recording.start.items()}
        for place, event in enumerate(self.events):
            apply(inodes, event, fates.get(place, KEPT))
        found: dict[str, bytes | None] = {}

        def walk(inode: int, path: str) -> None:
            if isinstance(inodes[inode], dict):
                found[path] = None
                for name, child in inodes[inode].items():
                    walk(child, f"{path}/{name}" if path else name)
            else:
                found[path] = bytes(inodes[inode])

        walk(self.recording.root, "")
        return found


def apply(inodes: dict, event: Event, fate: Fate) -> None:
    thing = inodes.get(event.inode)
    if event.what == "write":
        write(thing, event, fate)
    elif not fate.is_kept:
        return
    elif event.what == "truncate":
        if len(thing) > event.offset:
            del thing[event.offset:]
        else:
            thing.extend(bytes(event.offset - len(thing)))
    elif event.what == "add":
        thing[event.name] = event.target
    elif event.what == "remove":
        thing.pop(event.name, None)
    elif event.what == "rename" and event.name in thing:
        inodes[event.other][event.other_name] = thing.pop(event.name)


def write(content: bytearray, event: Event, fate: Fate) -> None:
    end = event.offset + len(event.data)
    if not fate.is_kept and not fate.filler:
        return
    missing = max(0, end - len(content))
    if missing:
        noise = random.Random(event.offset).randbytes(missing)
        content.extend(noise if fate.filler == "noise" else bytes(missing))
    if not fate.is_kept:
        return
    for sector in range(-(-len(event.data) // SECTOR)):
        if fate.sectors is None or sector in fate.sectors:
            part = event.data[sector * SECTOR:(sector + 1) * SECTOR]
            content[event.offset + sector * SECTOR:event.offset + sector * SECTOR + len(part)] = part


def lay_out(files: dict[str, bytes | None], folder: Path) -> None:
    """Folders first, since that is their order; only their owner may read any of it."""
    for path, content in files.items():
        if content is None:
            (folder / path).mkdir(mode=0o700)
        else:
            (folder / path).write_bytes(content)
            (folder / path).chmod(0o600)


def cuts(recording: Recording):
    """The moments to look at: between two syncs the last has all that the earlier ones have."""
    events = recording.events
    for length in range(len(events) + 1):
        if length == len(events) or events[length].what in ("sync", "say"):
            yield Cut(recording, length)


def endings(recording: Recording, chance: random.Random, count: int) -> int:
    """How many endings there are for states() to choose from."""
    return sum(1 for cut in cuts(recording) for _ in cut.fates(chance, count))


def states(
    recording: Recording, is_acknowledged, chance: random.Random, count: int, every: int = 1,
    onlyAcknowledged: bool = False
):
    """Each different disk that a power cut may leave, with the moment of the cut, and whether the
    command had been acknowledged by then: out of each `every`th ending, since to put a disk together
    takes longer than to find nothing wrong with it."""
    seen: dict[bytes, bool] = {}
    number = 0
    for cut in cuts(recording):
        isSaid = is_acknowledged(cut.stdout)
        if onlyAcknowledged and not isSaid:
            continue
        for fates in cut.fates(chance, count):
            number += 1
            if number % every != 1 % every:
                continue
            files = cut.files(fates)
            digest = hashlib.sha256()
            for path, content in sorted(files.items()):
                digest.update(repr((path, content)).encode())
            # The same disk is looked at again only when more had been promised by then.
            if seen.get(digest.digest()) in (True, isSaid):
                continue
            seen[digest.digest()] = isSaid
            yield cut, fates, files, isSaid
