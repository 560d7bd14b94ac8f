"""What the schemas of Open mHealth that the journal writes ask for, in JSON Schema, after
https://github.com/openmhealth/schemas/tree/main/schema/omh: data-point 1.0, header 1.2, medication 1.0,
medication-dose-unit-value 1.0, time-frame 1.0, single-medication-dose-taken 1.0 and
reason-single-medication-dose-not-taken 1.0.

Stricter than those: no key that they do not name, and of their lists of units the ones that the journal
can mean.
"""

MOMENT = {"type": "string",
          "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
DOSE_UNITS = "g mg ug mL IU tablet capsule puff drop patch suppository".split()
STRENGTH_UNITS = "g mg ug mL IU mg/mL ug/mL IU/mL".split()


def record(required, **properties):
    return {"type": "object", "properties": properties, "required": required,
            "additionalProperties": False}


def amount(units):
    return record(["value", "unit"], value={"type": "number"}, unit={"enum": units})


MEDICATION = record(
    ["generic_name", "strength"], generic_name={"type": "string", "minLength": 1},
    strength={"type": "array", "maxItems": 1, "items": amount(STRENGTH_UNITS)})
TIME_FRAME = {"oneOf": [
    record(["date_time"], date_time=MOMENT),
    record(["time_interval"], time_interval=record(
        ["start_date_time", "duration"], start_date_time=MOMENT, duration=amount(["d"]))),
]}


def point(name, body):
    return record(
        ["header", "body"], body=body, header=record(
            ["id", "creation_date_time", "schema_id", "acquisition_provenance"],
            id={"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
            creation_date_time=MOMENT, schema_id=record(
                ["namespace", "name", "version"], namespace={"const": "omh"}, name={"const": name},
                version={"const": "1.0"}),
            acquisition_provenance=record(
                ["source_name", "modality"], source_name={"const": "journal"},
                modality={"const": "self-reported"})))


TAKEN = "single-medication-dose-taken"
NOT_TAKEN = "reason-single-medication-dose-not-taken"
SCHEMA = {"type": "array", "items": {"oneOf": [
    point(TAKEN, record(["medication", "dose", "effective_time_frame"], medication=MEDICATION,
                        dose=amount(DOSE_UNITS), effective_time_frame=TIME_FRAME)),
    point(NOT_TAKEN, record(
        ["medication", "effective_time_frame", "reason_for_missing_dose"], medication=MEDICATION,
        effective_time_frame=TIME_FRAME,
        reason_for_missing_dose={"type": "string", "minLength": 1})),
]}}

# What a system would misread, each by itself: where, and what stands there.
BREAKS = [
    (("header", "schema_id", "name"), "dose-taken"), (("header", "schema_id", "namespace"), "journal"),
    (("header", "id"), "1"), (("header", "creation_date_time"), "2026-11-20"), (("header", "id"), None),
    (("header", "acquisition_provenance", "modality"), "guessed"),
    (("body", "medication", "strength"), None), (("body", "medication", "generic_name"), None),
    (("body", "effective_time_frame"), None), (("body", "effective_time_frame"), "2026-11-20"),
    (("body", "dose", "unit"), "mcg"), (("body", "dose", "value"), "5"), (("body", "dose"), None),
    (("body", "reason_for_missing_dose"), None), (("body", "status"), "taken"),
]


def faults(jsonschema, points):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for error in validator.iter_errors(points):
        yield f"{error.json_path}: {error.message[:200]}"
    ids = [point_["header"].get("id") for point_ in points]
    if len(set(ids)) != len(ids):
        yield "an id stands twice"
