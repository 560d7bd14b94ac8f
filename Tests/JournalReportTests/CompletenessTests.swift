import JournalModel
import JournalReport
import Testing

@Suite("Who wrote, when and where")
struct CompletenessTests {
  @Test("Q1: late is more than a day after; a bare day counts from its end")
  func late() throws {
    func lateEntries(_ when: String, after delay: Int64) throws -> Int {
      var diary = Diary()
      diary.delay = delay
      try diary.mood(3, at: when)
      return try diary.report(since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30")
        .completeness.lateEntries
    }
    #expect(try lateEntries("2026-11-02 08:00", after: 86_400) == 0)
    #expect(try lateEntries("2026-11-02 08:00", after: 86_401) == 1)
    #expect(try lateEntries("2026-11-02", after: 2 * 86_400) == 0)
    #expect(try lateEntries("2026-11-02", after: 2 * 86_400 + 1) == 1)
  }

  @Test("the person comes first, then others by the number of their entries")
  func authors() throws {
    var diary = Diary()
    for (author, count) in [("Sam", 3), ("Kim", 4), (nil, 1)] {
      diary.author = author
      for hour in 1...count { try diary.mood(3, at: "2026-11-02 0\(hour):00") }
    }
    let report = try diary.report(
      since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.writtenBy.map(\.by) == ["self", "Kim", "Sam"])
    #expect(report.writtenBy.map(\.entries) == [1, 4, 3])
  }

  @Test("a day in two zones is a travel day, a clock change is not")
  func travel() throws {
    var diary = Diary()
    diary.offset = 7200
    try diary.mood(3, at: "2026-10-25 01:00")
    diary.offset = 3600
    try diary.mood(3, at: "2026-10-25 22:00")
    try diary.mood(3, at: "2026-11-02 08:00")
    diary.zone = "America/New_York"
    diary.offset = -18_000
    try diary.mood(3, at: "2026-11-02 20:00")
    try diary.mood(3, at: "2026-11-03 20:00")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.travelDays == [try day("2026-11-02")])
  }

  @Test("a day lived further east, ahead of the report's own, is in the last week")
  func dayAhead() throws {
    var diary = Diary()
    diary.zone = "Pacific/Auckland"
    diary.offset = 13 * 3600
    try diary.mood(3, at: "2026-11-23 08:00")
    diary.offset = 3600
    let report = try diary.report(
      since: "2026-11-16", until: "2026-11-30", asOf: "2026-11-22 22:00")
    #expect(report.mood.weekly.map(\.n) == [1])
    #expect(report.completeness.entries == 1)
    #expect(report.completeness.daysWithEntries == 0)
  }

  @Test("tags are counted in days")
  func tags() throws {
    var diary = Diary()
    diary.tags = ["physio"]
    try diary.mood(3, at: "2026-11-02 08:00")
    try diary.mood(3, at: "2026-11-02 09:00")
    diary.tags = ["alcohol", "physio"]
    try diary.mood(3, at: "2026-11-03 09:00")
    let report = try diary.report(
      since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.context.map(\.tag) == ["physio", "alcohol"])
    #expect(report.context.map(\.days) == [2, 1])
  }

  @Test(
    "full days end before the running one",
    arguments: [
      ("2026-10-23", "2026-11-22", 30), ("2026-11-01", "2026-11-10", 10),
      ("2026-11-22", "2026-11-22", 0), ("2026-11-21", "2026-12-31", 1),
      ("2026-11-23", "2026-11-20", 0),
    ])
  func fullDays(since: String, until: String, days: Int) throws {
    let report = try Diary().report(since: since, until: until, asOf: "2026-11-22 10:30")
    #expect(report.period.days == days)
    #expect(report.columns.map(\.days) == [days])
  }

  @Test("points to make stand newest first, questions by their number")
  func order() throws {
    var diary = Diary()
    try diary.add(.important, "older", at: "2026-11-02 08:00")
    try diary.add(.important, "newer", at: "2026-11-03 08:00")
    try diary.add(.important, "before the period", at: "2026-10-20 08:00")
    try diary.ask(12, "twelve")
    try diary.ask(2, "two")
    let report = try diary.report(
      since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.important == ["newer", "older"])
    #expect(report.questions.map(\.n) == [2, 12])
  }
}
