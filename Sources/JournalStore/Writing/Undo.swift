package import JournalModel
internal import SQLite

/// A write that can be taken back, or was.
package struct RecordedChange: Hashable, Sendable {
  package let id: Int64
  package let recordedAt: Instant
  package let action: String
  package let writtenBy: String?
  package let isUndone: Bool
}

/// Undo walks back through the writes, newest first; redo walks forward again until something new
/// is written. Both add revisions and remove nothing.
extension JournalDatabase {
  /// A write is undone when something reverts it that is not itself reverted.
  private static let isReverted = """
    EXISTS (
      SELECT 1 FROM change AS u WHERE u.reverts = c.id
        AND NOT EXISTS (SELECT 1 FROM change AS r WHERE r.reverts = u.id)
    )
    """

  /// What a merge brought, and what was there before it, lies in another order than it was written
  /// in here: none of it is taken back.
  private static let isOfHere =
    "c.id > coalesce((SELECT value FROM meta WHERE key = '\(Meta.mergedWrites)'), 0)"

  /// When something was last merged into this journal; `nil` when nothing was.
  package func lastMerge() throws -> Instant? {
    try first("SELECT max(value) FROM meta WHERE key >= 'merged:' AND key < 'merged;'") { row in
      row.isNull(0) ? nil : try row.instant(0, "a merge in meta")
    } ?? nil
  }

  /// Whether a copy with this identity was merged in before.
  package func hasMerged(_ identity: String) throws -> Bool {
    try first("SELECT 1 FROM meta WHERE key = ?", [.text(Meta.merged(identity))]) { _ in true }
      ?? false
  }

  /// The writes of a person that can be taken back or were, newest first.
  package func changes(limit: Int) throws -> [RecordedChange] {
    var changes: [RecordedChange] = []
    try query(
      """
      SELECT c.id, c.recorded_at, c.action, c.written_by, \(JournalDatabase.isReverted)
      FROM change AS c WHERE c.reverts IS NULL AND \(JournalDatabase.isOfHere)
      ORDER BY c.id DESC LIMIT ?
      """, [Value(limit)]
    ) { changes.append(try JournalDatabase.change($0)) }
    return changes
  }

  /// The write that `undo` would take back.
  package func nextToUndo() throws -> RecordedChange? {
    try first(
      """
      SELECT c.id, c.recorded_at, c.action, c.written_by, 0 FROM change AS c
      WHERE c.reverts IS NULL AND NOT \(JournalDatabase.isReverted)
        AND \(JournalDatabase.isOfHere) ORDER BY c.id DESC LIMIT 1
      """
    ) { try JournalDatabase.change($0) }
  }

  /// The undo that `redo` would take back, with the write it took back.
  func nextToRedo() throws -> (undo: Int64, change: RecordedChange)? {
    try first(
      """
      SELECT c.id, c.recorded_at, c.action, c.written_by, 1, u.id
      FROM change AS u JOIN change AS c ON c.id = u.reverts
      WHERE c.reverts IS NULL AND \(JournalDatabase.isOfHere)
        AND NOT EXISTS (SELECT 1 FROM change AS r WHERE r.reverts = u.id)
        AND u.id > (SELECT coalesce(max(id), 0) FROM change WHERE reverts IS NULL)
      ORDER BY u.id DESC LIMIT 1
      """
    ) { (try $0.integer(5), try JournalDatabase.change($0)) }
  }

  /// Takes back one write and says what it had stored; `nil` when another was made meanwhile.
  package func undo(_ expected: RecordedChange, as description: ChangeDescription) throws
    -> [Entry]?
  {
    try write(Writer(database: self, change: description, reverts: expected.id)) { writer in
      guard try nextToUndo()?.id == expected.id else { return nil }
      return try revert(expected.id, with: writer)
    }
  }

  /// Does again what the latest undo took back; `nil` when there is nothing to do again.
  package func redo(
    as description: ChangeDescription
  ) throws -> (change: RecordedChange, entries: [Entry])? {
    guard let (undo, change) = try read({ try $0.nextToRedo() }) else { return nil }
    let entries = try write(Writer(database: self, change: description, reverts: undo)) {
      writer -> [Entry]? in
      guard try nextToRedo()?.undo == undo else { return nil }
      return try revert(undo, with: writer)
    }
    return entries.map { (change, $0) }
  }

  /// How many entries a write stored or changed, and what it did to the last of them; `nil` when
  /// there was none. Costs one entry, however many there are.
  package func summary(
    of change: RecordedChange
  ) throws -> (count: Int, last: (before: Entry?, after: Entry, isDeleted: Bool)?) {
    let count = try first(
      "SELECT count(DISTINCT entry_id) FROM revision WHERE change_id = ?", [.integer(change.id)]
    ) { Int(try $0.integer(0)) }
    return (count ?? 0, try touched(by: change.id, lastOnly: true).first.map(effect))
  }

  private func effect(
    on touched: Touched
  ) throws -> (before: Entry?, after: Entry, isDeleted: Bool) {
    guard let after = try revision(of: touched.id, upTo: touched.last) else {
      throw StoreError.malformed(what: "no revision \(touched.last) of \(touched.id.text)")
    }
    let before = try revision(of: touched.id, upTo: touched.first - 1)
    return (before?.entry, after.entry, after.isDeleted)
  }

  /// Gives every entry that a write touched back the state that it had before. Returns the entries
  /// as the write had left them.
  ///
  /// Whatever was written after it has been taken back already, so that the latest revision of each
  /// entry says what the write had said, even when it has another number.
  private func revert(_ change: Int64, with writer: Writer) throws -> [Entry] {
    // Even a write that stored nothing must not be undone twice.
    _ = try writer.openChange()
    var reverted: [Entry] = []
    for touched in try touched(by: change) {
      guard let latest = try revision(of: touched.id)?.entry else {
        throw StoreError.malformed(what: "no revision of \(touched.id.text)")
      }
      reverted.append(latest)
      if let before = try revision(of: touched.id, upTo: touched.first - 1), !before.isDeleted {
        try writer.revise(latest, facts: before.entry.facts) { _ in before.entry.notices }
      } else {
        try writer.delete(latest)
      }
    }
    return reverted
  }

  /// An entry with the first and the last revision that a write gave it.
  private typealias Touched = (id: EntryID, first: Int, last: Int)

  /// The entries that a write stored or changed, in the order of writing, or the last of them.
  private func touched(by change: Int64, lastOnly: Bool = false) throws -> [Touched] {
    var touched: [Touched] = []
    try query(
      """
      SELECT e.uid, min(r.number), max(r.number)
      FROM revision AS r JOIN entry AS e ON e.id = r.entry_id
      WHERE r.change_id = ? GROUP BY r.entry_id
      ORDER BY min(r.id) \(lastOnly ? "DESC LIMIT 1" : "ASC")
      """, [.integer(change)]
    ) { row in
      touched.append(
        (
          try row.entryID(0), try row.ordinal(1, "number in revision"),
          try row.ordinal(2, "number in revision")
        ))
    }
    return touched
  }

  private static func change(_ row: borrowing Row) throws -> RecordedChange {
    RecordedChange(
      id: try row.integer(0), recordedAt: try row.instant(1, "recorded_at in change"),
      action: try row.text(2), writtenBy: try row.optionalText(3),
      isUndone: try row.integer(4) == 1)
  }
}
