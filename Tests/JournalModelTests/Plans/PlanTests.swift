import Testing

@testable import JournalModel

@Suite("A plan, event by event")
struct PlanTests {
  private static let steps = [
    "2026-12-01 5 08:00,20:00", "2026-12-08 10 08:00,20:00", "2026-12-15",
  ]

  /// 20 mg once a day, and from December on a plan of three steps, given on 20 November.
  private func fixture() throws -> PrescriptionFixture {
    var fixture = try PrescriptionFixture()
    try fixture.change("2026-10-01", try prescribed(milligrams(20), ["08:00"]))
    try fixture.plan(.begin, nil, PlanTests.steps, written: "2026-11-20T09:00", by: "Dr Lee")
    return fixture
  }

  /// Each version as `5 from 2026-12-01T00:00`.
  private func told(_ prescription: Prescription) -> [String] {
    prescription.timeline.map { change in
      let amount =
        if case .prescribed(let regimen) = change.content.state {
          regimen.schedule?.doses.first?.amount.value.text ?? "-"
        } else {
          change.content.state.text
        }
      return "\(amount) from \(change.content.from.iso8601)"
    }
  }

  private func days(_ steps: [Plan.Step]) -> [String] { steps.map(\.step.from.iso8601) }

  @Test("its steps are what is prescribed, each from the midnight of its day")
  func steps() throws {
    let prescription = try fixture().prescription
    #expect(
      told(prescription) == [
        "20 from 2026-10-01T00:00", "5 from 2026-12-01T00:00", "10 from 2026-12-08T00:00",
        "stopped from 2026-12-15T00:00",
      ])
    for (moment, amount) in [
      ("2026-11-30T23:59:59", "20"), ("2026-12-01T00:00:00", "5"), ("2026-12-07T23:59:59", "5"),
      ("2026-12-08T00:00:00", "10"), ("2026-12-14T23:59:59", "10"), ("2026-12-15T00:00:00", nil),
    ] as [(String, String?)] {
      let regimen = prescription.regimen(at: try civil(moment))
      #expect(regimen?.schedule?.doses.first?.amount.value.text == amount, "\(moment)")
    }
    let planned = prescription.timeline.dropFirst()
    #expect(planned.allSatisfy { $0.id == prescription.planEvents[0].id })
    #expect(planned.allSatisfy { $0.content.decidedBy == "Dr Lee" })
  }

  @Test(
    "held from a moment on, a step that begins at it waits, and one that began before it stays",
    arguments: [
      ("2026-11-30T23:59:59", 0, 3), ("2026-12-01T00:00:00", 0, 3), ("2026-12-01T00:00:01", 1, 2),
      ("2026-12-08T00:00:00", 1, 2), ("2026-12-14T12:00", 2, 1), ("2026-12-15T00:00:01", 3, 0),
    ])
  func hold(from: String, kept: Int, waiting: Int) throws {
    var fixture = try fixture()
    try fixture.plan(.hold, from, written: "2026-11-21T09:00")
    let plan = try #require(fixture.prescription.plans.first)
    #expect(plan.steps.count == kept)
    #expect(plan.dropped.count == waiting)
    #expect(plan.state == .held(since: try civil(from)))
    #expect(fixture.prescription.timeline.count == 1 + kept)
    #expect(plan.isOpen(at: try civil("2027-01-01")) == (waiting > 0))
  }

  @Test("resumed, the steps that are given now stand for those that waited")
  func resume() throws {
    var fixture = try fixture()
    try fixture.plan(.hold, "2026-12-03T14:00", written: "2026-12-03T14:00")
    try fixture.plan(
      .resume, nil, ["2026-12-20 8 08:00", "2026-12-27"], written: "2026-12-18T10:00", by: "Dr Roe")
    let plan = try #require(fixture.prescription.plans.first)
    #expect(plan.state == .running)
    #expect(days(plan.steps) == ["2026-12-01", "2026-12-20", "2026-12-27"])
    #expect(plan.dropped.isEmpty)
    #expect(plan.steps.map(\.event.content.decidedBy) == ["Dr Lee", "Dr Roe", "Dr Roe"])
    #expect(
      told(fixture.prescription).suffix(2) == [
        "8 from 2026-12-20T00:00", "stopped from 2026-12-27T00:00",
      ])
  }

  @Test("resumed on the day of a step that had begun, the new one stands for it")
  func sameDay() throws {
    var fixture = try fixture()
    try fixture.plan(.hold, "2026-12-08T14:00", written: "2026-12-08T14:00")
    try fixture.plan(.resume, nil, ["2026-12-08 7 08:00"], written: "2026-12-08T16:00")
    let plan = try #require(fixture.prescription.plans.first)
    #expect(days(plan.steps) == ["2026-12-01", "2026-12-08"])
    #expect(plan.steps.last?.step.doses.first?.amount == milligrams(7))
  }

  @Test("cancelled, what has begun stays and the rest never is, held or not")
  func cancel() throws {
    var fixture = try fixture()
    try fixture.plan(.cancel, "2026-12-08", written: "2026-12-02T09:00")
    var plan = try #require(fixture.prescription.plans.first)
    #expect(days(plan.steps) == ["2026-12-01"])
    #expect(days(plan.dropped) == ["2026-12-08", "2026-12-15"])
    #expect(!plan.isOpen(at: try civil("2026-12-02")))

    fixture = try self.fixture()
    try fixture.plan(.hold, "2026-12-10", written: "2026-11-21T09:00")
    try fixture.plan(.cancel, "2026-12-05", written: "2026-11-22T09:00")
    plan = try #require(fixture.prescription.plans.first)
    #expect(days(plan.steps) == ["2026-12-01"])
    #expect(days(plan.dropped) == ["2026-12-08", "2026-12-15"])
    #expect(plan.isOpen(at: try civil("2026-11-30")), "its first step is still to come")
    #expect(!plan.isOpen(at: try civil("2026-12-01")))
  }

  @Test("of two events at one moment the one written later stands")
  func together() throws {
    let resumed = ["2026-12-08 9 08:00"]
    var fixture = try fixture()
    try fixture.plan(.hold, "2026-12-08", written: "2026-12-01T09:00")
    try fixture.plan(.resume, nil, resumed, written: "2026-12-01T09:00")
    #expect(fixture.prescription.plans.first?.state == .running)
    #expect(told(fixture.prescription).last == "9 from 2026-12-08T00:00")

    fixture = try self.fixture()
    try fixture.plan(.hold, "2026-12-08", written: "2026-12-01T09:00")
    try fixture.plan(.resume, nil, resumed, written: "2026-12-01T09:00")
    try fixture.plan(.hold, "2026-12-08", written: "2026-12-01T09:00")
    let plan = try #require(fixture.prescription.plans.first)
    #expect(plan.state == .held(since: try civil("2026-12-08")))
    #expect(days(plan.dropped) == ["2026-12-08"])
    #expect(told(fixture.prescription).last == "5 from 2026-12-01T00:00")
  }

  @Test(
    "told at an earlier moment, only what was written by then is known",
    arguments: [
      ("2026-11-20T08:59:59", "none", 1), ("2026-11-20T09:00:00", "running", 4),
      ("2026-12-03T13:59:59", "running", 4), ("2026-12-03T14:00:00", "held", 2),
      ("2026-12-18T09:59:59", "held", 2), ("2026-12-18T10:00:00", "running", 3),
    ])
  func toldAt(moment: String, state: String, changes: Int) throws {
    var fixture = try fixture()
    try fixture.plan(.hold, "2026-12-03T14:00", written: "2026-12-03T14:00")
    try fixture.plan(.resume, nil, ["2026-12-20 8 08:00"], written: "2026-12-18T10:00")
    let prescription = fixture.prescription.told(at: try lived(moment).instant)
    let told =
      switch prescription.plans.first?.state {
      case .running: "running"
      case .held: "held"
      case .cancelled: "cancelled"
      case nil: "none"
      }
    #expect(told == state)
    #expect(prescription.timeline.count == changes)
  }

  @Test("the zone in which an event was written moves no step", arguments: [-10, 0, 14])
  func zones(offset: Int) throws {
    var fixture = try fixture()
    let event = fixture.prescription.planEvents[0]
    var facts = event.entry.facts
    facts.moment = try lived("2026-11-20T09:00", offset: offset, zone: "Pacific/Somewhere")
    let entry = Entry(
      id: event.id, revision: 1, recordedAt: facts.moment.instant,
      firstRecordedAt: facts.moment.instant, facts: facts)
    fixture.prescription.planEvents = [Written(event.content, in: entry)]
    let plain = try self.fixture().prescription
    #expect(fixture.prescription.history == plain.history)
  }

  @Test("a change among the steps counts until the next one")
  func change() throws {
    var fixture = try fixture()
    try fixture.change(
      "2026-12-03T14:00", try prescribed(milligrams(6), ["08:00"]), written: "2026-12-03T14:00")
    #expect(
      told(fixture.prescription) == [
        "20 from 2026-10-01T00:00", "5 from 2026-12-01T00:00", "6 from 2026-12-03T14:00",
        "10 from 2026-12-08T00:00", "stopped from 2026-12-15T00:00",
      ])
  }

  @Test(
    "of a change and a step from one moment the one written later stands, to the second and beyond")
  func sameMoment() throws {
    func standing(_ written: String, order: [Int]?) throws -> String? {
      var fixture = try fixture()
      try fixture.change(
        "2026-12-08", try prescribed(milligrams(6), ["08:00"]), written: written)
      if let order {
        let ids = fixture.prescription.planEvents.map(\.id) + fixture.prescription.changes.map(\.id)
        fixture.prescription.order = Dictionary(uniqueKeysWithValues: zip(ids, order))
      }
      return fixture.prescription.history.version(at: try civil("2026-12-08"))?.regimen.schedule?
        .doses.first?.amount.value.text
    }
    #expect(try standing("2026-11-20T08:59:59", order: nil) == "10")
    #expect(try standing("2026-11-20T09:00:01", order: nil) == "6")
    // Plan, first change, second change.
    #expect(try standing("2026-11-20T09:00:00", order: [1, 0, 2]) == "6")
    #expect(try standing("2026-11-20T09:00:00", order: [2, 0, 1]) == "10")
    // Corrected to have been written earlier than the other, it stays where it was written.
    #expect(try standing("2026-11-20T08:59:59", order: [1, 0, 2]) == "6")
  }

  @Test("events without the one that gave the plan are none, and two plans are two")
  func orphans() throws {
    var fixture = try fixture()
    try fixture.plan(.hold, "2026-12-08", written: "2026-12-01T09:00")
    fixture.prescription.planEvents.removeFirst()
    #expect(fixture.prescription.plans.isEmpty)
    #expect(told(fixture.prescription) == ["20 from 2026-10-01T00:00"])

    fixture = try self.fixture()
    let second = try fixture.plan(
      .begin, nil, ["2027-02-01 5 08:00"], written: "2027-01-20T09:00")
    try fixture.plan(.cancel, "2027-01-25", of: second, written: "2027-01-25T09:00")
    #expect(fixture.prescription.plans.map(\.steps.count) == [3, 0])
    #expect(fixture.prescription.plans.map(\.id).last == second)
  }
}
