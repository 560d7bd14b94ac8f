import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Opening what is there")
struct OpeningTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  /// What opening does to a file that must stay as it is.
  private func refusal() throws -> StoreError? {
    let (bytes, names) = try (folder.bytes, folder.names)
    let refusals = [
      storeError { try JournalDatabase.open(folder.journal, options: .quiet) },
      storeError { try folder.open() },
    ]
    #expect(try folder.bytes == bytes)
    #expect(try folder.names == names)
    #expect(refusals[0] == refusals[1])
    return refusals[0]
  }

  @Test("no file is no journal, and asking for one makes none")
  func missing() throws {
    let error = storeError { try JournalDatabase.open(folder.journal, options: .quiet) }
    #expect(error == .noJournal(path: folder.file))
    #expect(try folder.names.isEmpty)
  }

  @Test("a journal that was given a write-ahead log is brought back to one file")
  func ownWriteAhead() throws {
    try folder.open().add(.note("a"))
    try folder.connect().execute("PRAGMA journal_mode = WAL")
    let database = try folder.open()
    #expect(try database.texts == ["a"])
    let mode = try database.connection.first("PRAGMA journal_mode") { try $0.text(0) }
    #expect(mode == "delete")
    #expect(try folder.names == ["journal.db"])
  }

  @Test("a write-ahead log that another program uses is refused")
  func writeAheadInUse() throws {
    try folder.open().add(.note("a"))
    let holder = try folder.connect()
    try holder.execute("PRAGMA journal_mode = WAL; SELECT * FROM entry")
    let connection = try Connection(path: folder.file, busy: BusyPolicy(limit: 50))
    let error = storeError {
      try JournalDatabase.explained(folder.journal) { try Pragmas.apply(to: connection) }
    }
    #expect(error == .busy)
    try holder.execute("SELECT 1")
  }

  @Test("an empty file is refused as empty")
  func empty() throws {
    try folder.write([])
    #expect(try refusal() == .empty(path: folder.file))
  }

  @Test(
    "text, noise and a cut header are no journal",
    arguments: [
      Array("Dear diary, today I took 10 mg.".utf8), [UInt8](repeating: 0, count: 8192),
      Array("SQLite format 3\0".utf8),
      Array("SQLite format 3\0".utf8)
        + [UInt8](
          repeating: 1, count: 83),
    ])
  func strange(bytes: [UInt8]) throws {
    try folder.write(bytes)
    #expect(try refusal() == .notADatabase(path: folder.file))
  }

  @Test(
    "another program's database is refused",
    arguments: ["", "PRAGMA application_id = 252006673; PRAGMA user_version = 1"])
  func foreign(identity: String) throws {
    try folder.write([])
    try folder.connect().execute("CREATE TABLE entry (id); \(identity)")
    #expect(try refusal() == .foreign(path: folder.file))
  }

  @Test("another program's database in write-ahead mode stays in it")
  func writeAhead() throws {
    try folder.write([])
    try folder.connect().execute("PRAGMA journal_mode = WAL; CREATE TABLE entry (id)")
    #expect(try refusal() == .foreign(path: folder.file))
  }

  @Test("a newer format is refused, and one that never was is damage", arguments: [9999, 0, -1])
  func formats(version: Int) throws {
    _ = try folder.open()
    try folder.connect().execute("PRAGMA user_version = \(version)")
    let refusal = try #require(try refusal())
    if version > 0 {
      #expect(
        refusal
          == .newer(path: folder.file, version: version, supported: MigrationFixture.newest))
    } else {
      #expect(refusal == .damaged(path: folder.file, reason: "its format is \(version)"))
    }
  }

  @Test("a journal that was cut is refused", arguments: [99, 100, 2048, 8192])
  func cut(length: Int) throws {
    _ = try folder.open()
    try folder.write(Array(try folder.bytes.prefix(length)))
    switch try refusal() {
    case .notADatabase: #expect(length < 100)
    case .damaged: #expect(length >= 100)
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test(
    "a journal whose last bytes are missing is refused before anything is written",
    arguments: [1, 100, 4096])
  func cutAtTheEnd(missing: Int) throws {
    _ = try folder.open()
    let bytes = try folder.bytes
    try folder.write(Array(bytes.dropLast(missing)))
    #expect(try refusal() == .damaged(path: folder.file, reason: "it is cut short"))
  }

  @Test("a page size or a file format that SQLite does not know is refused", arguments: [16, 18])
  func header(offset: Int) throws {
    _ = try folder.open()
    var bytes = try folder.bytes
    bytes[offset] = 5
    bytes[offset + 1] = 5
    try folder.write(bytes)
    let refusal = try refusal()
    #expect([.notADatabase(path: folder.file), .readOnly(path: folder.file)].contains(refusal))
  }

  @Test("a folder in the journal's place keeps nothing")
  func folderInPlace() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file, withIntermediateDirectories: false)
    #expect(storeError { try folder.open() } == .notAFile(folder.file))
    #expect(try folder.names == ["journal.db"])
  }

  @Test("a device keeps nothing")
  func device() throws {
    let path = JournalPath(file: "/dev/null", ownsFolder: false)
    let error = storeError {
      try JournalDatabase.openOrCreate(path, options: .quiet, now: .noon)
    }
    #expect(error == .notAFile("/dev/null"))
  }

  @Test("a path through a file cannot be used")
  func throughFile() throws {
    try folder.write([1])
    let path = JournalPath(file: folder.file + "/journal.db", ownsFolder: false)
    let error = storeError {
      try JournalDatabase.openOrCreate(path, options: .quiet, now: .noon)
    }
    guard case .notPermitted(_, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason == "not a directory")
  }

  @Test("a link to a journal opens it, with its rollback journal beside the file itself")
  func link() throws {
    let database = try folder.open()
    try database.add(.note("a"))
    let elsewhere = try JournalFolder()
    try FileManager.default.createSymbolicLink(
      atPath: elsewhere.file, withDestinationPath: folder.file)
    let linked = try elsewhere.open()
    try linked.add(.note("b", at: 1))
    #expect(try database.texts == ["a", "b"])
    #expect(try elsewhere.names == ["journal.db"])
  }

  @Test("a link to nothing is told, not filled")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file, withDestinationPath: folder.path + "/gone/journal.db")
    #expect(storeError { try folder.open() } == .danglingLink(path: folder.file))
    #expect(
      storeError { try JournalDatabase.open(folder.journal, options: .quiet) }
        == .danglingLink(path: folder.file))
    #expect(try folder.names == ["journal.db"])
  }

  @Test("what others may do with the file is taken away, and told")
  func mended() throws {
    let path = JournalPath(file: folder.file, ownsFolder: true)
    _ = try folder.open()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let database = try JournalDatabase.open(path, options: .quiet)
    #expect(
      database.notices == [.madePrivate(path: folder.file), .madePrivate(path: folder.path)])
    #expect(try JournalFolder.mode(folder.file) == 0o600)
    #expect(try JournalFolder.mode(folder.path) == 0o700)
    #expect(try JournalDatabase.open(path, options: .quiet).notices.isEmpty)
  }

  @Test("a folder that the person named is theirs")
  func theirFolder() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    _ = try folder.open()
    #expect(try JournalFolder.mode(folder.path) == 0o755)
  }

  @Test("the settings that make an entry durable are in force")
  func pragmas() throws {
    let database = try folder.open()
    func value(_ pragma: String) throws -> Value? {
      try database.connection.first("PRAGMA \(pragma)") { try $0.value(0) }
    }
    let expected: [(String, Value)] = [
      ("synchronous", 3), ("journal_mode", "delete"), ("foreign_keys", 1), ("secure_delete", 1),
      ("trusted_schema", 0), ("fullfsync", 1), ("cell_size_check", 1), ("temp_store", 2),
      ("mmap_size", 0),
    ]
    for (pragma, wanted) in expected {
      let found = try value(pragma)
      #expect(found == wanted, "\(pragma)")
    }
    #expect(throws: SQLiteError.self) {
      try database.connection.query("SELECT \"no such column\"") { _ in }
    }
    #expect(throws: SQLiteError.self) {
      try database.connection.execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")
    }
  }

  @Test("a journal that somebody put into write-ahead mode is one file again")
  func backToOneFile() throws {
    try folder.open().add(.note("a"))
    try folder.connect().execute("PRAGMA journal_mode = WAL")
    let database = try folder.open()
    try database.add(.note("b", at: 1))
    #expect(try database.texts == ["a", "b"])
    #expect(try folder.names == ["journal.db"])
  }

  @Test("every refusal is one lower-case sentence that ends in what to do")
  func sentences() throws {
    let id = OpeningOptions.randomID()
    let errors: [StoreError] = [
      .emptyPath, .notAFile("x"), .noHome, .noJournal(path: "/x"), .noFolder(path: "/x"),
      .danglingLink(path: "/x"), .cannotCreate(path: "/x", reason: "r"),
      .notPermitted(path: "/x", reason: "r"), .otherOwner(path: "/x"), .empty(path: "/x"),
      .notADatabase(path: "/x"), .foreign(path: "/x"), .newer(path: "/x", version: 2, supported: 1),
      .damaged(path: "/x", reason: "r"), .busy, .full, .inputOutput(reason: "r"),
      .refused(reason: "r"), .changedMeanwhile(id), .readOnly(path: "/x"), .unclear(id),
      .unclear(nil), .malformed(what: "r"), .migrationFailed(version: 2, reason: "r"),
    ]
    for error in errors {
      let sentence = error.description
      #expect(!sentence.hasSuffix(".") && !sentence.contains("\n"))
      #expect(sentence.first?.isUppercase == false)
      #expect(sentence.contains { ";:".contains($0) })
    }
  }
}
