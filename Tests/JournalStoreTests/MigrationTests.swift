import Foundation
import JournalMigrations
import JournalModel
import SQLite
import Sodium
import Synchronization
import Testing

@testable import JournalStore

@Suite("Migrations")
struct MigrationTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  /// A migration is never edited once it has shipped: files out there were made by it.
  private static let frozen = [
    "0001_initial.sql": "f7975cee8a7180ec209872fc8ae3dedca40cfa7ff030c2c98d3f660e72174598",
    "0002_regimens.sql": "bb5ef921a33ea811929c4490b271fae12610aa1496cc2a1974075552cf40a29a",
    "0003_visits.sql": "582033abac6a33cc420d30174b144ee5d46628ba75b44c39e6aa03b633036a35",
    "0004_origins.sql": "da42e6147fba4134b6f6f50d7d6743eef65a115bce4b611d833ef05de1514fec",
  ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Migrations")

  @Test("the catalogue has every file of its folder, in order, byte for byte")
  func catalogue() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
      .filter { $0.hasSuffix(".sql") }.sorted()
    #expect(names.starts(with: Self.frozen.keys.sorted()))
    #expect(MigrationCatalogue.all.map(\.version) == Array(1...names.count))
    for (name, migration) in zip(names, MigrationCatalogue.all) {
      #expect(name.hasPrefix(String(format: "%04d_", migration.version)))
      let text = try String(contentsOf: Self.sources.appending(path: name), encoding: .utf8)
      #expect(migration.sql == text, "\(name)")
    }
  }

  @Test("what has shipped is frozen", arguments: frozen.keys.sorted())
  func checksum(name: String) throws {
    let bytes = try Data(contentsOf: Self.sources.appending(path: name))
    let sum = SHA256.hash(Array(bytes)).map { String(format: "%02x", $0) }.joined()
    #expect(sum == Self.frozen[name])
  }

  @Test("every table is strict")
  func strict() throws {
    let database = try folder.open()
    var loose: [String] = []
    try database.connection.query(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
    ) { row in
      let name = try row.text(0)
      if !name.hasPrefix("sqlite_") { loose.append(name) }
    }
    #expect(loose.isEmpty)
  }

  @Test("an older journal is brought up to date with its entries, after a backup of it")
  func upToDate() throws {
    let entry = try folder.open().add(.mood(.good))
    let database = try folder.open(.migrating(MigrationFixture.column, MigrationFixture.table))
    #expect(try Migrator.version(of: database.connection) == MigrationFixture.newest + 2)
    #expect(try database.entries() == [entry])
    try database.add(.mood(.low, at: 1))
    #expect(try JournalCheck.run(database.connection).isEmpty)

    let backups = folder.path + "/backups"
    let names = try FileManager.default.contentsOfDirectory(atPath: backups)
    #expect(names.count == 1)
    let name = try #require(names.first)
    #expect(name.hasPrefix("format-\(MigrationFixture.newest)-") && name.hasSuffix(".db"))
    #expect(try JournalFolder.mode(backups) == 0o700)
    #expect(try JournalFolder.mode("\(backups)/\(name)") == 0o600)
    let backup = try JournalDatabase.open(
      JournalPath(file: "\(backups)/\(name)", ownsFolder: false), options: .quiet)
    #expect(backup.notices.isEmpty)
    #expect(try backup.entries() == [entry])
  }

  @Test("a step that fails leaves the one before it whole")
  func failing() throws {
    let entry = try folder.open().add(.mood(.good))
    let error = storeError {
      try folder.open(.migrating(MigrationFixture.column, MigrationFixture.broken()))
    }
    #expect(
      error
        == .migrationFailed(
          version: MigrationFixture.newest + 2, reason: "no such table: missing"))
    let database = try folder.open(.migrating(MigrationFixture.column))
    #expect(try Migrator.version(of: database.connection) == MigrationFixture.newest + 1)
    #expect(try database.entries() == [entry])
    #expect(try JournalCheck.run(database.connection).isEmpty)
    let half = try database.connection.first(
      "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"
    ) { try $0.integer(0) }
    #expect(half == 0)
  }

  @Test("an older program refuses a newer journal and leaves it as it is")
  func older() throws {
    _ = try folder.open(.migrating(MigrationFixture.column))
    let bytes = try folder.bytes
    #expect(
      storeError { try folder.open() }
        == MigrationFixture.newer(folder.file))
    #expect(try folder.bytes == bytes)
  }

  @Test("an older program that has the journal open does not write into the newer one")
  func meanwhile() throws {
    let old = try folder.open()
    try old.add(.note("before"))
    let new = try folder.open(.migrating(MigrationFixture.column))
    let error = storeError { try old.add(.note("after")) }
    #expect(error == MigrationFixture.newer(folder.file))
    #expect(try new.texts == ["before"])
  }

  @Test("a journal that is not whole is not migrated, and its copy is not kept as a backup")
  func damaged() throws {
    try folder.open().add(.note("a word to be spoiled"))
    var bytes = try folder.bytes
    let word = Array("spoiled".utf8)
    let index = try #require(
      bytes.indices.first { bytes[$0...].starts(with: word) })
    bytes[index] ^= 1
    try folder.write(bytes)
    let error = storeError { try folder.open(.migrating(MigrationFixture.column)) }
    #expect(
      error
        == .migrationFailed(
          version: MigrationFixture.newest + 1, reason: "the backup made first is not whole"))
    #expect(try folder.bytes == bytes)
    let backups = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/backups")
    #expect(backups.isEmpty)
  }

  @Test("an older journal is whole although it lacks a column that came later")
  func olderColumns() throws {
    let database = try folder.open()
    try database.add(.reading("sleep", 7))
    try database.connection.execute("DROP VIEW diary; ALTER TABLE tracker_reading DROP COLUMN unit")
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test("of two who migrate at once one does the work and both go on")
  func atOnce() throws {
    try folder.open().add(.note("a"))
    let errors = Mutex([String]())
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      do {
        let database = try folder.open(.migrating(MigrationFixture.column, MigrationFixture.table))
        try database.add(.note("\(number)"))
      } catch {
        errors.withLock { $0.append("\(error)") }
      }
    }
    #expect(errors.withLock { $0 }.isEmpty)
    let database = try folder.open(.migrating(MigrationFixture.column, MigrationFixture.table))
    #expect(try database.entries().count == 5)
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test("the version is read again once the lock is held")
  func readAgain() throws {
    _ = try folder.open()
    let quick = try folder.connect()
    try quick.execute("BEGIN IMMEDIATE")
    let slow = try Connection(
      path: folder.file,
      busy: BusyPolicy(noticeAfter: 1) {
        // The slow one has read the version before and waits for the lock.
        let step = MigrationFixture.column
        try? quick.execute("\(step.sql); PRAGMA user_version = \(step.version); COMMIT")
      })
    try Migrator(migrations: [MigrationFixture.column]).migrate(slow)
    #expect(try Migrator.version(of: slow) == MigrationFixture.column.version)
  }
}
