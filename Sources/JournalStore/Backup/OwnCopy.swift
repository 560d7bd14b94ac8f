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
    guard !JournalDatabase.exists(file) else { throw StoreError.isThere(path: file) }
    let temporary = file + ".\(OpeningOptions.randomID().text.prefix(8)).new"
    // Beside the journal, where its words are already: the other place may be anybody's.
    let folder = BackupFolder(of: path)
    let plain = encryption == nil ? temporary : folder.temporary()
    defer { for file in [plain, temporary] { try? FileSystem.remove(file) } }
    return try JournalDatabase.backingUp {
      if encryption != nil { try folder.make() }
      let contents = try VerifiedCopy.make(of: connection, at: plain)
      if let encryption { try EncryptedCopy.make(of: plain, at: temporary, encryption) }
      guard try FileSystem.linkIntoPlace(temporary, file) else {
        throw StoreError.isThere(path: file)
      }
      do throws(FileError) {
        try FileSystem.synchronize(parentDirectory(of: file))
      } catch {
        try? FileSystem.remove(file)
        throw error
      }
      return contents
    }
  }
}
