import JournalModel
import Testing

@testable import JournalCLI

@Suite("plan hold, resume and cancel")
struct PlanHoldTests {
  @Test("hold says what waits and what stays, and resume takes it up as it was")
  func hold() throws {
    let world = try World.planned()
    world.expect(
      "plan hold --reason drowsy --by \"Dr Roe\"", .done,
      "Recorded: baclofen plan held from today 14:10 (Dr Roe), \"drowsy\"; 3 steps wait: Tue 1 Dec, Tue 8 Dec, Sun 10 Jan 2027; 10 mg at 08:00, 20:00 (20 mg a day) stays.  [0004]",
      errors: "To take it up again: journal plan resume \"baclofen\"")
    #expect(try world.course() == ["2026-11-01T09:00 20 mg"])
    try world.come(to: "2026-11-25T09:00")
    world.expect(
      "plan resume --by \"Dr Lee\"", .done,
      """
      Recorded: baclofen plan goes on, 3 steps (Dr Lee).  [0005]
        1  from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day)
        2  from Tue 8 Dec: 5 mg at 08:00 and 10 mg at 20:00 (15 mg a day)
        3  from Sun 10 Jan 2027: nothing
      """)
    #expect(try world.course() == World.given)
    world.prepare("undo --yes", "undo --yes")
    #expect(try world.course() == World.given)
  }

  static let starts: [(from: String, waiting: String)] = [
    ("", "3 steps wait"), ("--from 2026-12-01", "3 steps wait"),
    ("--from \"2026-12-01 00:01\"", "2 steps wait"), ("--from 2026-12-08", "2 steps wait"),
    ("--from 2026-12-09", "1 step waits: Sun 10 Jan 2027"), ("--from next", "3 steps wait"),
    ("--from yesterday", "3 steps wait"),
  ]

  @Test("a step whose day begins at that moment waits too", arguments: starts)
  func from(from: String, waiting: String) throws {
    let world = try World.planned()
    #expect(world.journal("-q plan hold \(from)").output.contains(waiting))
  }

  @Test("held from a day that lies ahead, what begins before it goes on")
  func ahead() throws {
    let world = try World.planned()
    world.prepare("plan hold --from 2026-12-05", "plan resume")
    #expect(try world.course() == World.given)
  }

  @Test(
    "without new days it is resumed only while no day of a held step has passed",
    arguments: [("2026-12-01T23:59", true), ("2026-12-02T00:00", false)])
  func passed(moment: String, isResumed: Bool) throws {
    let world = try World.planned()
    world.prepare("plan hold")
    try world.come(to: moment)
    guard !isResumed else {
      world.prepare("plan resume")
      return #expect(try world.course() == World.given)
    }
    try world.expectRefusal(
      "plan resume", .refusedValue, saying: "have passed (yesterday)",
      "--step \"<day> 08:00=5mg,14:00=5mg,20:00=5mg\" --step \"2026-12-08 08:00=5mg,20:00=10mg\" --step \"2027-01-10 nothing\""
    )
  }

