#!/usr/bin/env python3
"""The calendar files of `journal reminders`, read and expanded by calendars that are not ours.

usage: check-reminders.py BINARY

Each story types what is prescribed and writes a calendar file at several moments. The slots of the
schedule are worked out here, from the JSON of what is prescribed, and each file must expand to exactly
those: by icalendar with recurring-ical-events, and by khal where it is installed. So must a calendar
that took all the files of a story one after the other, by UID and SEQUENCE. Then files with planted
faults must be found wrong.

The readers come from a virtual environment in .build/calendars that is made once; where that cannot be
made, this is skipped.
"""

import json
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import virtual_environment

icalendar, recurring_ical_events = virtual_environment.enter(
    "Reminders", "calendars", ["icalendar", "recurring_ical_events"],
    ["icalendar>=6,<8", "recurring-ical-events>=3,<4"])
from dateutil.rrule import rrulestr  # noqa: E402  what the readers themselves need

BERLIN, YORK = "Europe/Berlin", "America/New_York"
DAYS = 100  # how far ahead files are expanded
WEEKDAYS = "mon tue wed thu fri sat sun".split()

# A moment and a zone, and what is typed; FILE writes a calendar file.
STORIES = {
    "change of dose, pause, resumption, stop": [
        ("2026-11-02 09:00", BERLIN, "med add baclofen --dose 10mg --times 08:00,14:00,20:00"),
        ("2026-11-02 09:05", BERLIN, "FILE"),
        ("2026-11-05 10:00", BERLIN, "med change baclofen --dose 15mg"),
        ("2026-11-05 10:01", BERLIN, "FILE"),
        ("2026-11-06 10:00", BERLIN, "med change baclofen --times 07:30,19:30=20mg --from 2026-11-20"),
        ("2026-11-06 10:01", BERLIN, "FILE"),
        ("2026-11-21 09:00", BERLIN, "med pause baclofen"),
        ("2026-11-21 09:01", BERLIN, "FILE"),
        ("2026-11-24 09:00", BERLIN, "med resume baclofen"),
        ("2026-11-24 09:01", BERLIN, "FILE"),
        ("2026-12-01 09:00", BERLIN, "med stop baclofen --from 2026-12-24"),
        ("2026-12-01 09:01", BERLIN, "FILE"),
        ("2026-12-30 09:01", BERLIN, "FILE"),
    ],
    "weekdays and every second day": [
        ("2026-11-04 12:00", BERLIN, "med add zinc --dose 1tablet --times 09:00,21:00 --days mon,thu"),
        ("2026-11-04 12:01", BERLIN, "med add iron --dose 1capsule --times 07:00,23:59 --every 2d --anchor 2026-11-07"),
        ("2026-11-04 12:02", BERLIN, "med add weekly --dose 10mg --times 19:00 --every 7d --anchor 2026-10-30"),
        ("2026-11-04 12:03", BERLIN, "FILE"),
        ("2026-11-10 12:00", BERLIN, "med change zinc --days tue,wed,sun --times 10:15"),
        ("2026-11-10 12:01", BERLIN, "med change iron --every 3d --from 2026-11-18"),
        ("2026-11-10 12:03", BERLIN, "FILE"),
    ],
    "clocks that change, and another zone": [
        ("2026-10-20 12:00", BERLIN, "med add baclofen --dose 5mg --times 00:00,02:30,12:00 --taking-since 2026-01-01"),
        ("2026-10-20 12:01", BERLIN, "FILE"),
        ("2027-03-20 12:01", BERLIN, "FILE"),
        ("2027-03-27 20:00", YORK, "med change baclofen --dose 6mg"),
        ("2027-03-27 20:01", YORK, "FILE"),
    ],
    "plans": [
        ("2026-11-02 09:00", BERLIN, "med add baclofen --dose 5mg --times 08:00,20:00"),
        ("2026-11-02 09:01", BERLIN, 'plan add baclofen --step "2026-11-09 5mg 08:00,14:00,20:00"'
         ' --step "2026-11-16 10mg 08:00,14:00,20:00" --step "2026-11-23 15mg 08:00,20:00"'),
        ("2026-11-02 09:02", BERLIN, "FILE"),
        ("2026-11-10 09:00", BERLIN, "plan hold baclofen"),
        ("2026-11-10 09:02", BERLIN, "FILE"),
        ("2026-11-12 09:00", BERLIN, "plan resume baclofen"),
        ("2026-11-12 09:02", BERLIN, "FILE"),
        ("2026-11-19 09:00", BERLIN, "plan cancel baclofen"),
        ("2026-11-19 09:02", BERLIN, "FILE"),
    ],
    "taken back, corrected and deleted": [
        ("2026-11-02 09:00", BERLIN, "med add baclofen --dose 10mg --times 08:00,20:00"),
        ("2026-11-02 09:01", BERLIN, "FILE"),
        ("2026-11-03 09:00", BERLIN, "med change baclofen --times 06:00,12:00,18:00"),
        ("2026-11-03 09:01", BERLIN, "FILE"),
        ("2026-11-03 09:02", BERLIN, "undo --yes"),
        ("2026-11-03 09:03", BERLIN, "FILE"),
        ("2026-11-04 09:00", BERLIN, "med change baclofen --times 07:00,19:00 --from 2026-11-10"),
        ("2026-11-04 09:01", BERLIN, "FILE"),
        ("2026-11-04 09:02", BERLIN, "edit {regimen} --from 2026-11-12"),
        ("2026-11-04 09:03", BERLIN, "FILE"),
        ("2026-11-05 09:02", BERLIN, "delete {regimen} --yes"),
        ("2026-11-05 09:03", BERLIN, "FILE"),
        ("2026-11-06 09:02", BERLIN, 'med rename baclofen "Baclofen, or Ärztinnen-Wörter; \\\\ und sehr viele weitere Buchstaben äöüäöüäöüäöü 💊💊💊💊💊💊💊💊💊💊💊💊💊💊💊💊💊💊💊💊"'),
        ("2026-11-06 09:03", BERLIN, "FILE"),
    ],
    "as needed, and nothing": [
        ("2026-11-02 09:00", BERLIN, "med add ibuprofen --dose 400mg --as-needed"),
        ("2026-11-02 09:01", BERLIN, "FILE"),
        ("2026-11-02 09:02", BERLIN, "med change ibuprofen --times 08:00"),
        ("2026-11-02 09:03", BERLIN, "FILE"),
        ("2026-11-03 09:02", BERLIN, "med change ibuprofen --as-needed"),
        ("2026-11-03 09:03", BERLIN, "FILE"),
    ],
    "a private medicine": [
        ("2026-11-02 09:00", BERLIN, "med add secretol --dose 10mg --times 08:00,20:00 --private"),
        ("2026-11-02 09:01", BERLIN, "med add baclofen --dose 10mg --times 08:00,20:00"),
        ("2026-11-02 09:02", BERLIN, "FILE"),
    ],
}


