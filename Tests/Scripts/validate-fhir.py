#!/usr/bin/env python3
"""What the journal gives a clinic, FHIR and Open mHealth, by validators that are not ours.

usage: validate-fhir.py BINARY

Three layers look at each document: the models of fhir.resources (R4B), a walk over codes and
references with the required value sets written down here, and the invariants of R4 as FHIRPath
(fhirpathpy). A fourth counts what the journal holds and what the document says. The documents are those
of a made-up year, of the crowded journal of json-story.txt, of one with hostile text, of an empty one,
and of generated ones. Last, each rule is broken once on purpose, and the break must be found by it.

The validators come from a virtual environment in .build/fhir that is made once; where that cannot be
made, this is skipped. Data points of Open mHealth are held by jsonschema to what open_mhealth.py says.
"""

import copy
import json
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import open_mhealth
import virtual_environment

_, fhirpathpy, jsonschema = virtual_environment.enter(
    "FHIR", "fhir", ["fhir.resources.R4B.bundle", "fhirpathpy", "jsonschema"],
    ["fhir.resources>=8,<9", "fhirpathpy>=2,<3", "jsonschema>=4.18,<5"])
from fhir.resources.R4B.bundle import Bundle  # noqa: E402
from fhirpathpy.models import models  # noqa: E402
from pydantic import ValidationError  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# MARK: Codes

UCUM, LOINC = "http://unitsofmeasure.org", "http://loinc.org"
TIMES = "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation"

# The required bindings of R4 for what the journal writes, by the path without indices.
BINDINGS = {
    "Bundle.type": "document message transaction transaction-response batch batch-response history"
                   " searchset collection",
    "Composition.status": "preliminary final amended entered-in-error",
    "MedicationStatement.status": "active completed entered-in-error intended stopped on-hold unknown"
                                  " not-taken",
    "MedicationAdministration.status": "in-progress not-done on-hold completed entered-in-error stopped"
                                       " unknown",
    "Observation.status": "registered preliminary final amended corrected cancelled entered-in-error"
                          " unknown",
    "text.status": "generated extensions additional empty",
    "repeat.periodUnit": "s min h d wk mo a",
    "repeat.durationUnit": "s min h d wk mo a",
    "repeat.dayOfWeek": "mon tue wed thu fri sat sun",
    "Patient.gender": "male female other unknown",
}
BINDINGS = {path: set(codes.split()) for path, codes in BINDINGS.items()}

# The units of UCUM that the journal knows, and annotations.
UNITS = set("g mg ug mL [iU] [drp] h min s d kg [lb_av] km cm mm mm[Hg] /min % Cel L mmol/L mg/dL kcal"
            .split())
TIMING_CODES = {"QD": 1, "BID": 2, "TID": 3, "QID": 4, "QOD": 1}

# What R4 wants of each resource that the journal writes.
REQUIRED = {
    "Composition": ["status", "type", "date", "author", "title"],
    "Patient": [],
    "MedicationStatement": ["status", "medicationCodeableConcept", "subject"],
    "MedicationAdministration": ["status", "medicationCodeableConcept", "subject", "effectiveDateTime"],
    "Observation": ["status", "code"],
}

# MARK: Invariants, as R4 words them: https://hl7.org/fhir/R4/ at each resource and data type

