import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Writing, correcting and deleting")
struct WritingTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  @Test("a correction adds a revision and leaves the first one readable")
  func revise() throws {
    let database = try folder.open()
    let first = try database.add(.note("tired"))
    let later = Instant.noon.advanced(bySeconds: 60)
    let second = try database.write(.named("edit", at: later)) {
      try $0.revise(first, facts: .note("very tired"))
    }
    #expect(second.revision == 2)
    #expect(second.firstRecordedAt == .noon && second.recordedAt == later)
    #expect(try database.entry(first.id) == second)
    let history = try database.history(of: first.id)
    #expect(history.map(\.entry) == [first, second])
    #expect(history.map(\.isDeleted) == [false, false])
    #expect(try database.entries() == [second])
  }

  @Test("a deleted entry is shown nowhere and stays in its history")
  func delete() throws {
    let database = try folder.open()
    let entry = try database.add(.note("tired"))
    try database.write(.named("delete")) { try $0.delete(entry) }
    #expect(try database.entry(entry.id) == nil)
    #expect(try database.entries().isEmpty)
    #expect(try database.history(of: entry.id).map(\.isDeleted) == [false, true])
    #expect(try database.diaryRange() == nil)
    #expect(try database.lastWritten() == nil)
  }

  @Test("a correction of what was corrected or deleted meanwhile is refused")
  func stale() throws {
    let database = try folder.open()
    let entry = try database.add(.note("tired"))
    try database.write(.named("edit")) { try $0.revise(entry, facts: .note("awake")) }
    let edit = storeError {
      try database.write(.named("edit")) { try $0.revise(entry, facts: .note("lost")) }
    }
    #expect(edit == .changedMeanwhile(entry.id))
    let delete = storeError { try database.write(.named("delete")) { try $0.delete(entry) } }
    #expect(delete == .changedMeanwhile(entry.id))
    #expect(try database.texts == ["awake"])
    #expect(try database.history(of: entry.id).count == 2)
  }

  @Test("an identity is stored once")
  func twice() throws {
    let database = try folder.open()
    let entry = try database.add(.note("once"))
    let error = storeError {
      try database.write(.named("import")) { try $0.add(.note("twice"), id: entry.id) }
    }
    #expect(error == .refused(reason: "UNIQUE constraint failed: entry.uid"))
    #expect(try database.texts == ["once"])
  }

  @Test("a write that throws stores nothing of what it had done")
  func thrown() throws {
    struct Trouble: Error {}
    let database = try folder.open()
    let kept = try database.add(.note("kept"))
    let lost = OpeningOptions.randomID()
    #expect(throws: Trouble.self) {
      try database.write(.named("add")) { writer in
        try writer.add(.medication("lost"), id: lost)
        try writer.add(.dose(of: lost))
        try writer.revise(kept, facts: .note("lost"))
        throw Trouble()
      }
    }
    #expect(try database.entries() == [kept])
    #expect(try database.medications().isEmpty)
    #expect(try database.changes(limit: 9).count == 1)
    // What takes the row of the lost medicine must not be taken for it.
    try database.add(.note("after"))
    #expect(
      storeError { try database.add(.dose(of: lost)) } == .malformed(what: "no entry \(lost.text)"))
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test("one revision of an entry is live, none of a deleted one, and the counts say so")
  func live() throws {
    let database = try folder.open()
    let entry = try database.add(.note("a"))
    try database.add(.note("b"))
    let second = try database.write(.named("edit")) {
      try $0.revise(entry, facts: .note("aa"))
    }
    try database.write(.named("delete")) { try $0.delete(second) }
    var live: [[Int64]] = []
    try database.connection.query(
      "SELECT entry_id, number, live, deleted FROM revision ORDER BY id"
    ) { row in live.append(try (0..<4).map { try row.integer($0) }) }
    #expect(live == [[1, 1, 0, 0], [2, 1, 1, 0], [1, 2, 0, 0], [1, 3, 0, 1]])
    #expect(try Meta.integer(database.connection, Meta.entries) == 2)
    #expect(try Meta.integer(database.connection, Meta.revisions) == 4)
    #expect(try Meta.integer(database.connection, Meta.changes) == 4)
  }

  @Test("the number of a question is never given twice")
  func questions() throws {
    let database = try folder.open()
    func ask(_ text: String) throws -> Entry {
      try database.write(.named("ask")) { writer in
        try writer.add(
          EntryFacts(
            moment: .hours(0),
            content: .question(Question(number: try database.nextQuestionNumber())), text: text))
      }
    }
    let first = try ask("why?")
    let second = try ask("how long?")
    try database.write(.named("delete")) { try $0.delete(second) }
    let undone = try #require(try database.nextToUndo())
    _ = try database.undo(undone, as: .named("undo"))
    let last = try #require(try database.nextToUndo())
    _ = try database.undo(last, as: .named("undo"))
    _ = try ask("when?")
    let questions = try database.questions()
    #expect(questions.map(\.facts.text) == ["why?", "when?"])
    #expect(
      questions.map(\.facts.content) == [
        .question(Question(number: 1)), .question(Question(number: 3)),
      ])
    #expect(questions.first == first)
  }

  @Test("the zone of the latest write is kept, and one without a zone does not forget it")
  func zone() throws {
    let database = try folder.open()
    #expect(try database.lastZone() == nil)
    try database.add(.note("a"))
    try database.write(ChangeDescription(action: "import", now: .noon)) {
      _ = try $0.add(.note("b"))
    }
    #expect(try database.lastZone() == "Europe/Berlin")
  }

  @Test("reading sees one state although another command writes meanwhile")
  func snapshot() throws {
    let database = try folder.open()
    try database.add(.note("a"))
    let other = try folder.open()
    let counts = try database.read { database in
      let before = try database.entries().count
      // The other one cannot commit while this one reads, but may begin.
      try other.connection.execute("BEGIN IMMEDIATE")
      defer { try? other.connection.execute("ROLLBACK") }
      return [before, try database.entries().count]
    }
    #expect(counts == [1, 1])
  }
}
