internal import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Compares every row with its seal, every count and every index; nothing is changed.
  package func check() throws -> JournalDamage {
    try read { try JournalCheck.run($0.connection, of: (path.file, number)) }
  }

  /// The entries that no command could show although their bytes are what was sealed, with why.
  /// Reads every revision as `show` does.
  package func unreadable() throws -> [(uid: String, reason: String)] {
    try read { database in
      var found: [(uid: String, reason: String)] = []
      let parts = RevisionParts(database)
      try database.query(RevisionRow.selection + " ORDER BY r.id") { row in
        do {
          _ = try RevisionRow.entry(row, parts)
        } catch let error as StoreError {
          guard case .malformed(let what) = error else { throw error }
          found.append((try database.uid(ofRow: row.integer(1)), what))
        } catch let error as SQLiteError where error.kind == .wrongType {
          found.append((try database.uid(ofRow: row.integer(1)), error.message))
        }
      }
      return found
    }
  }

  /// As it is stored, whatever that is.
  private func uid(ofRow row: Int64) throws -> String {
    try first("SELECT uid FROM entry WHERE id = ?", key: row) { try $0.text(0) } ?? ""
  }
}
