internal import JournalModel
internal import SQLite

/// The copy that is made, and proved whole, before a schema changes.
enum MigrationBackup {
  /// Leaves `backups/format-VERSION-ID.db` beside the journal.
  ///
  /// - Throws: ``StoreError/migrationFailed(version:reason:)`` when the copy cannot be made or is
  ///   not whole; the journal is not touched then.
  static func make(
    of connection: borrowing Connection, at path: JournalPath, version: Int
  ) throws {
    do {
      let folder = BackupFolder(of: path)
      try folder.make()
      let name = "format-\(version)-\(OpeningOptions.randomID().text.prefix(8)).db"
      let temporary = folder.temporary()
      defer { try? FileSystem.remove(temporary) }
      try VerifiedCopy.make(of: connection, at: temporary)
      try FileSystem.rename(temporary, to: folder.file(name))
      try FileSystem.synchronize(folder.path)
    } catch let error as FileError {
      throw StoreError.migrationFailed(version: version + 1, reason: "no backup: \(error.reason)")
    } catch let error as SQLiteError where error.kind != .busy {
      throw StoreError.migrationFailed(version: version + 1, reason: "no backup: \(error.message)")
    } catch is VerifiedCopy.NotWhole {
      throw StoreError.migrationFailed(
        version: version + 1, reason: "the backup made first is not whole")
    }
  }
}
