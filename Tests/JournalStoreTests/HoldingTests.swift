import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("One state of the journal, for as long as it is read")
struct HoldingTests {
  private let folder: JournalFolder
  private let database: JournalDatabase

  init() throws {
    folder = try JournalFolder()
    database = try folder.open()
  }

  private func count() throws -> Int { try database.medications().count }

  /// Whether another command can write, without waiting.
  private func othersCanWrite(_ name: String) throws -> Bool {
    let other = try Connection(path: database.path.file, busy: BusyPolicy(limit: 0))
    do {
      try other.execute("BEGIN IMMEDIATE; UPDATE entry SET uid = uid; COMMIT")
      return true
    } catch {
      guard error.kind == .busy else { throw error }
      return false
    }
  }

  @Test("it is held from the first question on, and let go of")
  func holds() throws {
    #expect(try othersCanWrite("before"))
    #expect(try database.hold())
    #expect(try !database.hold())
    _ = try count()
    #expect(try !othersCanWrite("held"))
    database.letGo()
    #expect(try othersCanWrite("let go of"))
    database.letGo()
    #expect(try count() == 0)
  }

  @Test("what is read in one go stays held, whoever lets go within it")
  func within() throws {
    try database.read { database in
      _ = try count()
      database.letGo()
      #expect(try !othersCanWrite("within"))
      try database.read { _ in _ = try count() }
      #expect(try !othersCanWrite("after one within"))
    }
    #expect(try othersCanWrite("after"))
    #expect(try database.hold())
    try database.read { _ in _ = try count() }
    #expect(try !othersCanWrite("still held by who began"))
    database.letGo()
    #expect(try othersCanWrite("at the end"))
  }

  @Test("a write lets go of it, and is seen after it")
  func write() throws {
    #expect(try database.hold())
    #expect(try count() == 0)
    try database.add(.medication("baclofen"))
    #expect(try count() == 1)
    #expect(try othersCanWrite("after a write"))
    let id = try #require(try database.medications().first?.id)
    #expect(try database.hold())
    _ = try count()
    _ = try database.forget([id])
    #expect(try count() == 0)
  }
}
