"""What a command does to the files of a folder, call by call, recorded with strace."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

CALLS = [
    "open", "openat", "creat", "close", "dup", "dup2", "dup3", "fcntl", "lseek", "write", "writev",
    "pwrite64", "pwritev", "pwritev2", "truncate", "ftruncate", "fallocate", "fsync", "fdatasync",
    "sync", "syncfs", "sync_file_range", "unlink", "unlinkat", "rmdir", "rename", "renameat",
    "renameat2", "link", "linkat", "symlink", "symlinkat", "mkdir", "mkdirat", "mmap", "sendfile",
    "copy_file_range", "splice", "clone", "clone3", "fork", "vfork",
]
# What this model does not know: a recording that has one is refused rather than misread.
UNKNOWN = {
    "writev", "pwritev", "pwritev2", "fallocate", "sync", "syncfs", "sync_file_range", "symlink",
    "symlinkat", "sendfile", "copy_file_range", "splice", "fork", "vfork",
}

LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)")


@dataclass(frozen=True)
class Event:
    """One change of a file or a folder, one sync, or one line to a stream.

    `what` is write, truncate, add (a name in a folder), remove, rename, sync, or say. Files and
    folders are numbers, which they keep whatever their name is.
    """

    what: str
    inode: int = 0
    offset: int = 0
    data: bytes = b""
    name: str = ""
    target: int = 0
    other: int = 0
    other_name: str = ""


@dataclass
class Recording:
    #: The folder as it was: inode to bytes, or to the names in it.
    start: dict
    root: int
    events: list[Event]
    status: int
    stdout: str


class Unreadable(Exception):
    pass


def strings(arguments: str) -> list[bytes]:
    if '"...' in arguments:
        raise Unreadable("a string was cut short")
    return [bytes.fromhex(found.replace("\\x", "")) for found in re.findall(r'"((?:\\x..)*)"', arguments)]


class Reader:
    def __init__(self, folder: Path):
        self.folder = folder
        self.start: dict = {}
        self.now: dict[int, dict[str, int]] = {}
        self.events: list[Event] = []
        self.next = 0
        self.root = self._scan(folder)
        self.open: dict[int, dict] = {}

    def _new(self) -> int:
        self.next += 1
        return self.next

    def _scan(self, path: Path) -> int:
        inode = self._new()
        if path.is_dir():
            self.start[inode] = {child.name: self._scan(child) for child in sorted(path.iterdir())}
            self.now[inode] = dict(self.start[inode])
        else:
            self.start[inode] = path.read_bytes()
        return inode

    def place(self, path: str) -> tuple[int, str] | None:
        """The folder's inode and the name in it; nothing outside of what is recorded."""
        whole = Path(path) if path.startswith("/") else self.folder / path
        try:
            parts = whole.relative_to(self.folder).parts
        except ValueError:
            return None
        if ".." in parts:
            raise Unreadable(f"{path} goes up")
        if not parts:
            return (0, "")
        inode = self.root
        for part in parts[:-1]:
            inode = self.now[inode][part]
        return (inode, parts[-1])

    def find(self, path: str) -> int | None:
        place = self.place(path)
        if place is None:
            return None
        return self.root if place == (0, "") else self.now[place[0]].get(place[1])

    def add(self, place, inode: int) -> None:
        self.now[place[0]][place[1]] = inode
        self.events.append(Event("add", place[0], name=place[1], target=inode))

    def read(self, name: str, arguments: str, result: int) -> None:
        if result < 0:
            return
        first = int(found[0]) if (found := re.match(r"-?\d+", arguments)) else -1
        handle = self.open.get(first)
        if name in ("open", "openat", "creat"):
            self.opened(strings(arguments)[0].decode(), arguments, result)
        elif name == "close":
            self.open.pop(first, None)
        elif name in ("dup", "dup2", "dup3") or name == "fcntl" and "F_DUPFD" in arguments:
            if handle:
                self.open[result] = handle
        elif name in ("fsync", "fdatasync"):
            if handle:
                self.events.append(Event("sync", handle["inode"]))
        elif name == "write" and first in (1, 2):
            self.events.append(Event("say", first, data=strings(arguments)[0][:result]))
        elif name in ("write", "pwrite64"):
            if not handle:
                return
            data = strings(arguments)[0][:result]
            if name == "write":
                offset = handle["offset"]
                handle["offset"] += result
            else:
                offset = int(arguments.rsplit(",", 1)[1])
            self.events.append(Event("write", handle["inode"], offset, data))
        elif name == "lseek":
            if handle:
                handle["offset"] = result
        elif name == "ftruncate":
            if handle:
                self.events.append(Event("truncate", handle["inode"], int(arguments.rsplit(",", 1)[1])))
        elif name == "truncate":
            inode = self.find(strings(arguments)[0].decode())
            if inode:
                self.events.append(Event("truncate", inode, int(arguments.rsplit(",", 1)[1])))
        elif name in ("unlink", "unlinkat", "rmdir"):
            place = self.place(strings(arguments)[0].decode())
            if place:
                del self.now[place[0]][place[1]]
                self.events.append(Event("remove", place[0], name=place[1]))
        elif name in ("rename", "renameat", "renameat2"):
            old, new = (self.place(s.decode()) for s in strings(arguments))
            if (old is None) != (new is None):
                raise Unreadable("a rename across the border of what is recorded")
            if old and "RENAME_EXCHANGE" in arguments:
                raise Unreadable("an exchange of names")
            if old:
                self.now[new[0]][new[1]] = self.now[old[0]].pop(old[1])
                self.events.append(
                    Event("rename", old[0], name=old[1], other=new[0], other_name=new[1]))
        elif name in ("link", "linkat"):
            old, new = (s.decode() for s in strings(arguments))
            inode = self.find(old)
            if inode:
                self.add(self.place(new), inode)
        elif name in ("mkdir", "mkdirat"):
            place = self.place(strings(arguments)[0].decode())
            if place:
                inode = self._new()
                self.start[inode], self.now[inode] = {}, {}
                self.add(place, inode)
        elif name == "mmap":
            if "MAP_SHARED" in arguments and "PROT_WRITE" in arguments and "MAP_ANONYMOUS" not in arguments:
                raise Unreadable("a file that is written through memory")
        elif name in UNKNOWN and (handle or name in ("sync", "fork", "vfork")):
            raise Unreadable(f"{name} is not part of the model")

    def opened(self, path: str, arguments: str, descriptor: int) -> None:
        self.open.pop(descriptor, None)
        place = self.place(path)
        if place is None:
            return
        inode = self.find(path)
        if inode is None:
            if "O_CREAT" not in arguments:
                raise Unreadable(f"{path} is not where the model has it")
            inode = self._new()
            self.start[inode] = b""
            self.add(place, inode)
        elif "O_TRUNC" in arguments:
            self.events.append(Event("truncate", inode, 0))
        if "O_APPEND" in arguments:
            raise Unreadable("a file that is appended to")
        self.open[descriptor] = {"inode": inode, "offset": 0}


def record(home, words: list[str], trace: Path) -> Recording:
    """Runs the command in the home, for real, and tells what it did there."""
    reader = Reader(home.folder)
    done = home.run(
        ["strace", "-f", "-xx", "-s", "16777216", "-e", "signal=none", "-e", "trace=" + ",".join(CALLS),
         "-o", str(trace), *home.command(*words)])
    waiting: dict[str, str] = {}
    for line in trace.read_text().splitlines():
        # Of two threads: a call is told in two lines.
        process, _, rest = line.partition(" ")
        if rest.rstrip().endswith("<unfinished ...>"):
            waiting[process] = rest.rstrip()[: -len("<unfinished ...>")]
            continue
        if found := re.match(r" *<\.\.\. \w+ resumed>(.*)", rest):
            rest = waiting.pop(process) + found[1]
        if found := LINE.match(f"{process} {rest.strip()}"):
            reader.read(found[2], found[3], int(found[4]))
    return Recording(reader.start, reader.root, reader.events, done.returncode, done.stdout)
