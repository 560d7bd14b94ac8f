internal import JournalModel
internal import SQLite

/// Revisions that are inserted many at a time.
///
/// SQLite builds the list of a constraint such as `precision IN (...)` anew for each statement: for one
/// row that is most of the work.
struct RevisionBatch {
  private static let size = 32
  private static let insertion = RevisionRow.insertion(size)

  private var rows: [Value] = []
  private var ids: Set<EntryID> = []
  /// What belongs to them, to be inserted behind them.
  private var parts: [(sql: String, values: [Value])] = []

  var isFull: Bool { ids.count == RevisionBatch.size }

  /// Whether an entry has a revision here that is not in the file yet.
  func holds(_ id: EntryID) -> Bool { ids.contains(id) }

  /// - Parameter values: in the order of ``RevisionRow/insertion``.
  mutating func add(_ values: [Value], of id: EntryID) {
    rows += values
    ids.insert(id)
  }

  mutating func add(_ sql: String, _ values: [Value]) { parts.append((sql, values)) }

  mutating func write(to connection: borrowing Connection) throws {
    guard !ids.isEmpty else { return }
    try connection.run(
      isFull ? RevisionBatch.insertion : RevisionRow.insertion(ids.count), rows)
    for part in parts { try connection.run(part.sql, part.values) }
    rows.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }
}
