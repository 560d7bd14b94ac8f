internal import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Puts a copy where the person wants one, read back whole, and writes over nothing.
  ///
  /// - Parameter file: absolute; its folder must be there.
  /// - Throws: ``StoreError/isThere(path:)``, ``StoreError/cannotCreate(path:reason:)``,
  ///   ``StoreError/notBackedUp(reason:)``.
  package func copy(
    to file: String, encryption: BackupEncryption? = nil
  ) throws -> JournalContents {
    try JournalDatabase.backingUp {
      try OwnFile.place(at: file, beside: path, encryption: encryption) { plain in
        try VerifiedCopy.make(of: connection, at: plain)
      }
    }
  }
}
