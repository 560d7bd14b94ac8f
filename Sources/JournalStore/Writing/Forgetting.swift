package import JournalModel
internal import SQLite

/// What erasing entries took out of the file.
package struct ForgottenEntries: Equatable, Sendable {
  package let revisions: Int
  /// Why the file could not be written anew after it; traces may be left in it then.
  package let notRewritten: String?
}

/// Erasing, as against deleting: every revision goes, from every table, and the file is written
/// anew, so that no page keeps what was in them. There is no undo.
extension JournalDatabase {
  /// Erases entries, whether they stand or are deleted.
  ///
  /// - Throws: ``StoreError/isNamed(_:by:)`` when others refer to one of them.
  package func forget(_ ids: [EntryID]) throws -> ForgottenEntries {
    try JournalDatabase.explained(path) {
      defer { forgetWhatWasRead() }
      let erased = try erase(ids)
      return ForgottenEntries(revisions: erased, notRewritten: rewrite())
    }
  }

  /// Writes the file anew without the pages that are free.
  ///
  /// - Returns: why that could not be; `nil` when it is done.
  private func rewrite() -> String? {
    do throws(SQLiteError) {
      try connection.execute("VACUUM")
      return nil
    } catch {
      return error.message
    }
  }

  private func erase(_ ids: [EntryID]) throws -> Int {
    try beginWriting()
    do {
      try requireKnownVersion()
      let erased = try Erasure(database: self).run(ids)
      try commitErasure(of: ids)
      return erased
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
  }

  /// A commit that fails after the rows are gone from the file is settled by looking for one.
  private func commitErasure(of ids: [EntryID]) throws {
    do {
      try connection.execute("COMMIT")
    } catch {
      guard let first = ids.first, error.kind != .busy else { throw error }
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      guard let isThere = try? isThereStill(first) else { throw StoreError.unclear(first) }
      if isThere { throw error }
    }
  }

  private func isThereStill(_ id: EntryID) throws -> Bool {
    let fresh = try Connection(path: try FileSystem.resolved(path.file))
    try Pragmas.apply(to: fresh)
    return try fresh.first("SELECT 1 FROM entry WHERE uid = ?", [.text(id.text)]) { _ in true }
      ?? false
  }
}
