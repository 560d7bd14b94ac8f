import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Merging")
struct MergingTests {
  let here: JournalFolder
  let there: JournalFolder

  init() throws {
    here = try JournalFolder()
    there = try JournalFolder()
  }

  private func copy() throws {
    try FileManager.default.copyItem(atPath: here.file, toPath: there.file)
  }

  private func edit(_ folder: JournalFolder, _ id: EntryID, _ text: String, _ hour: Int64) throws {
    let database = try folder.open()
    let entry = try #require(try database.entry(id))
    try database.write(.named("edit", at: Instant.noon.advanced(bySeconds: hour * 3600))) {
      try $0.revise(entry, facts: .note(text))
    }
  }

  @Test("of two corrections the later stands, and the other is in the history")
  func laterStands() throws {
    let entry = try here.open().add(.note("one"))
    try copy()
    try edit(here, entry.id, "here", 2)
    try edit(there, entry.id, "there", 1)
    let news = try Copies.merge(there, into: here)
    #expect(news.both.first == [entry.id] && news.added.isEmpty && news.changed.isEmpty)
    let history = try here.open().history(of: entry.id).map(\.entry)
    #expect(history.map(\.facts.text) == ["one", "there", "here"])
    #expect(history.map(\.revision) == [1, 2, 3])
  }

  @Test("undo goes back to the merge and no further, and what is new can be taken back")
  func undo() throws {
    try here.open().add(.note("one"))
    try copy()
    try here.open().add(.note("here"))
    try there.open().add(.note("there"))
    try Copies.merge(there, into: here)
    let database = try here.open()
    #expect(try database.nextToUndo() == nil && database.changes(limit: 9).isEmpty)
    #expect(try database.redo(as: .named("redo")) == nil)
    #expect(try database.lastMerge() == .noon)
    let entry = try database.add(.note("after"))
    let next = try #require(try database.nextToUndo())
    #expect(try database.undo(next, as: .named("undo"))?.map(\.id) == [entry.id])
    #expect(try database.nextToUndo() == nil)
    #expect(try database.redo(as: .named("redo"))?.entries.isEmpty == false)
    // Erased, the id of its write may be given again.
    _ = try database.forget([entry.id])
    try database.add(.note("again"))
    #expect(try database.nextToUndo() != nil)
  }

  @Test("an empty journal becomes the other, with its identity and its questions")
  func intoEmpty() throws {
    let other = try there.open()
    try other.add(.note("one"))
    try other.keep(comparedQuestions: ["what": 0.25], now: .noon)
    _ = try here.open()
    try Copies.merge(there, into: here)
    let merged = try here.open()
    #expect(try ToldJournal(merged) == ToldJournal(other))
    #expect(try merged.comparedQuestions() == other.comparedQuestions())
    #expect(try merged.hasMerged(other.contents().identity))
  }

  @Test("of a question that both compared the greater p is kept, whichever comes first")
  func questions() throws {
    try here.open().add(.note("one"))
    try copy()
    try here.open().keep(comparedQuestions: ["a": 0.5, "b": 0.125], now: .noon)
    try there.open().keep(comparedQuestions: ["b": 0.25, "c": 1], now: .noon)
    try Copies.merge(there, into: here)
    try Copies.merge(here, into: there)
    for folder in [here, there] {
      #expect(
        try folder.open().recordedHead().compared.map { "\($0.question) \($0.p)" }
          == ["a 0.5", "b 0.25", "c 1.0"])
    }
  }

  @Test("a command that waited finds the journal replaced and writes nothing")
  func replaced() throws {
    let waiting = try here.open()
    try waiting.add(.note("one"))
    try copy()
    try there.open().add(.note("two"))
    try Copies.merge(there, into: here)
    #expect(storeError { try waiting.add(.note("lost")) } == .replaced)
    #expect(try here.open().entries().count == 2)
    #expect(try here.names == ["journal.db"])
  }

  @Test("while another command writes nothing is merged")
  func busy() throws {
    let database = try here.open()
    try database.add(.note("one"))
    try copy()
    try there.open().add(.note("two"))
    let other = try here.connect()
    try other.execute("BEGIN IMMEDIATE")
    var options = OpeningOptions.quiet
    options.busyLimit = 50
    let opened = try here.open(options)
    let copy = try OtherCopy.of(there.file, for: here.journal, options: options)
    #expect(
      storeError { try opened.merge(copy, now: .noon, options: options) } == .busy)
    try other.execute("ROLLBACK")
    #expect(try here.open().entries().count == 1)
  }

  @Test("a damaged copy and the journal itself are refused")
  func refused() throws {
    try here.open().add(.note("one"))
    try copy()
    try there.connect().execute("UPDATE revision SET text = 'altered'")
    #expect(throws: StoreError.self) { try Copies.merge(there, into: here) }
    #expect(
      storeError { try Copies.merge(here, into: here) } == .isJournalItself(path: here.file))
    #expect(try here.open().entries().map(\.facts.text) == ["one"])
  }

  @Test("copies that syncing made are seen, and nothing else")
  func conflictCopies() throws {
    _ = try here.open()
    for name in [
      "journal.sync-conflict-20261120-120000-ABCDEFG.db", "journal (conflicted copy 2026-11-20).db",
      "journal.db-journal", "other.sync-conflict-20261120-120000-ABCDEFG.db", "journal 2.db",
    ] {
      try Data().write(to: URL(filePath: "\(here.path)/\(name)"))
    }
    #expect(
      try here.open().conflictCopies.map { $0.dropFirst(here.path.count + 1) } == [
        "journal (conflicted copy 2026-11-20).db",
        "journal.sync-conflict-20261120-120000-ABCDEFG.db",
      ])
  }
}
