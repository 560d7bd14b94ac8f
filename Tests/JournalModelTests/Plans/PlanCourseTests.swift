import Testing

@testable import JournalModel

@Suite("Where a plan stands")
struct PlanCourseTests {
  private func fixture() throws -> PrescriptionFixture {
    var fixture = try PrescriptionFixture(
      Medication(name: "baclofen", strength: Strength(milligrams(10))))
    try fixture.plan(
      .begin, nil, ["2026-12-01 5 08:00,20:00", "2026-12-08 10 08:00,20:00", "2026-12-15"],
      written: "2026-11-20T09:00")
    return fixture
  }

  private func course(_ fixture: PrescriptionFixture, at moment: String) throws -> PlanCourse {
    PlanCourse(
      try #require(fixture.prescription.plans.first), of: fixture.prescription,
      at: try civil(moment))
  }

  private func states(_ course: PlanCourse) -> String {
    course.stages.map(\.state.rawValue).joined(separator: " ")
  }

  @Test(
    "each step is over, in force, or still to come",
    arguments: [
      ("2026-11-30T23:59:59", "next next next", nil, "2026-12-01"),
      ("2026-12-01T00:00:00", "current next next", 0, "2026-12-08"),
      ("2026-12-07T23:59:59", "current next next", 0, "2026-12-08"),
      ("2026-12-08T00:00:00", "past current next", 1, "2026-12-15"),
      ("2026-12-15T00:00:00", "past past current", 2, nil),
      ("2028-01-01", "past past current", 2, nil),
    ] as [(String, String, Int?, String?)])
  func running(moment: String, expected: String, begun: Int?, next: String?) throws {
    let course = try course(fixture(), at: moment)
    #expect(states(course) == expected)
    #expect(course.begun == begun)
    #expect(course.next?.from.iso8601 == next)
    #expect(course.isOtherwiseSince == nil)
  }

  @Test("a change among the steps ends the one in force, from its moment")
  func changed() throws {
    var fixture = try fixture()
    try fixture.change("2026-12-03T14:00", .paused, written: "2026-12-02T09:00")
    #expect(try states(course(fixture, at: "2026-12-03T13:59:59")) == "current next next")
    let course = try course(fixture, at: "2026-12-03T14:00:00")
    #expect(states(course) == "past next next")
    #expect(course.isOtherwiseSince == (try civil("2026-12-03T14:00")))
    #expect(try states(self.course(fixture, at: "2026-12-08")) == "past current next")
  }

  @Test("a change from the moment of a step that stands instead ends it before it was in force")
  func replaced() throws {
    var fixture = try fixture()
    try fixture.change("2026-12-08", .paused, written: "2026-12-02T09:00")
    let course = try course(fixture, at: "2026-12-09")
    #expect(states(course) == "past past next")
    #expect(course.isOtherwiseSince == (try civil("2026-12-08")))
    #expect(course.stages[1].fullDays(by: try civil("2026-12-12").day) == nil)
  }

  @Test("held and cancelled steps follow those that are kept, and are counted with them")
  func dropped() throws {
    for (action, state) in [(PlanEvent.Action.hold, "held"), (.cancel, "cancelled")] {
      var fixture = try fixture()
      try fixture.plan(action, "2026-12-03", written: "2026-12-03T09:00")
      let course = try course(fixture, at: "2026-12-20")
      #expect(states(course) == "current \(state) \(state)")
      #expect(course.next == nil)
    }
  }

  @Test(
    "its full days end where another step or change begins, and before today",
    arguments: [
      ("2026-12-01", nil, nil), ("2026-12-02", "2026-12-01", nil),
      ("2026-12-08", "2026-12-07", nil), ("2026-12-09", "2026-12-07", "2026-12-08"),
      ("2027-02-01", "2026-12-07", "2026-12-14"),
    ] as [(String, String?, String?)])
  func fullDays(today: String, first: String?, second: String?) throws {
    let course = try course(fixture(), at: today + "T09:00")
    let day = try civil(today).day
    #expect(course.stages[0].fullDays(by: day)?.upperBound.iso8601 == first)
    #expect(course.stages[1].fullDays(by: day)?.upperBound.iso8601 == second)
    #expect(
      course.stages[0].fullDays(by: day).map { $0.lowerBound.iso8601 == "2026-12-01" } ?? true)
  }

  @Test("a day on which something else began at noon is not the step's")
  func brokenDay() throws {
    var fixture = try fixture()
    try fixture.change("2026-12-05T12:00", .paused, written: "2026-12-05T12:00")
    let stage = try course(fixture, at: "2026-12-20").stages[0]
    #expect(stage.fullDays(by: try civil("2026-12-20").day)?.upperBound.iso8601 == "2026-12-04")
  }

  @Test("what was logged is the middle of the days with doses, a day without one is silence")
  func logged() throws {
    var fixture = try fixture()
    for (day, amounts) in [(1, [5, 5]), (2, [5]), (3, [10, 10]), (5, [5, 10])] {
      for amount in amounts { try fixture.dose("2026-12-0\(day)T08:00", milligrams(amount)) }
    }
    try fixture.dose("2026-12-08T08:00", milligrams(90))
    try fixture.dose("2026-11-30T23:59", milligrams(90))
    try fixture.dose("2026-12-01T08:00", milligrams(90), of: PrescriptionFixture.id(7))
    let prescription = fixture.prescription
    let days = try civil("2026-12-01").day...civil("2026-12-07").day
    func logged() -> LoggedDays {
      prescription.logged(prescription.amounts(in: fixture.entries), on: days, in: .milligram)
    }
    // 10, 5, 20, 15: the mean of 10 and 15.
    #expect(
      logged()
        == LoggedDays(days: 7, logged: 4, median: Amount(Exact(25, over: 2), .milligram)))
    // Half a tablet of 10 mg on the 6th.
    try fixture.dose("2026-12-06T08:00", tablets(1, over: 2))
    #expect(logged() == LoggedDays(days: 7, logged: 5, median: milligrams(10)))
    // What does not add up says nothing of its day.
    try fixture.dose("2026-12-06T20:00", milliliters(2))
    #expect(logged().logged == 4)
    #expect(prescription.logged([], on: days, in: .milligram) == LoggedDays(days: 7))
    #expect(prescription.logged([], on: nil, in: .milligram) == LoggedDays(days: 0))
  }
}
