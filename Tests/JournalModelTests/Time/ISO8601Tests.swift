import Testing

@testable import JournalModel

@Suite("ISO 8601")
struct ISO8601Tests {
  @Test("a day is written as it is read", arguments: ["0001-01-01", "2026-11-20", "9999-12-31"])
  func days(text: String) {
    #expect(CivilDay(iso8601: text)?.iso8601 == text)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2026-11", "2026-11-20T08:00", "2026-1-20", "2026-11-2", "26-11-20", "20261120",
      "2026/11/20", "2026-02-29", "2026-13-01", "0000-01-01", "-2026-11-20", "+026-11-20",
      "2026-11-20 ", "２０２６-11-20", "2026-11-2x", "2026--1-20",
    ])
  func notDays(text: String) {
    #expect(CivilDay(iso8601: text) == nil)
  }

  @Test(
    "a time is written without seconds when there are none",
    arguments: [
      ("08:00", "08:00"), ("08:00:00", "08:00"), ("08:00:30", "08:00:30"), ("00:00", "00:00"),
      ("23:59:59", "23:59:59"),
    ])
  func times(text: String, written: String) {
    #expect(TimeOfDay(iso8601: text)?.iso8601 == written)
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", "8:00", "08", "0800", "24:00", "08:60", "08:00:60", "08:00:30.5", "08:00:30:00", "+8:00",
      "08:0", "08:", ":00", " 08:00", "08:00Z",
    ])
  func notTimes(text: String) {
    #expect(TimeOfDay(iso8601: text) == nil)
  }

  @Test(
    "an offset has its sign, and seconds only when there are some",
    arguments: [
      (0, "+00:00"), (3600, "+01:00"), (-12_600, "-03:30"), (45_900, "+12:45"), (-60, "-00:01"),
      (3208, "+00:53:28"), (-12_615, "-03:30:15"),
    ])
  func offsets(offset: Int, written: String) {
    #expect(iso8601(offset: offset) == written)
    #expect(Zone(offsetText: written)?.offset(at: Instant(seconds: 0)) == offset)
  }

  @Test(
    "an instant is written with the offset that was in force, and always with seconds",
    arguments: [
      (3600, "2026-11-20T08:00:00+01:00"), (0, "2026-11-20T07:00:00+00:00"),
      (-28_800, "2026-11-19T23:00:00-08:00"),
    ])
  func instants(offset: Int, written: String) throws {
    #expect(rfc3339(try utc("2026-11-20T07:00"), offset: offset) == written)
  }

  @Test("an instant keeps its seconds")
  func instantWithSeconds() throws {
    let instant = try utc("2026-11-20T07:00:05")
    #expect(rfc3339(instant, offset: 3600) == "2026-11-20T08:00:05+01:00")
  }
}
