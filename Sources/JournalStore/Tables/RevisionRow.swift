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

  /// Every revision, for ``entry(_:_:)``.
  static let selection = selection(from: "revision AS r")

  /// The revisions `r` of some tables. One whose entry is gone has no uid, which ``entry(_:_:)`` tells.
  static func selection(from tables: String) -> String {
    """
    SELECT r.id, r.entry_id, r.number, r.kind, r.recorded_at, r.at, r.utc_offset, r.zone, r.precision,
      r.text, r.written_by, r.private, r.deleted,
      CASE r.number WHEN 1 THEN r.recorded_at ELSE
        (SELECT f.recorded_at FROM revision AS f WHERE f.entry_id = r.entry_id AND f.number = 1)
      END, e.uid
    FROM \(tables) LEFT JOIN entry AS e ON e.id = r.entry_id
    """
  }

  /// One that stands.
  static let selectionOfOne = selection + " WHERE r.id = ? AND r.live = 1"

  static func entry(
    _ row: borrowing Row, _ parts: RevisionParts
  ) throws -> (entry: Entry, isDeleted: Bool) {
    let revision = try row.integer(0)
    guard let kind = try row.word(3, .kinds), let precision = try row.word(8, .precisions)
    else { throw StoreError.malformed(what: "kind or precision in revision") }
    let facts = EntryFacts(
      moment: LivedMoment(
        instant: try row.instant(5, "at in revision"), zone: try row.text(7),
        offset: try row.offset(6, "utc_offset in revision"),
        precision: precision),
      content: try EntryContent.read(kind, of: revision, parts), text: try row.optionalText(9),
      tags: try parts.tags(of: revision), writtenBy: try row.optionalText(10),
      isPrivate: try row.integer(11) == 1)
    let entry = Entry(
      id: try row.entryID(14), revision: try row.ordinal(2, "number in revision"),
      recordedAt: try row.instant(4, "recorded_at in revision"),
      firstRecordedAt: try row.instant(13, "recorded_at in revision"), facts: facts,
      notices: try parts.notices(of: revision))
    return (entry, try row.integer(12) == 1)
  }
}
