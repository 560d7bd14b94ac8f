import JournalModel
import Testing

@testable import JournalStore

@Suite("What is remembered while the journal stays as it is")
struct RememberedTests {
  private let folder: JournalFolder
  private let database: JournalDatabase
  private let baclofen: EntryID

  init() throws {
    folder = try JournalFolder()
    database = try folder.open()
    baclofen = try database.add(.medication("baclofen")).id
  }

  private var names: [String] {
    get throws { try database.prescriptions().map(\.medication.name) }
  }

  private func doses() throws -> Int {
    let day = CivilDay.noon.advanced(byDays: -1)
    return try database.doseEntries(of: [baclofen], since: day).count
  }

  @Test("another command's write is seen, and so is one's own")
  func writes() throws {
    #expect(try names == ["baclofen"])
    #expect(try doses() == 0)
    let other = try folder.open()
    try other.add(.medication("ibuprofen"))
    try other.add(.dose(of: baclofen))
    #expect(try names == ["baclofen", "ibuprofen"])
    #expect(try doses() == 1)
    try database.add(.medication("vitamin d"))
    let dose = try database.add(.dose(of: baclofen))
    #expect(try names == ["baclofen", "ibuprofen", "vitamin d"])
    #expect(try doses() == 2)
    _ = try database.forget([dose.id])
    #expect(try doses() == 1)
  }

  @Test("what a write that is taken back had written is not")
  func takenBack() throws {
    struct Changed: Error {}
    #expect(try names == ["baclofen"])
    #expect(throws: Changed.self) {
      try database.write(.named("add")) { writer in
        try writer.add(.medication("ibuprofen"))
        try writer.add(.dose(of: baclofen))
        #expect(try names == ["baclofen", "ibuprofen"])
        #expect(try doses() == 1)
        throw Changed()
      }
    }
    #expect(try names == ["baclofen"])
    #expect(try doses() == 0)
  }
}
