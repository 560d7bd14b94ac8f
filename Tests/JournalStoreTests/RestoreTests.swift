import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Putting a backup in the journal's place")
struct RestoreTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private var backups: BackupFolder { BackupFolder(of: folder.journal) }

  private func backUp(_ database: JournalDatabase) throws -> String {
    guard case .made(let receipt) = try database.backUp(.asked, now: .noon) else {
      throw StoreError.malformed(what: "no backup")
    }
    return backups.file(receipt.file.name)
  }

  private func prepare(_ file: String) throws -> PreparedRestore {
    try PreparedRestore.of(file, for: folder.journal, options: .quiet)
  }

  @Test("the journal is what the backup was, and what was there is kept byte for byte")
  func place() throws {
    let database = try folder.open()
    let entry = try database.add(.note("before"))
    let backup = try backUp(database)
    try database.add(.note("after"))
    let bytes = try folder.bytes
    let prepared = try prepare(backup)
    #expect(prepared.contents.entries == 1)
    #expect(prepared.onlyInJournal == 1)
    #expect(try folder.bytes == bytes)
    let kept = try #require(try prepared.place(now: .noon))
    #expect(kept == backups.file("journal-20261120-120000Z-replaced.db"))
    #expect(try [UInt8](Data(contentsOf: URL(filePath: kept))) == bytes)
    let restored = try folder.open()
    #expect(try restored.entries() == [entry])
    #expect(try restored.check().isEmpty)
    #expect(try JournalFolder.mode(folder.file) == 0o600)
    // And back again.
    _ = try prepare(kept).place(now: .noon)
    #expect(try folder.open().texts == ["before", "after"])
    #expect(try folder.names == ["backups", "journal.db"])
  }

  @Test("who has the journal open meanwhile writes into neither")
  func openMeanwhile() throws {
    let database = try folder.open()
    try database.add(.note("before"))
    let backup = try backUp(database)
    let kept = try #require(try prepare(backup).place(now: .noon))
    #expect(storeError { try database.add(.note("after")) } == .replaced)
    #expect(try folder.open().texts == ["before"])
    #expect(BackupState.of(kept, toTheLastRow: true) == .readable(try database.contents()))
  }

  @Test("while another command writes nothing is replaced")
  func busy() throws {
    let database = try folder.open()
    try database.add(.note("before"))
    let backup = try backUp(database)
    try database.write(.named("add")) { writer in
      try writer.add(.note("after"))
      var impatient = OpeningOptions.quiet
      impatient.busyLimit = 0
      let second = try PreparedRestore.of(backup, for: folder.journal, options: impatient)
      #expect(storeError { try second.place(now: .noon) } == .busy)
    }
    #expect(try folder.open().texts == ["before", "after"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: backups.path).count == 1)
  }

  @Test("a damaged backup is refused, whatever the damage")
  func damaged() throws {
    let database = try folder.open()
    for number in 0..<50 { try database.add(.note("note \(number)")) }
    let backup = try backUp(database)
    let whole = try Data(contentsOf: URL(filePath: backup))
    let bytes = try folder.bytes
    for (name, spoiled) in [
      ("cut", whole.prefix(whole.count / 2)), ("empty", Data()), ("text", Data("hello".utf8)),
    ] {
      try spoiled.write(to: URL(filePath: backup))
      #expect(storeError { try prepare(backup) } != nil, "\(name)")
    }
    try whole.write(to: URL(filePath: backup))
    try Connection(path: backup).execute("UPDATE revision SET text = 'x' WHERE id = 7")
    #expect(
      storeError { try prepare(backup) } == .notWhole(path: backup, reason: "1 entry altered"))
    #expect(try folder.bytes == bytes)
    #expect(try folder.names == ["backups", "journal.db"])
  }

  @Test("a damaged journal is replaced and kept, with what lies beside it")
  func damagedJournal() throws {
    let database = try folder.open()
    let entry = try database.add(.note("before"))
    let backup = try backUp(database)
    try folder.write(Array("no journal any more".utf8))
    try Data("hot".utf8).write(to: URL(filePath: folder.file + "-journal"))
    let prepared = try prepare(backup)
    #expect(prepared.onlyInJournal == nil)
    let kept = try #require(try prepared.place(now: .noon))
    #expect(try folder.open().entries() == [entry])
    #expect(try Data(contentsOf: URL(filePath: kept)) == Data("no journal any more".utf8))
    #expect(try Data(contentsOf: URL(filePath: kept + "-journal")) == Data("hot".utf8))
  }

  @Test("a lost journal comes back")
  func lost() throws {
    let database = try folder.open()
    let entry = try database.add(.note("before"))
    let backup = try backUp(database)
    try FileManager.default.removeItem(atPath: folder.file)
    #expect(try prepare(backup).place(now: .noon) == nil)
    #expect(try folder.open().entries() == [entry])
  }

  @Test("what is not used leaves nothing behind")
  func unused() throws {
    let database = try folder.open()
    try database.add(.note("before"))
    let backup = try backUp(database)
    _ = try prepare(backup)
    #expect(try folder.names == ["backups", "journal.db"])
  }

  @Test("a backup of an earlier format is brought to this one on its way")
  func earlierFormat() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/format-1.db")
    let file = folder.path + "/old.db"
    try Data(contentsOf: fixture).write(to: URL(filePath: file))
    let prepared = try prepare(file)
    #expect(try prepared.place(now: .noon) == nil)
    #expect(try folder.open().check().isEmpty)
    #expect(try Data(contentsOf: URL(filePath: file)) == Data(contentsOf: fixture))
  }

  @Test("the journal itself, by any name, is no backup of it")
  func itself() throws {
    try folder.open().add(.note("before"))
    let link = folder.path + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.file)
    for file in [folder.file, link] {
      #expect(storeError { try prepare(file) } == .isJournalItself(path: file))
    }
  }

  @Test("behind a link, the file it leads to is replaced")
  func link() throws {
    let database = try folder.open()
    try database.add(.note("before"))
    let backup = try backUp(database)
    try database.add(.note("after"))
    let real = folder.path + "/real.db"
    try FileManager.default.moveItem(atPath: folder.file, toPath: real)
    try FileManager.default.createSymbolicLink(atPath: folder.file, withDestinationPath: real)
    _ = try prepare(backup).place(now: .noon)
    #expect(try folder.open().texts == ["before"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file) == real)
  }
}
