import JournalModel
import Testing

@testable import JournalCLI

@Suite("A time after --from")
struct PlanTests {
  /// Friday.
  private static let now = "2026-11-20T14:10:42"

  private func parse(_ phrase: String, at now: String = now) throws -> LivedMoment {
    let place = try Place("Europe/Berlin", now)
    return try WhenParser(now: place.now, zone: place.zone, purpose: .plan).parse(phrase).moment
  }

  static let rows: [(phrase: String, means: String)] = [
    ("now", "2026-11-20T14:10+01:00"),
    ("2026-12-03 10:30", "2026-12-03T10:30+01:00"),
    ("3 dec 2026 10:30", "2026-12-03T10:30+01:00"),
    ("tomorrow 8am", "2026-11-21T08:00+01:00"),
    ("8am tomorrow", "2026-11-21T08:00+01:00"),
    ("tomorrow", "day 2026-11-21"),
    ("20:00", "2026-11-20T20:00+01:00"),
    ("8am", "2026-11-20T08:00+01:00"),
    ("today", "day 2026-11-20"),
    ("20 min ago", "2026-11-20T13:50+01:00"),
    ("2 days ago", "day 2026-11-18"),
    ("2027-07-01", "day 2027-07-01"),
    ("yesterday", "day 2026-11-19"),
    ("mon", "day 2026-11-23"),
    ("sat", "day 2026-11-21"),
    ("thu", "day 2026-11-26"),
    ("mon 8am", "2026-11-23T08:00+01:00"),
    ("last mon", "day 2026-11-16"),
    ("last mon 8am", "2026-11-16T08:00+01:00"),
    ("fri 20:00", "2026-11-20T20:00+01:00"),
    ("fri 8am", "2026-11-27T08:00+01:00"),
    ("last fri", "day 2026-11-13"),
    ("1 dec", "day 2026-12-01"),
    ("3 nov", "day 2026-11-03"),
    ("12 jan", "day 2027-01-12"),
    ("20 nov", "day 2026-11-20"),
    ("mon 23 nov", "day 2026-11-23"),
    ("1 dec 8am", "2026-12-01T08:00+01:00"),
  ]

  @Test("may lie ahead, and a weekday is the coming one", arguments: rows)
  func meaning(phrase: String, means: String) throws {
    let berlin = try Place("Europe/Berlin", Self.now).zone
    #expect(try parse(phrase).summary(at: berlin) == means)
  }

  static let refusals: [(phrase: String, problem: String, examples: [String])] = [
    ("fri", "could be 2026-11-20 or 2026-11-27", ["2026-11-20", "2026-11-27"]),
    ("1 may", "could be 2027-05-01 or 2026-05-01", ["2027-05-01", "2026-05-01"]),
    ("1 may 8am", "could be 2027-05-01 or 2026-05-01", ["2027-05-01", "2026-05-01"]),
    ("last night", "needs a day or a time of day", ["tomorrow 8am", "today 20:00"]),
    ("8", "could be 8am or 8pm", ["8am", "8pm"]),
    (
      "tomorrow midnight", "could be the beginning of that day or its end",
      [
        "2026-11-21 00:00", "2026-11-22 00:00",
      ]
    ),
    ("tue 23 nov", "does not fit: 23 Nov 2026 is a Monday", ["2026-11-23", "tomorrow 8am"]),
    ("2037-01-01", "lies more than ten years ahead (1 Jan 2037)", ["tomorrow 8am", "today 20:00"]),
    ("2026-13-01", "names a day that does not exist", ["tomorrow 8am", "today 20:00"]),
  ]

  @Test("is refused where it could be two days, or none", arguments: refusals)
  func refused(phrase: String, problem: String, examples: [String]) throws {
    let error = #expect(throws: PhraseError.self) { try parse(phrase) }
    #expect(error?.problem == problem)
    #expect(error?.examples == examples)
  }

  @Test("29 February is the nearest leap year's")
  func leapDay() throws {
    #expect(try parse("29 feb").day.iso8601 == "2028-02-29")
    #expect(try parse("29 feb", at: "2028-03-01T12:00").day.iso8601 == "2028-02-29")
    #expect(try parse("29 feb", at: "2096-03-01T12:00").day.iso8601 == "2096-02-29")
    let error = #expect(throws: PhraseError.self) { try parse("29 feb", at: "2026-02-01T12:00") }
    #expect(error?.examples == ["2028-02-29", "2024-02-29"])
  }

  @Test("next is no moment, and an offset of another place is refused")
  func from() throws {
    let place = try Place("Europe/Berlin", Self.now)
    func parse(_ text: String) throws -> FromPhrase {
      try FromPhrase.parse(text, now: place.now, zone: place.zone)
    }
    #expect(try parse("Next") == .next)
    #expect(try parse("next dose") == .next)
    #expect(throws: Never.self) { try parse("2026-12-01T08:00+01:00") }
    let error = #expect(throws: PhraseError.self) { try parse("2026-12-01T08:00-05:00") }
    #expect(error?.problem.contains("another place") == true)
    let near = #expect(throws: PhraseError.self) { try parse("next monday") }
    #expect(near?.examples == ["monday", "tomorrow 8am"])
  }

  @Test("every form that the help lists is understood")
  func forms() throws {
    for day in ["2026-11-20T14:10", "2026-11-18T00:00", "2026-12-31T23:59"] {
      let place = try Place("Europe/Berlin", day)
      for form in FromPhrase.forms {
        #expect(throws: Never.self, "\(form)") {
          try FromPhrase.parse(form, now: place.now, zone: place.zone)
        }
      }
    }
  }
}
