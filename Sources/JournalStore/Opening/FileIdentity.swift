internal import JournalMigrations

/// What tells a journal from every other file, read before SQLite touches it.
enum FileIdentity {
  /// "JRNL", in the header of every journal. https://www.sqlite.org/fileformat2.html#application_id
  static let applicationID: Int32 = 0x4A52_4E4C

  static var supportedVersion: Int { MigrationCatalogue.all.last?.version ?? 0 }

  /// Checks the bytes of the header that SQLite documents, so that a stranger's file is refused
  /// without a lock, a recovery or a byte changed.
  ///
  /// - Throws: ``StoreError`` `empty`, `notADatabase`, `foreign`, `newer`, `notPermitted`,
  ///   `otherOwner`.
  static func check(_ path: String, supportedVersion: Int) throws(StoreError) {
    let head: [UInt8]
    do {
      let status = try FileSystem.status(path)
      guard status.isRegularFile else { throw StoreError.notADatabase(path: path) }
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
    guard version <= supportedVersion else {
      throw .newer(path: path, version: version, supported: supportedVersion)
    }
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int32 {
    Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }
}
