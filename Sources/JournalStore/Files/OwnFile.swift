internal import JournalModel

/// A file where the person wants one: whole or not at all, readable by nobody else, and never in
/// the place of another.
package enum OwnFile {
  package typealias Write = (_ bytes: [UInt8]) throws -> Void

  /// Writes a file piece by piece, on the disk when this returns.
  ///
  /// - Parameters:
  ///   - file: absolute; its folder must be there.
  ///   - journal: beside which the words may lie until they are encrypted; the place of the file may
  ///     be anybody's.
  /// - Throws: ``StoreError/isThere(path:)``, ``StoreError/notWritten(path:reason:)``, and what
  ///   `body` throws.
  package static func make(
    at file: String, beside journal: JournalPath, encryption: BackupEncryption? = nil,
    _ body: (Write) throws -> Void
  ) throws {
    try explained(file) {
      try place(at: file, beside: journal, encryption: encryption) { plain in
        let output = try FileOutput(making: plain)
        try body { bytes in try output.write(bytes) }
        try output.synchronize()
      }
    }
  }

  /// Gives what `body` leaves at a temporary place the name of `file`, encrypted where that is
  /// wanted.
  static func place<Result>(
    at file: String, beside journal: JournalPath, encryption: BackupEncryption?,
    _ body: (_ plain: String) throws -> Result
  ) throws -> Result {
    guard !JournalDatabase.exists(file) else { throw StoreError.isThere(path: file) }
    let temporary = file + ".\(OpeningOptions.randomID().text.prefix(8)).new"
    let folder = BackupFolder(of: journal)
    let plain = encryption == nil ? temporary : folder.temporary()
    defer { for file in [plain, temporary] { try? FileSystem.remove(file) } }
    if encryption != nil { try folder.make() }
    let result = try body(plain)
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
    return result
  }

  static func explained<Result>(_ file: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as FileError {
      throw StoreError.notWritten(path: file, reason: error.reason)
    } catch let error as VerifiedCopy.NotWhole {
      throw StoreError.notWritten(path: file, reason: error.reason)
    }
  }
}
