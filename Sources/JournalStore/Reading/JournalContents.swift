package import JournalModel
internal import SQLite

/// How much a journal holds, and of when: what tells one copy from another.
package struct JournalContents: Hashable, Sendable {
  /// Which journal it is a copy of.
  package let identity: String
  /// Those that stand.
  package let entries: Int
  package let revisions: Int
  package let writes: Int
  /// From the first day of the diary to the last.
  package let days: ClosedRange<CivilDay>?
  package let lastWrite: Instant?

  init(_ connection: borrowing Connection) throws {
    identity = try Meta.text(connection, Meta.identity) ?? ""
    entries = try JournalContents.count(connection, "revision WHERE live = 1")
    revisions = try JournalContents.count(connection, "revision")
    writes = try JournalContents.count(connection, "change")
    days = try JournalContents.days(connection)
    lastWrite = try connection.first("SELECT recorded_at FROM change ORDER BY id DESC LIMIT 1") {
      try $0.instant(0, "recorded_at in change")
    }
  }

  /// Whether both hold the same writes.
  func hasSameWrites(as other: JournalContents) -> Bool {
    identity == other.identity && writes == other.writes && revisions == other.revisions
      && lastWrite == other.lastWrite
  }

  static func days(_ connection: borrowing Connection) throws -> ClosedRange<CivilDay>? {
    let kinds = EntryKind.diary.map(\.rawValue)
    let marks = kinds.map { _ in "?" }.joined(separator: ", ")
    let query = """
      SELECT lived_at FROM revision WHERE live = 1 AND kind IN (\(marks))
      ORDER BY lived_at
      """
    guard let first = try day(connection, query + " ASC LIMIT 1", kinds),
      let last = try day(connection, query + " DESC LIMIT 1", kinds), first <= last
    else { return nil }
    return first...last
  }

  private static func day(
    _ connection: borrowing Connection, _ query: String, _ kinds: [String]
  ) throws -> CivilDay? {
    try connection.first(query, kinds.map { .text($0) }) {
      LocalDateTime(secondsSinceEpoch: try $0.instant(0, "lived_at in revision").seconds).day
    }
  }

  private static func count(_ connection: borrowing Connection, _ rows: String) throws -> Int {
    try connection.first("SELECT count(*) FROM \(rows)") { Int(try $0.integer(0)) } ?? 0
  }
}

extension JournalDatabase {
  package func contents() throws -> JournalContents {
    try read { try JournalContents($0.connection) }
  }

  /// The zone of the latest command that wrote; `nil` before the first.
  package func lastZone() throws -> String? {
    try JournalDatabase.explained(path) { try Meta.text(connection, Meta.zone) }
  }

  /// The days of the first and the last entry of the diary; `nil` when there is none.
  package func diaryRange() throws -> (first: CivilDay, last: CivilDay)? {
    try JournalDatabase.explained(path) {
      try JournalContents.days(connection).map { ($0.lowerBound, $0.upperBound) }
    }
  }
}
