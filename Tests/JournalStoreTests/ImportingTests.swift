import JournalModel
import Testing

@testable import JournalStore

@Suite("Bringing in entries from elsewhere")
struct ImportingTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private func file(_ facts: [EntryFacts]) -> ImportedEntries {
    ImportedEntries(
      items: facts.enumerated().map {
        ImportedEntries.Item(key: "\($0.offset)", facts: $0.element, line: $0.offset + 2)
      })
  }

  @discardableResult
  private func bringIn(
    _ facts: [EntryFacts], into database: JournalDatabase
  ) throws -> ImportOutcome {
    let imported = file(facts)
    let previewed = try database.preview(imported)
    let outcome = try database.write(.named("import")) { try $0.bringIn(imported, writtenBy: nil) }
    #expect(previewed == outcome)
    return outcome
  }

  private static let facts: [EntryFacts] = [.note("calf stiff"), .reading("pain", 3), .mood(.ok)]

  @Test("the same file again adds nothing")
  func again() throws {
    let database = try folder.open()
    #expect(
      try bringIn(ImportingTests.facts, into: database)
        == ImportOutcome(added: 3, known: 0, differing: []))
    #expect(
      try bringIn(ImportingTests.facts, into: database)
        == ImportOutcome(added: 0, known: 3, differing: []))
    #expect(try database.changes(limit: 9).count == 1)
  }

  @Test("a note in other words differs, and so does a reading of another value")
  func differing() throws {
    let database = try folder.open()
    try bringIn(ImportingTests.facts, into: database)
    let outcome = try bringIn(
      [.note("calf loose"), .reading("pain", 4), .mood(.ok)], into: database)
    #expect(outcome == ImportOutcome(added: 0, known: 1, differing: [2, 3]))
    #expect(try database.entries().compactMap(\.facts.text) == ["calf stiff"])
  }

  @Test("what the person corrected or deleted is known, and what an undo took away comes back")
  func touched() throws {
    let database = try folder.open()
    try bringIn(ImportingTests.facts, into: database)
    let change = try #require(try database.nextToUndo())
    _ = try database.undo(change, as: .named("undo"))
    #expect(try bringIn(ImportingTests.facts, into: database).added == 3)
    let entries = try database.entries()
    try database.write(.named("edit")) { writer in
      try writer.revise(entries[0], facts: .note("mine"))
      try writer.delete(entries[1])
    }
    #expect(
      try bringIn(ImportingTests.facts, into: database)
        == ImportOutcome(added: 0, known: 3, differing: []))
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test("undo of what came back takes it away again, and redo brings it")
  func undone() throws {
    let database = try folder.open()
    for _ in 0..<2 {
      try bringIn(ImportingTests.facts, into: database)
      let change = try #require(try database.nextToUndo())
      _ = try database.undo(change, as: .named("undo"))
      #expect(try database.entries().isEmpty)
    }
    _ = try database.redo(as: .named("redo"))
    #expect(try database.entries().map(\.facts.content) == ImportingTests.facts.map(\.content))
  }
}
