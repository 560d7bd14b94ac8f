#!/usr/bin/env python3
"""Every JSON that the journal gives, against docs/json-schema, by a validator that is not ours.

usage: validate-json.py BINARY

Types json-story.txt with --format json, reads the journal back by every command that has JSON, and
does so too with nothing in it and with hostile text. Recorded reports are validated as well. Then
each output is broken in every place, and each break must be refused. Last: each key, word and null
of the schemas was there, or NEVER says why not.

The validator is jsonschema, from a virtual environment in .build/validators that is made once;
where that cannot be made, this is skipped.
"""

import copy
import json
import os
import shlex
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import virtual_environment

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCHEMAS = ROOT / "docs" / "json-schema"
RECORDED = [*sorted((ROOT / "Tests/JournalReportTests/Snapshots").glob("*.json")),
            ROOT / "Tests/Year/page.json"]

# The shape of an answer that is an array, and of one that is an object, where it is no entry.
ARRAYS = {"list": "entries", "search": "entries", "log-dose": "entries", "took": "entries",
          "settings": "entries", "restore-entry": "entries",
          "appointment done": "entries", "show": "revisions", "delete": "deleted",
          "questions": "questions", "appointment list": "appointments", "med list": "medicines",
          "plan show": "plans", "supply": "supplies", "person list": "people",
          "backup --list": "backups"}
OBJECTS = {"med show": "medicine", "med add": "medicine", "pump show": "pump", "report": "report",
           "compare": "patterns", "pattern": "patterns", "export": "journal"}
GROUPS = {"med", "plan", "pump", "appointment", "person", "backup", "terms"}
WITHOUT_JSON = ("undo", "redo", "person add", "import", "backup", "terms list")

KINDS = ("dose missed skipped note mood track question answer important medication regimen product"
         " plan supply pump appointment agreed gap tracker setting").split()

HOSTILE = [
    '"quotes\' \\ </script> & %s {id} $(id) `id` =HYPERLINK("x")',
    "\x01\x1b[31mred\x07 \x7f \x9b31m \x85 \u2028 tab\tand\nline\r\nend",
    "\u202eright to left \u0645\u0631\u062d\u0628\u0627 e\u0301 \U0001f469\u200d\U0001f52c \ufeff \uffff",
    b"\xff\xfe\xc3(",
    "a" * 100_000,
    "-1",
]
# TEXT is where the hostile text goes.
TYPED = ["note TEXT", "note drowsy --tag TEXT --site TEXT", "mood 3 TEXT", "ask TEXT",
         "important TEXT", "answer 1 TEXT", "gap TEXT --since 2026-11-20",
         "log-dose 5mg TEXT --new", "log-dose 5mg plain --new --note TEXT --by TEXT",
         "missed plain --reason TEXT", "track TEXT 5", "track plain 5 TEXT",
         "med add TEXT --dose 5mg --times 08:00", "med set plain --purpose TEXT --prescriber TEXT",
         "med set plain --label-warning TEXT --label-source TEXT", "med product plain TEXT --maker TEXT",
         "med change plain --times 09:00 --by TEXT --reason TEXT", "supply plain 5mL --note TEXT",
         "appointment add 2026-11-24 --with TEXT --note TEXT", "settings name TEXT",
         "settings allergies TEXT", "note stiff --zone TEXT", "edit last TEXT"]


jsonschema, _ = virtual_environment.enter(
    "JSON schemas", "validators", ["jsonschema", "referencing"], ["jsonschema>=4.18,<5"])
from jsonschema.validators import extend  # noqa: E402
from referencing import Registry  # noqa: E402
from referencing.jsonschema import DRAFT202012  # noqa: E402

seen = set()  # what of the schemas real output has shown


def watched(keyword):
    """The keyword as it is, which also notes what it met."""
    known = jsonschema.Draft202012Validator.VALIDATORS[keyword]

    def check(validator, value, instance, schema):
        errors = list(known(validator, value, instance, schema) or ())
        if not errors:
            if keyword == "properties" and isinstance(instance, dict):
                seen.update((id(value), key) for key in value if key in instance)
            elif keyword == "enum":
                seen.add((id(value), json.dumps(instance)))
            elif keyword == "const":
                seen.add((id(schema), "const"))
            elif keyword in ("type", "anyOf"):
                seen.add((id(value), instance is None))
        yield from errors
    return check


