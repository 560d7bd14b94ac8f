-- Plans, supply and pumps; appointments with questions answered and what was agreed; silences that
-- the person explained; settings; and which rules spoke when an entry was written.

INSERT INTO kind (name) VALUES
  ('answer'), ('plan'), ('supply'), ('pump'), ('appointment'), ('agreed'), ('gap'), ('setting');

-- What became of a taper or titration plan, in the order of writing; the first gives it.
CREATE TABLE plan_event (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  -- The entry that gave the plan; NULL is this one.
  plan_id INTEGER REFERENCES entry (id),
  action TEXT NOT NULL CHECK (
    action IN ('begin', 'hold', 'resume', 'cancel') AND (action = 'begin') = (plan_id IS NULL)),
  -- Included.
  from_day TEXT NOT NULL CHECK (date(from_day, '+0 days') IS from_day),
  from_time TEXT NOT NULL CHECK (
    strftime('%H:%M', from_time, '+0 days') IS from_time
    OR (strftime('%H:%M:%S', from_time, '+0 days') IS from_time AND from_time NOT GLOB '*:00')),
  decided_by TEXT CHECK (decided_by <> '')
) STRICT;

-- The steps that an event gives, a row for each dose of a day; nothing at all is a row without one.
CREATE TABLE plan_step (
  revision_id INTEGER NOT NULL REFERENCES plan_event (revision_id),
  position INTEGER NOT NULL CHECK (position >= 1),
  from_day TEXT NOT NULL CHECK (date(from_day, '+0 days') IS from_day),
  time TEXT CHECK (
    strftime('%H:%M', time, '+0 days') IS time
    OR (strftime('%H:%M:%S', time, '+0 days') IS time AND time NOT GLOB '*:00')),
  amount TEXT CHECK (
    (amount IS NULL) = (time IS NULL)
    AND (amount IS NULL OR (amount NOT GLOB '*[^0-9./]*' AND CAST(amount AS REAL) > 0))),
  unit TEXT CHECK ((unit IS NULL) = (amount IS NULL) AND unit IS NOT ''),
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE supply_event (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('counted', 'added')),
  amount TEXT NOT NULL CHECK (amount NOT GLOB '*[^0-9./]*' AND amount GLOB '[0-9]*'),
  unit TEXT NOT NULL CHECK (unit <> '')
) STRICT;

CREATE TABLE pump_event (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('refill', 'alarm')),
  next_refill TEXT CHECK (
    next_refill IS NULL OR (kind = 'refill' AND date(next_refill, '+0 days') IS next_refill)),
  -- The day on which the alarm for an empty reservoir is set to sound.
  alarm_date TEXT CHECK (
    alarm_date IS NULL OR (kind = 'refill' AND date(alarm_date, '+0 days') IS alarm_date))
) STRICT;

-- A civil day and perhaps a time, at the clinic's place.
CREATE TABLE appointment (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
  time TEXT CHECK (
    strftime('%H:%M', time, '+0 days') IS time
    OR (strftime('%H:%M:%S', time, '+0 days') IS time AND time NOT GLOB '*:00')),
  with_whom TEXT CHECK (with_whom <> ''),
  cancelled_at INTEGER CHECK (cancelled_at BETWEEN -62135596800 AND 253402300799)
) STRICT;

CREATE TABLE agreement (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  appointment_id INTEGER NOT NULL REFERENCES entry (id)
) STRICT;

CREATE TABLE answer (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  question_id INTEGER NOT NULL REFERENCES entry (id)
) STRICT;

-- From included, until not.
CREATE TABLE gap (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  from_day TEXT NOT NULL CHECK (date(from_day, '+0 days') IS from_day),
  from_time TEXT NOT NULL CHECK (
    strftime('%H:%M', from_time, '+0 days') IS from_time
    OR (strftime('%H:%M:%S', from_time, '+0 days') IS from_time AND from_time NOT GLOB '*:00')),
  until_day TEXT NOT NULL CHECK (date(until_day, '+0 days') IS until_day),
  until_time TEXT NOT NULL CHECK (
    (until_day || ' ' || until_time) > (from_day || ' ' || from_time)
    AND (strftime('%H:%M', until_time, '+0 days') IS until_time
      OR (strftime('%H:%M:%S', until_time, '+0 days') IS until_time
        AND until_time NOT GLOB '*:00')))
) STRICT;

CREATE TABLE setting (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  key TEXT NOT NULL CHECK (key <> ''),
  value TEXT NOT NULL CHECK (value <> '')
) STRICT;

