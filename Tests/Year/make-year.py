#!/usr/bin/env python3
"""usage: make-year.py [--check]

Writes the made-up year: `year.txt`, one command a line with the moment and the zone it is typed in,
and `year-facts.json`, what the person really did with every scheduled dose. The facts come from
the story below and not from the program: the tests compare what the program tells with them.

With --check nothing is written; the files must be as this script would write them.

Nobody's life: Alex Sample does not exist.
"""
import datetime
import json
import pathlib
import sys
from zoneinfo import ZoneInfo

HERE = pathlib.Path(__file__).parent
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
FIRST, LAST = datetime.date(2025, 11, 24), datetime.date(2026, 11, 22)
# Here the story breaks off: the morning of the day the page is printed.
END = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.timezone.utc)


class Dice:
    """A generator of its own, so that the year is the same on every machine and for ever."""

    def __init__(self, seed):
        self.state = seed

    def next(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound

    def chance(self, percent):
        return self.next(1000) < percent * 10

    def between(self, low, high):
        return low + self.next(high - low + 1)

    def pick(self, items):
        return items[self.next(len(items))]


dice = Dice(20251124)
commands = []  # (instant, order, zone, line)
facts = []  # one for each slot
beside = []  # doses that no slot was meant by


def zone_on(day, time="12:00"):
    """Where the person is: in New York from 20 October 2026, 16:00 there, to 4 November."""
    if datetime.date(2026, 10, 21) <= day <= datetime.date(2026, 11, 4):
        return NEW_YORK
    if day == datetime.date(2026, 10, 20) and time >= "16:00":
        return NEW_YORK
    return BERLIN


def at(day, time, line, zone=None):
    """Types one command at a wall-clock time."""
    zone = zone or zone_on(day, time)
    hour, minute = map(int, time.split(":"))
    moment = datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone))
    if moment < END:
        commands.append((moment.astimezone(datetime.timezone.utc), len(commands), zone, moment, line))