  @Test("with new days, these stand for all that waited, and are numbered behind what has begun")
  func newDays() throws {
    let world = try World.planned()
    try world.come(to: "2026-12-03T09:00")
    world.prepare("plan hold")
    try world.come(to: "2026-12-15T09:00")
    world.expect(
      "-q plan resume --step \"2026-12-20 8am=5mg,8pm=5mg\" --step \"2027-02-01 nothing\"", .done,
      """
      Recorded: baclofen plan goes on, 2 steps.  [0005]
        2  from Sun 20 Dec: 5 mg at 08:00, 20:00 (10 mg a day)
        3  from Mon 1 Feb 2027: nothing
      """)
    #expect(
      try world.course() == [
        "2026-11-01T09:00 20 mg", "2026-12-01 15 mg", "2026-12-20 10 mg", "2027-02-01 stopped",
      ])
  }

  @Test("new days may be past, but not before the day on which it was held")
  func lateDays() throws {
    let world = try World.planned()
    try world.come(to: "2026-12-03T09:00")
    world.prepare("plan hold")
    try world.come(to: "2026-12-15T09:00")
    try world.expectRefusal(
      "plan resume --step \"2026-12-02 5mg 8am\"", .refusedValue,
      saying: "begins before the plan was held (Thu 3 Dec 09:00)")
    world.prepare("plan resume --step \"2026-12-03 5mg 8am\"")
    #expect(
      try world.course() == [
        "2026-11-01T09:00 20 mg", "2026-12-01 15 mg", "2026-12-03 5 mg",
      ])
  }

  @Test("cancel says what will not begin, of a held plan too")
  func cancel() throws {
    let world = try World.planned()
    world.expect(
      "plan cancel --from 2026-12-08 --by \"Dr Lee\"", .done,
      "Recorded: baclofen plan cancelled from Tue 8 Dec 00:00 (Dr Lee); 2 steps will not begin: Tue 8 Dec, Sun 10 Jan 2027; 5 mg at 08:00, 14:00, 20:00 (15 mg a day) stays.  [0004]"
    )
    world.prepare("undo", "plan hold")
    #expect(world.journal("plan cancel").output.contains("3 steps will not begin"))
    world.prepare("undo", "undo")
    #expect(
      world.journal("plan cancel --from 2027-02-01").output.contains("all of its steps stay"))
    world.prepare("undo", "plan hold", "plan cancel")
    #expect(try world.course() == ["2026-11-01T09:00 20 mg"])
    try world.expectRefusal(
      "plan cancel", .refusedValue, saying: "has no plan with steps to come or held",
      "journal plan show")
  }

  @Test("what cannot be held, resumed or cancelled says why")
  func refused() throws {
    let world = try World.planned()
    try world.expectRefusal("plan resume", .refusedValue, saying: "has no plan that is held")
    try world.expectRefusal(
      "plan hold --from 2027-01-11", .refusedValue, saying: "no step of the plan of baclofen begins"
    )
    world.prepare("plan hold")
    try world.expectRefusal("plan hold", .refusedValue, saying: "has no plan with steps to come")
    world.prepare("undo")
    try world.come(to: "2027-01-10T00:00")
    for command in ["hold", "cancel"] {
      try world.expectRefusal("plan \(command)", .refusedValue, saying: "has no plan with steps")
    }
    // Told late: it was held the day before the last step.
    world.prepare("plan hold --from yesterday")
    #expect(try world.course().count == 3)
  }

  @Test("without a medicine's plan, it says how one is added; of several medicines, that with one")
  func which() throws {
    let world = try World()
    try world.expectRefusal("plan hold", .noInput, saying: "no journal")
    world.prepare("med add baclofen --dose 5mg --times 8am")
    try world.expectRefusal("plan hold", .refusedValue, saying: "journal plan add \"baclofen\"")
    world.prepare(
      "med add tizanidine --dose 2mg --times 8pm", "plan add tiz --step \"2026-12-01 4mg 8pm\"")
    world.prepare("plan hold", "plan resume", "plan cancel")
    world.prepare(
      "plan add tiz --step \"2026-12-01 4mg 8pm\"", "plan add bac --step \"2026-12-01 4mg 8pm\"")
    try world.expectRefusal(
      "plan hold", .usage, saying: "which medicine: baclofen or tizanidine?")
    world.type("2")
    #expect(world.journal("plan hold").output.contains("tizanidine plan held"))
  }

  @Test("as JSON the event names its plan")
  func json() throws {
    let world = try World.planned()
    let plan = try #require(try world.prescription().plans.first).id.text
    for (command, event) in [("hold", "hold"), ("resume", "resume"), ("cancel", "cancel")] {
      let object = try world.journal("-q plan \(command) --format json").object()
      #expect(object["event"] as? String == event)
      #expect(object["of"] as? String == plan)
    }
  }
}
