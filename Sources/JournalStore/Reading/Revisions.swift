package import JournalModel
internal import SQLite

/// The write that made a revision.
package struct RevisionWrite: Hashable, Sendable {
  /// The command, such as `edit` or `undo`.
  package let action: String
  package let writtenBy: String?
}

extension JournalDatabase {
  /// The writes behind ``history(of:)``, in its order.
  package func writes(of id: EntryID) throws -> [RevisionWrite] {
    guard let row = try identities.row(of: id) else { return [] }
    var writes: [RevisionWrite] = []
    try query(
      """
      SELECT c.action, c.written_by FROM revision AS r JOIN change AS c ON c.id = r.change_id
      WHERE r.entry_id = ? ORDER BY r.number
      """, [.integer(row)]
    ) { writes.append(RevisionWrite(action: try $0.text(0), writtenBy: try $0.optionalText(1))) }
    return writes
  }

  /// The entries that are deleted by the same write as this one, itself among them, in the order in
  /// which they went.
  package func deletedTogether(with id: EntryID) throws -> [EntryID] {
    guard let row = try identities.row(of: id) else { return [] }
    var together: [EntryID] = []
    try query(
      """
      SELECT e.uid FROM revision AS r JOIN entry AS e ON e.id = r.entry_id
      WHERE r.deleted = 1 AND r.change_id =
          (SELECT change_id FROM revision WHERE entry_id = ? ORDER BY number DESC LIMIT 1)
        AND r.number = (SELECT max(number) FROM revision WHERE entry_id = r.entry_id)
      ORDER BY r.id
      """, [.integer(row)]
    ) { row in
      if let id = EntryID(try row.text(0)) { together.append(id) }
    }
    return together
  }
}