INVARIANTS = {
    "Bundle": {
        "bdl-1": "total.empty() or (type = 'searchset') or (type = 'history')",
        "bdl-2": "entry.search.empty() or (type = 'searchset')",
        "bdl-3": "entry.request.empty() or type = 'batch' or type = 'transaction' or type = 'history'",
        "bdl-4": "entry.response.empty() or type = 'batch-response' or type = 'transaction-response'"
                 " or type = 'history'",
        "bdl-7": "(type = 'history') or entry.where(fullUrl.exists())"
                 ".select(fullUrl & resource.meta.versionId).isDistinct()",
        "bdl-9": "type = 'document' implies (identifier.system.exists() and identifier.value.exists())",
        "bdl-10": "type = 'document' implies timestamp.exists()",
        "bdl-11": "type = 'document' implies entry.first().resource.is(Composition)",
    },
    "entry": {
        "bdl-5": "resource.exists() or request.exists() or response.exists()",
        "bdl-8": "fullUrl.contains('/_history/').not()",
    },
    "resource": {
        "dom-2": "contained.contained.empty()",
        "dom-4": "contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()",
        "dom-5": "contained.meta.security.empty()",
        "dom-6": "text.`div`.exists()",
    },
    "section": {
        "cmp-1": "text.exists() or entry.exists() or section.exists()",
        "cmp-2": "emptyReason.empty() or entry.empty()",
    },
    "Observation": {
        "obs-6": "dataAbsentReason.empty() or value.empty()",
        "obs-7": "value.empty() or"
                 " component.code.where(coding.intersect(%context.code.coding).exists()).empty()",
    },
    "dosage of an administration": {"mad-1": "dose.exists() or rate.exists()"},
    "repeat": {
        "tim-1": "duration.empty() or durationUnit.exists()",
        "tim-2": "period.empty() or periodUnit.exists()",
        "tim-4": "duration.exists() implies duration >= 0",
        "tim-5": "period.exists() implies period >= 0",
        "tim-6": "periodMax.empty() or period.exists()",
        "tim-7": "durationMax.empty() or duration.exists()",
        "tim-8": "countMax.empty() or count.exists()",
        "tim-9": "offset.empty() or (when.exists() and (when in ('C' | 'CM' | 'CD' | 'CV')).not())",
        "tim-10": "timeOfDay.empty() or when.empty()",
    },
    "Period": {"per-1": "start.empty() or end.empty() or (start <= end)"},
    "Quantity": {"qty-3": "code.empty() or system.exists()"},
    "Ratio": {"rat-1": "numerator.exists() and denominator.exists()"},
}
COMPILED = {kind: {name: fhirpathpy.compile(path, models["r4"]) for name, path in rules.items()}
            for kind, rules in INVARIANTS.items()}

HTML = set("p ul ol li b i br table tr td th span div h1 h2 h3 h4 h5 h6 em strong".split())


def holds(check, node):
    result = check(node)
    return result == [True] or result == []


def broken(kind, node):
    for name, check in COMPILED[kind].items():
        try:
            if not holds(check, node):
                yield name
        except Exception as error:  # what cannot be evaluated does not hold
            yield f"{name} ({error})"


# MARK: Layers