def plus(day, time, minutes):
    """A wall-clock time so many minutes later, perhaps on the next day."""
    hour, minute = map(int, time.split(":"))
    total = hour * 60 + minute + minutes
    day += datetime.timedelta(days=total // 1440)
    return day, f"{total % 1440 // 60:02}:{total % 60:02}"


def date(text):
    return datetime.date.fromisoformat(text)


# What was prescribed, as (from day, from time, {time: mg}) or None in a pause. The story's own
# copy: the commands say it again in their own words.
BACLOFEN = [
    ("2025-11-24", "00:00", {"08:00": 5, "14:00": 5, "20:00": 5}),
    ("2026-01-12", "12:00", {"08:00": 5, "14:00": 5, "20:00": 10}),
    ("2026-01-19", "00:00", {"08:00": 10, "14:00": 5, "20:00": 10}),
    ("2026-01-26", "00:00", {"08:00": 10, "14:00": 10, "20:00": 10}),
    ("2026-05-04", "20:00", {"08:00": 10, "14:00": 10, "20:00": 15}),
    ("2026-11-09", "00:00", {"08:00": 10, "14:00": 15, "20:00": 15}),
]
GABAPENTIN = [
    ("2026-03-02", "00:00", {"22:00": 300}),
    ("2026-04-06", "00:00", {"08:00": 300, "22:00": 300}),
    ("2026-08-03", "12:00", None),
    ("2026-08-24", "18:00", {"22:00": 300}),
    # A taper: it was to be 100 mg from the 14th and nothing from the 21st, and was held.
    ("2026-09-07", "00:00", {"22:00": 200}),
    ("2026-09-28", "00:00", {"22:00": 100}),
    ("2026-10-12", "00:00", None),
]


def slots(history, day):
    """The doses due on a day: [(time, mg)]."""
    due = []
    for index, (start, clock, doses) in enumerate(history):
        ends = history[index + 1][:2] if index + 1 < len(history) else ("9999", "")
        for time, amount in sorted((doses or {}).items()):
            if (start, clock) <= (day.isoformat(), time) < ends:
                due.append((time, amount))
    return sorted(due)


def fact(medicine, day, time, amount, outcome, taken=None, took=None, reason=None):
    entry = {"medicine": medicine, "slot": f"{day.isoformat()}T{time}", "amount": amount,
             "outcome": outcome}
    if taken:
        zone = taken[2]
        hour, minute = map(int, taken[1].split(":"))
        moment = datetime.datetime(
            taken[0].year, taken[0].month, taken[0].day, hour, minute, tzinfo=ZoneInfo(zone))
        entry["taken"] = moment.isoformat(timespec="minutes")
        entry["took"] = took
    if reason:
        entry["reason"] = reason
    facts.append(entry)


def tablets(day, mg):
    """From 15 June a tablet has 5 mg."""
    count = mg // 5
    return f'"{count} tablet{"" if count == 1 else "s"}"'


# --- The days that a story is told of -----------------------------------------------------------

SPECIAL = {}


def special(day):
    def register(story):
        SPECIAL[date(day)] = story
        return story
    return register


def by_sam(day):
    """The partner writes in the first week of July, and at week-ends from October on."""
    is_theirs = date("2026-07-01") <= day <= date("2026-07-07") or (
        day >= date("2026-10-01") and day.weekday() >= 5)
    return " --by Sam" if is_theirs else ""


def take(medicine, day, slot, mg, minutes=0, words=None, took=None):
    """Takes a dose some minutes off its time and writes it down there and then."""
    when = plus(day, slot, minutes)
    zone = zone_on(*when)
    at(*when, (words or f"took {medicine}") + by_sam(day), zone)
    fact(medicine, day, slot, mg, "taken", (*when, zone), took or mg)


@special("2026-01-26")
@special("2026-01-27")
def not_yet_told(day):
    """The new dose is taken already; that it is prescribed is written down only on the 28th."""
    for time, mg in slots(BACLOFEN, day):
        take("baclofen", day, time, mg, dice.between(0, 40), f"log-dose {mg}mg baclofen")


@special("2026-02-14")
@special("2026-02-15")
def weekend(day):
    """Away without the tablets; told on Monday."""
    for time, mg in slots(BACLOFEN, day):
        at(date("2026-02-16"), f"09:{len(commands) % 50:02}",
           f'missed baclofen --for "{day.isoformat()} {time}" --reason away')
        fact("baclofen", day, time, mg, "missed", reason="away")


@special("2026-03-10")
def doubled(day):
    """The morning's was forgotten, and the one at two was doubled."""
    at(day, "14:10", "log-dose 20mg baclofen")
    fact("baclofen", day, "14:00", 10, "taken", (day, "14:10", BERLIN), 20)
    at(day, "14:20", "missed baclofen --for 08:00 --reason forgot")
    fact("baclofen", day, "08:00", 10, "missed", reason="forgot")
    take("baclofen", day, "20:00", 10, 5)


@special("2026-04-02")
def extra(day):
    """Could not remember, and took one more."""
    take("baclofen", day, "08:00", 10, 10)
    take("baclofen", day, "14:00", 10, 0)
    at(day, "17:30", 'log-dose 10mg baclofen --note "could not remember whether I had"')
    beside.append({"medicine": "baclofen", "taken": "2026-04-02T17:30+02:00", "took": 10})
    take("baclofen", day, "20:00", 10, 10, "log-dose 10mg baclofen")


@special("2026-05-09")
def late_night(day):
    """Came home after midnight."""
    take("baclofen", day, "08:00", 10, 20)
    take("baclofen", day, "14:00", 10, 15)
    take("baclofen", day, "20:00", 15, 280)


@special("2026-06-20")
def half(day):
    """Only half of the morning's, on purpose."""
    take("baclofen", day, "08:00", 10, 30, "took half baclofen", 5)
    take("baclofen", day, "14:00", 10, 10)
    take("baclofen", day, "20:00", 15, 0)


def silence(day):
    """Nothing at all is written."""
    for time, mg in slots(BACLOFEN, day):
        fact("baclofen", day, time, mg, "unrecorded")


for quiet in ("2026-07-17", "2026-07-18", "2026-07-19"):
    SPECIAL[date(quiet)] = silence
# Three weeks in which the notebook stayed at home.
for quiet in range(21):
    SPECIAL[date("2025-12-14") + datetime.timedelta(days=quiet)] = silence


@special("2026-10-20")
def flight_out(day):
    """Berlin 13:00 to New York 16:00 their time; the watch is changed on landing."""
    take("baclofen", day, "08:00", 10, 5)
    at(day, "14:10", "took baclofen", BERLIN)
    fact("baclofen", day, "14:00", 10, "taken", (day, "14:10", BERLIN), 10)
    at(day, "20:10", "took baclofen", NEW_YORK)
    fact("baclofen", day, "20:00", 15, "taken", (day, "20:10", NEW_YORK), 15)


@special("2026-11-05")
def flight_back(day):
    """Lands in Berlin at half past seven; the evening before was over the ocean."""
    take("baclofen", day, "08:00", 10, 15)
    take("baclofen", day, "14:00", 10, 30)
    take("baclofen", day, "20:00", 15, -20)


# --- An ordinary day -----------------------------------------------------------------------------

def ordinary(day):
    for time, mg in slots(BACLOFEN, day):
        if day == LAST and time > "08:00":
            continue
        roll = dice.next(1000)
        if roll < 18:
            reason = dice.pick(["forgot", "forgot", "asleep", "away"])
            told = plus(day, time, dice.between(150, 240)) if time < "20:00" else plus(day, time, 100)
            at(*told, f'missed baclofen --for "{day.isoformat()} {time}" --reason {reason}')
            fact("baclofen", day, time, mg, "missed", reason=reason)
        elif roll < 26:
            at(*plus(day, time, 20), f'skipped baclofen --for {time} --reason "felt ill"')
            fact("baclofen", day, time, mg, "skipped", reason="felt_ill")
        elif roll < 42:
            fact("baclofen", day, time, mg, "unrecorded")
        elif roll < 75:
            take("baclofen", day, time, mg, dice.between(130, 200))
        elif roll < 90:
            # Written down later, for an earlier time.
            when = plus(day, time, dice.between(0, 25))
            at(*plus(day, time, 90), f"took {when[1]} baclofen")
            fact("baclofen", day, time, mg, "taken", (*when, zone_on(*when)), mg)
        elif roll < 250 and date("2026-06-15") <= day:
            take("baclofen", day, time, mg, dice.between(0, 20),
                 f"log-dose {tablets(day, mg)} baclofen")
        elif roll < 400:
            take("baclofen", day, time, mg, dice.between(0, 20), f"log-dose {mg}mg baclofen")
        else:
            take("baclofen", day, time, mg, dice.between(-10, 45))


def second_medicine(day):
    for time, mg in slots(GABAPENTIN, day):
        if SPECIAL.get(day) is silence or dice.chance(6):
            fact("gabapentin", day, time, mg, "unrecorded")
        elif dice.chance(4):
            at(*plus(day, time, 30), f"skipped gabapentin --for {time} --reason \"side effect\"")
            fact("gabapentin", day, time, mg, "skipped", reason="side_effect")
        else:
            take("gabapentin", day, time, mg, dice.between(-20, 50), "took gabapentin")


def ibuprofen(day, time):
    at(day, time, "log-dose 400mg ibuprofen")
    hour, minute = map(int, time.split(":"))
    moment = datetime.datetime(
        day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone_on(day, time)))
    beside.append({"medicine": "ibuprofen", "taken": moment.isoformat(timespec="minutes"),
                   "took": 400})


