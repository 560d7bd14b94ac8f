internal import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Puts a copy where the person wants one, read back whole, and writes over nothing.
  ///
  /// - Parameter file: absolute; its folder must be there.
  /// - Throws: ``StoreError/isThere(path:)``, ``StoreError/cannotCreate(path:reason:)``,
  ///   ``StoreError/notBackedUp(reason:)``.
  package func copy(to file: String) throws -> JournalContents {
    guard !JournalDatabase.exists(file) else { throw StoreError.isThere(path: file) }
    let temporary = file + ".\(OpeningOptions.randomID().text.prefix(8)).new"
    defer { try? FileSystem.remove(temporary) }
    return try JournalDatabase.backingUp {
      let contents = try VerifiedCopy.make(of: connection, at: temporary)
      guard try FileSystem.linkIntoPlace(temporary, file) else {
        throw StoreError.isThere(path: file)
      }
      try FileSystem.synchronize(parentDirectory(of: file))
      return contents
    }
  }
}
