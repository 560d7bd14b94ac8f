internal import JournalModel
internal import SQLite

/// What every revision has in the table `revision`, except what the database derives.
enum RevisionRow {
  /// The columns that the seal covers, after the entry's uid; `live` follows from the others.
  static let columns = [
    "id", "change_id", "number", "kind", "recorded_at", "at", "utc_offset", "zone", "precision",
    "text", "written_by",
    "private", "deleted", "origin", "origin_id",
  ]

  static func values(
    id: Int64, change: Int64, number: Int, recordedAt: Instant, isDeleted: Bool, facts: EntryFacts
  ) -> [Value] {
    [
      .integer(id), .integer(change), Value(number), .text(facts.content.kind.rawValue),
      .integer(recordedAt.seconds),
      .integer(facts.moment.instant.seconds), Value(facts.moment.offset),
      .text(facts.moment.zone), .text(facts.moment.precision.rawValue), Value(facts.text),
      Value(facts.writtenBy), Value(facts.isPrivate), Value(isDeleted),
      .null, .null,
    ]
  }

  static let insertion = insertion(1)

  /// Inserts several.
  static func insertion(_ count: Int) -> String {
    let marks = "(\(Array(repeating: "?", count: columns.count + 3).joined(separator: ", ")))"
    return """
      INSERT INTO revision (\(columns.joined(separator: ", ")), entry_id, live, digest)
      VALUES \(Array(repeating: marks, count: count).joined(separator: ", "))
      """
  }

  /// Every revision with its entry, for ``entry(_:identities:connection:)``.
  static let selection = selection(from: "revision AS r")

  /// The revisions `r` of some tables. `CROSS JOIN` keeps SQLite from going through all entries
  /// first. https://www.sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join
  static func selection(from tables: String) -> String {
    """
    SELECT r.id, e.uid, r.number, r.kind, r.recorded_at, r.at, r.utc_offset, r.zone, r.precision,
      r.text, r.written_by, r.private, r.deleted,
      CASE r.number WHEN 1 THEN r.recorded_at ELSE
        (SELECT f.recorded_at FROM revision AS f WHERE f.entry_id = r.entry_id AND f.number = 1)
      END,
      EXISTS (SELECT 1 FROM tag WHERE revision_id = r.id),
      EXISTS (SELECT 1 FROM notice WHERE revision_id = r.id)
    FROM \(tables) CROSS JOIN entry AS e ON e.id = r.entry_id
    """
  }

  static func entry(
    _ row: borrowing Row, identities: Identities, connection: borrowing Connection
  ) throws -> (entry: Entry, isDeleted: Bool) {
    let revision = try row.integer(0)
    let id = try row.entryID(1)
    guard let kind = EntryKind(rawValue: try row.text(3)),
      let precision = LivedMoment.Precision(rawValue: try row.text(8))
    else { throw StoreError.malformed(what: "kind or precision in revision") }
    let facts = EntryFacts(
      moment: LivedMoment(
        instant: try row.instant(5, "at in revision"), zone: try row.text(7),
        offset: try row.offset(6, "utc_offset in revision"),
        precision: precision),
      content: try EntryContent.read(
        kind, revision: revision, from: connection, identities: identities),
      text: try row.optionalText(9),
      tags: try row.integer(14) == 1 ? TagTable.read(revision: revision, from: connection) : [],
      writtenBy: try row.optionalText(10), isPrivate: try row.integer(11) == 1)
    let entry = Entry(
      id: id, revision: try row.ordinal(2, "number in revision"),
      recordedAt: try row.instant(4, "recorded_at in revision"),
      firstRecordedAt: try row.instant(13, "recorded_at in revision"), facts: facts,
      notices: try row.integer(15) == 1
        ? NoticeTable.read(revision: revision, from: connection, identities: identities) : [])
    return (entry, try row.integer(12) == 1)
  }
}
