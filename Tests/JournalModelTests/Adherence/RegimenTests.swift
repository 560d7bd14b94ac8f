import Testing

@testable import JournalModel

@Suite("Regimens and their versions")
struct RegimenTests {
  static let thrice = ["08:00", "14:00", "20:00"]

  @Test("doses of a schedule stand in the order of the day")
  func order() throws {
    #expect(
      try schedule(["20:00", "08:00"]).doses.map(\.time) == [clock("08:00"), clock("20:00")])
  }

  @Test("what is no schedule is refused with what to do")
  func refusals() throws {
    #expect(throws: ScheduleError.noTimes) { try schedule([]) }
    #expect(throws: ScheduleError.timeTwice(try clock("08:00"))) {
      try schedule(["08:00", "14:00", "08:00"])
    }
    #expect(throws: ScheduleError.noDays) { try schedule(["08:00"], on: .weekdays([])) }
    let anchor = try civil("2026-10-01").day
    for interval in [0, -2, 3661] {
      #expect(throws: ScheduleError.interval(days: interval)) {
        try schedule(["08:00"], on: .every(days: interval, anchor: anchor))
      }
    }
    #expect("\(ScheduleError.timeTwice(try clock("08:00")))".hasSuffix("give one amount for it"))
  }

  @Test("every N days means the anchor and after, and the same in the next year")
  func everyNDays() throws {
    let anchor = try civil("2026-12-30").day
    let days = ScheduledDays.every(days: 3, anchor: anchor)
    let due = (-6...6).map(anchor.advanced(byDays:)).filter(days.contains).map(\.iso8601)
    #expect(due == ["2026-12-30", "2027-01-02", "2027-01-05"])
  }

  @Test(
    "the smallest gap goes over midnight and over the turn of the period",
    arguments: [
      (["08:00"], ScheduledDays.daily, 24.0), (["08:00", "20:00"], .daily, 12),
      (["01:00", "23:00"], .daily, 2), (["08:00"], .weekdays([.monday, .wednesday]), 48),
      (["08:00"], .weekdays([.sunday]), 168), (["01:00", "23:00"], .weekdays([.sunday]), 22),
      (["23:00", "02:00"], .weekdays([.sunday, .monday]), 3),
      (["08:00"], .every(days: 3, anchor: CivilDay(daysSinceEpoch: 5)), 72),
    ])
  func smallestGap(times: [String], days: ScheduledDays, hours: Double) throws {
    #expect(Double(try schedule(times, on: days).smallestGap) == hours * 3600)
  }

  @Test("a day's total is in the unit of its first dose, and none where kinds do not add up")
  func dailyTotal() throws {
    func total(_ amounts: Amount...) throws -> Amount? {
      let times = ["08:00", "14:00", "20:00", "23:00", "23:30"]
      return try Schedule(
        doses: zip(times, amounts).map { ScheduledDose(try clock($0), $1) }
      ).dailyTotal
    }
    let gram = Amount(Exact(1, over: 2), .gram)
    #expect(try total(milligrams(5), milligrams(5), milligrams(10)) == milligrams(20))
    #expect(try total(gram, milligrams(250)) == Amount(Exact(3, over: 4), .gram))
    #expect(try total(milligrams(250), gram) == milligrams(750))
    let third = tablets(1, over: 3)
    #expect(try total(third, third, third) == tablets(1))
    #expect(try total(milligrams(5), tablets(1)) == nil)
    let fine = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797].map {
      Amount(Exact(1, over: $0), .milligram)
    }
    #expect(try total(fine[0], fine[1], fine[2], fine[3]) != nil)
    #expect(try total(fine[0], fine[1], fine[2], fine[3], fine[4]) == nil)
  }

  @Test("a new version ends the one before, and of two that begin together the later stands")
  func versions() throws {
    let first = try version("2026-10-01", nil)
    let second = try version("2026-10-05T12:00", "2026-10-08")
    let replaced = try version("2026-10-09", nil, ["09:00"])
    let last = try version("2026-10-09", nil)
    let never = try version("2026-10-03", "2026-10-03")
    let history = RegimenHistory([replaced, first, last, never, second])
    #expect(history.versions.map(\.from) == [first.from, second.from, last.from])
    #expect(history.versions.map(\.until) == [second.from, second.until, nil])
    #expect(history.versions.last == last)
    #expect(history.version(at: try civil("2026-10-05T11:59"))?.from == first.from)
    #expect(history.version(at: try civil("2026-10-05T12:00")) == second)
    #expect(history.version(at: try civil("2026-10-08")) == nil)
    #expect(history.version(at: try civil("2026-09-30T23:59:59")) == nil)
    #expect(
      history.pauses == [Pause(from: try civil("2026-10-08"), until: try civil("2026-10-09"))])
  }

  @Test("the time after the last version is a pause without an end")
  func stopped() throws {
    let history = RegimenHistory([try version("2026-10-01", "2026-10-03")])
    #expect(history.pauses == [Pause(from: try civil("2026-10-03"), until: nil)])
    #expect(RegimenHistory([]).pauses.isEmpty)
  }
}

func schedule(_ times: [String], on days: ScheduledDays = .daily) throws -> Schedule {
  try Schedule(days, doses: times.map { ScheduledDose(try clock($0), milligrams(10)) })
}

func version(
  _ from: String, _ until: String?, _ times: [String] = RegimenTests.thrice,
  on days: ScheduledDays = .daily
) throws -> RegimenVersion {
  try RegimenVersion(
    .scheduled(schedule(times, on: days)), from: civil(from), until: until.map(civil))
}
