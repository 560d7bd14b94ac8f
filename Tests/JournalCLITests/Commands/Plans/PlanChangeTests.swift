import JournalModel
import Testing

@testable import JournalCLI

@Suite("A change of what is prescribed during a plan")
struct PlanChangeTests {
  private static let goesOn =
    "The plan goes on, from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day). To end it: journal plan cancel \"baclofen\""
  private static let question =
    "baclofen has a plan; its next step is from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day). Does this count 1 until then (Enter), 2 instead of the plan, or 3 until the plan is taken up again? "

  @Test("where nobody can be asked the plan goes on, and is said")
  func unasked() throws {
    let world = try World.planned()
    world.expect(
      "med change --dose 15mg", .done,
      "Recorded: baclofen 15 mg at 08:00, 20:00, from today 14:10; until Tue 1 Dec 00:00, when 5 mg at 08:00, 14:00, 20:00 begins; before: 10 mg at 08:00, 20:00; 20 mg -> 30 mg a day.  [0004]",
      errors: "Baclofen: 20 mg a day -> 30 mg a day from today 14:10.\n\(Self.goesOn)")
    #expect(
      try world.course() == [
        "2026-11-01T09:00 20 mg", "2026-11-20T14:10 30 mg", "2026-12-01 15 mg", "2026-12-08 15 mg",
        "2027-01-10 stopped",
      ])
  }

  static let answers: [(answer: String, action: PlanEvent.Action?)] = [
    ("", nil), ("1", nil), ("until then", nil), ("go-on", nil), ("2", .cancel),
    ("instead", .cancel), ("3", .hold), ("Hold", .hold),
  ]

  @Test("on a terminal it is asked which is meant, and both are one write", arguments: answers)
  func asked(answer: String, action: PlanEvent.Action?) throws {
    let world = try World.planned()
    world.type(answer)
    let outcome = world.journal("med change --dose 15mg --by \"Dr Roe\" --reason stiff")
    #expect(outcome.errors.hasPrefix(Self.question))
    let plan = try #require(try world.prescription().planEvents.last).content
    #expect(plan.action == action ?? .begin)
    if let action {
      #expect(plan.decidedBy == "Dr Roe")
      #expect(plan.from == (try #require(LocalDateTime(typed: "2026-11-20T14:10"))))
      #expect(
        try world.course() == ["2026-11-01T09:00 20 mg", "2026-11-20T14:10 30 mg"])
      let said =
        action == .hold
        ? "The plan is held from today 14:10. To take it up again: journal plan resume \"baclofen\""
        : "The plan is cancelled from today 14:10."
      #expect(outcome.errors.hasSuffix(said + "\n"))
      #expect(!outcome.output.contains("until"))
    }
    world.pipe()
    world.prepare("undo")
    #expect(try world.course() == World.given)
  }

  @Test("an answer that is none stores nothing, and so does the end of input")
  func unanswered() throws {
    let world = try World.planned()
    world.type("perhaps")
    try world.expectRefusal("med pause", .usage, saying: "none of them", "--plan go-on, hold")
    world.type()
    try world.expectRefusal("med pause", .usage, saying: "was not answered", "--plan")
  }

  static let options: [(command: String, course: [String])] = [
    (
      "med change --dose 15mg --plan cancel", ["2026-11-01T09:00 20 mg", "2026-11-20T14:10 30 mg"]
    ),
    (
      "med change --dose 15mg --from 2026-12-02 --times 8am --plan hold",
      ["2026-11-01T09:00 20 mg", "2026-12-01 15 mg", "2026-12-02 15 mg"]
    ),
    (
      "med pause --plan hold", ["2026-11-01T09:00 20 mg", "2026-11-20T14:10 paused"]
    ),
    (
      "med pause --plan go-on",
      [
        "2026-11-01T09:00 20 mg", "2026-11-20T14:10 paused", "2026-12-01 15 mg",
        "2026-12-08 15 mg", "2027-01-10 stopped",
      ]
    ),
    (
      "med stop --plan cancel --replaced-by \"baclofen pump\"",
      ["2026-11-01T09:00 20 mg", "2026-11-20T14:10 stopped"]
    ),
  ]

  @Test("--plan says it without a question", arguments: options)
  func said(command: String, course: [String]) throws {
    let world = try World.planned()
    world.type()
    world.prepare(command)
    #expect(try world.course() == course)
  }

  @Test("instead of the plan from the day of a step, the times are those from before it")
  func instead() throws {
    let world = try World.planned()
    world.prepare("med change --dose 15mg --from 2026-12-01 --plan cancel")
    #expect(try world.course() == ["2026-11-01T09:00 20 mg", "2026-12-01 30 mg"])
    world.prepare("undo", "med change --dose 15mg --from 2026-12-01 --plan go-on")
    #expect(
      try world.course() == [
        "2026-11-01T09:00 20 mg", "2026-12-01 15 mg", "2026-12-01 45 mg", "2026-12-08 15 mg",
        "2027-01-10 stopped",
      ])
  }

  @Test("resuming during a plan asks too, and a held plan stays held unless it is cancelled")
  func held() throws {
    let world = try World.planned()
    world.prepare("med pause --plan hold")
    world.wait(minutes: 60)
    world.expect(
      "med resume", .done,
      "Recorded: baclofen 10 mg at 08:00, 20:00, from today 15:10; before: paused.  [0006]",
      errors:
        "Baclofen: paused -> 20 mg a day from today 15:10.\nThe plan stays held. To take it up again: journal plan resume \"baclofen\"; to end it: journal plan cancel \"baclofen\""
    )
    world.type("2")
    let outcome = world.journal("med change --dose 5mg")
    #expect(outcome.errors.hasPrefix("baclofen has a plan that is held. 1 It stays held"))
    #expect(try world.prescription().planEvents.last?.content.action == .cancel)
    world.pipe()
    world.prepare("undo", "med change --dose 5mg --plan hold")
    #expect(try world.prescription().planEvents.last?.content.action == .hold)
    #expect(try world.prescription().planEvents.count == 2)
  }

  @Test("without a plan to come nothing is asked, and --plan is refused")
  func without() throws {
    let world = try World.planned()
    world.prepare("plan cancel")
    world.type()
    #expect(!world.journal("med change --dose 15mg").errors.contains("plan"))
    try world.expectRefusal(
      "med change --dose 20mg --plan hold", .usage, saying: "no plan with steps to come")
    try world.expectRefusal("med change --dose 20mg --plan stop", .usage, saying: "--plan")
  }

  @Test("told late, it is asked about the steps after its moment")
  func late() throws {
    let world = try World.planned()
    try world.come(to: "2027-01-12T09:00")
    world.prepare(
      "med change --dose 15mg --times 8am,8pm --from 2026-12-10 --plan cancel")
    #expect(try world.course().suffix(2) == ["2026-12-08 15 mg", "2026-12-10 30 mg"])
  }

  @Test("the usual dose follows what is prescribed once the plan is out of the way")
  func usualDose() throws {
    let world = try World.planned()
    world.prepare("med change --dose 15mg --plan cancel")
    #expect(try world.prescription().medication.dose?.text == "15 mg")
  }
}
