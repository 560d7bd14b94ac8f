import Foundation
import JournalModel
import Testing

@testable import JournalStore

@Suite(
  "How long it takes, told and not judged",
  .enabled(
    if: ProcessInfo.processInfo.environment["JOURNAL_SPEED"] != nil, "set JOURNAL_SPEED to run"))
struct SpeedTests {
  @Test("a hundred thousand entries, and one more")
  func hundredThousand() throws {
    let folder = try JournalFolder()
    let database = try folder.open()
    let medication = try database.add(.medication("baclofen")).id
    let clock = ContinuousClock()
    let all = try clock.measure {
      try database.write(.named("import")) { writer in
        for number in 0..<100_000 { try writer.add(.dose(of: medication, at: Int64(number))) }
      }
    }
    let one = try clock.measure {
      for number in 0..<20 { try database.add(.dose(of: medication, at: Int64(number))) }
    }
    let reopened = try clock.measure { try folder.open().add(.mood(.good)) }
    let check = try clock.measure { _ = try JournalCheck.run(database.connection) }
    print("100,000 entries in one write: \(all); one more write: \(one / 20);")
    print("opening and one write: \(reopened); check: \(check); \(try folder.bytes.count) bytes")
    #expect(try database.entries(EntryFilter(kinds: [.mood])).count == 1)
  }

  @Test("the names among a hundred thousand readings, and an import of them all again")
  func readings() throws {
    let folder = try JournalFolder()
    let database = try folder.open()
    let imported = ImportedEntries(
      items: (0..<100_000).map {
        ImportedEntries.Item(
          key: "\($0)", facts: .reading($0 % 2 == 0 ? "pain" : "sleep", $0 % 10, at: Int64($0)),
          line: $0)
      }, trackers: [])
    try database.write(.named("import")) { _ = try $0.bringIn(imported, writtenBy: nil) }
    let change = try database.changes(limit: 1)[0]
    let clock = ContinuousClock()
    let again = try clock.measure { _ = try database.preview(imported) }
    let names = try clock.measure { _ = try database.trackerNames() }
    let summary = try clock.measure { _ = try database.summary(of: change) }
    let undo = try clock.measure { _ = try database.undo(change, as: .named("undo")) }
    let undone = try clock.measure { _ = try database.trackerNames() }
    print("all of 100,000 known: \(again); names: \(names), once undone: \(undone);")
    print("summary of the import: \(summary); undo: \(undo)")
  }
}