def random_story(seed):
    """A medicine that is changed, paused, resumed and taken back at random."""
    chance = random.Random(seed)
    now = datetime(2026, 9, 1, 9) + timedelta(days=chance.randrange(60))

    def times():
        count = chance.randrange(1, 4)
        return ",".join(sorted(f"{h:02}:{chance.choice((0, 15, 30)):02}"
                               for h in chance.sample(range(24), count)))

    def days():
        kind = chance.randrange(3)
        if kind == 0:
            return ""
        if kind == 1:
            return " --days " + ",".join(sorted(chance.sample(WEEKDAYS, chance.randrange(1, 6)),
                                                key=WEEKDAYS.index))
        anchor = now + timedelta(days=chance.randrange(-5, 6))
        return f" --every {chance.randrange(2, 9)}d --anchor {anchor:%Y-%m-%d}"

    told = []

    def type_in(line):
        nonlocal now
        told.append((f"{now:%Y-%m-%d %H:%M}", BERLIN, line))
        now += timedelta(minutes=chance.choice((1, 7, 600, 3000, 9000)))

    type_in(f"med add baclofen --dose 10mg --times {times()}{days()}")
    # After each write that stands: whether it is taken, and up to when a change that was told is ahead. A pause
    # would end with that, and a day within a pause is refused.
    states = [("on", now)]
    for _ in range(chance.randrange(3, 9)):
        state, ahead = states[-1]
        move = chance.choice(("change", "change", "change", "pause", "undo"))
        if move == "undo" and len(states) > 1:
            type_in("undo --yes")
            states.pop()
        elif state == "off":
            type_in("med resume baclofen")
            states.append(("on", ahead))
        elif move == "pause" and ahead <= now:
            type_in("med pause baclofen")
            states.append(("off", ahead))
        else:
            later = now + timedelta(days=chance.randrange(1, 20))
            is_later = chance.random() < 0.33
            type_in(f"med change baclofen --dose {chance.randrange(1, 9)}mg --times {times()}{days()}"
                    + (f" --from {later:%Y-%m-%d}" if is_later else ""))
            states.append(("on", max(ahead, later) if is_later else ahead))
        if chance.random() < 0.7:
            type_in("FILE")
    type_in("FILE")
    return told


