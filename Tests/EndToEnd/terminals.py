#!/usr/bin/env python3
"""The built binary in real terminals, under tmux: every question and Ctrl-C at each, the pager, widths,
and completions in bash, zsh and fish.

usage: terminals.py BINARY

What is not installed here is said to be skipped. Prints a line for each expectation and at the end
"N passed, N failed, N skipped".
"""

import atexit
import fcntl
import hashlib
import os
import pty
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

BINARY = Path(sys.argv[1]).resolve()
NOW = "2026-11-22T12:00:00+01:00"
counts = {"ok": 0, "FAIL": 0, "skip": 0}


def say(kind, sentence, more=""):
    counts[kind] += 1
    print(f"{kind:4} terminals: {sentence}", flush=True)
    for line in more.splitlines():
        print(f"       | {line}", flush=True)


def expect(holds, sentence, more=""):
    say("ok" if holds else "FAIL", sentence, "" if holds else more)


class Home:
    """An empty machine, with the binary on its path."""

    def __init__(self, work, name):
        self.folder = Path(work) / name
        (self.folder / "bin").mkdir(parents=True)
        (self.folder / "bin" / "journal").symlink_to(BINARY)
        self.world = {"PATH": f"{self.folder}/bin:/usr/local/bin:/usr/bin:/bin", "HOME": str(self.folder),
                      "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8", "TERM": "screen"}
        # The demo writes a month there; on a disk of a busy machine that takes its time.
        memory = tempfile.mkdtemp(prefix="journal-terminals.", dir="/dev/shm") if Path("/dev/shm").is_dir() \
            else str(self.folder)
        self.world["XDG_RUNTIME_DIR"] = memory
        atexit.register(shutil.rmtree, memory, ignore_errors=True)
        self.file = self.folder / ".local/share/journal/journal.db"

    def journal(self, *words, now=NOW):
        done = subprocess.run([BINARY, *words, "--quiet"], env={**self.world, "JOURNAL_NOW": now},
                              cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"terminals.py: journal {words}: {done.stderr}")
        return done.stdout

    def mark(self):
        return hashlib.sha256(self.file.read_bytes()).hexdigest() if self.file.exists() else "none"