-- The rules that spoke when a revision was written, in the order in which they did.
CREATE TABLE notice (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  rule TEXT NOT NULL CHECK (rule <> ''),
  level TEXT NOT NULL CHECK (level IN ('info', 'notice', 'urgent')),
  medication_id INTEGER REFERENCES entry (id),
  term TEXT CHECK (term <> ''),
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_rule ON notice (rule);

ALTER TABLE medication ADD COLUMN instruction_source TEXT
  CHECK (instruction_source IS NULL OR (instruction IS NOT NULL AND instruction_source <> ''));
-- A quotation from the label, and which label.
ALTER TABLE medication ADD COLUMN label_warning TEXT CHECK (label_warning <> '');
ALTER TABLE medication ADD COLUMN label_source TEXT
  CHECK ((label_source IS NULL) = (label_warning IS NULL) AND label_source IS NOT '');
-- The most that the person was told to take in any stretch of so many hours.
ALTER TABLE medication ADD COLUMN maximum TEXT CHECK (
  maximum IS NULL OR (maximum NOT GLOB '*[^0-9./]*' AND CAST(maximum AS REAL) > 0));
ALTER TABLE medication ADD COLUMN maximum_unit TEXT
  CHECK ((maximum_unit IS NULL) = (maximum IS NULL) AND maximum_unit IS NOT '');
ALTER TABLE medication ADD COLUMN maximum_hours INTEGER CHECK (
  (maximum_hours IS NULL) = (maximum IS NULL) AND (maximum_hours IS NULL OR maximum_hours > 0));
ALTER TABLE medication ADD COLUMN maximum_words TEXT
  CHECK (maximum_words IS NULL OR (maximum IS NOT NULL AND maximum_words <> ''));
ALTER TABLE medication ADD COLUMN maximum_source TEXT
  CHECK (maximum_source IS NULL OR (maximum IS NOT NULL AND maximum_source <> ''));

DROP VIEW diary;

-- For a reader with nothing but a SQLite shell.
CREATE VIEW diary AS
SELECT
  datetime(r.lived_at, 'unixepoch') AS lived_at, r.zone, r.precision, r.kind,
  coalesce(m.name, t.name, y.name, z.name, a.with_whom, s.key) AS name,
  coalesce(d.amount || ' ' || d.unit,
    t.value || coalesce('/' || t.second_value, '') || coalesce(' ' || t.unit, ''), o.score,
    n.severity, x.kind, g.state || ' from ' || g.from_day || ' ' || g.from_time,
    p.name || ' from ' || p.from_day, l.action || ' from ' || l.from_day || ' ' || l.from_time,
    u.kind || ' ' || u.amount || ' ' || u.unit,
    i.kind || coalesce(', next ' || i.next_refill, ''),
    a.day || coalesce(' ' || a.time, '') || iif(a.cancelled_at IS NULL, '', ' cancelled'),
    b.from_day || ' to ' || b.until_day, s.value) AS value,
  r.text, r.written_by, e.uid
FROM revision AS r
JOIN entry AS e ON e.id = r.entry_id
LEFT JOIN dose_log AS d ON d.revision_id = r.id
LEFT JOIN missed_dose AS x ON x.revision_id = r.id
LEFT JOIN regimen_version AS g ON g.revision_id = r.id
LEFT JOIN product AS p ON p.revision_id = r.id
LEFT JOIN plan_event AS l ON l.revision_id = r.id
LEFT JOIN supply_event AS u ON u.revision_id = r.id
LEFT JOIN pump_event AS i ON i.revision_id = r.id
LEFT JOIN appointment AS a ON a.revision_id = r.id
LEFT JOIN gap AS b ON b.revision_id = r.id
LEFT JOIN setting AS s ON s.revision_id = r.id
LEFT JOIN side_effect_note AS n ON n.revision_id = r.id
LEFT JOIN mood_entry AS o ON o.revision_id = r.id
LEFT JOIN tracker_reading AS t ON t.revision_id = r.id
LEFT JOIN medication AS y ON y.revision_id = r.id
LEFT JOIN tracker AS z ON z.revision_id = r.id
LEFT JOIN revision AS k
  ON k.entry_id = coalesce(d.medication_id, x.medication_id, g.medication_id, p.medication_id,
    l.medication_id, u.medication_id, i.medication_id)
  AND k.live = 1
LEFT JOIN medication AS m ON m.revision_id = k.id
WHERE r.live = 1
ORDER BY r.lived_at, r.entry_id;