# MARK: What is prescribed, expanded here

def local(text):
    return datetime.fromisoformat(text if "T" in text else text + "T00:00")


def changes(entries):
    """From when what counts, by medicine, in the order of writing."""
    found, plans = {}, {}
    for entry in entries:
        if entry["kind"] == "regimen":
            found.setdefault(entry["medicine"], []).append(
                (local(entry["from"]), entry["written"], entry["regimen"]))
        elif entry["kind"] == "plan":
            plan = plans.setdefault(entry.get("of", entry["id"]), [])
            since = local(entry["from"])
            if entry["event"] != "begin":
                plan[:] = [step for step in plan if step[1] < since]
            for step in entry.get("steps", []):
                plan.append((entry["medicine"], local(step["from"]), entry["written"], {
                    "state": "scheduled" if step["doses"] else "stopped", "doses": step["doses"],
                    "days": "daily"}))
    for plan in plans.values():
        for medicine, since, written, regimen in plan:
            found.setdefault(medicine, []).append((since, written, regimen))
    return {name: sorted(all_, key=lambda change: change[:2]) for name, all_ in found.items()}


def is_due(regimen, day):
    if regimen["days"] == "daily":
        return True
    if regimen["days"] == "weekdays":
        return WEEKDAYS[day.weekday()] in regimen["weekdays"]
    gap = (day - date.fromisoformat(regimen["anchor"])).days
    return gap >= 0 and gap % regimen["every_days"] == 0


def expected(entries, hidden, start, end):
    """Every slot of the schedule from start to before end: when, and of what."""
    slots = set()
    for name, all_ in changes(entries).items():
        for (since, _, regimen), until in zip(all_, [change[0] for change in all_[1:]] + [end]):
            if regimen["state"] != "scheduled" or name in hidden:
                continue
            day = max(since, start).date()
            while day <= min(until, end).date():
                for dose in regimen["doses"]:
                    moment = datetime.fromisoformat(f"{day}T{dose['time']}")
                    if is_due(regimen, day) and max(since, start) <= moment < min(until, end):
                        amount = dose["amount"]
                        slots.add((moment, name, amount["value"]))
                day += timedelta(days=1)
    return slots


# MARK: A journal

