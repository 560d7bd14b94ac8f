import JournalModel
import Testing

@Suite("Days and times for people")
struct TimeTextTests {
  @Test(
    "A day is named from today, with the year when it is another",
    arguments: [
      ("2026-11-20", "today"), ("2026-11-19", "yesterday"), ("2026-11-21", "tomorrow"),
      ("2026-11-13", "Fri 13 Nov"), ("2026-01-01", "Thu 1 Jan"), ("2025-12-31", "Wed 31 Dec 2025"),
      ("2027-01-01", "Fri 1 Jan 2027"),
    ])
  func days(day: String, text: String) throws {
    let today = try #require(CivilDay(iso8601: "2026-11-20"))
    #expect(try #require(CivilDay(iso8601: day)).text(relativeTo: today) == text)
  }

  @Test("Yesterday stays yesterday over New Year")
  func newYear() throws {
    let today = try #require(CivilDay(iso8601: "2027-01-01"))
    #expect(today.advanced(byDays: -1).text(relativeTo: today) == "yesterday")
    #expect(today.advanced(byDays: -2).text(relativeTo: today) == "Wed 30 Dec 2026")
  }

  @Test("Dates by themselves are short or with their year")
  func dates() throws {
    let day = try #require(CivilDay(iso8601: "2026-11-04"))
    #expect(day.shortText == "4 Nov")
    #expect(day.text == "4 Nov 2026")
    #expect(day.monthName == "November")
    #expect(day.weekday.name == "Wednesday")
  }

  @Test(
    "A moment says as much as is known of it",
    arguments: [
      (LivedMoment.Precision.minute, "today 11:30"), (.approximate, "today about 11:30"),
      (.day, "today"),
    ])
  func moments(precision: LivedMoment.Precision, text: String) throws {
    let local = try #require(LocalDateTime(typed: "2026-11-20T11:30"))
    let moment = Zone.utc.moment(at: local.instant(offset: 0), precision: precision)
    #expect(moment.text(relativeTo: local.day) == text)
  }

  @Test(
    "Elapsed time has two units and is rounded down",
    arguments: [
      (0, "under a minute"), (59, "under a minute"), (60, "1 min"), (1200, "20 min"),
      (3600, "1 h"), (22_800, "6 h 20 min"), (22_859, "6 h 20 min"), (86_399, "23 h 59 min"),
      (86_400, "1 d"), (86_459, "1 d"), (266_400, "3 d 2 h"), (-1200, "20 min"),
      (Int64.min, "106751991167300 d 15 h"),
    ])
  func elapsed(seconds: Int64, text: String) {
    #expect(elapsedText(seconds: seconds) == text)
  }
}
