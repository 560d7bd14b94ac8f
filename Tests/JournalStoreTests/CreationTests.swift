import Foundation
import JournalModel
import Synchronization
import Testing

@testable import JournalStore

@Suite("Making the first journal")
struct CreationTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  @Test("it is one file, told once, and whole")
  func creation() throws {
    let database = try folder.open()
    #expect(database.notices == [.created(path: folder.file)])
    #expect(try folder.names == ["journal.db"])
    #expect(try JournalCheck.run(database.connection).isEmpty)
    #expect(try folder.open().notices.isEmpty)
  }

  @Test("its own folders are made for their owner alone, the person's are not made")
  func folders() throws {
    let own = JournalPath(file: folder.path + "/share/journal/journal.db", ownsFolder: true)
    _ = try JournalDatabase.openOrCreate(own, options: .quiet, now: .noon)
    for part in ["/share", "/share/journal"] {
      #expect(try JournalFolder.mode(folder.path + part) == 0o700)
    }
    let named = JournalPath(file: folder.path + "/other/journal.db", ownsFolder: false)
    let error = storeError {
      try JournalDatabase.openOrCreate(named, options: .quiet, now: .noon)
    }
    #expect(error == .noFolder(path: folder.path + "/other"))
    #expect(try folder.names == ["share"])
  }

  @Test("nobody else may read it, however open the umask", arguments: [0o000, 0o022, 0o077])
  func masked(mask: mode_t) async {
    await #expect(processExitsWith: .success) { [mask] in
      umask(mask)
      let folder = try JournalFolder()
      let own = JournalPath(file: folder.path + "/share/journal.db", ownsFolder: true)
      let database = try JournalDatabase.openOrCreate(own, options: .quiet, now: .noon)
      try database.write(.named("add")) { writer in
        _ = try writer.add(.note("a"))
        // The rollback journal is there as long as the write is.
        try #require(try JournalFolder.mode(own.file + "-journal") == 0o600)
      }
      try #require(try JournalFolder.mode(own.file) == 0o600)
      try #require(try JournalFolder.mode(own.folder) == 0o700)
      try #require(database.notices == [.created(path: own.file)])
      withExtendedLifetime(folder) {}
    }
  }

  @Test("nothing is left of one that could not be finished")
  func failed() throws {
    var options = OpeningOptions.quiet
    options.migrations = [MigrationFixture.broken(1)]
    let error = storeError { try folder.open(options) }
    guard case .migrationFailed(version: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.names.isEmpty)
  }

  @Test("what a killed first run left is gone with the next, and nothing else is")
  func killed() throws {
    let identity = OpeningOptions.randomID()
    let left = UnfinishedJournal.file(identity, for: folder.journal)
    let other = JournalPath(file: folder.path + "/other.db", ownsFolder: false)
    let others = [UnfinishedJournal.file(identity, for: other), folder.path + "/.journal.db-a.new"]
    for path in [left, left + "-journal"] + others { try FileSystem.makeFile(path) }
    try folder.open().add(.note("a"))
    #expect(
      try folder.names == [
        ".journal.db-a.new", ".other.db-\(identity.text).new", "journal.db",
      ])
  }

  @Test("of twelve who make it at once one does, and all of them write into it")
  func twelve() throws {
    let outcome = Mutex((created: 0, errors: [String]()))
    DispatchQueue.concurrentPerform(iterations: 12) { number in
      do {
        let database = try folder.open()
        for part in 0..<5 { try database.add(.note("\(number).\(part)")) }
        let created = database.notices.contains(.created(path: folder.file)) ? 1 : 0
        outcome.withLock { $0.created += created }
      } catch {
        outcome.withLock { $0.errors.append("\(error)") }
      }
    }
    #expect(outcome.withLock { $0.errors }.isEmpty)
    #expect(outcome.withLock { $0.created } == 1)
    let database = try folder.open()
    #expect(Set(try database.texts).count == 60)
    #expect(try database.changes(limit: 99).count == 60)
    #expect(try JournalCheck.run(database.connection).isEmpty)
    #expect(try folder.names == ["journal.db"])
  }
}
