internal import SQLite

/// Which writes and revisions two copies have together, and in which order.
///
/// A row is known by its first seal. Writes are in the order of their time, where a write is never
/// earlier than one before it in its own copy, however its clock was set; then of the id that each
/// was given first; then of the seal. Revisions are in the order of their writes, then of the id
/// given first, then of the seal. None of these depends on which copies were merged before, or in
/// which order: the time of a write is the latest of all before it, and in what was merged those are
/// the same or no later. So the result is one for the two, whichever comes first.
///
/// An id is never less than the one given first, so that what is written next comes after all.
enum MergeOrder {
  /// The tables, in a file that is attached as `s`, while the copies are attached as `a` and `b`.
  static func work(out connection: borrowing Connection) throws {
    for sql in [writes, writesOfA, writesOfB, revisions, entries, entriesByUID, standing] {
      try connection.execute(sql)
    }
    try connection.execute("PRAGMA s.user_version = 1")
  }

  /// Whether the file that is attached as `s` has all of the tables.
  static func isWorkedOut(_ connection: borrowing Connection) throws -> Bool {
    try connection.first("PRAGMA s.user_version") { try $0.integer(0) } == 1
  }

  private static let writes = """
    CREATE TABLE s.write AS
    SELECT origin, a, b, n + max(0, max(place - n) OVER (ORDER BY n)) AS id
    FROM (
      SELECT origin, place, a, b, row_number() OVER (ORDER BY t, place, origin) AS n
      FROM (
        SELECT origin, min(place) AS place, max(t) AS t, max(a) AS a, max(b) AS b
        FROM (
          SELECT coalesce(origin, digest) AS origin, coalesce(origin_id, id) AS place,
            max(recorded_at) OVER (ORDER BY id) AS t, id AS a, NULL AS b
          FROM a.change
          UNION ALL
          SELECT coalesce(origin, digest), coalesce(origin_id, id),
            max(recorded_at) OVER (ORDER BY id), NULL, id
          FROM b.change
        ) GROUP BY origin
      )
    ) ORDER BY id
    """

  private static let writesOfA = "CREATE INDEX s.write_a ON write (a)"
  private static let writesOfB = "CREATE INDEX s.write_b ON write (b)"

  private static let revisions = """
    CREATE TABLE s.said AS
    SELECT a, b, uid, write, n + max(0, max(place - n) OVER (ORDER BY n)) AS id
    FROM (
      SELECT origin, place, a, b, uid, write,
        row_number() OVER (ORDER BY write, place, origin) AS n
      FROM (
        SELECT origin, min(place) AS place, max(a) AS a, max(b) AS b, min(uid) AS uid,
          min(write) AS write
        FROM (
          SELECT coalesce(r.origin, r.digest) AS origin, coalesce(r.origin_id, r.id) AS place,
            r.id AS a, NULL AS b, e.uid AS uid, w.id AS write
          FROM a.revision AS r JOIN a.entry AS e ON e.id = r.entry_id
          JOIN s.write AS w ON w.a = r.change_id
          UNION ALL
          SELECT coalesce(r.origin, r.digest), coalesce(r.origin_id, r.id), NULL, r.id, e.uid, w.id
          FROM b.revision AS r JOIN b.entry AS e ON e.id = r.entry_id
          JOIN s.write AS w ON w.b = r.change_id
        ) GROUP BY origin
      )
    ) ORDER BY id
    """

  /// With what each copy has of an entry that the other has not.
  private static let entries = """
    CREATE TABLE s.thing AS
    SELECT uid, row_number() OVER (ORDER BY min(id)) AS id,
      count(a) AS of_a, count(b) AS of_b, count(*) AS of_both
    FROM s.said GROUP BY uid ORDER BY 2
    """

  private static let entriesByUID = "CREATE UNIQUE INDEX s.thing_uid ON thing (uid)"

  /// Each revision with its number in its entry, and whether it is the last.
  private static let standing = """
    CREATE TABLE s.placed AS
    SELECT r.id, r.a, r.b, r.write, r.uid, t.id AS entry,
      row_number() OVER (PARTITION BY r.uid ORDER BY r.id) AS number, t.of_both AS last
    FROM s.said AS r JOIN s.thing AS t ON t.uid = r.uid ORDER BY r.id
    """
}
