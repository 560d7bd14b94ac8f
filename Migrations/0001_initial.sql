-- The journal: what a person wrote, each thing as a series of revisions.
-- Times are whole seconds since 1970-01-01T00:00:00Z, in the years 1 to 9999; `lived_at` is the
-- reading of the clock on the wall in the same count. Amounts and readings are exact decimal or
-- fraction texts. Each `digest` is the first 16 bytes of SHA-256 over what it seals.

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each write that a person can undo.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -62135596800 AND 253402300799),
  action TEXT NOT NULL CHECK (action <> ''),
  written_by TEXT CHECK (written_by <> ''),
  -- The change that this one took back; a redo takes back an undo.
  reverts INTEGER REFERENCES change (id),
  -- Over this row.
  digest BLOB NOT NULL CHECK (length(digest) = 16)
) STRICT;

CREATE INDEX change_reverts ON change (reverts) WHERE reverts IS NOT NULL;

CREATE TABLE kind (
  name TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO kind (name) VALUES
  ('dose'), ('missed'), ('note'), ('mood'), ('track'),
  ('question'), ('important'), ('medication'), ('tracker');

-- The identity of a thing in the journal, for ever.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 20 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*')
) STRICT;

-- What was said of it, once and corrected. Nothing is overwritten but `live`.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  change_id INTEGER NOT NULL REFERENCES change (id),
  kind TEXT NOT NULL REFERENCES kind (name),
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -62135596800 AND 253402300799),
  at INTEGER NOT NULL CHECK (at BETWEEN -62135596800 AND 253402300799),
  -- "More than -25 hours and less than 26 hours", RFC 9636.
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -89999 AND 93599),
  zone TEXT NOT NULL CHECK (zone <> ''),
  precision TEXT NOT NULL CHECK (precision IN ('minute', 'approximate', 'day')),
  text TEXT CHECK (text <> ''),
  written_by TEXT CHECK (written_by <> ''),
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  -- The latest revision, unless it deletes the entry. Derived, and checked against `number`.
  live INTEGER NOT NULL CHECK (live IN (0, 1) AND live + deleted < 2),
  -- Over this revision and all of its parts.
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  lived_at INTEGER NOT NULL GENERATED ALWAYS AS (at + utc_offset) VIRTUAL
    CHECK (lived_at BETWEEN -62135596800 AND 253402300799),
  UNIQUE (entry_id, number)
) STRICT;

-- In the order of the diary, so that its first or last page costs a page.
CREATE INDEX revision_lived ON revision (lived_at, at, entry_id, kind) WHERE live = 1;
CREATE INDEX revision_change ON revision (change_id);

CREATE TABLE tag (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (revision_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE medication (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  name TEXT NOT NULL CHECK (name <> ''),
  strength TEXT CHECK (strength GLOB '[0-9]*'),
  strength_unit TEXT CHECK ((strength_unit IS NULL) = (strength IS NULL)),
  -- In how much of the product that strength is; NULL is in one piece.
  per TEXT CHECK (per IS NULL OR (per GLOB '[0-9]*' AND strength IS NOT NULL)),
  per_unit TEXT CHECK ((per_unit IS NULL) = (per IS NULL)),
  form TEXT CHECK (form <> ''),
  dose TEXT CHECK (dose GLOB '[0-9]*'),
  dose_unit TEXT CHECK ((dose_unit IS NULL) = (dose IS NULL)),
  purpose TEXT CHECK (purpose <> ''),
  prescriber TEXT CHECK (prescriber <> '')
) STRICT;

CREATE TABLE dose_log (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  amount TEXT NOT NULL CHECK (amount GLOB '[0-9]*' AND amount <> '0'),
  unit TEXT NOT NULL CHECK (unit <> ''),
  with_food INTEGER CHECK (with_food IN (0, 1)),
  -- The scheduled dose the person said this was: a civil day and a time of day.
  slot_day TEXT CHECK (slot_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  slot_time TEXT CHECK ((slot_time IS NULL) = (slot_day IS NULL))
) STRICT;

CREATE TABLE missed_dose (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  medication_id INTEGER NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('missed', 'skipped')),
  slot_day TEXT CHECK (slot_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  slot_time TEXT CHECK ((slot_time IS NULL) = (slot_day IS NULL)),
  reason TEXT CHECK (
    reason IN (
      'forgot', 'asleep', 'away', 'ran_out', 'felt_ill', 'side_effect', 'told_to', 'no_need',
      'other'))
) STRICT;

CREATE TABLE side_effect_note (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  severity INTEGER CHECK (severity BETWEEN 0 AND 4),
  site TEXT CHECK (site <> ''),
  lasted_minutes INTEGER CHECK (lasted_minutes > 0),
  -- "Nothing to report": a datum, as against silence.
  none_felt INTEGER NOT NULL CHECK (none_felt IN (0, 1))
) STRICT;

-- The known terms in a note's words, present or denied ("no headache"), in their order.
CREATE TABLE mention (
  revision_id INTEGER NOT NULL REFERENCES side_effect_note (revision_id),
  position INTEGER NOT NULL CHECK (position >= 1),
  term TEXT NOT NULL CHECK (term <> ''),
  absent INTEGER NOT NULL CHECK (absent IN (0, 1)),
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mood_entry (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5)
) STRICT;

CREATE TABLE tracker_reading (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL CHECK (value GLOB '[-0-9]*'),
  -- The lower number of a pair such as a blood pressure.
  second_value TEXT CHECK (second_value GLOB '[-0-9]*'),
  unit TEXT CHECK (unit <> '')
) STRICT;

CREATE INDEX tracker_reading_name ON tracker_reading (name);

CREATE TABLE tracker (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT CHECK (unit <> ''),
  scale_min TEXT CHECK (scale_min GLOB '[-0-9]*'),
  scale_max TEXT CHECK ((scale_max IS NULL) = (scale_min IS NULL)),
  worst TEXT CHECK (worst GLOB '[-0-9]*'),
  main INTEGER NOT NULL CHECK (main IN (0, 1))
) STRICT;

CREATE TABLE question (
  revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
  number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

-- For a reader with nothing but a SQLite shell.
CREATE VIEW diary AS
SELECT
  datetime(r.lived_at, 'unixepoch') AS lived_at, r.zone, r.precision, r.kind,
  coalesce(m.name, t.name, y.name, z.name) AS name,
  coalesce(d.amount || ' ' || d.unit, t.value || coalesce('/' || t.second_value, '') || coalesce(' ' || t.unit, ''), o.score,
    n.severity, x.kind) AS value,
  r.text, r.written_by, e.uid
FROM revision AS r
JOIN entry AS e ON e.id = r.entry_id
LEFT JOIN dose_log AS d ON d.revision_id = r.id
LEFT JOIN missed_dose AS x ON x.revision_id = r.id
LEFT JOIN side_effect_note AS n ON n.revision_id = r.id
LEFT JOIN mood_entry AS o ON o.revision_id = r.id
LEFT JOIN tracker_reading AS t ON t.revision_id = r.id
LEFT JOIN medication AS y ON y.revision_id = r.id
LEFT JOIN tracker AS z ON z.revision_id = r.id
LEFT JOIN revision AS k
  ON k.entry_id = coalesce(d.medication_id, x.medication_id) AND k.live = 1
LEFT JOIN medication AS m ON m.revision_id = k.id
WHERE r.live = 1
ORDER BY r.lived_at, r.entry_id;
