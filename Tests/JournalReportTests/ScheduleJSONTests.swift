import Foundation
import JournalModel
import JournalReport
import Testing

@Suite("Schedules as JSON")
struct ScheduleJSONTests {
  private func medicines(_ report: VisitReport) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(try report.json().utf8))
    let root = try #require(json as? [String: Any])
    return try #require(root["medications"] as? [[String: Any]])
  }

  @Test("a month with a raised dose is recorded")
  func raised() throws {
    try expectSnapshot(try Diary.raised().monthReport().json(), "raised.json")
  }

  @Test("the month's doses against the schedule, counted by hand")
  func adherence() throws {
    let baclofen = try #require(try medicines(Diary.raised().monthReport()).first)
    let figures = try #require(baclofen["adherence"] as? [String: Any])
    // Three a day on 30 days. On the 9th, 13th and 17th one, two and one were not taken, and one
    // evening, of the 9th, was not written down.
    let expected: [String: Int] = [
      "scheduled": 90, "taken": 85, "skipped": 1, "missed": 3, "unrecorded": 1, "pending": 1,
      "on_time": 82, "late": 2, "early": 0, "untimed": 1, "on_time_window_minutes": 120,
      "smaller": 1, "larger": 1, "extra": 1, "close_together": 1, "evaluable_days": 30,
      "complete_days": 25, "longest_gap_minutes": 1455,
    ]
    for (key, count) in expected { #expect(figures[key] as? Int == count, "\(key)") }
    #expect(figures["taken_percent"] as? Double == 94.4)
    #expect(figures["taken_percent_high"] as? Double == 95.6)
    #expect(figures["on_time_percent"] as? Double == 91.1)
    #expect(figures["longest_gap_from"] as? String == "2026-11-09T08:00:00+01:00")
    #expect(figures["longest_gap_to"] as? String == "2026-11-10T08:15:00+01:00")
    #expect(figures["reasons"] as? [String: Int] == ["forgot": 2, "away": 1, "felt_ill": 1])
    let largest = try #require(figures["largest_day"] as? [String: Any])
    #expect(largest["date"] as? String == "2026-11-12")
    #expect((largest["total"] as? [String: Any])?["value"] as? String == "40")
    let times = try #require(figures["by_time"] as? [[String: Any]])
    #expect(times.map { $0["time"] as? String } == ["08:00", "14:00", "20:00"])
    #expect(times.map { $0["taken"] as? Int } == [29, 27, 29])
    #expect(times.map { $0["off_time"] as? Int } == [0, 1, 1])
    #expect(times.map { $0["unrecorded"] as? Int } == [0, 0, 1])
  }

  @Test("the keys are those of the specification, and those that were added")
  func keys() throws {
    let all = try medicines(Diary.mixed().monthReport())
    func keys(_ list: String) -> Set<Set<String>> {
      Set(all.flatMap { $0[list] as? [[String: Any]] ?? [] }.map { Set($0.keys) })
    }
    #expect(
      keys("regimen") == [
        [
          "kind", "from", "until", "doses", "days", "weekdays", "every_days", "anchor",
          "daily_total", "maximum", "rate",
        ]
      ])
    #expect(
      keys("changes")
        == [["at", "kind", "from_total", "to_total", "by", "reason", "replaced_by"]])
    let adherence = all.compactMap { $0["adherence"] as? [String: Any] }
    #expect(
      Set(adherence.map { Set($0.keys) }) == [
        [
          "scheduled", "taken", "skipped", "missed", "unrecorded", "pending", "on_time", "late",
          "early", "untimed", "on_time_window_minutes", "smaller", "larger", "extra",
          "close_together", "evaluable_days", "complete_days", "longest_gap_minutes",
          "longest_gap_from", "longest_gap_to", "taken_percent", "taken_percent_high",
          "on_time_percent", "by_time", "reasons", "largest_day",
        ]
      ])
    let times = adherence.flatMap { $0["by_time"] as? [[String: Any]] ?? [] }
    #expect(
      Set(times.map { Set($0.keys) })
        == [["time", "taken", "off_time", "skipped", "missed", "unrecorded"]])
  }

  @Test("where nothing was due the shares are null, and so is what no dose made")
  func nothingDue() throws {
    let all = try medicines(Diary.mixed().monthReport())
    let yearly = try #require(all.first { $0["name"] as? String == "zoledronate" })
    let figures = try #require(yearly["adherence"] as? [String: Any])
    #expect(figures["scheduled"] as? Int == 0)
    for key in [
      "taken_percent", "taken_percent_high", "on_time_percent", "longest_gap_minutes",
      "longest_gap_from", "longest_gap_to", "largest_day",
    ] { #expect(figures[key] is NSNull, "\(key)") }
    let pump = try #require(all.first { $0["name"] as? String == "baclofen pump" })
    #expect(pump["kind"] as? String == "continuous")
    #expect(pump["adherence"] is NSNull)
    let given = try #require(pump["pump"] as? [String: Any])
    #expect((given["rate"] as? [String: Any])?["value"] as? String == "150")
    #expect(given["since"] as? String == "2026-11-10")
    #expect(given["next_refill"] is NSNull && given["alarm_date"] is NSNull)
    #expect((pump["daily_total"] as? [String: Any])?["ucum"] as? String == "ug")
    #expect((pump["regimen"] as? [[String: Any]])?.count == 2)
  }

  @Test("the columns carry their dose and medicine, and no percentage stands on the page")
  func columns() throws {
    let report = try Diary.raised().monthReport()
    let json = try JSONSerialization.jsonObject(with: Data(try report.json().utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["column_medicine"] as? String == "baclofen")
    let columns = try #require(root["columns"] as? [[String: Any]])
    #expect(columns.map { $0["kind"] as? String } == ["dose", "dose"])
    #expect(
      columns.map { ($0["daily_total"] as? [String: Any])?["value"] as? String } == ["15", "30"])
    #expect(
      columns.map { Set($0.keys) }
        == Array(
          repeating: [
            "label", "from", "until", "kind", "daily_total", "days", "symptom_days", "first_days",
          ], count: 2))
  }
}
