import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Reading a damaged journal")
struct DamagedReadingTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private typealias Reader = (JournalDatabase) throws -> Void

  private func readers(_ id: EntryID, _ change: RecordedChange) -> [String: Reader] {
    [
      "medications": { _ = try $0.medications() },
      "questions": { _ = try $0.questions() },
      "trackers": { _ = try $0.trackers() },
      "trackerEntry": { _ = try $0.trackerEntry(named: "pain") },
      "nextQuestionNumber": { _ = try $0.nextQuestionNumber() },
      "trackerNames": { _ = try $0.trackerNames() },
      "latestUnit": { _ = try $0.latestUnit(ofTracker: "pain") },
      "lastZone": { _ = try $0.lastZone() },
      "diaryRange": { _ = try $0.diaryRange() },
      "entries": { _ = try $0.entries() },
      "forEachEntry": { try $0.forEachEntry { _ in true } },
      "history": { _ = try $0.history(of: id) },
      "entry": { _ = try $0.entry(id) },
      "identifier": { _ = try $0.identifier(prefix: id.text) },
      "lastWritten": { _ = try $0.lastWritten() },
      "shortText": { _ = try $0.shortText(of: id) },
      "changes": { _ = try $0.changes(limit: 9) },
      "nextToUndo": { _ = try $0.nextToUndo() },
      "summary": { _ = try $0.summary(of: change) },
      "undo": { _ = try $0.undo(change, as: .named("undo")) },
      "redo": { _ = try $0.redo(as: .named("redo")) },
    ]
  }

  @Test("whoever asks is told that the journal is damaged, and where it is")
  func explained() throws {
    let database = try folder.open()
    try database.add(.medication("baclofen"))
    try database.add(.reading("pain", 3, unit: "points"))
    let entry = try database.add(.note("a"))
    let change = try #require(try database.nextToUndo())
    let readers = readers(entry.id, change)
    let roots = try roots()
    let bytes = try folder.bytes

    var silent = Set(readers.keys)
    // The identities apart: who must look one up would otherwise get no further.
    for isEntry in [true, false] {
      for (name, reader) in readers {
        var damaged = bytes
        for (table, page) in roots where (table == "entry") == isEntry {
          for index in 0..<4096 { damaged[(page - 1) * 4096 + index] = 0xff }
        }
        try folder.write(damaged)
        let again = try JournalDatabase.open(folder.journal, options: .quiet)
        do {
          try reader(again)
        } catch {
          guard case StoreError.damaged(path: folder.file, _) = error else {
            Issue.record("\(name): \(error)")
            continue
          }
          silent.remove(name)
        }
      }
    }
    #expect(silent.isEmpty)
  }

  /// The first page of each table and index, by the name of its table.
  private func roots() throws -> [(table: String, page: Int)] {
    var roots: [(table: String, page: Int)] = []
    let connection = try folder.connect()
    try connection.query("SELECT tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 0") {
      roots.append((try $0.text(0), Int(try $0.integer(1))))
    }
    return roots
  }

  @Test(
    "a value out of its bounds is told by its column, never by itself",
    arguments: [
      ("revision", "recorded_at", "entries"), ("revision", "at", "entries"),
      ("revision", "utc_offset", "entries"), ("revision", "number", "entries"),
      ("change", "recorded_at", "changes"), ("question", "number", "questions"),
    ])
  func bounds(table: String, column: String, reader: String) throws {
    let database = try folder.open()
    try database.add(
      EntryFacts(moment: .hours(0), content: .question(Question(number: 1)), text: "a"))
    try folder.connect().execute(
      "PRAGMA ignore_check_constraints = ON; UPDATE \(table) SET \(column) = -987654321987")
    let error = storeError {
      switch reader {
      case "changes": _ = try database.changes(limit: 9)
      case "questions": _ = try database.questions()
      case _: _ = try database.entries()
      }
    }
    #expect(error == .malformed(what: "\(column) in \(table)"))
  }
}