def others(day):
    """Vitamin D on Sundays, a laxative every second day in summer, ibuprofen now and then."""
    if day.weekday() == 6 and day >= date("2025-12-07"):
        if SPECIAL.get(day) is silence or dice.chance(12):
            fact("vitamin D", day, "09:00", 1, "unrecorded")
        else:
            take("vitamin D", day, "09:00", 1, dice.between(0, 100), 'took "vitamin D"')
    start = date("2026-06-01")
    if start <= day < date("2026-07-31") and (day - start).days % 2 == 0:
        if SPECIAL.get(day) is silence or dice.chance(10):
            fact("macrogol", day, "07:00", 1, "unrecorded")
        else:
            take("macrogol", day, "07:00", 1, dice.between(0, 60), "took macrogol")
    if day >= date("2026-01-05") and SPECIAL.get(day) is not silence and dice.chance(8):
        time = f"{dice.between(9, 20):02}:{dice.between(0, 59):02}"
        ibuprofen(day, time)
        if dice.chance(30):
            ibuprofen(*plus(day, time, 370))


# Days on which the daily dose rose: drowsiness follows for two weeks and fades.
RISES = [date(day) for day in ("2025-11-24", "2026-01-12", "2026-01-19", "2026-01-26",
                               "2026-05-04", "2026-11-09")]
WORDS = {3: "nodded off in the chair, severe", 2: "drowsy after breakfast, moderate",
         1: "a bit drowsy, mild"}


