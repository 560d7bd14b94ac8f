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
      })
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

  @Test("what is open today, after ten years of three doses a day among a hundred thousand entries")
  func tenYears() throws {
    let folder = try JournalFolder()
    let database = try folder.open()
    let days = 3652
    let today = CivilDay.noon
    let start = today.advanced(byDays: -days)
    let medications = try ["baclofen", "new"].map { try database.add(.medication($0)).id }
    let (baclofen, new) = (medications[0], medications[1])
    try database.write(.named("import")) { writer in
      for medication in medications {
        let from = LocalDateTime(day: medication == new ? today : start, time: .midnight)
        try writer.add(
          EntryFacts(
            moment: .hours(0),
            content: .regimen(
              RegimenChange(
                medication: medication, from: from, .prescribed(.scheduled(try .thrice()))))))
      }
      for day in 0..<days {
        for hour in [8, 14, 20] {
          try writer.add(.dose(of: baclofen, at: Int64((day - days) * 24 + hour - 13)))
        }
        for other in 0..<24 {
          try writer.add(.reading("stiffness", other % 10, at: Int64((day - days) * 24 + other)))
        }
      }
    }
    let count = SupplyEvent(
      medication: baclofen, .counted, Amount(Exact(84), .tablet))
    let years = LivedMoment.hours(Int64(-24 * 730))
    try database.add(EntryFacts(moment: years, content: .supply(count)))
    let prescriptions = try database.prescriptions()
    func measured(_ name: String, _ body: () throws -> Int) throws {
      let times = try (0..<9).map { _ in
        var count = 0
        let time = try ContinuousClock().measure { count = try body() }
        return (time, count)
      }.sorted { $0.0 < $1.0 }
      print("\(name): \(times[4].0), \(times[4].1)")
    }
    try measured("one insert") {
      try database.add(.mood(.ok))
      return 1
    }
    try measured("the medicines") { try database.prescriptions().count }
    for prescription in prescriptions {
      let name = prescription.medication.name
      try measured("doses of \(name) from today") {
        try database.doses(of: prescription, from: today).doses.count
      }
      try measured("all doses of \(name)") { try database.doses(of: prescription).doses.count }
    }
    try measured("a supply counted two years ago") {
      try database.supplyLeft(of: prescriptions[0], at: .hours(0)) == nil ? 0 : 1
    }
    try measured("a month of all kinds") {
      try database.entries(EntryFilter(since: today.advanced(byDays: -30))).count
    }
  }
}