class Screen:
    """A terminal in which a shell runs."""

    number = 0

    def __init__(self, home, shell, width=80, height=24):
        Screen.number += 1
        self.socket = f"journal-{os.getpid()}-{Screen.number}"
        world = [f"{name}={value}" for name, value in home.world.items()]
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(width), "-y", str(height), "-c",
                  str(home.folder), "env", "-i", *world, *shell)
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("resize-window", "-x", str(width), "-y", str(height))

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, text=True)
        return done.stdout

    def type(self, text, enter=True):
        self.tmux("send-keys", "-l", text)
        if enter:
            self.tmux("send-keys", "Enter")

    def key(self, name):
        self.tmux("send-keys", name)

    def rows(self):
        return self.tmux("capture-pane", "-p").rstrip("\n").split("\n")

    def text(self):
        return "\n".join(self.rows())

    def wait(self, wanted, seconds=20):
        """Until the screen shows it; `wanted` is a text, or is asked about the rows."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            rows = self.rows()
            if wanted(rows) if callable(wanted) else wanted in "\n".join(rows):
                return True
            time.sleep(0.05)
        return False

    def prompt(self):
        return self.wait(lambda rows: rows[-1] == "$")

    def clear(self):
        self.type("clear")
        self.wait(lambda rows: [row for row in rows if row] == ["$"])

    def end(self):
        self.tmux("kill-server")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


BASH = ["PS1=$ ", "bash", "--norc", "--noprofile"]


def diary(home):
    """Two medicines whose names begin alike, of which one is taken three times a day."""
    yesterday = "2026-11-21T09:00:00+01:00"
    home.journal("med", "add", "baclofen", "--dose", "10mg", "--times", "08:00,14:00,20:00", now=yesterday)
    home.journal("med", "add", "baclofen pump", "--infusion", "120mcg/day", now=yesterday)
    home.journal("note", "drowsy", "--tag", "after work", now=yesterday)
    home.journal("ask", "Could it settle?", now=yesterday)
    home.journal("appointment", "add", "2026-11-22 10:30", "--with", "Dr Lee", now=yesterday)


# What is typed, and what it asks.
QUESTIONS = [
    ("journal med add", "Which medicine?"),
    ("journal took 10mg bac", "Which medicine?"),
    ("journal took 10mg baclofn", "[Y/n]"),
    ("journal note", "Write, then Enter:"),
    ("journal ask", "Write, then Enter:"),
    ("journal undo", "Take back"),
    ("journal delete last", "[y/N]"),
    ("journal forget last", "Nothing brings it back."),
    ("journal restore last", "[y/N]"),
    ("journal appointment done", "Could it settle? Answer"),
    ("journal backup --encrypt -o copy.age", "Passphrase for the backup:"),
    ("journal demo", "Enter for the next"),
]


def ask(work):
    home = Home(work, "questions")
    diary(home)
    home.journal("backup", now="2026-11-21T10:00:00+01:00")
    home.journal("note", "after the backup", now="2026-11-21T10:05:00+01:00")
    with Screen(home, [f"JOURNAL_NOW={NOW}", *BASH]) as screen:
        screen.prompt()
        for typed, question in QUESTIONS:
            screen.clear()
            before = home.mark()
            screen.type(typed)
            asked = screen.wait(question, 60)
            expect(asked, f"{typed} asks", screen.text())
            if not asked:
                screen.key("C-c")
                continue
            screen.key("C-c")
            screen.prompt()
            screen.type("echo code $?; stty -a | grep -ow -e -echo -e echo")
            done = screen.wait("code 130") and screen.wait(lambda rows: "echo" in rows)
            expect(done, f"{typed}, Ctrl-C: exit code 130, and what is typed is shown", screen.text())
            expect(home.mark() == before, f"{typed}, Ctrl-C: the journal is as it was")
        leave = list(Path(home.world["XDG_RUNTIME_DIR"]).glob("journal-demo-*"))
        expect(not leave, "the demo leaves nothing behind", str(leave))


def answer(work):
    home = Home(work, "answers")
    diary(home)
    with Screen(home, [f"JOURNAL_NOW={NOW}", *BASH]) as screen:
        screen.prompt()
        screen.type("journal took 10mg bac")
        screen.wait("Which medicine?")
        screen.type("1")
        expect(screen.wait("Recorded: baclofen 10 mg"), "a question answered by its number", screen.text())
        screen.clear()
        screen.type("journal med add")
        for question, typed in [("Which medicine?", "gabapentin"), ("How strong", ""), ("What is it?", ""),
                                ("one dose?", "300mg")]:
            screen.wait(question)
            screen.type(typed)
        screen.wait("taken?")
        screen.key("C-c")
        screen.prompt()
        names = home.journal("med", "list")
        expect("gabapentin" not in names, "Ctrl-C in the midst of an interview keeps none of it", names)
        screen.clear()
        screen.type("journal demo")
        screen.wait("Enter for the next")
        screen.key("Enter")
        expect(screen.wait("2 of "), "Enter goes on in the demo", screen.text())
        screen.type("q")
        expect(screen.wait("is gone. Yours begins with"), "q ends it", screen.text())


def first_run(work):
    home = Home(work, "first")
    with Screen(home, BASH) as screen:
        screen.prompt()
        screen.type("journal")
        expect(screen.wait("Try journal log-dose 10mg"), "an empty machine is told what to try", screen.text())
        screen.clear()
        screen.type("journal note first")
        expect(screen.wait("journal help tasks"), "the first write says what comes next", screen.text())
        screen.clear()
        screen.type("journal note second")
        screen.wait("Recorded:")
        expect("help tasks" not in screen.text(), "and never again", screen.text())


def page(work):
    home = Home(work, "pager")
    for number in range(40):
        home.journal("note", f"word{number:02}")
    with Screen(home, [f"JOURNAL_NOW={NOW}", *BASH]) as screen:
        screen.prompt()
        if shutil.which("less"):
            screen.type("journal list -n 0")
            expect(screen.wait(lambda rows: rows[-1].startswith(":")), "a long list waits in less", screen.text())
            screen.key("q")
            screen.prompt()
            screen.type("echo code $?")
            expect(screen.wait("code 0"), "q ends it with exit code 0", screen.text())
            screen.clear()
            screen.type("journal list -n 0")
            screen.wait(lambda rows: rows[-1].startswith(":"))
            screen.key("C-c")
            time.sleep(0.3)
            screen.key("q")
            expect(screen.prompt(), "Ctrl-C in less ends less and nothing else", screen.text())
        else:
            say("skip", "less is not installed")
        for words, why in [("JOURNAL_PAGER=cat journal list -n 0", "JOURNAL_PAGER=cat"),
                           ("journal list -n 0 --no-pager", "--no-pager"),
                           ("TERM=dumb journal list -n 0", "TERM=dumb"),
                           ("journal list -n 0 | cat", "a pipe")]:
            screen.clear()
            screen.type(words)
            expect(screen.wait(lambda rows: rows[-1] == "$" and "word39" in "\n".join(rows)),
                   f"no pager with {why}", screen.text())
        screen.clear()
        screen.type("PAGER=no-such-pager journal list -n 0")
        expect(screen.wait(lambda rows: rows[-1] == "$" and "word39" in "\n".join(rows)),
               "a pager that is not there keeps nothing back", screen.text())
        screen.clear()
        screen.type("JOURNAL_PAGER='head -3; echo paged' journal list -n 0")
        expect(screen.wait(lambda rows: "paged" in rows), "a pager that stops reading is no error", screen.text())


WIDE = ["服用後に眠い", "몸이 무거움", "e\u0301toiles et cafe\u0301", "مرحبا كيف الحال 10", "שלום עולם",
        "😀 good 👩‍🔬 👍🏽", "नमस्ते दुनिया", "plain words " * 9, "ｆｕｌｌ ｗｉｄｔｈ"]


def shown(home, width, *words):
    """What the binary prints on a terminal of so many columns."""
    child, end = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.execve(BINARY, ["journal", *words], {**home.world, "JOURNAL_NOW": NOW, "JOURNAL_PAGER": ""})
    data = b""
    while True:
        try:
            chunk = os.read(end, 65536)
        except OSError:
            break
        if not chunk:
            break
        data += chunk
    os.waitpid(child, 0)
    os.close(end)
    return [line for line in data.decode().replace("\r\n", "\n").split("\n") if line]


def widths(work):
    home = Home(work, "widths")
    for words in WIDE:
        home.journal("note", words)
    home.journal("med", "add", "ibuprofen", "--dose", "400mg", "--times", "08:00,20:00")
    home.journal("appointment", "add", "2026-12-03 10:30", "--with", "Dr Lee, Neurology, Long Street")
    for width in (40, 80, 200):
        with Screen(home, BASH, width=width) as screen:
            screen.prompt()
            wrong = []
            for number, line in enumerate(shown(home, width, "list")):
                (home.folder / "line").write_text(line)
                screen.clear()
                screen.type("clear; printf %s \"$(cat line)\"; sleep 0.2; read -r", enter=True)
                screen.wait(lambda rows: line[:12].strip() in "\n".join(rows))
                time.sleep(0.1)
                at = screen.tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
                screen.key("Enter")
                screen.prompt()
                column, row = int(at[0]), int(at[1])
                ends = column >= width - 1 if line[:2] == "  " and line[-4:].isalnum() and "  " in line[-6:-3] \
                    else True
                if row != 0 or not ends:
                    wrong.append(f"{number}: column {column} row {row}: {line}")
            # A terminal and a program may differ in letters that are joined to one.
            wrong = [line for line in wrong if "👩" not in line and "नम" not in line]
            expect(not wrong, f"at {width} columns each id stands at the right edge", "\n".join(wrong))
        for words in (["list"], ["today"], ["med", "list"], ["appointment", "list"], ["report"], ["questions"],
                      ["undo", "--list"], ["settings"]):
            long = [line for line in shown(home, width, *words)
                    if all(ord(letter) < 128 for letter in line) and len(line) > width]
            expect(not long, f"at {width} columns no line of {' '.join(words)} is longer", "\n".join(long))


def resize(work):
    home = Home(work, "resize")
    home.journal("note", "a note of some length that has to be broken in a narrow window")
    with Screen(home, [f"JOURNAL_NOW={NOW}", *BASH]) as screen:
        screen.prompt()
        screen.type("journal list")
        expect(screen.wait(lambda rows: any(row.startswith("  12:00") and "narrow" in row for row in rows)),
               "80 columns take the note in one line", screen.text())
        screen.tmux("resize-window", "-x", "40", "-y", "24")
        screen.clear()
        screen.type("journal list")
        expect(screen.wait(lambda rows: any(row.startswith("           ") and "window" in row for row in rows)),
               "after a resize to 40 it is broken under itself", screen.text())


def completions(work):
    home = Home(work, "completions")
    diary(home)
    home.journal("med", "add", "vitamin D", "--dose", "1 capsule", now="2026-11-21T09:30:00+01:00")
    shells = [
        ("bash", BASH, "source <(journal --generate-completion-script bash)", "vitamin\\ D"),
        ("zsh", ["zsh", "-f"], "PS1='$ '; autoload -Uz compinit; compinit -u -D; "
         "source <(journal --generate-completion-script zsh)", "vitamin\\ D"),
        ("fish", ["fish", "--no-config"], "function fish_prompt; echo '$ '; end; set -g fish_greeting; "
         "journal --generate-completion-script fish | source", "vitamin\\ D"),
    ]
    for name, command, setup, quoted in shells:
        if not shutil.which(name):
            say("skip", f"{name} is not installed")
            continue
        before = home.mark()
        with Screen(home, [f"JOURNAL_NOW={NOW}", *command], width=100) as screen:
            time.sleep(0.5)
            screen.type(setup + "; echo read''y")
            screen.wait(lambda rows: any(row.strip() == "ready" for row in rows), 60)
            for typed, wanted in [("journal med ch", "journal med change "), ("journal und", "journal undo "),
                                  ("journal took vit", f"journal took {quoted}"),
                                  ("journal took \"vit", "journal took \"vitamin D\""),
                                  ("journal med show vit", f"journal med show {quoted}"),
                                  ("journal list --format js", "journal list --format json"),
                                  ("journal list --format=js", "journal list --format=json"),
                                  ("journal note x --tag aft", "journal note x --tag after\\ work"),
                                  ("journal undo --lis", "journal undo --list")]:
                screen.key("C-c")
                time.sleep(0.1)
                screen.type("clear")
                time.sleep(0.3)
                screen.type(typed, enter=False)
                screen.key("Tab")
                done = screen.wait(lambda rows: any(row.rstrip().endswith(wanted.rstrip()) for row in rows), 5)
                # fish writes an option's value in its own quotation.
                done = done or name == "fish" and screen.wait(wanted.replace("\\ ", " "), 1)
                expect(done, f"{name} completes {typed!r}", screen.text())
            screen.key("C-c")
            screen.type("clear")
            time.sleep(0.3)
            screen.type("journal show ", enter=False)
            screen.key("Tab")
            time.sleep(0.3)
            screen.key("Tab")
            about = "last" if name == "bash" else "drowsy"
            expect(screen.wait(about, 5), f"{name} offers the entries", screen.text())
            screen.key("C-c")
            screen.key("C-c")
        expect(home.mark() == before, f"{name}: completing writes nothing")


def main():
    if not shutil.which("tmux"):
        say("skip", "tmux is not installed")
    else:
        work = tempfile.mkdtemp(prefix="journal-terminals.")
        try:
            for part in (first_run, ask, answer, page, resize, widths, completions):
                if len(sys.argv) < 3 or part.__name__ in sys.argv[2:]:
                    part(work)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    print(f"{counts['ok']} passed, {counts['FAIL']} failed, {counts['skip']} skipped")
    return 1 if counts["FAIL"] else 0


if __name__ == "__main__":
    sys.exit(main())
