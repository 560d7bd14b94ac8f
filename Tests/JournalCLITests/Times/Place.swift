import Foundation
import JournalModel
import Testing

@testable import JournalCLI

/// Where and when a test happens: a real zone of this system, and what its clock shows.
struct Place: CustomTestStringConvertible, Sendable {
  let zone: Zone
  let now: Instant

  /// - Parameter now: `2026-11-20T14:10`, with seconds or without; of two such moments the first.
  init(_ name: String, _ now: String) throws {
    let url = URL(filePath: "/usr/share/zoneinfo/\(name)")
    zone = Zone(identifier: name, table: try TimeZoneTable(tzif: [UInt8](Data(contentsOf: url))))
    let local = try #require(LocalDateTime(typed: now))
    switch zone.resolve(local) {
    case .one(let instant, _): self.now = instant
    case .two(let first, _, _, _): self.now = first
    case .none: throw PlaceError.noSuchMoment(now)
    }
  }

  /// The same place `seconds` later.
  init(_ place: Place, later seconds: Int64) {
    zone = place.zone
    now = place.now.advanced(bySeconds: seconds)
  }

  var testDescription: String { "\(zone.identifier) \(zone.local(at: now).iso8601)" }

  var today: CivilDay { zone.local(at: now).day }
}

enum PlaceError: Error {
  case noSuchMoment(String)
}

extension LocalDateTime {
  init?(typed text: String) {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = CivilDay(iso8601: parts[0]),
      let time = TimeOfDay(iso8601: parts[1])
    else { return nil }
    self.init(day: day, time: time)
  }
}

extension LivedMoment {
  /// `2026-11-20T08:00+01:00`, or `day 2026-11-20`; with its zone where that is not `zone`.
  func summary(at zone: Zone) -> String {
    let text =
      precision == .day ? "day \(day.iso8601)" : local.iso8601 + iso8601(offset: offset)
    return text + (self.zone == zone.identifier ? "" : " in \(self.zone)")
  }
}

extension PhraseError {
  /// The words over the caret.
  var fault: String? {
    caret.map { String(phrase.dropFirst($0.lowerBound).prefix($0.count)) }
  }
}
