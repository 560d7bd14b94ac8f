import Testing

@testable import JournalModel

@Suite("Civil days")
struct CivilDayTests {
  @Test("every month from year 1 to 9999 begins where the one before ended")
  func everyMonth() throws {
    var elapsed = -719_162
    for year in 1...9999 {
      for month in 1...12 {
        let length = CivilDay.length(ofMonth: month, year: year)
        for day in [1, 15, length] {
          let civilDay = CivilDay(year: year, month: month, day: day)
          let expected = CivilDay(daysSinceEpoch: elapsed + day - 1)
          let isRight = civilDay == expected && expected.components == (year, month, day)
          if !isRight { Issue.record("\(year)-\(month)-\(day)") }
        }
        elapsed += length
      }
    }
    #expect(elapsed == 2_932_897)
    #expect(CivilDay(year: 9999, month: 12, day: 31)?.daysSinceEpoch == elapsed - 1)
  }

  @Test("every day of a leap century counts one on")
  func everyDayOfACentury() throws {
    var previous = try #require(CivilDay(year: 1999, month: 12, day: 31))
    let last = try #require(CivilDay(year: 2100, month: 12, day: 31))
    while previous < last {
      let next = previous.advanced(byDays: 1)
      let (year, month, day) = next.components
      #expect(CivilDay(year: year, month: month, day: day) == next)
      #expect(next.weekday.rawValue == (previous.weekday.rawValue + 1) % 7)
      #expect(next - previous == 1)
      previous = next
    }
  }

  @Test(
    "there is no such day",
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (2000, 2, 30), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
      (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
    ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    "weekdays of known days",
    arguments: [
      ("0001-01-01", Weekday.monday), ("1582-10-15", .friday), ("1900-01-01", .monday),
      ("1969-12-31", .wednesday), ("1970-01-01", .thursday), ("2000-02-29", .tuesday),
      ("2026-11-20", .friday), ("2026-11-22", .sunday), ("9999-12-31", .friday),
    ])
  func weekdays(day: String, weekday: Weekday) {
    #expect(CivilDay(iso8601: day)?.weekday == weekday)
  }

  @Test(
    "months are added on the same day, or on the month's last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
      ("2026-12-31", 1, "2027-01-31"), ("2026-05-31", 0, "2026-05-31"),
      ("2026-01-15", -12, "2025-01-15"), ("2026-08-31", 6, "2027-02-28"),
    ])
  func months(start: String, months: Int, expected: String) {
    #expect(CivilDay(iso8601: start)?.advanced(byMonths: months).iso8601 == expected)
  }
}

@Suite("Clock readings")
struct LocalDateTimeTests {
  @Test(
    "civil seconds and the reading are the same thing, before 1970 too",
    arguments: [
      ("1970-01-01T00:00", Int64(0)), ("1969-12-31T23:59:59", -1), ("1969-12-31T00:00", -86_400),
      ("1969-12-30T23:59:59", -86_401), ("1970-01-02T00:00", 86_400),
      ("2026-11-20T08:00:30", 1_795_161_630), ("0001-01-01T00:00", -62_135_596_800),
      ("9999-12-31T23:59:59", 253_402_300_799),
    ])
  func seconds(text: String, seconds: Int64) throws {
    #expect(try reading(text).secondsSinceEpoch == seconds)
    #expect(LocalDateTime(secondsSinceEpoch: seconds).iso8601 == text)
  }

  @Test("an offset leads to the instant and back")
  func offsets() throws {
    let local = try reading("2026-11-20T08:00")
    for offset in [-43_200, -12_600, 0, 3208, 50_400] {
      #expect(local.instant(offset: offset).seconds == local.secondsSinceEpoch - Int64(offset))
      #expect(local.instant(offset: offset).local(offset: offset) == local)
    }
  }

  @Test("readings are ordered by day, then by time")
  func order() throws {
    #expect(try reading("2026-11-20T23:59") < reading("2026-11-21T00:00"))
    #expect(try reading("2026-11-20T08:00") < reading("2026-11-20T08:00:01"))
  }

  @Test("a time of day ends before 24:00")
  func timeOfDay() {
    #expect(TimeOfDay(hour: 23, minute: 59, second: 59)?.secondsSinceMidnight == 86_399)
    #expect(TimeOfDay(secondsSinceMidnight: 86_400) == nil)
    #expect(TimeOfDay(secondsSinceMidnight: -1) == nil)
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 8, minute: 60) == nil)
    #expect(TimeOfDay(hour: 8, minute: 0, second: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
  }
}
