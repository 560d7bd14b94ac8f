internal import JournalModel

/// A file that the person named, decrypted where it is encrypted.
package final class GivenFile {
  /// Where it can be read.
  package let path: String
  private let isTemporary: Bool

  /// - Parameters:
  ///   - file: absolute.
  ///   - journal: beside which it lies while it is decrypted.
  ///   - passphrase: of a file that is encrypted.
  /// - Throws: ``StoreError/notOpened(path:_:)``, ``StoreError/notPermitted(path:reason:)``.
  package init(_ file: String, beside journal: JournalPath, passphrase: [UInt8]?) throws {
    guard let passphrase else {
      path = file
      isTemporary = false
      return
    }
    path = UnfinishedJournal.file(OpeningOptions.randomID(), for: journal)
    isTemporary = true
    let plain = path
    try JournalDatabase.explained(JournalPath(file: file, ownsFolder: false)) {
      try EncryptedCopy.open(file, to: plain, passphrase: passphrase)
    }
  }

  deinit { if isTemporary { UnfinishedJournal.remove(path) } }

  /// The first bytes, at most so many.
  package func head(_ count: Int) throws -> [UInt8] { try GivenFile.head(path, count) }

  package static func head(_ path: String, _ count: Int) throws -> [UInt8] {
    try JournalDatabase.explained(JournalPath(file: path, ownsFolder: false)) {
      try FileSystem.head(path, count: count)
    }
  }

  /// The bytes one piece after the other; empty at the end.
  package func pieces() throws -> () throws -> [UInt8] {
    let place = JournalPath(file: path, ownsFolder: false)
    let input = try JournalDatabase.explained(place) { try FileInput(path) }
    return { try JournalDatabase.explained(place) { try input.read(1 << 16) } }
  }
}
