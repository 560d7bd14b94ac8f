import JournalModel
import Testing

@Suite("A time in which nothing was written")
struct SilenceTests {
  @Test(
    "is long from 72 hours on, from one entry to the next",
    arguments: [
      ("2026-11-02T20:05", "2026-11-05T20:05", true),
      ("2026-11-02T20:05", "2026-11-05T20:04", false),
      ("2026-11-02T20:05", "2026-11-02T20:05", false),
    ])
  func length(from: String, until: String, isLong: Bool) throws {
    let gap = try ExplainedGap(after: lived(from), before: lived(until))
    #expect((gap != nil) == isLong)
    if let gap { #expect(try [gap.from, gap.until] == [civil(from), civil(until)]) }
  }

  @Test("begins after a day of which no time is known")
  func bareDay() throws {
    var day = try lived("2026-11-02T00:00")
    day.precision = .day
    #expect(try ExplainedGap(after: day, before: lived("2026-11-05T23:59")) == nil)
    let gap = try #require(ExplainedGap(after: day, before: try lived("2026-11-06T00:00")))
    #expect(try gap.from == civil("2026-11-03T00:00"))
    #expect(gap.lastDay.iso8601 == "2026-11-05")
  }

  @Test("is measured between instants, and told by the clocks there")
  func journey() throws {
    let before = try lived("2026-11-02T20:00", offset: 1, zone: "Europe/Berlin")
    // 71 h later by the clock on the wall, 77 h later in truth.
    let after = try lived("2026-11-05T19:00", offset: -5, zone: "America/New_York")
    let gap = try #require(ExplainedGap(after: before, before: after))
    #expect(try gap.until == civil("2026-11-05T19:00"))
  }
}

@Suite("Settings")
struct SettingTextTests {
  @Test(
    "a birth date reads as a date, other words as they are",
    arguments: [
      ("born", "1979-03-14", "14 Mar 1979"), ("born", "spring 1979", "spring 1979"),
      ("born", "1979-02-30", "1979-02-30"), ("name", "1979-03-14", "1979-03-14"),
    ])
  func text(key: String, value: String, text: String) {
    #expect(Setting(key: key, value: value).text == text)
  }
}
