import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalCLI
@testable import JournalStore

@Suite("A command of every day reads no more of an old journal than of a young one")
struct FlatnessTests {
  @Test(
    "ten times as many days cost no more",
    arguments: [
      [], ["took"], ["took", "10mg", "baclofen"], ["took", "5mg", "--at", "7:50"], ["missed"],
      ["skipped", "baclofen"], ["note", "drowsy", "and", "dizzy"], ["mood", "4"],
      ["track", "sleep", "6h"], ["list"], ["list", "--since", "3d"], ["show", "last"],

      ["undo", "--yes"], ["report", "--since", "7d"],
    ])
  func flat(line: [String]) throws {
    let young = try work(line, days: 40)
    let old = try work(line, days: 240)
    for statement in old {
      let before = young.first { $0.sql == statement.sql }
      let limit = (before?.steps ?? 0) * 5 / 4 + 200
      #expect(
        statement.steps <= limit, "\(before?.steps ?? 0) to \(statement.steps): \(statement.sql)")
      #expect(statement.scanSteps <= (before?.scanSteps ?? 0) + 20, "\(statement.sql)")
    }
    #expect(!old.isEmpty)
  }

  /// What grows with the years.
  private static let growing = [
    "revision", "r", "entry", "e", "change", "dose_log", "missed_dose", "side_effect_note",
    "mention",
    "mood_entry", "tracker_reading", "tag", "notice",
  ]

  @Test(
    "no table that grows is read from end to end, nor sorted",
    arguments: [
      ["took"], ["note", "drowsy"], ["list"], ["report", "--since", "7d"], ["show", "last"],
    ])
  func plans(line: [String]) throws {
    // A table of which the last row is looked at is not read from end to end.
    for statement in try work(line, days: 40) where statement.scanSteps > 20 {
      for step in statement.plan where step.hasPrefix("SCAN ") && !step.contains(" INDEX ") {
        let table = step.dropFirst("SCAN ".count).prefix { $0 != " " }
        #expect(!FlatnessTests.growing.contains(String(table)), "\(step): \(statement.sql)")
      }
    }
  }

  private func work(_ line: [String], days: Int) throws -> [StatementWork] {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("baclofen", "08:00,14:00,20:00", from: "2020-01-01T00:00")
    try world.write(days: days)
    // What `undo` would take back.
    world.journal("mood 3")
    return try world.session(of: line) { try #require($0.opened).connection.work() }
  }
}

extension World {
  /// Three doses, a note, a mood and a number a day, up to yesterday.
  fileprivate func write(days: Int) throws {
    try withDatabase(file) { database in
      let medicine = try #require(try database.allMedications().first?.id)
      let change = ChangeDescription(action: "import", now: now, zone: zone.identifier)
      try database.write(change) { writer in
        for day in 1...days {
          let midnight = now.advanced(bySeconds: -Int64(day) * 86_400 - 14 * 3_600 - 600)
          func add(_ content: EntryContent, hour: Int64, text: String? = nil) throws {
            let moment = zone.moment(at: midnight.advanced(bySeconds: hour * 3_600))
            try writer.add(EntryFacts(moment: moment, content: content, text: text))
          }
          let dose = DoseLog(medication: medicine, amount: try Amount(phrase: "10mg"))
          for hour in [8, 14, 20] as [Int64] { try add(.dose(dose), hour: hour) }
          let note = SideEffectNote(words: "drowsy", terms: try TermTable.shipped())
          try add(.note(note), hour: 9, text: "drowsy")
          try add(.mood(MoodEntry(score: .ok)), hour: 12)
          try add(
            .reading(TrackerReading(name: "sleep", value: Exact(day % 11), unit: "h")), hour: 13)
        }
      }
    }
  }
}
