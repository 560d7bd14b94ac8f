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
    let size: Int64
    do {
      let status = try FileSystem.status(path)
      guard status.isRegularFile else { throw StoreError.notAFile(path) }
      guard status.owner == FileSystem.effectiveUser else {
        throw StoreError.otherOwner(path: path)
      }
      guard status.size > 0 else { throw StoreError.empty(path: path) }
      size = status.size
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
    guard !isCutShort(head, size: size, path: path) else {
      throw .damaged(path: path, reason: "it is cut short")
    }
  }

  /// Whether the file is shorter than its header says, as a broken copy is. Without this check
  /// SQLite notices only when it needs a page that is not there, perhaps after the next write.
  ///
  /// A rollback journal beside it may hold the older, shorter state that is to be restored.
  private static func isCutShort(_ head: [UInt8], size: Int64, path: String) -> Bool {
    // "A value of 1 represents a page size of 65536." The count of pages is valid only if the
    // change counter equals the version-valid-for number.
    let stored = Int64(head[16]) << 8 | Int64(head[17])
    let pageSize = stored == 1 ? 65_536 : stored
    guard head[24..<28] == head[92..<96], (try? FileSystem.status(path + "-journal")) == nil else {
      return false
    }
    return size < pageSize * Int64(UInt32(bitPattern: bigEndian(head[28..<32])))
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int32 {
    Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }
}
