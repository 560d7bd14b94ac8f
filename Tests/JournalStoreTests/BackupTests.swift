import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Backups")
struct BackupTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private var backups: BackupFolder { BackupFolder(of: folder.journal) }

  private func made(_ outcome: BackupOutcome) throws -> BackupReceipt {
    guard case .made(let receipt) = outcome else {
      throw StoreError.malformed(what: "\(outcome)")
    }
    return receipt
  }

  @Test("a backup is a whole journal of its own, for its owner alone")
  func whole() throws {
    let database = try folder.open()
    let entry = try database.add(.mood(.good))
    let receipt = try made(database.backUp(.asked, now: .noon))
    #expect(receipt.contents == (try database.contents()))
    let file = backups.file(receipt.file.name)
    #expect(try JournalFolder.mode(file) == 0o600)
    #expect(try JournalFolder.mode(backups.path) == 0o700)
    let copy = try JournalDatabase.open(
      JournalPath(file: file, ownsFolder: false), options: .quiet)
    #expect(try copy.entries() == [entry])
    #expect(try copy.check().isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: backups.path) == [receipt.file.name])
  }

  @Test("two in one second are two files")
  func sameSecond() throws {
    let database = try folder.open()
    try database.add(.mood(.good))
    let first = try made(database.backUp(.asked, now: .noon))
    try database.add(.mood(.low))
    let second = try made(database.backUp(.asked, now: .noon))
    #expect(first.file.name == "journal-20261120-120000Z.db")
    #expect(second.file.name == "journal-20261120-120001Z.db")
    // The newest of the day stays.
    #expect(second.superseded == 1)
    #expect(backups.files == [second.file])
  }

  @Test("of a journal that is not whole none is made, and none removed")
  func damagedSource() throws {
    let database = try folder.open()
    try database.add(.note("before"))
    for day in Int64(0)..<3 {
      _ = try database.backUp(.asked, now: Instant.noon.advanced(bySeconds: day * 3600))
      try database.add(.note("more"))
    }
    let before = backups.files
    try folder.connect().execute("UPDATE revision SET text = 'x' WHERE id = 1")
    let error = storeError { try database.backUp(.asked, now: .noon.advanced(bySeconds: 99_999)) }
    #expect(error == .notBackedUp(reason: "1 entry altered"))
    #expect(backups.files == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: backups.path).count == before.count)
  }

  @Test("before a change none is made when the newest has everything")
  func unchanged() throws {
    let database = try folder.open()
    try database.add(.mood(.good))
    let first = try made(database.backUp(.beforeChange, now: .noon))
    #expect(
      try database.backUp(.beforeChange, now: .noon.advanced(bySeconds: 60))
        == .unchanged(first.file))
    try database.add(.mood(.low))
    _ = try made(database.backUp(.beforeChange, now: .noon.advanced(bySeconds: 120)))
    #expect(backups.files.count == 1)
  }

  @Test("one that was damaged since does not count as having everything")
  func damagedBackup() throws {
    let database = try folder.open()
    try database.add(.mood(.good))
    let first = try made(database.backUp(.beforeChange, now: .noon))
    try Connection(path: backups.file(first.file.name))
      .execute("UPDATE mood_entry SET score = 1")
    _ = try made(database.backUp(.beforeChange, now: .noon.advanced(bySeconds: 60)))
  }

  @Test("what killed commands left is removed, and never listed")
  func unfinished() throws {
    let database = try folder.open()
    try database.add(.mood(.good))
    try backups.make()
    let left = backups.temporary()
    try Data("half".utf8).write(to: URL(filePath: left))
    #expect(backups.files.isEmpty)
    _ = try database.backUp(.asked, now: .noon)
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test("another person's backups in the same folder are left alone")
  func others() throws {
    let database = try folder.open()
    try database.add(.mood(.good))
    try backups.make()
    let other = backups.file("journal-two-20260101-120000Z.db")
    try Data("theirs".utf8).write(to: URL(filePath: other))
    _ = try database.backUp(.asked, now: .noon)
    #expect(FileManager.default.fileExists(atPath: other))
    #expect(backups.files.count == 1)
  }

  @Test("while another command makes one, a daily one is left out")
  func underWay() throws {
    let database = try folder.open()
    try database.add(.mood(.good))
    try backups.make()
    let outcome = try FolderLock.hold(backups.path, waits: false) {
      try database.backUp(.daily, now: .noon)
    }
    #expect(outcome == .underWay)
    #expect(backups.files.isEmpty)
  }

  @Test("a copy elsewhere writes over nothing")
  func elsewhere() throws {
    let database = try folder.open()
    let entry = try database.add(.mood(.good))
    let file = folder.path + "/stick.db"
    #expect(try database.copy(to: file).entries == 1)
    #expect(storeError { try database.copy(to: file) } == .isThere(path: file))
    let copy = try JournalDatabase.open(
      JournalPath(file: file, ownsFolder: false), options: .quiet)
    #expect(try copy.entries() == [entry])
    #expect(try folder.names == ["journal.db", "stick.db"])
  }

  @Test("a journal that was replaced while it was open is not written into")
  func replaced() throws {
    let database = try folder.open()
    try database.add(.note("before"))
    try FileManager.default.moveItem(atPath: folder.file, toPath: folder.path + "/old.db")
    let other = try folder.open()
    #expect(storeError { try database.add(.note("lost")) } == .replaced)
    #expect(try other.texts.isEmpty)
  }
}
