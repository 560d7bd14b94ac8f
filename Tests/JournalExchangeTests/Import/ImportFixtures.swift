import Foundation
import JournalModel
import Testing

@testable import JournalExchange

/// Exports of made-up people, read in a zone without clock changes on 20 November 2026.
enum ImportFixtures {
  static let zone = Zone(fixedOffset: 3600)
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "EndToEnd/imports")

  /// One of the files that the end-to-end script imports too.
  static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func context(
    zone: Zone = zone, moods: [String] = [], units: [String] = []
  ) throws -> ImportContext {
    var context = ImportContext(
      zone: zone, now: Instant(seconds: 1_795_176_000), terms: try TermTable.shipped())
    context.moods = try ImportMoods(moods)
    context.units = try ImportUnits(units)
    return context
  }

  /// The file as the format that it shows itself to be.
  static func plan(
    _ name: String, zone: Zone = zone, moods: [String] = [], units: [String] = []
  ) throws -> ImportPlan {
    let bytes = try file(name)
    return try ImportFormat(guessedFrom: bytes).read(
      bytes, try context(zone: zone, moods: moods, units: units))
  }

  static func plan(
    of text: String, as format: ImportFormat? = nil, moods: [String] = [], units: [String] = []
  ) throws -> ImportPlan {
    let bytes = Array(text.utf8)
    return try (format ?? ImportFormat(guessedFrom: bytes)).read(
      bytes, try context(moods: moods, units: units))
  }
}

extension ImportPlan {
  /// Each item in words: `12 2026-01-05 08:10 dose Baclofen 10 mg for 2026-01-05 08:00`.
  var told: [String] {
    items.map { "\($0.line) \(ImportPlan.text(of: $0.facts.moment)) \(text(of: $0.facts))" }
  }

  /// What would be stored, whatever its order in the file.
  var facts: Set<String> {
    Set(items.map { "\($0.key) \(ImportPlan.text(of: $0.facts.moment)) \(text(of: $0.facts))" })
  }

  /// Each problem as `12 events.list[3].amount: two of the blue`.
  var places: [String] { problems.map { "\($0.line) \($0.column ?? "-"): \($0.source)" } }

  private func text(of facts: EntryFacts) -> String {
    let words = facts.text.map { " '\($0)'" } ?? ""
    let tags = facts.tags.map { " #\($0)" }.joined()
    return text(of: facts.content) + words + tags
  }

  private func text(of content: EntryContent) -> String {
    func name(_ id: EntryID) -> String {
      medicines.first { $0.placeholder == id }?.medication.name ?? "nobody's"
    }
    func slot(_ slot: SlotReference?) -> String {
      slot.map { " for \($0.day.iso8601) \($0.time.iso8601)" } ?? ""
    }
    switch content {
    case .dose(let dose):
      return "dose \(name(dose.medication)) \(dose.amount.text)\(slot(dose.slot))"
    case .missed(let missed):
      return "\(missed.kind) \(name(missed.medication))\(slot(missed.slot))"
        + (missed.reason.map { " \($0)" } ?? "")
    case .note(let note):
      let severity = note.severity.map { " \($0)" } ?? ""
      return "note \(note.mentions.map(\.term).joined(separator: ","))\(severity)"
    case .mood(let mood): return "mood \(mood.score.rawValue)"
    case .reading(let reading):
      return "\(reading.name) \(reading.valueText)" + (reading.unit.map { " \($0)" } ?? "")
    case .regimen(let change):
      return "regimen \(name(change.medication)) from \(change.from.iso8601) \(change.state)"
    case .question, .answer, .important, .medication, .product, .plan, .supply, .pump,
      .appointment, .agreement, .gap, .tracker, .setting:
      return "unexpected"
    }
  }

  private static func text(of moment: LivedMoment) -> String {
    moment.day.iso8601 + (moment.time.map { " \($0.iso8601)" } ?? "")
  }
}
