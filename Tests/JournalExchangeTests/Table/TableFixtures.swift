import Foundation
import JournalExchange
import JournalModel
import Testing

/// Reads tables in a zone without clock changes, at noon UTC on 20 November 2026.
enum TableFixtures {
  static let terms = (try? TermTable.shipped()) ?? TermTable(terms: [])
  static let now = Instant(seconds: 1_795_176_000)
  static let zone = Zone(fixedOffset: 3600)

  static func plan(
    _ text: String, columns: [String] = [], scales: [String] = [], zone: Zone = zone,
    now: Instant = now
  ) throws -> ImportPlan {
    let options = try TableOptions(columns: columns, scales: scales)
    return try TableImport(options: options, zone: zone, now: now, terms: terms)
      .read(Array(text.utf8))
  }

  /// `Europe/Amsterdam` as the system has it; `nil` where it has none.
  static func amsterdam() throws -> Zone? {
    let path = "/usr/share/zoneinfo/Europe/Amsterdam"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return Zone(identifier: "Europe/Amsterdam", table: try TimeZoneTable(tzif: Array(data)))
  }
}

extension ImportPlan {
  /// Each item as `3 pain 6 h` with its line; the time is left out.
  var contents: [String] {
    items.map { item in
      switch item.facts.content {
      case .reading(let reading):
        "\(item.line) \(reading.name) \(reading.valueText)" + (reading.unit.map { " \($0)" } ?? "")
      case .mood(let mood): "\(item.line) mood \(mood.score.rawValue)"
      case .note(let note):
        "\(item.line) note \(item.facts.text ?? "nil") "
          + note.mentions.map { ($0.isAbsent ? "-" : "") + $0.term }.joined(separator: ",")
      case .dose, .missed, .question, .answer, .important, .medication, .regimen, .product, .plan,
        .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
        "\(item.line) unexpected"
      }
    }
  }

  /// Each problem as `3 pain: x`, with its line, column and source.
  var faults: [String] {
    problems.map { "\($0.line) \($0.column ?? "-"): \($0.source)" }
  }

  var moments: [String] {
    items.map { item in
      let moment = item.facts.moment
      return rfc3339(moment.instant, offset: moment.offset) + " \(moment.zone) \(moment.precision)"
    }
  }
}