Watching = extend(jsonschema.Draft202012Validator,
                  {word: watched(word) for word in ("properties", "enum", "const", "type", "anyOf")})


def places(schema, path):
    """Each key, word and null of a schema that some output should show: its mark, and where it is.

    What only forbids is left out: conditions, and values that must be null or absent.
    """
    if not isinstance(schema, dict):
        return
    for key, part in schema.get("properties", {}).items():
        yield (id(schema["properties"]), key), f"{path}/{key}"
        yield from places(part, f"{path}/{key}")
    for word in schema.get("enum", ()):
        yield (id(schema["enum"]), json.dumps(word)), f"{path}={json.dumps(word)}"
    if "const" in schema:
        yield (id(schema), "const"), f"{path}={json.dumps(schema['const'])}"
    for choice in ("type", "anyOf"):
        words = schema.get(choice, ())
        if isinstance(words, list) and ("null" in words or {"type": "null"} in words):
            for is_null in (True, False):
                yield (id(words), is_null), f"{path}{' null' if is_null else ' not null'}"
    yield from places(schema.get("items"), path + "[]")
    for choice in ("anyOf", "oneOf"):
        for number, part in enumerate(schema.get(choice, ())):
            yield from places(part, f"{path}/{number}" if choice == "oneOf" else path)
    for part in schema.get("allOf", ()):
        if "if" not in part:
            yield from places(part, path)
    for name, part in schema.get("$defs", {}).items():
        yield from places(part, f"{path}#{name}" if path.endswith(".json") else name)


class Schemas:
    def __init__(self):
        self.parsed = {path.stem: json.loads(path.read_text("utf-8"))
                       for path in sorted(SCHEMAS.glob("*.json"))}
        for schema in self.parsed.values():
            jsonschema.Draft202012Validator.check_schema(schema)
            # Otherwise it would choose the validator, and not Watching.
            del schema["$schema"]
        registry = Registry().with_resources(
            (self.address(name), DRAFT202012.create_resource(schema))
            for name, schema in self.parsed.items())
        self.watching, self.plain = (
            {name: kind({"$ref": self.address(name)}, registry=registry) for name in self.shapes}
            for kind in (Watching, jsonschema.Draft202012Validator))

    @property
    def shapes(self):
        return [name for name in self.parsed if name != "definitions"]

    @staticmethod
    def address(name):
        return (SCHEMAS / f"{name}.json").as_uri()

    def faults(self, shape, value):
        """What is wrong, each with its place; the deepest of a choice between several."""
        for error in self.watching[shape].iter_errors(value):
            best = jsonschema.exceptions.best_match([error])
            yield f"{best.json_path}: {best.message[:200]}"

    def unseen(self):
        marks = {}
        for name, schema in self.parsed.items():
            marks.update(places(schema, f"{name}.json"))
        return sorted(where for mark, where in marks.items() if mark not in seen)


# MARK: Real output