class Journal:
    def __init__(self, binary, home):
        self.binary, self.home = binary, Path(home)
        self.newest = {}

    def run(self, now, zone, *words):
        moment = datetime.fromisoformat(now)
        stamp = moment.replace(tzinfo=ZoneInfo(zone)).isoformat()
        done = subprocess.run(
            [self.binary, *words, "--quiet"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
            env={"PATH": os.environ["PATH"], "HOME": str(self.home), "TZ": zone, "LC_ALL": "C.UTF-8",
                 "JOURNAL_NOW": stamp})
        if done.returncode != 0:
            raise SystemExit(f"journal {' '.join(words)} exits {done.returncode}: "
                             f"{done.stderr.decode('utf-8', 'replace')}")
        return done.stdout

    def type(self, now, zone, line):
        words = [self.newest.get(word, word) for word in shlex.split(line)]
        self.run(now, zone, *words)

    def entries(self, now, zone):
        """What is prescribed and planned, with its place in the order of writing."""
        entries = []
        for kind in ("regimen", "plan"):
            entries += json.loads(self.run(now, zone, "list", "--kind", kind, "--format", "json"))
        for entry in entries:
            first = json.loads(self.run(now, zone, "show", entry["id"], "--format", "json"))[0]
            entry["written"] = first["recorded_at"]
        entries.sort(key=lambda entry: entry["written"])
        self.newest = {f"{{{entry['kind']}}}": entry["id"] for entry in entries}
        return entries


# MARK: A calendar

def is_dose(uid):
    return bool(re.fullmatch(r"[0-9a-z]{20}(-\d{8})?-\d{6}@journal", uid))


def form_faults(data):
    """What RFC 5545 says of lines."""
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b""):
        yield "a line does not end in CR and LF"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line has {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a letter is broken over two lines"
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", line):
            yield "a control character"


def content(event):
    """An event without what changes from file to file."""
    return re.sub(r"(DTSTAMP|SEQUENCE):[^\r]*\r\n", "", event.to_ical().decode("utf-8"))


class Store:
    """A calendar that takes files: of two events with one UID that of the larger SEQUENCE stays."""

    def __init__(self):
        self.events = {}

    def take(self, calendar):
        faults = []
        for event in calendar.walk("VEVENT"):
            uid = str(event["UID"])
            old = self.events.get(uid)
            if old is not None:
                if int(event["SEQUENCE"]) < int(old["SEQUENCE"]):
                    faults.append(f"SEQUENCE of {uid} falls")
                    continue
                if content(old) != content(event) and int(event["SEQUENCE"]) == int(old["SEQUENCE"]):
                    faults.append(f"{uid} changed and its SEQUENCE did not rise")
            self.events[uid] = event
        return faults

    def calendar(self):
        calendar = icalendar.Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", "-//test//test//EN")
        for event in self.events.values():
            calendar.add_component(event)
        return calendar


def slots(calendar, start, end):
    """The doses that a calendar shows: when, and what they are called."""
    found = set()
    for event in recurring_ical_events.of(calendar).between(start, end):
        if not is_dose(str(event["UID"])) or str(event.get("STATUS")) == "CANCELLED":
            continue
        moment = event["DTSTART"].dt.replace(tzinfo=None)
        if start <= moment < end:
            found.add((moment, str(event["SUMMARY"])))
    return found


def event_faults(calendar):
    seen = set()
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        for name in ("DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "STATUS"):
            if name not in event:
                yield f"{uid} has no {name}"
                return
        if uid in seen:
            yield f"{uid} stands twice"
        seen.add(uid)
        start = event["DTSTART"].dt
        if isinstance(start, datetime) and start.tzinfo is not None:
            yield f"{uid} has a zone"
        if str(event["STATUS"]) == "CANCELLED":
            continue
        if not event.walk("VALARM"):
            yield f"{uid} has no alarm"
        if "RRULE" in event:
            first = next(iter(rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)), None)
            if first != start:
                yield f"{uid} does not begin with an occurrence"


class Khal:
    """Debian's khal with one calendar."""

    def __init__(self, work):
        self.home = Path(work)
        (self.home / "calendar").mkdir(parents=True)
        (self.home / "config").write_text(
            f"[calendars]\n[[doses]]\npath = {self.home}/calendar\n\n[locale]\n"
            "local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"\n[sqlite]\npath = {self.home}/khal.db\n", "utf-8")

    def run(self, *words):
        done = subprocess.run(
            ["khal", "-c", str(self.home / "config"), *words], stdin=subprocess.DEVNULL,
            capture_output=True, timeout=300,
            env={"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8",
                 "XDG_DATA_HOME": str(self.home), "XDG_CACHE_HOME": str(self.home)})
        if done.returncode != 0:
            raise SystemExit(f"khal {words[0]}: {done.stderr.decode('utf-8', 'replace')}")
        return done.stdout.decode("utf-8")

    def take(self, data):
        file = self.home / "file.ics"
        file.write_bytes(data)
        self.run("import", "--batch", "-a", "doses", str(file))

    def slots(self, start, end):
        found = set()
        text = self.run("list", "--day-format", "", "--notstarted", "--format",
                        "{start-long-full}|{uid}|{status}|{title}", start.strftime("%Y-%m-%d %H:%M"),
                        f"{(end - start).days + 1}d")
        text = text or ""
        for line in text.splitlines():
            if line.count("|") < 3:
                continue
            moment, uid, status, title = line.split("|", 3)
            if not is_dose(uid) or "CANCELLED" in status.upper():
                continue
            moment = datetime.strptime(moment.strip(), "%Y-%m-%d %H:%M")
            if start <= moment < end:
                found.add((moment, title))
        return found


# MARK: The stories

class Run:
    def __init__(self, binary):
        self.binary, self.failures = binary, []
        self.files = self.slots = self.khal_slots = 0
        self.kept = []  # files, with what they are to show, for the planted faults

    def fail(self, sentence):
        self.failures.append(sentence)
        print(f"FAIL {sentence}")

    def compare(self, what, found, wanted):
        for name, gone in (("lacks", wanted - found), ("has besides", found - wanted)):
            for moment, title in sorted(gone)[:3]:
                self.fail(f"{what} {name} {moment} {title}")

    def tell(self, name, story, work, khal=None):
        home = Path(work) / re.sub(r"\W+", "-", name)
        home.mkdir()
        journal, store = Journal(self.binary, home), Store()
        for number, (now, zone, line) in enumerate(story):
            if line != "FILE":
                journal.type(now, zone, line)
                journal.entries(now, zone)
                continue
            data = journal.run(now, zone, "reminders")
            what = f"{name}, file of {now}"
            start = datetime.fromisoformat(now)
            end = start + timedelta(days=DAYS)
            entries = journal.entries(now, zone)
            wanted = expected(entries, {"secretol"}, start, end)
            wanted = {(moment, title(journal, now, zone, medicine, value, entries, moment))
                      for moment, medicine, value in wanted}
            for fault in faults(data, wanted, start, end, store):
                self.fail(f"{what}: {fault}")
            self.kept.append((data, wanted, start, end))
            self.files += 1
            self.slots += len(wanted)
            if khal:
                khal.take(data)
                shown = khal.slots(start, end)
                self.compare(f"{what}, in khal", shown, wanted)
                self.khal_slots += len(shown)
            discreet = journal.run(now, zone, "reminders", "--discreet").decode("utf-8")
            told = {line for line in discreet.split("\r\n") if line.startswith(("SUMMARY", "DESCR"))}
            if told - {"SUMMARY:Reminder", "DESCRIPTION:Reminder"}:
                self.fail(f"{what}: discreet, and tells {told}")
            if "baclofen" in discreet or "secretol" in discreet:
                self.fail(f"{what}: discreet, and names a medicine")


def title(journal, now, zone, medicine, value, entries, moment):
    """What the event of a slot is called: the medicine and the amount as it was prescribed."""
    for since, _, regimen in reversed(changes(entries)[medicine]):
        if since <= moment:
            amount = next(dose["amount"] for dose in regimen["doses"]
                          if dose["time"] == moment.strftime("%H:%M"))
            return f"{medicine} {amount['value']} {amount['unit']}"
    raise SystemExit("no amount")


def faults(data, wanted, start, end, store=None):
    """Everything that is wrong with a file; with a store also what it leaves there."""
    found = list(form_faults(data))
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        return found + [f"icalendar does not read it: {error}"]
    found += event_faults(calendar)
    shown = slots(calendar, start, end)
    found += [f"lacks {slot}" for slot in sorted(wanted - shown)[:3]]
    found += [f"has besides {slot}" for slot in sorted(shown - wanted)[:3]]
    if store is not None:
        found += store.take(calendar)
        left = slots(store.calendar(), start, end)
        found += [f"the calendar lacks {slot}" for slot in sorted(wanted - left)[:3]]
        found += [f"the calendar still has {slot}" for slot in sorted(left - wanted)[:3]]
    return found


def main():
    binary = str(Path(sys.argv[1]).resolve())
    run = Run(binary)
    has_khal = shutil.which("khal") is not None
    if not has_khal:
        print("Reminders: khal SKIPPED, it is not installed: apt-get install khal", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="journal-reminders.") as work:
        for number, (name, story) in enumerate(STORIES.items()):
            khal = Khal(Path(work) / f"khal-{number}") if has_khal else None
            run.tell(name, story, work, khal)
        for seed in range(int(os.environ.get("JOURNAL_REMINDER_STORIES", "12"))):
            run.tell(f"random story {seed}", random_story(seed), work)
    planted = plant(run)
    print(f"Reminders: {len(STORIES)} stories, {run.files} files, {run.slots} slots as scheduled, "
          f"{run.khal_slots} of them in khal; {planted} planted faults found; "
          f"{len(run.failures)} failed")
    return 1 if run.failures else 0


# MARK: Planted faults

PLANTED = {
    "LF instead of CR and LF": lambda text: text.replace("\r\n", "\n"),
    "no folding": lambda text: text.replace("\r\n ", ""),
    "no end": lambda text: re.sub(r";UNTIL=\d+T\d+", "", text),
    "an end one day too early": lambda text: re.sub(
        r";UNTIL=(\d{8})T", lambda found: ";UNTIL=" + (
            datetime.strptime(found[1], "%Y%m%d") - timedelta(days=8)).strftime("%Y%m%dT"), text),
    "another hour": lambda text: re.sub(r"(DTSTART:\d{8}T)08", r"\g<1>09", text),
    "another weekday": lambda text: text.replace("BYDAY=MO", "BYDAY=FR"),
    "another interval": lambda text: text.replace("INTERVAL=2", "INTERVAL=4"),
    "in UTC": lambda text: re.sub(r"(DTSTART:\d{8}T\d{6})", r"\1Z", text),
    "without an alarm": lambda text: re.sub(r"BEGIN:VALARM.*?END:VALARM\r\n", "", text, flags=re.S),
    "an event twice": lambda text: re.sub(
        r"(BEGIN:VEVENT.*?END:VEVENT\r\n)", r"\1\1", text, count=1, flags=re.S),
    "nothing cancelled": lambda text: text.replace("STATUS:CANCELLED", "STATUS:CONFIRMED"),
    "another amount": lambda text: text.replace(" 10 mg", " 11 mg"),
    "a letter broken": lambda text: text,
}


def plant(run):
    found = 0
    for name, spoil in PLANTED.items():
        is_found = False
        for data, wanted, start, end in run.kept:
            bad = spoil(data.decode("utf-8")).encode("utf-8")
            if name == "a letter broken":
                bad = data.replace("Ä".encode(), "Ä".encode()[:1] + b"\r\n " + "Ä".encode()[1:])
            if bad != data and list(faults(bad, wanted, start, end)):
                is_found = True
                break
        found += is_found
        if not is_found:
            run.fail(f"planted, and not found: {name}")
    return found


if __name__ == "__main__":
    sys.exit(main())
