/// What tells a journal from every other file, read before SQLite touches it.
enum FileIdentity {
  /// "JRNL", in the header of every journal. https://www.sqlite.org/fileformat2.html#application_id
  static let applicationID: Int32 = 0x4A52_4E4C

  /// Checks the bytes of the header that SQLite documents, so that a stranger's file is refused
  /// without a lock, a recovery or a byte changed.
  ///
  /// Never while a connection of this process is within a transaction on the same file: closing any
  /// descriptor of a file gives up the locks that the process holds on it.
  /// https://www.sqlite.org/howtocorrupt.html, section 2.2
  ///
  /// - Throws: ``StoreError`` `notAFile`, `empty`, `notADatabase`, `foreign`, `newer`, `damaged`,
  ///   `notPermitted`, `otherOwner`.
  static func check(_ path: String, supportedVersion: Int) throws(StoreError) {
    let head: [UInt8]
    do {
      let status = try FileSystem.status(path)
      guard status.isRegularFile else { throw StoreError.notAFile(path) }
      guard status.owner == FileSystem.effectiveUser else {
        throw StoreError.otherOwner(path: path)
      }
      guard status.size > 0 else { throw StoreError.empty(path: path) }
      head = try FileSystem.head(path, count: 100)
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw .notPermitted(path: path, reason: error.reason)
    } catch {
      throw .notPermitted(path: path, reason: "\(error)")
    }
    guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path: path)
    }
    guard bigEndian(head[68..<72]) == applicationID else { throw .foreign(path: path) }
    let version = Int(bigEndian(head[60..<64]))
    guard version >= 1 else {
      throw .damaged(path: path, reason: "its format is \(version)")
    }
    guard version <= supportedVersion else {
      throw .newer(path: path, version: version, supported: supportedVersion)
    }
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int32 {
    Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }
}