def no_twice(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError(f"a key stands twice: {[key for key, _ in pairs]}")
    return dict(pairs)


def parse(text):
    def refuse(word):
        raise ValueError(f"{word} is no JSON")
    return json.loads(text.decode("utf-8"), object_pairs_hook=no_twice, parse_constant=refuse)


class Run:
    def __init__(self, binary, schemas):
        self.binary, self.schemas = binary, schemas
        self.outputs = {shape: [] for shape in schemas.shapes}
        self.failures = []
        self.commands = self.valid = self.refused = 0

    def fail(self, sentence):
        self.failures.append(sentence)
        print(f"FAIL {sentence}")

    def look(self, shape, what, value):
        faults = list(self.schemas.faults(shape, value))
        for fault in faults[:5]:
            self.fail(f"{what} is not as {shape}.json says: {fault}")
        if not faults:
            self.valid += 1
            self.outputs[shape].append(value)

    def journal(self, home, now, zone, words, may_refuse=False):
        """One command; its JSON, after it was looked at."""
        name = " ".join(words[:2] if words[0] in GROUPS else words[:1])
        has_json = name not in WITHOUT_JSON
        world = {"PATH": os.environ["PATH"], "HOME": home, "TZ": zone, "LC_ALL": "C.UTF-8",
                 "JOURNAL_NOW": now}
        done = subprocess.run(
            [self.binary, *words, "--quiet", *(["--format", "json"] if has_json else [])],
            env=world, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        self.commands += 1
        what = " ".join(ascii(word).strip("'")[:40] for word in words)
        if done.returncode != 0:
            if not may_refuse or done.returncode not in (1, 64, 65, 66):
                said = done.stderr.decode("utf-8", "replace").splitlines()[-3:]
                self.fail(f"at {now}: journal {what} exits {done.returncode}: {said}")
            elif done.stdout:
                self.fail(f"journal {what} refuses, and writes to stdout all the same")
            else:
                self.refused += 1
            return None
        if not has_json:
            return None
        try:
            value = parse(done.stdout)
        except ValueError as error:
            self.fail(f"journal {what}: {error}")
            return None
        shapes = ARRAYS if isinstance(value, list) else OBJECTS
        self.look(shapes.get(name, "entry"), f"journal {what}", value)
        return value


def tell_story(run, home):
    newest = {}
    for line in (HERE / "json-story.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        now, zone, command = line.split(" ", 2)
        words = [newest.get(word, word) for word in shlex.split(command)]
        value = run.journal(home, now, zone, words)
        for entry in value if isinstance(value, list) else [value]:
            if entry and "kind" in entry:
                newest[f"{{{entry['kind']}}}"] = entry["id"]


def read_back(run, home, now="2026-10-26T10:00:00+01:00"):
    def read(line, *more):
        return run.journal(home, now, "Europe/Berlin", [*shlex.split(line), *more])

    for kind in KINDS:
        for entry in (read(f"list --kind {kind}") or [])[-2:]:
            read("show", entry["id"])
    for medicine in read("med list") or []:
        read("med show", medicine["name"])
        read("plan show", medicine["name"])
    for line in ("list", "list --since 2027-01-01 --until 2027-01-02", "search a",
                 "search zebra", "pump show", "supply",
                 "questions", "questions --all", "appointment list", "settings", "settings name",
                 "settings by"):
        read(line)
    for line in ("list", "med list", "med show baclofen", "pump show", "supply", "questions",
                 "appointment list"):
        read(line + " --as-of 2026-08-15")
    for line in ("", "--since 30d", "--since visit", "--since start --medicine baclofen",
                 "--since 7d --discreet", "--since 2026-08-01 --until 2026-08-20",
                 "--as-of 2026-08-12", "--as-of '2026-08-07 10:00'", "--since today",
                 "--since 2026-09-01 --until 2026-09-30", "--since 2026-10-24",
                 "--since 2020-01-01 --until 2020-02-01"):
        read("report " + line)
    read("export")
    now = "2026-11-28T09:00:00+01:00"
    read("med stop 'baclofen pump'")
    for line in ("report --since 30d", "pump show", "supply"):
        read(line)


def read_backups(run, home):
    """Those of a folder in which one of each kind lies, and one that is damaged."""
    now = "2026-11-28T10:00:00+01:00"
    run.journal(home, now, "Europe/Berlin", ["backup"])
    made = next(Path(home).glob("**/backups/journal-*.db"))
    whole = made.read_bytes()
    for name, what in (("journal-20261127-090000Z.db", whole[:5000]),
                       ("journal-20261126-090000Z-replaced.db", whole),
                       ("journal-20261125-090000Z.db.age", b"age-encryption.org/v1\n"),
                       ("format-2-0a1b2c3d.db", whole)):
        made.with_name(name).write_bytes(what)
        made.with_name(name).chmod(0o600)
    run.journal(home, now, "Europe/Berlin", ["backup", "--list"])


def read_nothing(run, home):
    """On an empty machine: empty documents; what needs something in the journal refuses."""
    for line in ("list", "questions", "appointment list", "med list", "supply", "settings",
                 "person list", "backup --list", "report", "report --since 30d", "show last", "med show x",
                 "plan show x", "pump show", "delete last", "list --kind nothing",
                 "compare drowsy --around today", "pattern drowsy"):
        run.journal(home, "2026-11-22T12:00:00Z", "UTC", line.split(), may_refuse=True)
    if any(Path(home).iterdir()):
        run.fail("a command that only reads made a file on an empty machine")


def type_hostile(run, home):
    """In the journal of another person, who has two lines of plain text beside it."""
    mia = ["--person", "mia"]
    now = "2026-11-22T12:00:00+01:00"

    def mias(*words):
        return run.journal(home, now, "Europe/Berlin", [*words, *mia], may_refuse=True)

    run.journal(home, now, "Europe/Berlin", ["person", "add", "mia"])
    mias("log-dose", "5mg", "plain", "--new")
    mias("ask", "plain")
    stored = 0
    for text in HOSTILE:
        for line in TYPED:
            stored += mias(*(text if word == "TEXT" else word for word in line.split())) is not None
    if stored < len(HOSTILE) * len(TYPED) // 2:
        run.fail(f"only {stored} of {len(HOSTILE) * len(TYPED)} hostile texts were stored")
    for line in ("list", "med list", "questions --all", "appointment list", "settings", "supply", "export",
                 "show last", "report --since 7d", "med show plain"):
        if mias(*line.split()) is None:
            run.fail(f"journal {line} refuses after hostile text")
    run.journal(home, now, "Europe/Berlin", ["person", "list"])


def ask(run, home):
    """Questions of every kind, of nine weeks that answer most of them and lack something for the rest."""
    now, first = "2026-11-22T09:00:00+01:00", date(2026, 9, 20)

    def journal(*words):
        return run.journal(home, now, "Europe/Berlin", list(words))

    table = Path(home) / "diary.csv"
    with table.open("w") as rows:
        rows.write("Date,stiffness,sleep (h),note\n")
        for number in range(63):
            stiffness, sleep = 7 - number // 20 - number % 2, 9 - number // 7
            note = "drowsy" if number > 40 and number % 4 else "none"
            rows.write(f"{first + timedelta(number)},{stiffness},{sleep},{note}\n")
    journal("import", str(table))
    journal("med", "add", "baclofen", "--dose", "10mg", "--times", "08:00,20:00", "--from", "2026-11-01")
    journal("track", "sleep", "400", "min", "--at", "2026-11-02")
    for day in range(6, 22):
        for clock in ("08:00", "20:00"):
            journal("took", "baclofen", "--at", f"2026-11-{day:02} {clock}")
        journal("note", "stiff", "--at", f"2026-11-{day:02} 18:00")
        journal("track", "pain", str(day % 5), "--at", f"2026-11-{day:02} {'09:00' if day % 2 else '19:00'}")
    for day in range(1, 8):
        journal("mood", "3", "--tag", "alcohol", "--at", f"2026-10-{3 * day:02}")
    journal("note", "dizzy", "--tag", "physio", "--at", "2026-10-20")
    for question in (
            "drowsy --around 2026-11-01", "drowsy --around last-change", "drowsy --around 2026-11-20",
            "stiffness --around 2026-11-01", "sleep --with alcohol", "drowsy --with alcohol",
            "drowsy --with physio", "drowsy --with 'sleep below 5'", "drowsy --with stiffness",
            "mood --around 2026-11-01", "drowsy --around 2026-09-22",
            "stiffness --between 2026-11-01..2026-11-07 2026-11-08..2026-11-14",
            "drowsy --between 2026-07 2026-10", "drowsy --between 2026-10 2026-12",
            "dizzy --around 2026-10-20"):
        journal("compare", *shlex.split(question))
    for question in (
            "stiff", "pain --by hours", "pain --by hours --since 2026-11-21",
            "sleep --by weeks --since start", "stiffness --by weeks --since start",
            "stiffness --by weeks --since 2026-11-01",
            "drowsy --by weeks --since 2026-10-20", "drowsy --by weeks --since 2026-11-10"):
        journal("pattern", *shlex.split(question))
    journal("export")


# MARK: Broken output

def paths_of(value, path=()):
    """The places in a value without the numbers in arrays."""
    found = {path}
    for key, part in value.items() if isinstance(value, dict) else (
            ("[]", part) for part in value) if isinstance(value, list) else ():
        found |= paths_of(part, (*path, key))
    return found


def shortened(value):
    """Of long arrays the items that bring in a new place."""
    if isinstance(value, dict):
        return {key: shortened(part) for key, part in value.items()}
    if not isinstance(value, list):
        return value
    kept, known = [], set()
    for item in map(shortened, value):
        if len(value) <= 4 or not paths_of(item) <= known:
            kept.append(item)
            known |= paths_of(item)
    return kept


def breaks(value):
    """Copies of a value with one fault each, and what the fault is; one for each place."""
    done = set()

    def walk(part, path, put):
        place = tuple("[]" if isinstance(step, int) else step for step in path)
        is_new = place not in done
        done.add(place)
        for key, item in list(part.items() if isinstance(part, dict) else
                              enumerate(part) if isinstance(part, list) else ()):
            yield from walk(item, (*path, key), lambda new, part=part, key=key: part.__setitem__(key, new))
        if not is_new:
            return
        where = "/".join(map(str, place)) or "the whole"
        wrong = {dict: [["wrong"]], list: [{"wrong": 1}], str: [12345, ""], bool: ["true", 3],
                 int: ["12345", True], float: ["12345", True], type(None): [{"wrong": 1}]}
        for fault in wrong[type(part)]:
            put(fault)
            yield f"{where} is {json.dumps(fault)}", None
        put(part)
        if isinstance(part, dict):
            part["unexpected"] = True
            yield f"{where} has an unknown key", None
            del part["unexpected"]
            for key in list(part):
                kept = dict(part)
                del part[key]
                yield f"{where} lacks {key}", (place, key)
                part.clear()
                part.update(kept)

    holder = [copy.deepcopy(value)]
    for fault, lack in walk(holder[0], (), lambda new: holder.__setitem__(0, new)):
        yield holder[0], fault, lack


def pieces(values):
    """Small valid outputs that together show every place that any shows."""
    least = min(values, key=lambda value: len(json.dumps(value)))
    known = set()
    for value in map(shortened, values):
        # The parts of a report say nothing of each other.
        parts = ([item] for item in value) if isinstance(value, list) else (
            {**least, key: value[key]} for key in value) if "schema" in value else [value]
        for part in parts:
            if not paths_of(part) <= known:
                known |= paths_of(part)
                yield part


def break_all(run):
    """Wrong types and unknown keys are refused everywhere; a lack is where the key is required."""
    broken = 0
    for shape, values in run.outputs.items():
        validator, lacks = run.schemas.plain[shape], 0
        tried = set()
        for value in pieces(values):
            if not validator.is_valid(value):
                run.fail(f"{shape}.json refuses an output that was shortened: {value}")
                continue
            for bad, fault, lack in breaks(value):
                if fault in tried:
                    continue
                tried.add(fault)
                is_refused = not validator.is_valid(bad)
                broken += is_refused
                lacks += is_refused and lack is not None
                if is_refused or lack is not None and (shape != "report" or "reasons" in lack[0]):
                    continue
                run.fail(f"{shape}.json takes an output in which {fault}")
        # All keys of a person can be unknown.
        if lacks == 0 and shape != "people":
            run.fail(f"{shape}.json misses no key")
    return broken


def main() -> int:
    binary = str(Path(sys.argv[1]).resolve())
    schemas = Schemas()
    run = Run(binary, schemas)
    for path in RECORDED:
        run.look("report", path.name, parse(path.read_bytes()))
    with tempfile.TemporaryDirectory(prefix="journal-json.") as work:
        homes = [os.path.join(work, name) for name in ("empty", "story", "questions")]
        for home in homes:
            os.mkdir(home)
        read_nothing(run, homes[0])
        tell_story(run, homes[1])
        read_back(run, homes[1])
        read_backups(run, homes[1])
        type_hostile(run, homes[1])
        ask(run, homes[2])

    for shape, values in run.outputs.items():
        if not values:
            run.fail(f"nothing has the shape of {shape}.json")
    unseen = schemas.unseen()
    for where in unseen:
        run.fail(f"no output shows {where}")
    broken = break_all(run)
    print(f"JSON schemas: {len(schemas.shapes)} shapes; {run.valid} outputs valid, of {run.commands} "
          f"commands ({run.refused} refused) and {len(RECORDED)} recorded reports; {broken} broken ones "
          f"refused; {len(unseen)} places never shown; {len(run.failures)} failed")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
