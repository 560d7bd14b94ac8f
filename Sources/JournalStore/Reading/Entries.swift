package import JournalModel
internal import SQLite

/// Which entries are wanted; bounds are civil days, both included.
package struct EntryFilter: Sendable {
  package var since: CivilDay?
  package var until: CivilDay?
  package var kinds: Set<EntryKind>?
  package var medication: EntryID?
  package var tag: String?

  package init(
    since: CivilDay? = nil, until: CivilDay? = nil, kinds: Set<EntryKind>? = nil,
    medication: EntryID? = nil, tag: String? = nil
  ) {
    self.since = since
    self.until = until
    self.kinds = kinds
    self.medication = medication
    self.tag = tag
  }
}

extension EntryFilter {
  /// Everything of the filter but the medicine, which is in another table for each kind.
  func query(newestFirst: Bool) -> (sql: String, values: [Value]) {
    var conditions = ["r.live = 1"]
    var values: [Value] = []
    if let since {
      conditions.append("r.lived_at >= ?")
      values.append(.integer(since.midnight.secondsSinceEpoch))
    }
    if let until {
      conditions.append("r.lived_at < ?")
      let next = until.advanced(byDays: 1).midnight
      values.append(.integer(next.secondsSinceEpoch))
    }
    if let kinds {
      conditions.append("r.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))")
      values += kinds.map(\.rawValue).sorted().map { .text($0) }
    }
    if let tag {
      conditions.append("EXISTS (SELECT 1 FROM tag WHERE revision_id = r.id AND name = ?)")
      values.append(.text(tag))
    }
    let direction = newestFirst ? "DESC" : "ASC"
    let sql = """
      \(RevisionRow.selection) WHERE \(conditions.joined(separator: " AND "))
      ORDER BY r.lived_at \(direction), r.at \(direction), r.entry_id \(direction)
      """
    return (sql, values)
  }
}

extension JournalDatabase {
  /// The entries as they stand, in the order they were lived; `body` is given them one by one and
  /// says with `false` that it has seen enough.
  ///
  /// The order is by clock reading, then instant, then order of writing. Rows are found through
  /// the index on the clock reading, so that a month costs a month however long the journal.
  package func forEachEntry(
    _ filter: EntryFilter = EntryFilter(), newestFirst: Bool = false,
    _ body: (Entry) throws -> Bool
  ) throws {
    try forEachRow(filter, newestFirst: newestFirst) { try body($1) }
  }

  /// The same, with the row of ``RevisionRow/selection`` that each is from.
  ///
  /// - Parameter areKept: whether the command may ask for single ones again.
  func forEachRow(
    _ filter: EntryFilter, newestFirst: Bool = false, areKept: Bool = true,
    _ body: (borrowing Row, Entry) throws -> Bool
  ) throws {
    struct Enough: Error {}
    let (sql, values) = filter.query(newestFirst: newestFirst)
    let parts = RevisionParts(self)
    do {
      try query(sql, values) { row in
        let entry =
          try areKept ? identities.entry(row, parts) : RevisionRow.entry(row, parts).entry
        if let medication = filter.medication, entry.medication != medication {
          return
        }
        guard try body(row, entry) else { throw Enough() }
      }
    } catch is Enough {}
  }

  package func entries(_ filter: EntryFilter = EntryFilter()) throws -> [Entry] {
    var entries: [Entry] = []
    try forEachEntry(filter) {
      entries.append($0)
      return true
    }
    return entries
  }

  /// Every revision of one entry, oldest first.
  package func history(of id: EntryID) throws -> [(entry: Entry, isDeleted: Bool)] {
    guard let row = try identities.row(of: id) else { return [] }
    var history: [(entry: Entry, isDeleted: Bool)] = []
    let parts = RevisionParts(self)
    try query(
      RevisionRow.selection + " WHERE r.entry_id = ? ORDER BY r.number", [.integer(row)]
    ) { history.append(try RevisionRow.entry($0, parts)) }
    return history
  }

  /// The newest revision of an entry numbered at most `number`; `nil` when there is none.
  func revision(
    of id: EntryID, upTo number: Int = .max
  ) throws -> (entry: Entry, isDeleted: Bool)? {
    guard let row = try identities.row(of: id) else { return nil }
    return try first(
      RevisionRow.selection + " WHERE r.entry_id = ? AND r.number <= ? ORDER BY r.number DESC",
      [.integer(row), Value(number)]
    ) { try RevisionRow.entry($0, RevisionParts(self)) }
  }

  /// An entry as it stands; `nil` when there is none, or when it was deleted.
  package func entry(_ id: EntryID) throws -> Entry? {
    guard let row = try identities.row(of: id) else { return nil }
    return try first(
      RevisionRow.selection + " WHERE r.entry_id = ? AND r.live = 1", [.integer(row)]
    ) { try RevisionRow.entry($0, RevisionParts(self)).entry }
  }
}
