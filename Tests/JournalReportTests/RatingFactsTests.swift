import JournalModel
import JournalReport
import Testing

@Suite("Moods and trackers")
struct RatingFactsTests {
  private func report(_ write: (inout Diary) throws -> Void) throws -> VisitReport {
    var diary = Diary()
    try write(&diary)
    return try diary.report(since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30")
  }

  @Test("the median of an even count is the exact mean of the middle two")
  func evenMedian() throws {
    let report = try report { diary in
      for (day, value) in zip(10..., ["0.1", "0.2", "6", "7"]) {
        try diary.track("sleep", value, unit: "h", at: "2026-11-\(day) 08:00")
      }
    }
    let sleep = try #require(report.trackers.first)
    #expect(sleep.ratings.median == ReportNumber(try number("3.1")))
    #expect(sleep.ratings.min == ReportNumber(try number("0.1")))
    #expect(sleep.ratings.max == ReportNumber(try number("7")))
    #expect(sleep.ratings.last?.value == ReportNumber(try number("7")))
  }

  @Test("medians agree with counting, whatever the values and ties", arguments: 0..<40)
  func medianProperty(seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let values = (0..<(1 + next(30))).map { _ in next(9) - 4 }
    let report = try report { diary in
      for (index, value) in values.enumerated() {
        let minute = index < 10 ? "0\(index)" : "\(index)"
        try diary.track("down", "\(value)", at: "2026-11-20 08:\(minute)")
      }
    }
    let median = try #require(report.trackers.first?.ratings.median).value
    // At least half lie on each side, and it is one of the values or between two of them.
    #expect(values.count { Exact($0) <= median } * 2 >= values.count)
    #expect(values.count { Exact($0) >= median } * 2 >= values.count)
    let below = try #require(values.filter { Exact($0) <= median }.max())
    let above = try #require(values.filter { Exact($0) >= median }.min())
    #expect(median + median == Exact(below + above))
  }

  @Test("a number that is no decimal is shown as a fraction, however long")
  func longNumbers() throws {
    let report = try report { diary in
      try diary.track("x", "999999999/999999937", at: "2026-11-10 08:00")
      try diary.track("x", "999999999/999999929", at: "2026-11-11 08:00")
    }
    let median = try #require(report.trackers.first?.ratings.median).value
    #expect(report.text(isUnicode: false).contains(median.text))
    #expect(median.text.contains("/"))
    #expect(try report.json().contains(#""median" : 1.00000006"#))
  }

  @Test("each unit is a row of its own, and a pair is two")
  func unitsAndPairs() throws {
    let report = try report { diary in
      diary.trackers = [Tracker(name: "weight", unit: "kg", scale: Exact(0)...Exact(300))]
      try diary.track("weight", "70", at: "2026-11-10 08:00")
      try diary.track("weight", "71", unit: "kg", at: "2026-11-11 08:00")
      try diary.track("weight", "155", unit: "lb", at: "2026-11-12 08:00")
      try diary.track("bp", "120", "80", unit: "mmHg", at: "2026-11-12 08:00")
    }
    #expect(report.trackers.map(\.name) == ["weight", "bp (upper)", "bp (lower)", "weight"])
    #expect(report.trackers.map(\.unit) == ["kg", "mmHg", "mmHg", "lb"])
    #expect(report.trackers.map(\.ratings.n) == [2, 1, 1, 1])
    #expect(report.trackers.map { $0.scaleMax?.value } == [Exact(300), nil, nil, nil])
  }

  @Test("the main tracker comes first, however few its ratings")
  func main() throws {
    let report = try report { diary in
      diary.trackers = [Tracker(name: "stiffness", isMain: true)]
      for day in 10...14 { try diary.track("sleep", "7", at: "2026-11-\(day) 08:00") }
      try diary.track("stiffness", "7", at: "2026-11-10 08:00")
    }
    #expect(report.trackers.map(\.name) == ["stiffness", "sleep"])
  }

  @Test("weeks are blocks of seven days from the first; an empty one has no median")
  func weeks() throws {
    let report = try report { diary in
      try diary.mood(2, at: "2026-11-07 23:59")
      try diary.mood(5, at: "2026-11-08 00:00")
      try diary.mood(4, at: "2026-11-08 00:01")
      try diary.mood(1, at: "2026-11-22 09:00")
    }
    let weeks = report.mood.weekly
    #expect(
      weeks.map(\.weekOf)
        == (try ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22"].map(day)))
    #expect(weeks.map(\.n) == [1, 2, 0, 1])
    #expect(
      weeks.map(\.median?.value) == [Exact(2), try number("4.5"), nil, Exact(1)])
  }

  @Test("the column before has as many days as the period has full ones, if anything was written")
  func columns() throws {
    let report = try report { diary in
      try diary.mood(2, at: "2026-10-10 12:00")
      try diary.mood(1, at: "2026-10-09 12:00")
      try diary.mood(4, at: "2026-11-22 09:00")
    }
    #expect(report.columns.map(\.from) == [try day("2026-11-01")])

    let compared = try self.report { diary in
      try diary.mood(2, at: "2026-10-11 00:00")
      try diary.mood(4, at: "2026-11-22 09:00")
    }
    #expect(compared.columns.map(\.from) == [try day("2026-10-11"), try day("2026-11-01")])
    #expect(compared.columns.map(\.until) == [try day("2026-10-31"), try day("2026-11-21")])
    #expect(compared.columns.map(\.days) == [21, 21])
    #expect(compared.columns.map(\.symptomDays) == [1, 0])
    #expect(compared.mood.columns.map(\.n) == [1, 1])
    #expect(compared.mood.n == 1)
  }
}
