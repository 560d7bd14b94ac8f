#!/usr/bin/env python3
"""Makes a journal of many entries, quickly: the binary makes it, this fills it.

usage: make-journal.py BINARY FILE ENTRIES [LAST-DAY]

Twenty-five entries a day, each written when it was lived, up to LAST-DAY (2026-11-20 unless told): three
scheduled doses and one as needed, six notes, three moods, twelve numbers. So a million entries are a
hundred and ten years, and the last thirty days are alike in every size. The rows are sealed as docs/data-dictionary.md
says, and `journal check` must find nothing wrong with them; nothing here is random.
"""

import hashlib
import os
import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

binary, file, entries = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
last = date.fromisoformat(sys.argv[4] if len(sys.argv) > 4 else "2026-11-20")
per_day = 25
days = (entries + per_day - 1) // per_day
first = last - timedelta(days=days - 1)
alphabet = "0123456789abcdefghjkmnpqrstvwxyz"


def begin():
    """The journal with its definitions, made by the binary the evening before the first day."""
    file.unlink(missing_ok=True)
    world = dict(
        os.environ, JOURNAL_DB=str(file), TZ="UTC",
        JOURNAL_NOW=f"{first - timedelta(days=1)}T20:00:00Z")
    # The clock of a command is no earlier than 2000; what is older is dated so by hand.
    if first.year < 2001:
        world["JOURNAL_NOW"] = "2001-01-01T20:00:00Z"
    for words in (
        ["med", "add", "baclofen", "--strength", "10mg", "--dose", "10mg", "--times", "8:00,14:00,20:00"],
        ["med", "add", "paracetamol", "--strength", "500mg", "--dose", "500mg", "--as-needed"],
        ["track", "set", "pain", "--scale", "0-10", "--worst", "10"],
        ["track", "set", "stiffness", "--scale", "0-10", "--worst", "10", "--main"],
    ):
        run = subprocess.run(
            [binary, *words, "--no-input"], env=world, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"make-journal: {' '.join(words)}: {run.stderr}")


def seal(*parts):
    """The first 16 bytes of SHA-256 over parts of (name, [(column, value)])."""
    covered = bytearray()
    for name, columns in parts:
        covered += name.encode() + b"\0"
        for column, value in columns:
            if value is None:
                continue
            if isinstance(value, int):
                kind, value = 1, value.to_bytes(8, "little", signed=True)
            else:
                kind, value = (2, value.encode()) if isinstance(value, str) else (3, value)
            covered += column.encode() + b"\0" + bytes([kind])
            covered += len(value).to_bytes(8, "little") + value
    return hashlib.sha256(covered).digest()[:16]


WORDS = [
    ("drowsy after the morning dose", "drowsiness"), ("legs stiff on the stairs", None),
    ("a bit dizzy when standing up", "dizziness"), ("slept well, calm day", None),
    ("headache since noon, went after lunch", "headache"), ("tired, nothing else", "fatigue"),
]


def day_of(number, medicines):
    """What is written on one day: minute of the day, kind, text, table, columns, mentions."""
    baclofen, paracetamol = medicines
    for hour in (8, 14, 20):
        late = (number * 7 + hour) % 23
        yield hour * 60 + late, "dose", None, "dose_log", {
            "medication_id": baclofen, "amount": "10", "unit": "mg"}, []
    yield 16 * 60 + 5, "dose", None, "dose_log", {
        "medication_id": paracetamol, "amount": "500", "unit": "mg"}, []
    for turn in range(6):
        text, term = WORDS[(number + turn) % len(WORDS)]
        yield 9 * 60 + turn * 127, "note", text, "side_effect_note", {
            "none_felt": 0}, [term or "other"]
    for turn in range(3):
        yield 10 * 60 + turn * 240, "mood", None, "mood_entry", {
            "score": 1 + (number * 3 + turn) % 5}, []
    for turn in range(12):
        name, unit = (("pain", None), ("stiffness", None), ("sleep", "h"), ("bp", None))[turn % 4]
        value = str((number * 5 + turn * 3) % 11)
        values = {"name": name, "value": value, "unit": unit}
        if name == "bp":
            values = {"name": name, "value": str(118 + number % 20), "second_value": "80"}
        yield 7 * 60 + 30 + turn * 70, "track", None, "tracker_reading", values, []


def fill(connection):
    ask = lambda sql: connection.execute(sql).fetchone()[0]
    revision, change, entry = (ask(f"SELECT max(id) FROM {t}") for t in ("revision", "change", "entry"))
    medicines = [
        ask(f"SELECT r.entry_id FROM revision r JOIN medication m ON m.revision_id = r.id WHERE m.name = '{name}'")
        for name in ("baclofen", "paracetamol")]
    epoch = date(1970, 1, 1)
    left = entries
    for number in range(days):
        day = first + timedelta(days=number)
        midnight = (day - epoch).days * 86400
        rows = sorted(day_of(number, medicines), key=lambda row: row[0])[:left]
        left -= len(rows)
        for minute, kind, text, table, columns, mentions in rows:
            entry += 1
            revision += 1
            change += 1
            at = midnight + minute * 60
            recorded = at + 20
            counter, uid = entry * 0x9E3779B97F4A7C15F39CC0605CEDC835 % (1 << 100), ""
            for _ in range(20):
                uid += alphabet[counter & 31]
                counter >>= 5
            action = {"dose": "log-dose"}.get(kind, kind)
            written = [("id", change), ("recorded_at", recorded), ("action", action)]
            shared = [
                ("id", revision), ("change_id", change), ("number", 1), ("kind", kind),
                ("recorded_at", recorded), ("at", at), ("utc_offset", 0), ("zone", "UTC"),
                ("precision", "minute"), ("text", text), ("private", 0), ("deleted", 0)]
            parts = [("revision", [("uid", uid)]), ("revision", shared), (table, columns.items())]
            parts += [
                ("mention", [("position", place), ("term", term), ("absent", 0)])
                for place, term in enumerate(mentions, 1)]
            connection.execute(
                "INSERT INTO change (id, recorded_at, action, digest) VALUES (?, ?, ?, ?)",
                (change, recorded, action, seal(("change", written))))
            connection.execute("INSERT INTO entry (id, uid) VALUES (?, ?)", (entry, uid))
            connection.execute(
                "INSERT INTO revision (id, change_id, number, kind, recorded_at, at, utc_offset, zone,"
                " precision, text, private, deleted, entry_id, live, digest)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
                (*(value for _, value in shared), entry, seal(*parts)))
            names = ", ".join(columns)
            marks = ", ?" * len(columns)
            connection.execute(
                f"INSERT INTO {table} (revision_id, {names}) VALUES (?{marks})",
                (revision, *columns.values()))
            for place, term in enumerate(mentions, 1):
                connection.execute(
                    "INSERT INTO mention (revision_id, position, term, absent) VALUES (?, ?, ?, 0)",
                    (revision, place, term))
    for key in ("entries", "revisions", "changes"):
        connection.execute("UPDATE meta SET value = value + ? WHERE key = ?", (entries, key))
    facts = connection.execute("SELECT key, value FROM meta WHERE key <> 'seal' ORDER BY key").fetchall()
    connection.execute(
        "UPDATE meta SET value = ? WHERE key = 'seal'", (seal(*(("meta", [fact]) for fact in facts)),))


begin()
connection = sqlite3.connect(file)
connection.execute("PRAGMA synchronous = OFF")
connection.execute("PRAGMA cache_size = -400000")
with connection:
    fill(connection)
connection.close()
