-- What is prescribed of a medicine, in dated versions, and in which product it comes.

INSERT INTO kind (name) VALUES ('regimen'), ('product');

-- One change of what is prescribed; it ends the one before. Civil times, without a zone: 08:00 is
-- 08:00 wherever the person is. Seconds are written only where there are some. With "+0 days" SQLite
-- reckons with what it is given, and 30 February and 24:00 come out as something else.
CREATE TABLE regimen_version (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  -- Included.
  from_day TEXT NOT NULL CHECK (date(from_day, '+0 days') IS from_day),
  from_time TEXT NOT NULL CHECK (
    strftime('%H:%M', from_time, '+0 days') IS from_time
    OR (strftime('%H:%M:%S', from_time, '+0 days') IS from_time AND from_time NOT GLOB '*:00')),
  state TEXT NOT NULL CHECK (
    state IN ('scheduled', 'as_needed', 'continuous', 'paused', 'stopped')),
  -- Of a schedule: named weekdays, in their order, or every so many days from an anchor; neither is
  -- every day.
  weekdays TEXT CHECK (
    weekdays IS NULL
    OR (state = 'scheduled'
      AND weekdays || ',' = iif(instr(weekdays, 'mon'), 'mon,', '')
        || iif(instr(weekdays, 'tue'), 'tue,', '') || iif(instr(weekdays, 'wed'), 'wed,', '')
        || iif(instr(weekdays, 'thu'), 'thu,', '') || iif(instr(weekdays, 'fri'), 'fri,', '')
        || iif(instr(weekdays, 'sat'), 'sat,', '') || iif(instr(weekdays, 'sun'), 'sun,', ''))),
  every_days INTEGER CHECK (
    every_days IS NULL
    OR (state = 'scheduled' AND weekdays IS NULL AND every_days BETWEEN 1 AND 3660)),
  anchor_day TEXT CHECK (
    (anchor_day IS NULL) = (every_days IS NULL) AND date(anchor_day, '+0 days') IS anchor_day),
  -- As needed: the person's own maximum in any stretch of so many hours.
  maximum TEXT CHECK (
    maximum IS NULL
    OR (state = 'as_needed' AND maximum NOT GLOB '*[^0-9./]*' AND CAST(maximum AS REAL) > 0)),
  maximum_unit TEXT CHECK ((maximum_unit IS NULL) = (maximum IS NULL) AND maximum_unit IS NOT ''),
  maximum_hours INTEGER CHECK (
    (maximum_hours IS NULL) = (maximum IS NULL) AND (maximum_hours IS NULL OR maximum_hours > 0)),
  -- Continuous: what a pump gives in 24 hours.
  rate TEXT CHECK (
    (rate IS NULL) = (state <> 'continuous')
    AND (rate IS NULL OR (rate NOT GLOB '*[^0-9./]*' AND CAST(rate AS REAL) > 0))),
  rate_unit TEXT CHECK ((rate_unit IS NULL) = (rate IS NULL) AND rate_unit IS NOT ''),
  decided_by TEXT CHECK (decided_by <> ''),
  replaced_by TEXT CHECK (replaced_by <> '')
) STRICT;

-- The doses of one day of a schedule; a schedule has at least one.
CREATE TABLE scheduled_dose (
  revision_id INTEGER NOT NULL REFERENCES regimen_version (revision_id),
  time TEXT NOT NULL CHECK (
    strftime('%H:%M', time, '+0 days') IS time
    OR (strftime('%H:%M:%S', time, '+0 days') IS time AND time NOT GLOB '*:00')),
  amount TEXT NOT NULL CHECK (amount NOT GLOB '*[^0-9./]*' AND CAST(amount AS REAL) > 0),
  unit TEXT NOT NULL CHECK (unit <> ''),
  PRIMARY KEY (revision_id, time)
) STRICT, WITHOUT ROWID;

-- The brand or generic in which a medicine is taken from a day on.
CREATE TABLE product (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  from_day TEXT NOT NULL CHECK (date(from_day, '+0 days') IS from_day),
  name TEXT NOT NULL CHECK (name <> ''),
  maker TEXT CHECK (maker <> ''),
  strength TEXT CHECK (
    strength IS NULL OR (strength NOT GLOB '*[^0-9./]*' AND CAST(strength AS REAL) > 0)),
  strength_unit TEXT CHECK (
    (strength_unit IS NULL) = (strength IS NULL) AND strength_unit IS NOT ''),
  per TEXT CHECK (
    per IS NULL
    OR (strength IS NOT NULL AND per NOT GLOB '*[^0-9./]*' AND CAST(per AS REAL) > 0)),
  per_unit TEXT CHECK ((per_unit IS NULL) = (per IS NULL) AND per_unit IS NOT '')
) STRICT;

ALTER TABLE medication ADD COLUMN do_not_stop INTEGER CHECK (do_not_stop IN (0, 1));
ALTER TABLE medication ADD COLUMN instruction TEXT CHECK (instruction <> '');
ALTER TABLE medication ADD COLUMN min_gap_minutes INTEGER CHECK (min_gap_minutes >= 0);
ALTER TABLE medication ADD COLUMN on_time_minutes INTEGER CHECK (on_time_minutes >= 0);
ALTER TABLE medication ADD COLUMN taking_since TEXT
  CHECK (date(taking_since, '+0 days') IS taking_since);
-- The medicine that this one turned out to be.
ALTER TABLE medication ADD COLUMN merged_into_id INTEGER REFERENCES entry (id);

-- Doses and marks of one medicine, and those that name a slot, wherever in time they were written.
CREATE INDEX dose_log_medication ON dose_log (medication_id);
CREATE INDEX missed_dose_medication ON missed_dose (medication_id);
CREATE INDEX dose_log_slot ON dose_log (slot_day) WHERE slot_day IS NOT NULL;
CREATE INDEX missed_dose_slot ON missed_dose (slot_day) WHERE slot_day IS NOT NULL;

DROP VIEW diary;

-- For a reader with nothing but a SQLite shell.
CREATE VIEW diary AS
SELECT
  datetime(r.lived_at, 'unixepoch') AS lived_at, r.zone, r.precision, r.kind,
  coalesce(m.name, t.name, y.name, z.name) AS name,
  coalesce(d.amount || ' ' || d.unit,
    t.value || coalesce('/' || t.second_value, '') || coalesce(' ' || t.unit, ''), o.score,
    n.severity, x.kind, g.state || ' from ' || g.from_day || ' ' || g.from_time,
    p.name || ' from ' || p.from_day) AS value,
  r.text, r.written_by, e.uid
FROM revision AS r
JOIN entry AS e ON e.id = r.entry_id
LEFT JOIN dose_log AS d ON d.revision_id = r.id
LEFT JOIN missed_dose AS x ON x.revision_id = r.id
LEFT JOIN regimen_version AS g ON g.revision_id = r.id
LEFT JOIN product AS p ON p.revision_id = r.id
LEFT JOIN side_effect_note AS n ON n.revision_id = r.id
LEFT JOIN mood_entry AS o ON o.revision_id = r.id
LEFT JOIN tracker_reading AS t ON t.revision_id = r.id
LEFT JOIN medication AS y ON y.revision_id = r.id
LEFT JOIN tracker AS z ON z.revision_id = r.id
LEFT JOIN revision AS k
  ON k.entry_id = coalesce(d.medication_id, x.medication_id, g.medication_id, p.medication_id)
  AND k.live = 1
LEFT JOIN medication AS m ON m.revision_id = k.id
WHERE r.live = 1
ORDER BY r.lived_at, r.entry_id;
