import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("The questions that were compared")
struct ComparedQuestionsTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  @Test("are kept with their latest p, and read back by another command")
  func kept() throws {
    let database = try folder.open()
    #expect(try database.comparedQuestions().count == 0)
    try database.keep(comparedQuestions: ["a | b": 0.1, "c": 0.091_598_275_456_441_5], now: .noon)
    try database.keep(comparedQuestions: ["a | b": 0.2], now: .noon)
    #expect(
      try folder.open().comparedQuestions().values == ["a | b": 0.2, "c": 0.091_598_275_456_441_5])
  }

  @Test("are sealed: the journal is whole with them, and is not when one is altered past it")
  func sealed() throws {
    let database = try folder.open()
    try database.keep(comparedQuestions: ["a": 0.5], now: .noon)
    #expect(try JournalCheck.run(folder.connect()) == JournalDamage())
    try folder.connect().execute("UPDATE meta SET value = '0.001' WHERE key = 'compared:a'")
    #expect(try !JournalCheck.run(folder.connect()).isEmpty)
  }

  @Test("are no write that could be undone")
  func noWrite() throws {
    let database = try folder.open()
    try database.keep(comparedQuestions: ["a": 0.5], now: .noon)
    #expect(try database.nextToUndo() == nil)
  }

  @Test("that hold no p are damage, and not a zero", arguments: ["'often'", "'2'", "'-0.1'", "''"])
  func malformed(value: String) throws {
    let database = try folder.open()
    try folder.connect().execute(
      "INSERT INTO meta (key, value) VALUES ('compared:a', \(value))")
    #expect(throws: StoreError.malformed(what: "a compared question in meta")) {
      try database.comparedQuestions()
    }
  }

  @Test("other facts that the journal keeps of itself are none of them")
  func others() throws {
    let database = try folder.open()
    try folder.connect().execute(
      "INSERT INTO meta (key, value) VALUES ('compare', '0.1'), ('compared;', '0.1')")
    #expect(try database.comparedQuestions().count == 0)
  }
}
