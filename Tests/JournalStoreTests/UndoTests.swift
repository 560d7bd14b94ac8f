import JournalModel
import Testing

@testable import JournalStore

@Suite("Undo and redo")
struct UndoTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private func undo(_ database: JournalDatabase) throws -> [Entry]? {
    guard let change = try database.nextToUndo() else { return nil }
    return try database.undo(change, as: .named("undo"))
  }

  private func redo(_ database: JournalDatabase) throws -> [Entry]? {
    try database.redo(as: .named("redo"))?.entries
  }

  @Test("undo walks back to the empty journal, and redo forward to the full one")
  func walk() throws {
    let database = try folder.open()
    var states: [[String]] = [try database.texts]
    let entry = try database.add(.note("a"))
    states.append(try database.texts)
    let edited = try database.write(.named("edit")) { try $0.revise(entry, facts: .note("aa")) }
    states.append(try database.texts)
    try database.write(.named("add")) { writer in
      try writer.add(.note("b", at: 1))
      try writer.add(.note("c", at: 2))
    }
    states.append(try database.texts)
    try database.write(.named("delete")) { try $0.delete(edited) }
    states.append(try database.texts)
    #expect(states == [[], ["a"], ["aa"], ["aa", "b", "c"], ["b", "c"]])

    for _ in 0..<3 {
      for state in states.dropLast().reversed() {
        #expect(try undo(database) != nil)
        #expect(try database.texts == state)
      }
      #expect(try undo(database) == nil)
      for state in states.dropFirst() {
        #expect(try redo(database) != nil)
        #expect(try database.texts == state)
      }
      #expect(try redo(database) == nil)
    }
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test("undo tells what it took back, in the order in which it had been written")
  func told() throws {
    let database = try folder.open()
    let written = try database.write(.named("add")) { writer in
      [try writer.add(.note("a")), try writer.add(.note("b")), try writer.add(.note("c"))]
    }
    #expect(try undo(database) == written)
  }

  @Test("a new write ends what redo could bring back")
  func cleared() throws {
    let database = try folder.open()
    try database.add(.note("a"))
    _ = try undo(database)
    try database.add(.note("b"))
    #expect(try redo(database) == nil)
    #expect(try database.texts == ["b"])
    #expect(try undo(database)?.map(\.facts.text) == ["b"])
    #expect(try undo(database) == nil)
    #expect(try database.texts.isEmpty)
  }

  @Test("a write that added a medicine and a dose of it goes and comes back whole")
  func medicineAndDose() throws {
    let database = try folder.open()
    try database.write(.named("log-dose")) { writer in
      let medication = try writer.add(.medication("baclofen"))
      try writer.add(.dose(of: medication.id))
    }
    _ = try undo(database)
    #expect(try database.medications().isEmpty)
    #expect(try database.entries().isEmpty)
    _ = try redo(database)
    #expect(try database.medications().map(\.medication.name) == ["baclofen"])
    #expect(try database.entries(EntryFilter(kinds: [.dose])).count == 1)
  }

  @Test("a write that stored an entry and corrected it is taken back whole")
  func twiceInOne() throws {
    let database = try folder.open()
    try database.write(.named("add")) { writer in
      try writer.revise(try writer.add(.note("a")), facts: .note("aa"))
    }
    _ = try undo(database)
    #expect(try database.texts.isEmpty)
    _ = try redo(database)
    #expect(try database.texts == ["aa"])
  }

  @Test("undo of what another command undid meanwhile does nothing")
  func meanwhile() throws {
    let database = try folder.open()
    try database.add(.note("a"))
    try database.add(.note("b", at: 1))
    let change = try #require(try database.nextToUndo())
    #expect(try undo(try folder.open()) != nil)
    #expect(try database.undo(change, as: .named("undo")) == nil)
    #expect(try database.texts == ["a"])
    #expect(try database.changes(limit: 9).map(\.isUndone) == [true, false])
  }

  @Test("the list of writes has neither undo nor redo in it, and says what is undone")
  func changes() throws {
    let database = try folder.open()
    try database.add(.note("a"), "note")
    try database.add(.mood(.good), "mood")
    _ = try undo(database)
    #expect(try database.changes(limit: 9).map(\.action) == ["mood", "note"])
    #expect(try database.changes(limit: 9).map(\.isUndone) == [true, false])
    #expect(try database.changes(limit: 1).count == 1)
    _ = try redo(database)
    #expect(try database.changes(limit: 9).map(\.isUndone) == [false, false])
  }

  @Test("the summary of a write has the states before and after it")
  func states() throws {
    let database = try folder.open()
    let entry = try database.add(.note("a"))
    let edited = try database.write(.named("edit")) { try $0.revise(entry, facts: .note("aa")) }
    try database.write(.named("delete")) { try $0.delete(edited) }
    let effects = try database.changes(limit: 9).reversed().compactMap { change in
      try database.summary(of: change).last
    }
    #expect(effects.map { $0.before?.facts.text } == [nil, "a", "aa"])
    #expect(effects.map(\.after.facts.text) == ["a", "aa", "aa"])
    #expect(effects.map(\.isDeleted) == [false, false, true])
  }

  @Test("the summary of a write is its number of entries and what it did to the last of them")
  func summary() throws {
    let database = try folder.open()
    let entries = try database.write(.named("add")) { writer in
      [try writer.add(.note("a")), try writer.add(.note("b"))]
    }
    try database.write(.named("edit")) { writer in
      let edited = try writer.revise(entries[1], facts: .note("bb"))
      try writer.revise(entries[0], facts: .note("aa"))
      try writer.delete(edited)
    }
    let summaries = try database.changes(limit: 9).map { try database.summary(of: $0) }
    #expect(summaries.map(\.count) == [2, 2])
    #expect(summaries.map { $0.last?.before?.facts.text } == ["a", nil])
    #expect(summaries.map { $0.last?.after.facts.text } == ["aa", "b"])
    #expect(summaries.map { $0.last?.isDeleted } == [false, false])
  }

  @Test("the summary of a large write costs no more than a few of its entries")
  func largeSummary() throws {
    let database = try folder.open()
    try database.write(.named("import")) { writer in
      for number in 0..<5000 { try writer.add(.mood(.ok, at: Int64(number))) }
    }
    let change = try #require(try database.nextToUndo())
    let clock = ContinuousClock()
    var count = 0
    // Of many tries, the two in turn, the fastest is the one that other work disturbed least.
    var (summary, all): (Duration?, Duration?)
    for _ in 0..<20 {
      let one = try clock.measure { count = try database.summary(of: change).count }
      database.forgetWhatWasRead()
      let every = try clock.measure { _ = try database.entries() }
      summary = min(summary ?? one, one)
      all = min(all ?? every, every)
    }
    #expect(count == 5000)
    let (one, every) = (try #require(summary), try #require(all))
    #expect(one * 5 < every, "\(one) for the summary, \(every) for all")
  }

  @Test("an undone entry keeps the day on which it was first written down")
  func firstRecorded() throws {
    let database = try folder.open()
    let entry = try database.add(.note("a"))
    _ = try undo(database)
    _ = try database.redo(as: .named("redo", at: Instant.noon.advanced(bySeconds: 9999)))
    let back = try #require(try database.entry(entry.id))
    #expect(back.facts == entry.facts && back.firstRecordedAt == .noon && back.revision == 3)
  }
}