def walk(value, path=""):
    """Every value with its path, without indices."""
    yield path, value
    if isinstance(value, dict):
        for key, part in value.items():
            yield from walk(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for part in value:
            yield from walk(part, path)


def model_faults(document):
    try:
        Bundle.model_validate(document)
    except ValidationError as error:
        for fault in error.errors()[:5]:
            yield f"model {'.'.join(map(str, fault['loc']))}: {fault['msg'][:160]}"


def invariant_faults(document):
    yield from broken("Bundle", document)
    for entry in document.get("entry", []):
        yield from broken("entry", entry)
        resource = entry.get("resource", {})
        kind = resource.get("resourceType")
        yield from broken("resource", resource)
        if kind in COMPILED:
            yield from broken(kind, resource)
        for section in resource.get("section", []):
            yield from broken("section", section)
        if "dosage" in resource and kind == "MedicationAdministration":
            yield from broken("dosage of an administration", resource["dosage"])
        for path, value in walk(resource):
            if not isinstance(value, dict):
                continue
            name = path.split(".")[-1]
            if name == "repeat":
                yield from broken("repeat", value)
            elif name.endswith("eriod") and name != "maxDosePerPeriod":
                yield from broken("Period", value)
            elif name in ("valueQuantity", "doseQuantity", "dose", "numerator", "denominator"):
                yield from broken("Quantity", value)
            elif name in ("rateRatio", "maxDosePerPeriod"):
                yield from broken("Ratio", value)


def code_faults(document):
    """Codes, references, narratives, and elements that say nothing."""
    for path, value in walk(document):
        if value in ({}, [], "", None):
            yield f"ele-1 {path} is empty"
        if isinstance(value, str):
            if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", value):
                yield f"control in {path}"
            if value != value.strip():
                yield f"spaces around {path}"
    if document.get("type") not in BINDINGS["Bundle.type"]:
        yield "binding Bundle.type"
    urls = [entry.get("fullUrl") for entry in document["entry"]]
    reached = set()
    for entry in document["entry"]:
        resource = entry.get("resource", {})
        kind = resource.get("resourceType")
        if entry.get("fullUrl") != f"urn:uuid:{resource.get('id')}":
            yield f"fullUrl of {kind} is not its id"
        if not re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", entry["fullUrl"]):
            yield f"fullUrl {entry['fullUrl']} is no UUID"
        if kind not in REQUIRED:
            yield f"a resource {kind}"
            continue
        for key in REQUIRED[kind]:
            if key not in resource:
                yield f"required {kind}.{key}"
        for path, value in walk(resource, kind):
            end = ".".join(path.split(".")[-2:])
            for known in (path, end):
                if known in BINDINGS and isinstance(value, str) and value not in BINDINGS[known]:
                    yield f"binding {known} {value}"
            if path.endswith(".reference"):
                reached.add(value)
                if value not in urls:
                    yield f"dangling {value}"
            if isinstance(value, dict):
                yield from coded(path, value)
        yield from narrative_faults(resource)
        if kind == "MedicationStatement":
            yield from timing_faults(resource)
    for url in urls[1:]:
        if url not in reached:
            yield f"unreached {url}"


def coded(path, value):
    system, code = value.get("system"), value.get("code")
    if isinstance(code, str) and system == UCUM:
        if code not in UNITS and not re.fullmatch(r"\{[a-z]+\}", code):
            yield f"unit {code}"
    elif isinstance(code, str) and system == LOINC:
        if code != "72514-3":
            yield f"LOINC {code}"
    elif isinstance(code, str) and system == TIMES:
        if code not in TIMING_CODES:
            yield f"timing code {code}"
    elif isinstance(code, str):
        yield f"code {code} of {system} in {path}"
    if isinstance(value.get("unit"), str) and value["unit"].lower() in ("mcg", "µg") and code:
        yield "unit mcg"


def timing_faults(resource):
    """A code says what the times say."""
    for dosage in resource.get("dosage", []):
        timing = dosage.get("timing", {})
        rule = timing.get("repeat", {})
        if timing and rule.get("frequency") != len(rule.get("timeOfDay", [])):
            yield "frequency is not the count of times"
        for coding in timing.get("code", {}).get("coding", []):
            code = coding.get("code")
            period = 2 if code == "QOD" else 1
            if (TIMING_CODES.get(code) != rule.get("frequency") or rule.get("period") != period
                    or rule.get("periodUnit") != "d" or "dayOfWeek" in rule):
                yield f"timing code {code} is not what is repeated"


def narrative_faults(resource):
    texts = [resource.get("text", {})] + [part.get("text", {}) for part in resource.get("section", [])]
    for text in texts:
        try:
            tree = xml.fromstring(text.get("div", ""))
        except xml.ParseError as error:
            yield f"txt-1 {error}"
            continue
        names = {node.tag.removeprefix("{http://www.w3.org/1999/xhtml}") for node in tree.iter()}
        if not names <= HTML or tree.tag != "{http://www.w3.org/1999/xhtml}div":
            yield f"txt-1 {names - HTML}"
        if not "".join(tree.itertext()).strip():
            yield "txt-2"


def faults(document):
    yield from model_faults(document)
    yield from code_faults(document)
    yield from invariant_faults(document)


# MARK: What the journal holds

def fact_faults(document, entries, medicines):
    """Each open dose, mark, number, mood and note is there as it was written, and nothing else."""
    hidden = {medicine["name"] for medicine in medicines if medicine.get("private")}
    open_ = [entry for entry in entries
             if not entry.get("private") and entry.get("medicine") not in hidden]
    resources = [entry["resource"] for entry in document["entry"]]

    def told(kind):
        return [part for part in resources if part["resourceType"] == kind]

    given = [part for part in told("MedicationAdministration") if part["status"] == "completed"]
    left = [part for part in told("MedicationAdministration") if part["status"] == "not-done"]
    yield from compared("doses", [dose_words(entry) for entry in open_ if entry["kind"] == "dose"],
                        [resource_words(part) for part in given])
    yield from compared(
        "marks", [f"{entry['kind']}{': ' + entry['reason'].replace('_', ' ') if 'reason' in entry else ''}"
                  for entry in open_ if entry["kind"] in ("missed", "skipped")],
        [part["statusReason"][0]["text"] for part in left])
    yield from compared("moods", [entry["score"] for entry in open_ if entry["kind"] == "mood"],
                        [part["valueInteger"] for part in told("Observation") if "valueInteger" in part])
    notes = [entry for entry in open_ if entry["kind"] == "note"]
    symptoms = [not (term["absent"] or entry.get("severity") == 0)
                for entry in notes for term in entry["terms"] if not entry.get("none")]
    symptoms += [entry.get("severity") != 0 for entry in notes
                 if not entry["terms"] and not entry.get("none")]
    yield from compared("symptoms", symptoms, [part["valueBoolean"] for part in told("Observation")
                                               if "valueBoolean" in part])
    yield from compared(
        "numbers", [number(entry["value"]) for entry in open_
                    if entry["kind"] == "track" and "/" not in entry["value"]],
        [str(part["valueQuantity"]["value"]) for part in told("Observation")
         if "value" in part.get("valueQuantity", {})])
    for part in told("Observation"):
        coding = part["code"].get("coding", [{}])[0].get("code")
        if coding and not (part["code"]["text"] == "pain" and 0 <= part["valueQuantity"]["value"] <= 10):
            yield f"coded as pain: {part['code']}"
    for name in hidden:
        if name in json.dumps(document):
            yield f"names {name}"


def number(text):
    return str(float(text) if "." in text else int(text))


def dose_words(entry):
    """When, of what, and how much; as exactly as it is known."""
    when = entry["at"] if entry["precision"] == "minute" else entry["at"][:10]
    if re.search(r"[+-]\d\d:\d\d:\d\d$", when):
        when = "in UTC"
    value = entry["amount"]["value"]
    # A FHIR string has no controls.
    name = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", entry["medicine"]).strip()
    return when, name, "words" if "/" in value else number(value)


def resource_words(part):
    dose = part.get("dosage", {}).get("dose", {}).get("value")
    return (part["effectiveDateTime"], part["medicationCodeableConcept"]["text"],
            "words" if dose is None else str(dose))


def compared(what, wanted, found):
    wanted, found = sorted(wanted, key=str), sorted(found, key=str)
    if wanted != found:
        gone = [item for item in wanted if item not in found][:3]
        new = [item for item in found if item not in wanted][:3]
        yield f"{what}: {len(wanted)} written, {len(found)} told; missing {gone}, new {new}"


# As the FHIR document names them, and as the schema does.
OMH_UNITS = {unit: unit for unit in open_mhealth.DOSE_UNITS} | {"[iU]": "IU"}


# MARK: Journals

class Run:
    def __init__(self, binary):
        self.binary, self.failures = binary, []
        self.documents = self.resources = 0
        self.points = []
        self.kept = {}
        self.forms = [("export", "--format", "fhir"), ("report", "--format", "fhir")]

    def fail(self, sentence):
        self.failures.append(sentence)
        print(f"FAIL {sentence[:600]}")

    def journal(self, home, now, zone, *words, may_refuse=False):
        done = subprocess.run(
            [self.binary, *words, "--quiet"], stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
            env={"PATH": os.environ["PATH"], "HOME": str(home), "TZ": zone, "LC_ALL": "C.UTF-8",
                 "JOURNAL_NOW": now})
        if done.returncode != 0 and not may_refuse:
            raise SystemExit(f"journal {' '.join(words)} exits {done.returncode}: "
                             f"{done.stderr.decode('utf-8', 'replace')}")
        return done.stdout

    def look(self, name, home, now, zone, *options):
        """A document of all, and one as a report gives it."""
        for words in self.forms:
            options = options or ("--since", "start")
            what = f"{name}: {' '.join((*words, *options))}"
            data = self.journal(home, now, zone, *words, *options)
            if data != self.journal(home, now, zone, *words, *options):
                self.fail(f"{what} gives other bytes the second time")
            document = json.loads(data)
            for fault in sorted(set(faults(document)))[:8]:
                self.fail(f"{what}: {fault}")
            self.documents += 1
            self.resources += len(document["entry"])
            if words == self.forms[0] and options == ("--since", "start"):
                self.kept[name] = document
                entries = json.loads(self.journal(
                    home, now, zone, "list", "--format", "json", *options))
                medicines = [entry for entry in json.loads(self.journal(
                    home, now, zone, "list", "--kind", "medication", "--format", "json"))]
                for fault in fact_faults(document, entries, medicines):
                    self.fail(f"{what}: {fault}")
                self.look_at_points(name, document, home, now, zone, *options)

    def look_at_points(self, name, document, home, now, zone, *options):
        """The doses as data points: valid, and as many as the FHIR document has, unless their unit has
        no place there."""
        points = json.loads(self.journal(home, now, zone, "export", "--format", "omh", *options))
        for fault in list(open_mhealth.faults(jsonschema, points))[:5]:
            self.fail(f"{name}, Open mHealth: {fault}")
        self.points += points
        taken = sum(point["header"]["schema_id"]["name"] == open_mhealth.TAKEN for point in points)
        given = [entry["resource"] for entry in document["entry"]
                 if entry["resource"].get("status") in ("completed", "not-done")
                 and entry["resource"]["resourceType"] == "MedicationAdministration"]
        fitting = [part for part in given if part["status"] == "not-done" or OMH_UNITS.get(
            part.get("dosage", {}).get("dose", {}).get("unit")) is not None]
        if len(points) != len(fitting):
            self.fail(f"{name}, Open mHealth: {len(points)} points, {taken} of doses taken,"
                      f" of {len(fitting)} that fit")


def year(run, work):
    home = work / "year"
    folder = home / ".local/share/journal"
    folder.mkdir(parents=True)
    subprocess.run([str(ROOT / "Scripts/enter-year.sh"), run.binary, str(folder / "journal.db")],
                   check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    last = (ROOT / "Tests/Year/year.txt").read_text("utf-8").splitlines()[-1].split()
    run.look("year", home, last[0], last[1])
    run.look("year", home, last[0], last[1], "--since", "30d")


def crowded(run, work):
    home = work / "story"
    home.mkdir()
    for line in (HERE / "json-story.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            now, zone, command = line.split(" ", 2)
            if not re.search(r"\{\w+\}", command):
                run.journal(home, now, zone, *shlex.split(command), may_refuse=True)
    now = "2026-11-28T09:00:00+01:00"
    run.journal(home, now, "Europe/Berlin", "track", "set", "pain", "--scale", "0-10", "--worst", "10")
    for words in ("track pain 7", "track pain 0", "log-dose 1/3tablet aspirin", "log-dose 0.125mg b12",
                  "track glucose 5.6 mmol/L", "track temp 37.5 °C", "track share 1/3 pies"):
        run.journal(home, now, "Europe/Berlin", *words.split(), may_refuse=True)
    run.look("crowded", home, now, "Europe/Berlin")
    run.look("crowded", home, now, "Europe/Berlin", "--since", "2026-08-03", "--until", "2026-08-10")


def hostile(run, work):
    home = work / "hostile"
    home.mkdir()
    now = "2026-11-22T12:00:00+01:00"
    for text in ('"quotes\' \\ </div></script> & %s =1', "\x01\x1b[31mred\x07 \x7f \x85 \u2028 tab\t\nline\r\nend",
                 "\u202eright to left \u0645\u0631\u062d\u0628\u0627 e\u0301 \U0001f469\u200d\U0001f52c \uffff",
                 "  spaces  ", "a" * 5000):
        for words in (["note", text], ["log-dose", "5mg", text, "--new", "--note", text, "--by", text],
                      ["mood", "3", text], ["settings", "name", text], ["settings", "record-number", text],
                      ["note", "drowsy", "--site", text], ["missed", "--reason", text],
                      ["track", "plain", "5", text],
                      ["med", "add", text, "--dose", "5mg", "--times", "08:00", "--purpose", text,
                       "--instruction", text]):
            run.journal(home, now, "Europe/Berlin", *words, may_refuse=True)
    run.look("hostile", home, now, "Europe/Berlin")


def empty(run, work):
    home = work / "empty"
    home.mkdir()
    words = ("report", "--format", "fhir")
    document = json.loads(run.journal(home, "2026-11-22T12:00:00Z", "UTC", *words))
    for fault in sorted(set(faults(document))):
        run.fail(f"empty: {fault}")
    run.documents += 1
    if any(home.iterdir()):
        run.fail("a command that only reads made a file on an empty machine")


def generated(run, work, seed):
    chance = random.Random(seed)
    home = work / f"generated-{seed}"
    home.mkdir()
    zone = "Europe/Berlin"
    names = ["baclofen", "zinc", "vitamin D"]
    day = 1

    def type_(line):
        run.journal(home, f"2026-10-{day:02}T{chance.randrange(6, 22):02}:{chance.randrange(60):02}:00Z",
                    zone, *shlex.split(line), may_refuse=True)

    for name in names:
        times = ",".join(sorted(f"{hour:02}:00" for hour in chance.sample(range(24), chance.randrange(1, 5))))
        days = chance.choice(["", " --days mon,wed", " --every 2d", " --every 5d"])
        unit = chance.choice(["mg", "mcg", "tablets", "mL", "IU", "puffs", "drops"])
        type_(f"med add '{name}' --dose {chance.choice(['5', '0.25', '1/2', '10'])}{unit} --times {times}{days}")
    for day in range(2, 29):
        for _ in range(chance.randrange(4)):
            name = chance.choice(names)
            type_(chance.choice([
                f"took '{name}'", f"took '{name}' --at yesterday", f"took '{name}' --about",
                f"missed '{name}'", f"skipped '{name}' --reason 'felt ill'", f"took '{name}' --private",
                "note drowsy --severity mild", "note 'no headache'", "note none", "mood 4 calm",
                f"track stiffness {chance.randrange(11)}", "track bp 120/80 mmHg",
                f"med change '{name}' --dose {chance.randrange(1, 9)}mg", f"med pause '{name}'",
                f"med resume '{name}'", f"med stop '{name}'"]))
    run.look(f"generated {seed}", home, "2026-10-29T12:00:00+01:00", zone)


# MARK: Planted breaks

def planted(document):
    """Each with the rule that must find it: a document, broken in one place."""
    def resources(kind):
        return [number for number, entry in enumerate(document["entry"])
                if entry["resource"]["resourceType"] == kind]

    def change(kind, edit, of=lambda part: True):
        bad = copy.deepcopy(document)
        for number in resources(kind):
            part = bad["entry"][number]["resource"]
            if of(part):
                edit(part)
                return bad
        raise SystemExit(f"no {kind} to break")

    def bundle(edit):
        bad = copy.deepcopy(document)
        edit(bad)
        return bad

    def with_(key, value):
        return lambda part: part.__setitem__(key, value)

    def has(*keys):
        return lambda part: all(key in part for key in keys)

    def dosage(edit):
        return change("MedicationStatement", lambda part: edit(part["dosage"][0]),
                      lambda part: "repeat" in part.get("dosage", [{}])[0].get("timing", {}))

    def rule(**fields):
        def edit(part):
            for key, value in fields.items():
                if value is None:
                    part["timing"]["repeat"].pop(key, None)
                else:
                    part["timing"]["repeat"][key] = value
        return dosage(edit)

    administration, statement = "MedicationAdministration", "MedicationStatement"
    yield "binding MedicationAdministration.status", change(administration, with_("status", "skipped"))
    yield "binding MedicationStatement.status", change(statement, with_("status", "paused"))
    yield "binding Observation.status", change("Observation", with_("status", "done"))
    yield "binding Composition.status", change("Composition", with_("status", "done"))
    yield "binding Bundle.type", bundle(with_("type", "diary"))
    yield "binding repeat.periodUnit", rule(periodUnit="day")
    yield "binding text.status", change("Patient", lambda part: part["text"].update(status="made"))
    yield "required Observation.code", change("Observation", lambda part: part.pop("code"))
    yield "required MedicationAdministration.subject", change(
        administration, lambda part: part.pop("subject"))
    yield "unit mcg", change(administration, lambda part: part["dosage"]["dose"].update(
        unit="mcg", code="mcg", system=UCUM), has("dosage"))
    yield "LOINC 72514-4", change(
        "Observation", lambda part: part["code"]["coding"][0].update(code="72514-4"),
        lambda part: "coding" in part["code"])
    yield "timing code BID is not what is repeated", dosage(lambda part: part["timing"].update(code={
        "coding": [{"system": TIMES, "code": "BID"}]}, repeat={
            **part["timing"]["repeat"], "frequency": 3, "timeOfDay": ["08:00:00", "09:00:00", "10:00:00"]}))
    yield "timing code TDS", dosage(lambda part: part["timing"].update(
        code={"coding": [{"system": TIMES, "code": "TDS"}]}))
    yield "code x of http://example.org", change("Observation", with_(
        "code", {"coding": [{"system": "http://example.org", "code": "x"}]}))
    yield "frequency is not the count of times", rule(frequency=9)
    yield "dangling", change("Observation", with_(
        "subject", {"reference": "urn:uuid:00000000-0000-8000-8000-000000000000"}))
    yield "unreached", change("Composition", lambda part: part["section"][0]["entry"].pop())
    yield "fullUrl of", bundle(lambda bad: bad["entry"][1]["resource"].update(id="1"))
    yield "a resource Flag", change("Observation", with_("resourceType", "Flag"))
    yield "ele-1", change("Observation", with_("note", []))
    yield "spaces around", change("Observation", with_("code", {"text": " x "}))
    yield "control in", change("Observation", with_("code", {"text": "x\x07"}))
    yield "txt-1", change("Patient", lambda part: part["text"].update(
        div='<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>'))
    yield "txt-2", change("Patient", lambda part: part["text"].update(
        div='<div xmlns="http://www.w3.org/1999/xhtml"><p> </p></div>'))
    yield "model", change("Observation", with_("effectiveDateTime", "yesterday"))
    yield "model", change("Observation", with_("mood", 4))

    yield "bdl-1", bundle(with_("total", 3))
    yield "bdl-2", bundle(lambda bad: bad["entry"][2].update(search={"mode": "match"}))
    yield "bdl-3", bundle(lambda bad: bad["entry"][2].update(request={"method": "PUT", "url": "x"}))
    yield "bdl-4", bundle(lambda bad: bad["entry"][2].update(response={"status": "200"}))
    yield "bdl-5", bundle(lambda bad: bad["entry"][2].pop("resource"))
    yield "bdl-7", bundle(lambda bad: bad["entry"][2].update(fullUrl=bad["entry"][1]["fullUrl"]))
    yield "bdl-8", bundle(lambda bad: bad["entry"][2].update(fullUrl="http://x.org/Patient/1/_history/1"))
    yield "bdl-9", bundle(lambda bad: bad["identifier"].pop("system"))
    yield "bdl-10", bundle(lambda bad: bad.pop("timestamp"))
    yield "bdl-11", bundle(lambda bad: bad["entry"].reverse())
    inner = {"resourceType": "Patient", "id": "a"}
    yield "dom-2", change("Patient", with_("contained", [{**inner, "contained": [inner]}]))
    yield "dom-4", change("Patient", with_("contained", [{**inner, "meta": {"versionId": "1"}}]))
    yield "dom-5", change("Patient", with_("contained", [{**inner, "meta": {"security": [{"code": "R"}]}}]))
    yield "dom-6", change("Patient", lambda part: part.pop("text"))
    yield "cmp-1", change("Composition", lambda part: part["section"].append({"title": "nothing"}))
    yield "cmp-2", change("Composition", lambda part: part["section"][0].update(
        emptyReason={"text": "none"}))
    yield "obs-6", change("Observation", with_("dataAbsentReason", {"text": "not asked"}),
                          has("valueBoolean"))
    code = {"coding": [{"system": LOINC, "code": "72514-3"}]}
    yield "obs-7", change("Observation", lambda part: part.update(
        code=code, component=[{"code": code, "valueInteger": 3}]), has("valueBoolean"))
    yield "mad-1", change(administration, lambda part: part["dosage"].pop("dose"), has("dosage"))
    yield "tim-1", rule(duration=1)
    yield "tim-2", rule(periodUnit=None)
    yield "tim-4", rule(duration=-1, durationUnit="h")
    yield "tim-5", rule(period=-1)
    yield "tim-6", rule(period=None, periodUnit=None, periodMax=3)
    yield "tim-7", rule(durationMax=3)
    yield "tim-8", rule(countMax=3)
    yield "tim-9", rule(offset=30)
    yield "tim-10", rule(when=["MORN"])
    yield "per-1", change(statement, lambda part: part["effectivePeriod"].update(
        start="2026-12-01", end="2026-11-01"), has("effectivePeriod"))
    yield "qty-3", change(administration, lambda part: part["dosage"]["dose"].pop("system"),
                          has("dosage"))
    yield "rat-1", change(statement, lambda part: part["dosage"][0]["maxDosePerPeriod"].pop("denominator"),
                          lambda part: "maxDosePerPeriod" in part.get("dosage", [{}])[0])


def plant(run):
    document = run.kept["crowded"]
    found, rules = 0, set()
    for rule, bad in planted(document):
        rules.add(rule)
        said = set()
        try:
            for layer in (model_faults, code_faults, invariant_faults):
                try:
                    said |= set(layer(bad))
                except (KeyError, TypeError, AttributeError) as error:
                    said.add(f"broken beyond reading: {error!r}")
        finally:
            is_found = any(fault == rule or fault.startswith(rule + " ") for fault in said)
        found += is_found
        if not is_found:
            run.fail(f"planted, and not found by {rule}: {sorted(said)[:4]}")
    for name in (name for rules_ in INVARIANTS.values() for name in rules_):
        if name not in rules:
            run.fail(f"{name} was never broken")
    return found


def plant_points(run):
    """Each break of a data point is refused."""
    found = 0
    for place, value in open_mhealth.BREAKS:
        broken_points = []
        for point in run.points:
            bad = copy.deepcopy(point)
            part = bad
            for key in place[:-1]:
                part = part.get(key) if isinstance(part, dict) else None
            if not isinstance(part, dict) or value is None and place[-1] not in part:
                continue
            if place[-1] not in part and place[-1] != "status":
                continue
            if value is None:
                del part[place[-1]]
            else:
                part[place[-1]] = value
            broken_points.append(bad)
        is_found = bool(broken_points) and all(
            list(open_mhealth.faults(jsonschema, [bad])) for bad in broken_points[:20])
        found += is_found
        if not is_found:
            run.fail(f"planted in Open mHealth, and not found: {place} {value}")
    return found


def main():
    run = Run(str(Path(sys.argv[1]).resolve()))
    with tempfile.TemporaryDirectory(prefix="journal-fhir.") as folder:
        work = Path(folder)
        empty(run, work)
        crowded(run, work)
        hostile(run, work)
        for seed in range(int(os.environ.get("JOURNAL_FHIR_JOURNALS", "3"))):
            generated(run, work, seed)
        year(run, work)
    found = plant(run)
    broken_points = plant_points(run)
    print(f"FHIR: {run.documents} documents of {run.resources} resources valid; {found} planted breaks "
          f"found, each by its rule; Open mHealth: {len(run.points)} data points valid, {broken_points}"
          f" planted breaks found; {len(run.failures)} failed")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
