import JournalModel
import Testing

@testable import JournalExchange

@Suite("Generated exports")
struct GeneratedImportTests {
  private static let statuses = [
    "TAKEN", "SKIPPED", "RAISED", "DELETED", "", "taken", "Taken?", "MISSED", "ÜBERSPRUNGEN",
  ]

  @Test("a status that is not known is never a dose and never skipped", arguments: 0..<40)
  func unknownStatus(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (taken, skipped, silent, odd) = (0, 0, 0, 0)
    let events = (0..<50).map { index in
      let status = Self.statuses.randomElement(using: &random) ?? ""
      switch status {
      case "TAKEN": taken += 1
      case "SKIPPED": skipped += 1
      case "RAISED", "DELETED": silent += 1
      default: odd += 1
      }
      let at = 1_767_250_800 + index * 3600
      return
        #"{"medicineName": "Baclofen", "amount": "10 mg", "status": "\#(status)", "remindedTimestamp": \#(at), "processedTimestamp": \#(at)}"#
    }
    let plan = try ImportFixtures.plan(
      of: #"{"events": {"list": [\#(events.joined(separator: ",\n"))]}}"#)
    #expect(plan.told.filter { $0.contains(" dose ") }.count == taken)
    #expect(plan.told.filter { $0.contains(" skipped ") }.count == skipped)
    #expect(plan.items.count == taken + skipped)
    #expect(plan.unrecorded.values.reduce(0, +) == silent)
    #expect(plan.problems.count == odd)
  }

  @Test("the order of lines does not matter, and equal lines stay apart", arguments: 0..<40)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let header = "actual_date,scheduled_date,type,name,value,unit,status,note"
    let lines = (0..<60).map { _ in
      let hour = 10 + Int.random(in: 0..<3, using: &random)
      let status =
        ["confirmed", "confirmed", "rejected", "pending"].randomElement(using: &random) ?? ""
      let type = ["drug", "measurement", "activity"].randomElement(using: &random) ?? ""
      let value = Int.random(in: 1..<3, using: &random)
      return
        "2026-01-05 \(hour):00:00,,\(type),Thing \(Int.random(in: 0..<2, using: &random)),\(value).00,mg,\(status),"
    }
    func plan(_ lines: [String]) throws -> ImportPlan {
      try ImportFixtures.plan(of: ([header] + lines).joined(separator: "\n"))
    }
    let first = try plan(lines)
    #expect(Set(first.items.map(\.key)).count == first.items.count)
    #expect(try plan(lines.shuffled(using: &random)).facts == first.facts)
    #expect(try plan(lines.reversed()).facts == first.facts)
    #expect(first.items.count + first.problems.count + first.unrecorded.values.reduce(0, +) == 60)
  }

  @Test("damaged files are understood or refused, and never end the program", arguments: 0..<60)
  func damaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for name in [
      "medtimer.json", "medtimer.csv", "mytherapy.csv", "daylio.csv", "bearable.csv",
      "health.json", "psychonautwiki.json",
    ] {
      var bytes = try ImportFixtures.file(name)
      let format = ImportFormat(guessedFrom: bytes)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes[index] = Array("\",;{}[]:0-\n9".utf8).randomElement(using: &random) ?? 0
        }
      }
      do {
        let plan = try format.read(bytes, try ImportFixtures.context())
        #expect(Set(plan.items.map(\.key)).count == plan.items.count)
      } catch {
        #expect(error is JSONError || error is CSVError || error is ImportError, "\(error)")
      }
    }
  }
}
