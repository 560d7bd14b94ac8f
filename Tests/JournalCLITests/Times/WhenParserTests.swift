import JournalModel
import Testing

@testable import JournalCLI

@Suite("A time after --at")
struct WhenParserTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let zone: String
    let now: String
    let phrase: String
    let means: String

    init(_ zone: String, _ now: String, _ phrase: String, _ means: String) {
      (self.zone, self.now, self.phrase, self.means) = (zone, now, phrase, means)
    }

    var testDescription: String { "\(phrase) at \(now) in \(zone)" }
  }

  private func check(_ row: Row, purpose: WhenPurpose = .entry) throws {
    let place = try Place(row.zone, row.now)
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: purpose)
    let reading = try parser.parse(row.phrase)
    #expect(reading.moment.summary(at: place.zone) == row.means)
    #expect(reading.secondOffset == nil)
  }

  private static let friday = (zone: "Europe/Berlin", now: "2026-11-20T14:10:42")

  private static func rows(_ meanings: [(phrase: String, means: String)]) -> [Row] {
    meanings.map { Row(friday.zone, friday.now, $0.phrase, $0.means) }
  }

  static let forms: [Row] = rows([
    ("14:05", "2026-11-20T14:05+01:00"),
    ("8:05", "2026-11-20T08:05+01:00"),
    ("08:05:30", "2026-11-20T08:05:30+01:00"),
    ("2pm", "2026-11-20T14:00+01:00"),
    ("2PM", "2026-11-20T14:00+01:00"),
    ("2 pm", "2026-11-20T14:00+01:00"),
    ("8 a.m.", "2026-11-20T08:00+01:00"),
    ("8:30am", "2026-11-20T08:30+01:00"),
    ("12am", "2026-11-20T00:00+01:00"),
    ("12pm", "2026-11-20T12:00+01:00"),
    ("12:30am", "2026-11-20T00:30+01:00"),
    ("noon", "2026-11-20T12:00+01:00"),
    ("midnight", "2026-11-20T00:00+01:00"),
    ("at 8am", "2026-11-20T08:00+01:00"),
    ("now", "2026-11-20T14:10+01:00"),
    ("Now", "2026-11-20T14:10+01:00"),
    ("14:15", "2026-11-20T14:15+01:00"),
    ("20 min ago", "2026-11-20T13:50+01:00"),
    ("20min ago", "2026-11-20T13:50+01:00"),
    ("20m ago", "2026-11-20T13:50+01:00"),
    ("0 min ago", "2026-11-20T14:10+01:00"),
    ("2h ago", "2026-11-20T12:10+01:00"),
    ("1h30 ago", "2026-11-20T12:40+01:00"),
    ("1 h 30 min ago", "2026-11-20T12:40+01:00"),
    ("1.5h ago", "2026-11-20T12:40+01:00"),
    ("1½ hours ago", "2026-11-20T12:40+01:00"),
    ("an hour ago", "2026-11-20T13:10+01:00"),
    ("half an hour ago", "2026-11-20T13:40+01:00"),
    ("1.5 days ago", "2026-11-19T02:10+01:00"),
    ("26 hours ago", "2026-11-19T12:10+01:00"),
    ("yesterday 20:00", "2026-11-19T20:00+01:00"),
    ("20:00 yesterday", "2026-11-19T20:00+01:00"),
    ("  Yesterday   20:00 ", "2026-11-19T20:00+01:00"),
    ("yesterday at 8 pm", "2026-11-19T20:00+01:00"),
    ("yesterday noon", "2026-11-19T12:00+01:00"),
    ("today 8am", "2026-11-20T08:00+01:00"),
    ("8am today", "2026-11-20T08:00+01:00"),
    ("mon 8am", "2026-11-16T08:00+01:00"),
    ("8am Monday", "2026-11-16T08:00+01:00"),
    ("sat 8am", "2026-11-14T08:00+01:00"),
    ("fri 8am", "2026-11-20T08:00+01:00"),
    ("fri 14:15", "2026-11-20T14:15+01:00"),
    ("fri 14:16", "2026-11-13T14:16+01:00"),
    ("last fri 8am", "2026-11-13T08:00+01:00"),
    ("last mon 8pm", "2026-11-16T20:00+01:00"),
    ("20 Nov 8am", "2026-11-20T08:00+01:00"),
    ("Nov 20 8am", "2026-11-20T08:00+01:00"),
    ("8am Nov 20", "2026-11-20T08:00+01:00"),
    ("Fri 20 Nov 08:00", "2026-11-20T08:00+01:00"),
    ("Nov 19th, 2026, 8am", "2026-11-19T08:00+01:00"),
    ("1 September 2025 8am", "2025-09-01T08:00+02:00"),
    ("24 dec 8am", "2025-12-24T08:00+01:00"),
    ("2026-11-20 08:00", "2026-11-20T08:00+01:00"),
    ("08:00 2026-11-20", "2026-11-20T08:00+01:00"),
    ("2026-11-20T08:00", "2026-11-20T08:00+01:00"),
    ("2026-11-20T08:00:30", "2026-11-20T08:00:30+01:00"),
    ("2026-11-20T08:00+01:00", "2026-11-20T08:00+01:00"),
    ("2026-11-20T08:00:30Z", "2026-11-20T08:00:30+00:00 in +00:00"),
    ("2026-11-20t08:00z", "2026-11-20T08:00+00:00 in +00:00"),
    ("2026-11-20 08:00 -0500", "2026-11-20T08:00-05:00 in -05:00"),
    ("2026-07-01T08:00+01:00", "2026-07-01T08:00+01:00 in +01:00"),
    ("2026-07-01T08:00+02:00", "2026-07-01T08:00+02:00"),
    ("08:00+01:00", "2026-11-20T08:00+01:00"),
    ("2 days ago 20:00", "2026-11-18T20:00+01:00"),
    ("20:00 2 days ago", "2026-11-18T20:00+01:00"),
  ])

  @Test("Every form is understood, in either order and any case", arguments: forms)
  func everyForm(row: Row) throws {
    try check(row)
    try check(row, purpose: .dose)
  }

  static let bareDays: [Row] = rows([
    ("today", "day 2026-11-20"),
    ("yesterday", "day 2026-11-19"),
    ("mon", "day 2026-11-16"),
    ("friday", "day 2026-11-20"),
    ("last friday", "day 2026-11-13"),
    ("saturday", "day 2026-11-14"),
    ("20 nov", "day 2026-11-20"),
    ("Nov 1", "day 2026-11-01"),
    ("22 dec", "day 2025-12-22"),
    ("2026-11-20", "day 2026-11-20"),
    ("29 feb 2024", "day 2024-02-29"),
    ("3 days ago", "day 2026-11-17"),
    ("a week ago", "day 2026-11-13"),
  ])

  @Test("A bare day stays a day without a time", arguments: bareDays)
  func bareDay(row: Row) throws {
    try check(row)
    try check(row, purpose: .dose)
  }

  static let momentsOfTheYear: [Row] = [
    // Just after midnight.
    Row("Europe/Berlin", "2026-11-21T00:02", "20 min ago", "2026-11-20T23:42+01:00"),
    Row("Europe/Berlin", "2026-11-21T00:02", "yesterday 23:58", "2026-11-20T23:58+01:00"),
    Row("Europe/Berlin", "2026-11-21T00:02", "00:07", "2026-11-21T00:07+01:00"),
    Row("Europe/Berlin", "2026-11-21T00:02", "sat", "day 2026-11-21"),
    Row("Europe/Berlin", "2026-11-20T23:58", "00:02", "2026-11-20T00:02+01:00"),
    // Month ends, the leap day, the turn of the year.
    Row("Europe/Berlin", "2026-03-01T09:00", "yesterday", "day 2026-02-28"),
    Row("Europe/Berlin", "2028-03-01T09:00", "yesterday 8am", "2028-02-29T08:00+01:00"),
    Row("Europe/Berlin", "2028-03-01T09:00", "29 feb", "day 2028-02-29"),
    Row("Europe/Berlin", "2027-03-01T09:00", "29 feb", "day 2024-02-29"),
    Row("Europe/Berlin", "2027-01-01T00:01", "31 dec 23:50", "2026-12-31T23:50+01:00"),
    Row("Europe/Berlin", "2027-01-01T00:01", "thu 23:50", "2026-12-31T23:50+01:00"),
    // Elapsed time crosses a clock change, civil days do not.
    Row("Europe/Berlin", "2026-03-29T04:00", "2h ago", "2026-03-29T01:00+01:00"),
    Row("Europe/Berlin", "2026-03-29T20:00", "yesterday 20:00", "2026-03-28T20:00+01:00"),
    Row("Europe/Berlin", "2026-10-25T04:00", "2h ago", "2026-10-25T02:00+01:00"),
    Row("America/New_York", "2026-11-01T12:00", "12h ago", "2026-11-01T01:00-04:00"),
    Row("America/New_York", "2026-03-08T12:00", "12h ago", "2026-03-07T23:00-05:00"),
    Row("America/New_York", "2026-11-20T08:00", "8am", "2026-11-20T08:00-05:00"),
    Row("Asia/Kolkata", "2026-11-20T08:00:59", "now", "2026-11-20T08:00+05:30"),
    Row("Asia/Kolkata", "2026-11-20T08:00", "02:30Z", "2026-11-20T02:30+00:00 in +00:00"),
    Row("Asia/Kolkata", "2026-11-20T03:00", "20:00Z yesterday", "2026-11-18T20:00+00:00 in +00:00"),
    Row("Asia/Kolkata", "2026-11-20T03:00", "20:00Z", "2026-11-19T20:00+00:00 in +00:00"),
    Row("Pacific/Auckland", "2026-09-27T04:00", "yesterday 02:30", "2026-09-26T02:30+12:00"),
    Row("Pacific/Auckland", "2026-09-27T04:00", "2h ago", "2026-09-27T01:00+12:00"),
    Row("Pacific/Auckland", "2026-04-05T12:00", "yesterday", "day 2026-04-04"),
    Row("Australia/Lord_Howe", "2026-10-04T03:00", "1h ago", "2026-10-04T01:30+10:30"),
    Row("Australia/Lord_Howe", "2026-10-04T03:00", "02:30", "2026-10-04T02:30+11:00"),
    // A day that begins at 01:00, the clock having skipped midnight.
    Row("America/Santiago", "2026-09-06T12:00", "today", "day 2026-09-06"),
  ]

  @Test("Dates hold at midnight, month ends and clock changes", arguments: momentsOfTheYear)
  func dates(row: Row) throws {
    try check(row)
  }

  @Test("Last night is yesterday without a time, and refused for a dose")
  func lastNight() throws {
    try check(Row(Self.friday.zone, Self.friday.now, "Last night", "day 2026-11-19"))
    let place = try Place(Self.friday.zone, Self.friday.now)
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .dose)
    let error = #expect(throws: PhraseError.self) { try parser.parse("last night") }
    #expect(error?.problem == "needs a time of day")
    #expect(error?.examples == ["yesterday 20:00", "yesterday 22:00"])
  }

  @Test("Every form that the help lists is understood, late in the day")
  func listedForms() throws {
    let place = try Place("Europe/Berlin", "2026-11-21T23:59")
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .entry)
    for form in WhenParser.forms {
      #expect(throws: Never.self, "\(form)") { try parser.parse(form) }
    }
    for form in PeriodPhrase.forms {
      #expect(throws: Never.self, "\(form)") {
        try PeriodPhrase.parse(form, bound: .since, today: place.today)
      }
    }
  }
}
