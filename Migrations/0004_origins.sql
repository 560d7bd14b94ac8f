-- Where a row was sealed first, when it came from another copy of the journal or was numbered anew:
-- by its first seal it is known in every copy. NULL is here, as it is.

ALTER TABLE change ADD COLUMN origin BLOB CHECK (length(origin) = 16);
-- The id that it had there.
ALTER TABLE change ADD COLUMN origin_id INTEGER
  CHECK ((origin_id IS NULL) = (origin IS NULL) AND (origin_id IS NULL OR origin_id >= 1));

ALTER TABLE revision ADD COLUMN origin BLOB CHECK (length(origin) = 16);
ALTER TABLE revision ADD COLUMN origin_id INTEGER
  CHECK ((origin_id IS NULL) = (origin IS NULL) AND (origin_id IS NULL OR origin_id >= 1));
