import JournalModel
import Testing

@testable import JournalCLI

@Suite("A period after --since and --until")
struct PeriodPhraseTests {
  /// Phrase, first day, last day.
  typealias Row = (phrase: String, since: String, until: String)

  private func check(_ row: Row, on today: String) throws {
    let today = try #require(CivilDay(iso8601: today))
    for (bound, expected) in [(PeriodPhrase.Bound.since, row.since), (.until, row.until)] {
      let day = try #require(CivilDay(iso8601: expected))
      #expect(try PeriodPhrase.parse(row.phrase, bound: bound, today: today) == .day(day))
    }
  }

  @Test(
    "On Friday 20 November 2026",
    arguments: [
      ("7d", "2026-11-13", "2026-11-13"), ("7 d", "2026-11-13", "2026-11-13"),
      ("30 days", "2026-10-21", "2026-10-21"), ("0d", "2026-11-20", "2026-11-20"),
      ("4w", "2026-10-23", "2026-10-23"), ("3mo", "2026-08-20", "2026-08-20"),
      ("1y", "2025-11-20", "2025-11-20"), ("2 Years", "2024-11-20", "2024-11-20"),
      ("today", "2026-11-20", "2026-11-20"), ("yesterday", "2026-11-19", "2026-11-19"),
      ("mon", "2026-11-16", "2026-11-16"), ("friday", "2026-11-13", "2026-11-13"),
      ("last fri", "2026-11-13", "2026-11-13"), ("sat", "2026-11-14", "2026-11-14"),
      ("this week", "2026-11-16", "2026-11-22"), ("last week", "2026-11-09", "2026-11-15"),
      ("this month", "2026-11-01", "2026-11-30"), ("last month", "2026-10-01", "2026-10-31"),
      ("this year", "2026-01-01", "2026-12-31"), ("last year", "2025-01-01", "2025-12-31"),
      ("2026-11-20", "2026-11-20", "2026-11-20"), ("2026-11", "2026-11-01", "2026-11-30"),
      ("2026-12", "2026-12-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
      ("november", "2026-11-01", "2026-11-30"), ("Nov", "2026-11-01", "2026-11-30"),
      ("december", "2025-12-01", "2025-12-31"), ("feb 2024", "2024-02-01", "2024-02-29"),
      ("20 nov", "2026-11-20", "2026-11-20"), ("21 nov", "2025-11-21", "2025-11-21"),
      ("Nov 1st", "2026-11-01", "2026-11-01"), ("20 Nov 2027", "2027-11-20", "2027-11-20"),
      ("Fri 20 Nov", "2026-11-20", "2026-11-20"),
    ])
  func november(row: Row) throws {
    try check(row, on: "2026-11-20")
  }

  @Test(
    "At month ends, on the leap day, on Monday and on New Year's Day",
    arguments: [
      ("2026-05-31", ("3mo", "2026-02-28", "2026-02-28")),
      ("2028-05-31", ("3mo", "2028-02-29", "2028-02-29")),
      ("2028-02-29", ("1y", "2027-02-28", "2027-02-28")),
      ("2028-02-29", ("4y", "2024-02-29", "2024-02-29")),
      ("2028-03-01", ("last month", "2028-02-01", "2028-02-29")),
      ("2026-11-16", ("mon", "2026-11-09", "2026-11-09")),
      ("2026-11-16", ("this week", "2026-11-16", "2026-11-22")),
      ("2026-11-22", ("this week", "2026-11-16", "2026-11-22")),
      ("2027-01-01", ("last month", "2026-12-01", "2026-12-31")),
      ("2027-01-01", ("last week", "2026-12-21", "2026-12-27")),
      ("2027-01-01", ("december", "2026-12-01", "2026-12-31")),
      ("2027-01-01", ("29 feb", "2024-02-29", "2024-02-29")),
    ])
  func edges(today: String, row: Row) throws {
    try check(row, on: today)
  }

  @Test("The last visit and the beginning are named, whatever day it is")
  func names() throws {
    let today = try #require(CivilDay(iso8601: "2026-11-20"))
    for bound in PeriodPhrase.Bound.allCases {
      #expect(try PeriodPhrase.parse("Visit", bound: bound, today: today) == .visit)
      #expect(try PeriodPhrase.parse("start", bound: bound, today: today) == .start)
    }
  }

  @Test(
    "What is refused says why, where and what would be taken",
    arguments: [
      ("", "is empty", nil, ["30d", "last month"]),
      ("1m", "could be 1min or 1mo", nil, ["1mo", "1d"]),
      ("3 m", "could be 3min or 3mo", nil, ["3mo", "3d"]),
      ("24h", "is shorter than a day", nil, ["1d", "today"]),
      ("7", "has a bare number", nil, ["7d", "7mo"]),
      ("101y", "is longer than a hundred years", nil, ["30d", "last month"]),
      (
        "99999999999d", "is not understood at \"99999999999d\"", "99999999999d",
        ["30d", "last month"]
      ),
      ("lst week", "is not understood at \"lst\"", "lst", ["last week", "30d"]),
      ("last wek", "is not understood at \"wek\"", "wek", ["last week", "last wed"]),
      ("novembre", "is not understood at \"novembre\"", "novembre", ["november", "30d"]),
      ("visti", "is not understood at \"visti\"", "visti", ["visit", "30d"]),
      ("yesterday 8am", "is not understood at \"8am\"", "8am", ["30d", "last month"]),
      ("2026-13", "is not understood at \"2026-13\"", "2026-13", ["30d", "last month"]),
      (
        "03/04/2026", "could be 2026-04-03 or 2026-03-04", "03/04/2026",
        ["2026-04-03", "2026-03-04"]
      ),
      ("30 feb", "names a day that does not exist", "30 feb", ["30d", "last month"]),
      (
        "thu 20 nov 2026", "names a weekday that does not fit its date", nil, ["30d", "last month"]
      ),
      ("0026-11-20", "lies before 1900 or after 2199", nil, ["30d", "last month"]),
    ] as [(String, String, String?, [String])])
  func refused(phrase: String, problem: String, fault: String?, examples: [String]) throws {
    let today = try #require(CivilDay(iso8601: "2026-11-20"))
    let error = #expect(throws: PhraseError.self) {
      try PeriodPhrase.parse(phrase, bound: .since, today: today)
    }
    #expect(error?.problem == problem)
    #expect(error?.fault == fault)
    #expect(error?.examples == examples)
    #expect(error?.message.contains("stored") == false)
  }
}
