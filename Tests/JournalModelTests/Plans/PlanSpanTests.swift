import Testing

@testable import JournalModel

@Suite("How far a plan reaches")
struct PlanSpanTests {
  private func plan(_ steps: [String], _ then: PlanEvent.Action? = nil, _ from: String = "") throws
    -> Plan
  {
    var fixture = try PrescriptionFixture()
    try fixture.plan(.begin, nil, steps, written: "2026-11-20T09:00")
    if let then { try fixture.plan(then, from, written: "2026-11-21T09:00") }
    return try #require(fixture.prescription.plans.first)
  }

  @Test("it is open until its last step has begun")
  func open() throws {
    let plan = try plan(["2026-12-01 5 08:00", "2026-12-08 10 08:00"])
    #expect(plan.isOpen(at: try civil("2026-12-07T23:59:59")))
    #expect(!plan.isOpen(at: try civil("2026-12-08T00:00:00")))
    #expect(plan.step(at: try civil("2026-11-30T23:59:59")) == nil)
    #expect(plan.step(at: try civil("2026-12-01"))?.step == plan.steps[0].step)
    #expect(plan.steps(after: try civil("2026-12-01")).map(\.step) == [plan.steps[1].step])
  }

  @Test("notices see it reach to its last step, and no further than it was held or called off")
  func span() throws {
    let steps = ["2026-12-01 5 08:00", "2026-12-29 10 08:00"]
    let (first, last) = (try civil("2026-12-01").day, try civil("2026-12-29").day)
    #expect(try plan(steps).span == PlanSpan(from: first, until: last))
    #expect(
      try plan(["2026-12-01 5 08:00", "2026-12-29"]).span
        == PlanSpan(from: first, until: last, endsAtNothing: true))
    let held = try civil("2026-12-10").day
    for action in [PlanEvent.Action.hold, .cancel] {
      #expect(
        try plan(steps, action, "2026-12-10T14:00").span == PlanSpan(from: first, until: held))
    }
    #expect(
      try plan(steps, .cancel, "2026-11-25").span
        == PlanSpan(from: first, until: try civil("2026-11-25").day))
  }

  @Test("a stop long after the last step was not planned, a stop on its way was")
  func sudden() throws {
    let span = try plan(["2026-10-01 5 08:00", "2026-12-01 10 08:00"]).span
    #expect(span.covers(28, before: try civil("2026-10-29").day))
    #expect(!span.covers(28, before: try civil("2026-10-28").day))
    #expect(span.covers(28, before: try civil("2026-12-01").day))
    #expect(!span.covers(28, before: try civil("2026-12-02").day))
  }

  @Test(
    "two plans overlap when both are open, or the steps of one begin among those of the other",
    arguments: [
      // At this moment the first has a step to come on 8 December.
      ("2026-12-01T09:00", ["2026-12-20 5 08:00"], true),
      ("2026-12-01T09:00", ["2026-11-01 5 08:00", "2026-11-30"], false),
      ("2026-12-01T09:00", ["2026-11-01 5 08:00", "2026-12-01"], true),
      // Now it has none.
      ("2026-12-08T00:00", ["2026-12-09 5 08:00"], false),
      ("2026-12-08T00:00", ["2026-12-08 5 08:00"], true),
      ("2026-12-09T00:00", ["2026-11-01 5 08:00", "2026-12-20 5 08:00"], true),
    ])
  func overlap(moment: String, steps: [String], overlaps: Bool) throws {
    var fixture = try PrescriptionFixture()
    try fixture.plan(
      .begin, nil, ["2026-12-01 5 08:00", "2026-12-08 10 08:00"], written: "2026-11-20T09:00")
    try fixture.plan(.begin, nil, steps, written: "2026-11-21T09:00")
    let plans = fixture.prescription.plans
    let now = try civil(moment)
    #expect(fixture.prescription.isOverlapping(plans[0], plans[1], at: now) == overlaps)
    #expect(fixture.prescription.isOverlapping(plans[1], plans[0], at: now) == overlaps)
    #expect(
      fixture.prescription.plan(overlapping: plans[1], at: now)?.id
        == (overlaps ? plans[0].id : nil))
  }

  @Test("one that is held overlaps whatever is to come, one that was called off does not")
  func heldOverlap() throws {
    for (action, overlaps) in [(PlanEvent.Action.hold, true), (.cancel, false)] {
      var fixture = try PrescriptionFixture()
      try fixture.plan(
        .begin, nil, ["2026-12-01 5 08:00", "2026-12-08 10 08:00"], written: "2026-11-20T09:00")
      try fixture.plan(action, "2026-12-03", written: "2026-12-03T09:00")
      try fixture.plan(.begin, nil, ["2027-02-01 5 08:00"], written: "2027-01-20T09:00")
      let plans = fixture.prescription.plans
      #expect(
        fixture.prescription.isOverlapping(plans[0], plans[1], at: try civil("2027-01-20"))
          == overlaps)
    }
  }

  @Test("as it would be with one more event, written last")
  func adding() throws {
    var fixture = try PrescriptionFixture()
    try fixture.change("2026-12-08", .paused, written: "2026-11-20T09:00")
    let told = try lived("2026-11-20T09:00")
    let event = PlanEvent(
      medication: fixture.prescription.id, .begin, from: try civil("2026-12-08"),
      steps: [try planStep("2026-12-08 5 08:00")])
    let after = fixture.prescription.adding(event, told: told)
    #expect(after.plans.first?.steps.count == 1)
    #expect(after.regimen(at: try civil("2026-12-08")) != nil)
    #expect(after.changes == fixture.prescription.changes)
  }
}