def feelings(day):
    if SPECIAL.get(day) is silence:
        return
    since = min([(day - rise).days for rise in RISES if rise <= day])
    level = 3 - since // 4 if since < 12 else 0
    if level and dice.chance(70):
        at(day, f"10:{dice.between(0, 59):02}", f'note "{WORDS[level]}"')
    elif dice.chance(6):
        at(day, "21:40", "note none")
    if dice.chance(55):
        dose = sum(mg for _, mg in slots(BACLOFEN, day))
        stiff = max(0, min(10, 9 - dose // 6 + dice.between(-1, 1)))
        at(day, f"{dice.pick(['07:20', '13:20', '19:20'])}",
           f"track stiffness {stiff}" + by_sam(day))
    if dice.chance(45):
        at(day, "21:10", f"mood {dice.between(2, 4)}")
    if dice.chance(40):
        at(day, "07:10", f"track sleep {dice.between(9, 16) / 2:g}h")
    if day.weekday() == 1 and dice.chance(60):
        at(day, "18:30", 'note "legs looser" --tag physio')
    if dice.chance(4):
        at(day, "22:15", "track alcohol 1")


def prescriptions():
    at(FIRST, "07:30", 'med add baclofen --strength 10mg --form tablet --dose 5mg '
       '--times 08:00,14:00,20:00 --from 2025-11-24 --purpose spasticity --prescriber "Dr Lee" --do-not-stop')
    at(FIRST, "07:40", "track set stiffness --scale 0-10 --worst 10 --main")
    at(date("2025-12-06"), "11:00", 'med add "vitamin D" --form capsule --dose "1 capsule" '
       "--times 09:00 --days sun")
    at(date("2026-01-05"), "10:00", 'med add ibuprofen --strength 400mg --form tablet --dose 400mg '
       "--as-needed --max 1200mg/24h --purpose headache")
    at(date("2026-01-12"), "12:00", "med change baclofen "
       '--times 08:00=5mg,14:00=5mg,20:00=10mg --by "Dr Lee" --reason "stiff at night"')
    at(date("2026-01-18"), "21:30", "med change baclofen "
       '--times 08:00=10mg,14:00=5mg,20:00=10mg --from 2026-01-19 --by "Dr Lee"')
    # Said two days after it began.
    at(date("2026-01-28"), "09:30", 'med change baclofen --dose 10mg --times 08:00,14:00,20:00 '
       '--from 2026-01-26 --by "Dr Lee"')
    at(date("2026-03-01"), "20:30", "med add gabapentin --strength 300mg --form capsule "
       '--dose 300mg --times 22:00 --from 2026-03-02 --purpose pain --prescriber "Dr Lee" --may-stop')
    at(date("2026-04-05"), "21:00", "med change gabapentin --times 08:00,22:00 --from 2026-04-06")
    at(date("2026-05-04"), "16:00", "med change baclofen --times 08:00=10mg,14:00=10mg,20:00=15mg "
       '--from next --by "Dr Lee" --reason "stiff again in the evening"')
    at(date("2026-05-31"), "19:00", 'med add macrogol --form sachet --dose "1 sachet" --times 07:00 '
       "--every 2d --from 2026-06-01")
    at(date("2026-06-15"), "07:00", 'med product baclofen "Brand B" --maker Sampla --strength 5mg')
    at(date("2026-07-31"), "06:30", "med stop macrogol")
    at(date("2026-08-03"), "12:00", 'med pause gabapentin --reason "too sleepy"')
    at(date("2026-08-24"), "18:00", "med resume gabapentin --times 22:00")
    at(date("2026-09-01"), "18:00", 'plan add gabapentin --step "2026-09-07 200mg 22:00" '
       '--step "2026-09-14 100mg 22:00" --step "2026-09-21 nothing" --by "Dr Lee"')
    at(date("2026-09-13"), "20:00", 'plan hold gabapentin --by "Dr Lee" --reason "pain is back"')
    at(date("2026-09-25"), "18:30", 'plan resume gabapentin --step "2026-09-28 100mg 22:00" '
       '--step "2026-10-12 nothing" --by "Dr Lee"')
    at(date("2026-11-08"), "20:30", "med change baclofen --times 08:00=10mg,14:00=15mg,20:00=15mg "
       '--from 2026-11-09 --by "Dr Lee"')


def pump():
    """A pump beside the tablets, for the last two months."""
    at(date("2026-09-22"), "16:00", 'med add "baclofen pump" --infusion 100mcg/day '
       '--purpose spasticity --prescriber "Dr Lee" --do-not-stop')
    at(date("2026-09-22"), "16:05",
       'pump refill --medicine "baclofen pump" --next 2026-12-04 --alarm-date 2026-12-11')
    at(date("2026-10-14"), "11:30",
       'pump rate 120mcg/day --medicine "baclofen pump" --by "Dr Lee"')
    at(date("2026-11-08"), "06:10", 'pump alarm "three beeps" --medicine "baclofen pump"')
    at(date("2026-11-08"), "12:30", 'note "the clinic looked at the pump: battery, all well"')
    # Tablets of 5 mg, seven and later eight a day.
    at(date("2026-11-01"), "12:00", 'supply baclofen "200 tablets"')


def visits():
    at(FIRST, "07:45", 'settings name "Alex Sample"')
    at(FIRST, "07:46", "settings born 1979-03-14")
    at(FIRST, "07:47", 'settings record-number "123 456"')
    at(FIRST, "07:48", "settings allergies penicillin")
    at(date("2026-01-05"), "10:05", 'settings contact "the MS clinic, 030 123 456"')
    at(date("2026-01-04"), "09:00", 'gap "taken as usual, the notebook stayed at home" '
       "--since 2025-12-14 --until 2026-01-03")
    at(date("2026-08-20"), "19:00", 'appointment add "2026-08-27 11:00" --with "Dr Lee, Neurology"')
    at(date("2026-08-22"), "19:00", 'ask "Is there something against the nights?"')
    at(date("2026-08-27"), "12:30", 'answer 1 "Gabapentin again, in the evening only."')
    at(date("2026-08-27"), "12:31", 'appointment done --agreed "a pump in September; physio"')
    at(date("2026-08-27"), "12:32", 'appointment add "2026-12-03 10:30" --with "Dr Lee, Neurology"')
    at(date("2026-09-10"), "09:00", 'appointment add "2026-10-08 09:15" --with "physio, first visit"')
    at(date("2026-10-07"), "17:00", 'appointment cancel --reason "they are ill"')


def corrections():
    """Slips of the finger, taken back or put right."""
    day = date("2026-02-03")
    at(day, "12:00", "log-dose 100mg baclofen")
    at(day, "12:01", "undo")
    at(date("2026-03-20"), "15:00", "mood 5")
    at(date("2026-03-20"), "15:01", "edit last 4")
    at(date("2026-06-05"), "23:10", "note dizy getting up")
    at(date("2026-06-05"), "23:11", 'edit last "dizzy getting up"')
    at(date("2026-09-02"), "12:30", "mood 1")
    at(date("2026-09-02"), "12:31", "delete last")
    at(date("2026-09-02"), "12:32", "restore-entry last")


def questions():
    at(date("2026-11-15"), "19:00", 'ask "Could the sleepiness settle?"')
    at(date("2026-11-16"), "19:00", 'ask "Stiff again from about 13:00: options?"')
    at(date("2026-11-18"), "19:00", 'ask "Is the new brand the same?"')
    at(date("2026-11-21"), "19:00",
       'important "Legs are looser since the change but I nod off after breakfast."')
    at(date("2026-08-15"), "09:30", 'note "fell on the stairs, no harm"')
    at(date("2026-11-12"), "21:40", 'note "felt muddled for an hour" --lasted 1h')
    for day in ("2026-11-15", "2026-11-16", "2026-11-17"):
        at(date(day), "11:00", 'note "a cold" --tag ill')


def rows(entries):
    return ",\n".join(json.dumps(entry) for entry in entries)


def main():
    prescriptions()
    pump()
    visits()
    corrections()
    questions()
    day = FIRST
    while day <= LAST:
        SPECIAL.get(day, ordinary)(day)
        second_medicine(day)
        others(day)
        feelings(day)
        day += datetime.timedelta(days=1)
    commands.sort(key=lambda command: command[:2])
    lines = [f"{moment.isoformat(timespec='seconds')} {zone} {line}\n"
             for _, _, zone, moment, line in commands]
    facts.sort(key=lambda entry: (entry["slot"], entry["medicine"]))
    beside.sort(key=lambda entry: (entry["taken"], entry["medicine"]))
    table = f'{{"slots": [\n{rows(facts)}\n], "beside": [\n{rows(beside)}\n]}}\n'
    status = 0
    for name, text in (("year.txt", "".join(lines)), ("year-facts.json", table)):
        path = HERE / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text)
        elif path.read_text() != text:
            print(f"{name} is not what {sys.argv[0]} writes; run it", file=sys.stderr)
            status = 1
    return status


sys.exit(main())
