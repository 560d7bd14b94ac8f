import Foundation
import JournalModel
import Testing

@testable import JournalCLI

/// The made-up year of `Tests/Year`, entered once by its commands alone.
struct Year {
  /// One command, typed at a moment in a place.
  struct Line: Sendable {
    let number: Int
    let now: String
    let zone: String
    let command: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Year")

  /// The journal's file, and the lines of commands that did not end well, with what they said.
  static let entered = Result { try enter() }

  /// A world in which the year has been lived, at a later moment of it.
  static func world(_ zone: String, _ now: String) throws -> World {
    let world = try World(zone, now)
    world.variables["JOURNAL_DB"] = try entered.get().file
    return world
  }

  static func lines() throws -> [Line] {
    let text = try String(contentsOf: folder.appending(path: "year.txt"), encoding: .utf8)
    return text.split(separator: "\n").enumerated().map { number, line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      return Line(number: number + 1, now: parts[0], zone: parts[1], command: parts[2])
    }
  }

  /// Compares a text, byte for byte, with the recorded one in `Tests/Year`. With
  /// `JOURNAL_RECORD_SNAPSHOTS=1` it is recorded instead, and the test fails.
  static func expectRecorded(
    _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["JOURNAL_RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); read it, then run again", sourceLocation: location)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == recorded, "differs from \(name)", sourceLocation: location)
  }

  private static func enter() throws -> (file: String, troubles: [String]) {
    let file = NSTemporaryDirectory() + "journal-year-" + UUID().uuidString + ".db"
    let world = try World("Europe/Berlin", "2025-11-24T07:00")
    world.variables["JOURNAL_DB"] = file
    var troubles: [String] = []
    var places: [String: Zone] = [:]
    for line in try lines() {
      let zone = try places[line.zone] ?? Place(line.zone, "2026-01-01T12:00").zone
      places[line.zone] = zone
      world.zone = zone
      world.now = try #require(Instant(rfc3339: line.now))
      let outcome = world.journal(line.command)
      if outcome.code != .done {
        troubles.append("line \(line.number), \(line.command): \(outcome.errors)")
      }
    }
    return (file, troubles)
  }
}

/// What the person of the year really did, as the story has it and not as the program tells it.
struct YearFacts: Decodable {
  struct Slot: Decodable {
    let medicine: String
    let slot: String
    let amount: Int
    let outcome: String
    let taken: String?
    let took: Int?
    let reason: String?

    var day: String { String(slot.prefix(10)) }
    var time: String { String(slot.suffix(5)) }

    /// Civil minutes from the slot to the dose.
    var delay: Int? {
      guard let taken, let due = LocalDateTime(typed: slot),
        let dose = LocalDateTime(typed: String(taken.prefix(16)))
      else { return nil }
      return Int(dose.secondsSinceEpoch - due.secondsSinceEpoch) / 60
    }
  }

  struct Beside: Decodable {
    let medicine: String
    let taken: String
    let took: Int
  }

  let slots: [Slot]
  let beside: [Beside]

  static let all = Result {
    try JSONDecoder().decode(
      YearFacts.self, from: Data(contentsOf: Year.folder.appending(path: "year-facts.json")))
  }
}
