package import JournalModel
internal import SQLite

/// What a person's short form of an identity names.
package enum IdentifierMatch: Equatable, Sendable {
  case one(EntryID)
  case none
  /// Some of the entries that begin so.
  case several([EntryID])
}

extension JournalDatabase {
  /// The entries whose identity begins with `prefix`.
  package func identifier(prefix: String) throws -> IdentifierMatch {
    let folded = prefix.lowercased()
    guard EntryID.isPrefix(folded) else { return .none }
    var found: [EntryID] = []
    // "{" follows "z" in ASCII.
    try query(
      "SELECT uid FROM entry WHERE uid >= ? AND uid < ? ORDER BY uid LIMIT 5",
      [.text(folded), .text(folded + "{")]
    ) { row in
      if let id = EntryID(try row.text(0)) { found.append(id) }
    }
    guard let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(found)
  }

  static let lastWrittenQuery = """
    SELECT e.uid FROM entry AS e
    WHERE EXISTS (SELECT 1 FROM revision AS r WHERE r.entry_id = e.id AND r.live = 1)
    ORDER BY e.id DESC LIMIT 1
    """

  /// The entry that was written last, whenever it was lived.
  package func lastWritten() throws -> EntryID? {
    try first(JournalDatabase.lastWrittenQuery) { try $0.text(0) }
      .flatMap { EntryID($0) }
  }

  /// The entry that was deleted last, of those that are gone.
  package func lastDeleted() throws -> EntryID? {
    try first(
      """
      SELECT e.uid FROM revision AS r CROSS JOIN entry AS e ON e.id = r.entry_id
      WHERE r.deleted = 1
        AND NOT EXISTS (
          SELECT 1 FROM revision AS n WHERE n.entry_id = r.entry_id AND n.number > r.number)
      ORDER BY r.id DESC LIMIT 1
      """
    ) { try $0.text(0) }.flatMap { EntryID($0) }
  }

  /// As few characters as tell this identity from every other in the journal, at least four.
  package func shortText(of id: EntryID) throws -> String {
    var length = EntryID.shortestPrefix
    for (order, comparison) in [("ASC", ">"), ("DESC", "<")] {
      let neighbour = try first(
        "SELECT uid FROM entry WHERE uid \(comparison) ? ORDER BY uid \(order) LIMIT 1",
        [.text(id.text)]
      ) { try $0.text(0) }
      guard let neighbour else { continue }
      let shared = zip(neighbour.utf8, id.text.utf8).prefix { $0 == $1 }.count
      length = max(length, shared + 1)
    }
    return String(id.text.prefix(length))
  }
}
