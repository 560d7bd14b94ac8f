import Foundation
import Testing

@testable import JournalModel

/// A worked case as a clinician can read it; `adherence.json` holds them.
struct WorkedCase: Decodable, CustomTestStringConvertible {
  struct Version: Decodable {
    let from: String
    let until: String?
    let doses: [Item]
  }

  struct Input: Decodable {
    let versions: [Version]
    /// The beginning, final.
    let begins: String
    /// In the order of entry: moment, amount, and the slot that it is pinned to.
    let doses: [Item]
    /// Slot and kind.
    let missed: [[String]]
    let since: String
    /// Its day is the last of the period.
    let asOf: String
  }

  /// `["08:00", 10]` or `["2026-10-01T08:00", 10, "2026-10-01T09:00"]`.
  struct Item: Decodable {
    let first: String
    let milligrams: Int
    let last: String?

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      first = try container.decode(String.self)
      milligrams = try container.decode(Int.self)
      last = try container.isAtEnd ? nil : container.decode(String.self)
    }
  }

  let id: String
  let why: String
  let input: Input
  let expected: [String: Double?]

  var testDescription: String { "\(id): \(why)" }

  static let all: [WorkedCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "adherence.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in
      path[path.count - 1].stringValue == "as_of" ? Key(stringValue: "asOf") : path[path.count - 1]
    }
    return (try? decoder.decode([WorkedCase].self, from: Data(contentsOf: file))) ?? []
  }()

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension WorkedCase {
  func diary() throws -> DoseDiary {
    DoseDiary(
      history: RegimenHistory(
        try input.versions.map { version in
          try RegimenVersion(
            .scheduled(
              Schedule(
                doses: version.doses.map {
                  try ScheduledDose(clock($0.first), milligrams($0.milligrams))
                })),
            from: civil(version.from), until: version.until.map(civil))
        }),
      begins: try civil(input.begins),
      doses: try input.doses.map { item in
        try TakenDose(
          lived(item.first), milligrams(item.milligrams), for: item.last.map(slotReference))
      },
      marks: try input.missed.map { mark in
        let kind = MissedDose.Kind(rawValue: mark[1])
        return SlotMark(try slotReference(mark[0]), try kind.orThrow(mark[1]))
      })
  }

  func adherence() throws -> Adherence {
    let asOf = try lived(input.asOf)
    return try diary().adherence(in: civil(input.since).day...asOf.day, asOf: asOf)
  }
}

/// `08:00`.
func clock(_ text: String) throws -> TimeOfDay { try TimeOfDay(iso8601: text).orThrow(text) }

/// `2026-10-01T08:00`, or a bare day, which is its midnight.
func civil(_ text: String) throws -> LocalDateTime {
  let parts = text.split(separator: "T")
  let day = try CivilDay(iso8601: parts[0]).orThrow(text)
  return LocalDateTime(day: day, time: parts.count == 1 ? .midnight : try clock(String(parts[1])))
}

/// A reading of a clock that shows UTC unless an offset in hours is given; a bare day is one.
func lived(_ text: String, offset hours: Int = 0, zone: String = "UTC") throws -> LivedMoment {
  LivedMoment(
    instant: try civil(text).instant(offset: hours * 3600), zone: zone, offset: hours * 3600,
    precision: text.contains("T") ? .minute : .day)
}

func slotReference(_ text: String) throws -> SlotReference {
  let moment = try civil(text)
  return SlotReference(day: moment.day, time: moment.time)
}

func milligrams(_ number: Int) -> Amount { Amount(Exact(number), .milligram) }

extension Optional {
  func orThrow(_ text: String) throws -> Wrapped {
    guard let self else { throw UnreadableAdherenceFixture(text: text) }
    return self
  }
}

struct UnreadableAdherenceFixture: Error {
  let text: String
}
