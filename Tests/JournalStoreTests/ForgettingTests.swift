import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Erasing for ever")
struct ForgettingTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private func holds(_ text: String) throws -> Bool {
    try Data(folder.bytes).range(of: Data(text.utf8)) != nil
  }

  @Test("every word of every revision is gone from the file, and the rest is whole")
  func gone() throws {
    let database = try folder.open()
    let kept = try database.add(.note("kept", tags: ["stays"]))
    let entry = try database.add(.note("first secret", tags: ["hush"]))
    let second = try database.write(.named("edit")) {
      try $0.revise(entry, facts: .note("second secret", tags: ["quiet"]))
    }
    try database.write(.named("delete")) { try $0.delete(second) }
    #expect(try holds("first secret"))
    let forgotten = try database.forget([entry.id])
    #expect(forgotten == ForgottenEntries(revisions: 3, notRewritten: nil))
    for word in ["secret", "hush", "quiet", entry.id.text] {
      #expect(try !holds(word), "\(word) is still there")
    }
    #expect(try database.entries() == [kept])
    #expect(try database.history(of: entry.id).isEmpty)
    #expect(try database.check().isEmpty)
    #expect(try database.contents().writes == 1)
  }

  @Test("nothing of an entry is left whatever kind it is", arguments: EntryKind.allCases)
  func everyKind(kind: EntryKind) throws {
    let database = try folder.open()
    let medications = try ["one", "two"].map { try database.add(.medication($0)).id }
    var arbitrary = ArbitraryFacts(
      generator: SplitMix64(state: 20_261_120), medications: medications,
      texts: ArbitraryFacts.texts.map { String($0.prefix(300)) })
    let before = try dump()
    let entries = try (0..<9).map { _ in try database.add(arbitrary.facts(kind)) }
    // Those that others name go with them.
    _ = try database.forget(entries.map(\.id))
    #expect(try dump() == before)
    #expect(try database.check().isEmpty)
  }

  @Test("a write of several keeps what is left of it, and undo still works")
  func ofSeveral() throws {
    let database = try folder.open()
    let entries = try database.write(.named("import")) { writer in
      try ["a", "b", "c"].map { try writer.add(.note($0)) }
    }
    _ = try database.forget([entries[1].id])
    #expect(try database.texts == ["a", "c"])
    let change = try #require(try database.nextToUndo())
    #expect(try database.undo(change, as: .named("undo"))?.count == 2)
    #expect(try database.texts.isEmpty)
    #expect(try database.redo(as: .named("redo"))?.entries.count == 2)
    #expect(try database.check().isEmpty)
  }

  @Test("an entry that was undone and done again goes with all these writes")
  func undone() throws {
    let database = try folder.open()
    let entry = try database.add(.note("a"))
    let change = try #require(try database.nextToUndo())
    _ = try database.undo(change, as: .named("undo"))
    _ = try database.redo(as: .named("redo"))
    _ = try database.forget([entry.id])
    #expect(try database.contents().writes == 0)
    #expect(try database.nextToUndo() == nil)
    #expect(try database.check().isEmpty)
  }

  @Test("what others name is refused, and goes with them")
  func named() throws {
    let database = try folder.open()
    let medicine = try database.add(.medication("one"))
    let dose = try database.add(.dose(of: medicine.id))
    try database.write(.named("delete")) { try $0.delete(dose) }
    let bytes = try folder.bytes
    #expect(
      storeError { try database.forget([medicine.id]) } == .isNamed(medicine.id, by: [dose.id]))
    #expect(try folder.bytes == bytes)
    _ = try database.forget([medicine.id, dose.id])
    #expect(try database.contents().revisions == 0)
    #expect(try database.check().isEmpty)
  }

  @Test("backups that still hold it are found")
  func backups() throws {
    let database = try folder.open()
    _ = try database.backUp(.asked, now: .noon)
    let entry = try database.add(.note("a"))
    guard case .made(let with) = try database.backUp(.asked, now: .noon.advanced(bySeconds: 86_400))
    else { return }
    _ = try database.forget([entry.id])
    _ = try database.backUp(.asked, now: .noon.advanced(bySeconds: 2 * 86_400))
    let backups = BackupFolder(of: folder.journal)
    #expect(backups.files.count == 3)
    #expect(backups.search(for: [entry.id]) == BackupSearch(holding: [with.file]))
  }

  /// How many rows each table has, and what the counts in `meta` say.
  private func dump() throws -> [String: Int64] {
    let connection = try folder.connect()
    var tables: [String] = []
    try connection.query("SELECT name FROM sqlite_schema WHERE type = 'table'") {
      tables.append(try $0.text(0))
    }
    var counts: [String: Int64] = [:]
    for table in tables {
      counts[table] = try connection.first("SELECT count(*) FROM \(table)") { try $0.integer(0) }
    }
    for key in ["entries", "revisions", "changes"] {
      counts["meta \(key)"] = try Meta.integer(connection, key)
    }
    return counts
  }
}
