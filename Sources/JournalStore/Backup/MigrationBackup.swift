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
      let folder = path.folder + "/backups"
      if try FileSystem.makeDirectory(folder) { try FileSystem.synchronize(path.folder) }
      let name = "format-\(version)-\(OpeningOptions.randomID().text.prefix(8)).db"
      let temporary = "\(folder)/.\(name).new"
      defer { try? FileSystem.remove(temporary) }
      try FileSystem.makeFile(temporary)
      try connection.run("VACUUM INTO ?", [.text(temporary)])
      try verify(temporary, version: version)
      try FileSystem.synchronize(temporary)
      try FileSystem.rename(temporary, to: "\(folder)/\(name)")
      try FileSystem.synchronize(folder)
    } catch let error as FileError {
      throw StoreError.migrationFailed(version: version + 1, reason: "no backup: \(error.reason)")
    } catch let error as SQLiteError where error.kind != .busy {
      throw StoreError.migrationFailed(version: version + 1, reason: "no backup: \(error.message)")
    }
  }

  private static func verify(_ copy: String, version: Int) throws {
    try FileIdentity.check(copy, supportedVersion: version)
    let connection = try Connection(path: copy)
    try Pragmas.apply(to: connection)
    guard try JournalCheck.run(connection).isEmpty else {
      throw StoreError.migrationFailed(
        version: version + 1, reason: "the backup made first is not whole")
    }
  }
}
