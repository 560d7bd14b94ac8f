import JournalModel
import Testing

@testable import JournalCLI

@Suite("plan add")
struct PlanAddTests {
  private func world() throws -> World {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 8am,8pm --at 2026-11-01 --from 2026-11-01")
    return world
  }

  @Test("each step is read back with what it comes to, and is what is prescribed from its day on")
  func readBack() throws {
    let world = try world()
    world.expect(
      "plan add baclofen --step \"2026-12-01 5mg 8am,2pm,8pm\" --step \"2026-12-08 8am=5mg,8pm=10mg\" --step \"2026-12-20 5 noon\" --step \"2027-01-10 nothing\" --by \"Dr Lee\" --reason \"lower slowly\"",
      .done,
      """
      Recorded: baclofen plan of 4 steps (Dr Lee), "lower slowly".  [0003]
        1  from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day)
        2  from Tue 8 Dec: 5 mg at 08:00 and 10 mg at 20:00 (15 mg a day)
        3  from Sun 20 Dec: 5 mg at 12:00 (5 mg a day)
        4  from Sun 10 Jan 2027: nothing
      """)
    #expect(
      try world.course() == [
        "2026-11-01 20 mg", "2026-12-01 15 mg", "2026-12-08 15 mg", "2026-12-20 5 mg",
        "2027-01-10 stopped",
      ])
    let facts = try world.last()
    #expect(facts.text == "lower slowly")
    #expect(facts.moment.precision == .minute)
    #expect(facts.writtenBy == nil)
  }

  @Test("the only medicine needs no name, the beginning of a name is enough")
  func name() throws {
    let world = try world()
    world.expect(
      "plan add --step \"2026-12-01 5mg 8am\"", .done,
      "Recorded: baclofen plan of 1 step.  [0003]\n  1  from Tue 1 Dec: 5 mg at 08:00 (5 mg a day)")
    world.prepare("undo", "med add tizanidine")
    try world.expectRefusal(
      "plan add --step \"2026-12-01 5mg 8am\"", .usage, saying: "which medicine")
    world.prepare("plan add tiz --step \"2026-12-01 2mg 8pm\"")
    #expect(try world.course("tizanidine") == ["2026-12-01 2 mg"])
  }

  @Test("told late, it counts from its days, and is known from the first of them")
  func late() throws {
    let world = try world()
    world.prepare("plan add --step \"2026-11-10 5mg 8am\" --step \"2026-11-30 nothing\"")
    #expect(
      try world.course() == ["2026-11-01 20 mg", "2026-11-10 5 mg", "2026-11-30 stopped"])
    let moment = try world.last().moment
    #expect(moment.precision == .day && moment.day.iso8601 == "2026-11-10")
    #expect(world.journal("med list --as-of 2026-11-09").output.contains("20 mg a day"))
    #expect(world.journal("med list --as-of 2026-11-10").output.contains("5 mg at 08:00"))
    world.expect(
      "plan show --as-of 2026-11-09", .done,
      errors:
        "baclofen has no plan at that moment. To add one: journal plan add \"baclofen\" --step \"2026-12-01 5mg 08:00,20:00\""
    )
  }

  @Test("written in the same minute as what it follows on, it is the later of the two")
  func sameMinute() throws {
    let world = try World()
    world.prepare(
      "med add baclofen --dose 10mg --times 8am --from 2026-12-01",
      "plan add --step \"2026-12-01 5mg 8am\"")
    #expect(
      try world.prescription().regimen(at: #require(LocalDateTime(typed: "2026-12-01T00:00")))?
        .schedule?.dailyTotal?.text == "5 mg")
    world.prepare("med change --dose 15mg --from 2026-12-01")
    #expect(
      try world.prescription().regimen(at: #require(LocalDateTime(typed: "2026-12-01T00:00")))?
        .schedule?.dailyTotal?.text == "15 mg")
  }

  @Test("as JSON, with its steps, and back by undo")
  func json() throws {
    let world = try world()
    let object = try world.journal(
      "-q plan add --step \"2026-12-01 5mg 8am\" --step \"2026-12-08 nothing\" --by \"Dr Lee\" --format json"
    ).object()
    #expect(object["kind"] as? String == "plan")
    #expect(object["event"] as? String == "begin")
    #expect(object["from"] as? String == "2026-12-01T00:00")
    #expect(object["decided_by"] as? String == "Dr Lee")
    let steps = try #require(object["steps"] as? [[String: Any]])
    #expect(steps.map { $0["from"] as? String } == ["2026-12-01", "2026-12-08"])
    #expect(steps.map { ($0["doses"] as? [Any])?.count } == [1, 0])
    world.prepare("undo")
    #expect(try world.course() == ["2026-11-01 20 mg"])
  }

  static let refusals: [(options: String, code: ExitCode, words: [String])] = [
    ("baclofen", .usage, ["a plan needs its steps", "--step"]),
    ("--step \"2026-12-01 5mg\"", .refusedValue, ["names no time of day"]),
    ("--step 2026-12-01 5mg 8am", .refusedValue, ["does not say what is taken"]),
    (
      "--step \"2026-12-08 5mg 8am\" --step \"2026-12-01 5mg 8am\"", .refusedValue,
      ["the step from Tue 8 Dec comes before that from Tue 1 Dec", "in the order of their days"]
    ),
    (
      "--step \"2026-12-08 5mg 8am\" --step \"2026-12-08 nothing\"", .refusedValue,
      ["two steps begin on Tue 8 Dec"]
    ),
    (
      "tizanidine --step \"2026-12-08 5mg 8am\"", .refusedValue,
      ["no medicine named \"tizanidine\"", "journal med add \"tizanidine\" adds it"]
    ),
  ]

  @Test("what is no plan is refused with what to write", arguments: refusals)
  func refused(options: String, code: ExitCode, words: [String]) throws {
    try world().expectRefusal(
      shellWords("plan add \(options)"), code, saying: words + ["nothing was stored"])
  }

  @Test("without a journal, and without a medicine, it says how one is added")
  func empty() throws {
    let world = try World()
    let line = "plan add baclofen --step \"2026-12-01 5mg 8am\""
    try world.expectRefusal(line, .refusedValue, saying: "journal med add \"baclofen\"")
    world.prepare("note x")
    try world.expectRefusal(line, .refusedValue, saying: "journal med add \"baclofen\"")
    world.prepare("med add zinc")
    try world.expectRefusal(
      "plan add zinc --step \"2026-12-01 5 8am\"", .refusedValue, saying: "5 of what?")
  }

  @Test("a second plan is refused while the first has steps to come or is held, and says how")
  func overlap() throws {
    let world = try World.planned()
    let line = "plan add --step \"2026-12-20 5mg 8am\""
    try world.expectRefusal(
      line, .refusedValue, saying: "has a plan already (3 steps, Tue 1 Dec to Sun 10 Jan 2027)",
      "journal plan cancel \"baclofen\" --from 2026-12-20", "nothing was stored")
    world.prepare("plan hold")
    try world.expectRefusal(line, .refusedValue, saying: "held since today 14:10")
    world.prepare("plan cancel", line)
    #expect(try world.course() == ["2026-11-01T09:00 20 mg", "2026-12-20 5 mg"])
  }

  @Test("what the refusal says makes room, and keeps the steps before")
  func room() throws {
    for (line, kept) in [
      ("plan add --step \"2026-12-20 5mg 8am\"", 2), ("plan add --step \"2027-02-01 5mg 8am\"", 3),
    ] {
      let world = try World.planned()
      let errors = world.journal(line).errors
      let command = try #require(errors.firstMatch(of: /journal (plan cancel .*?) ends/)?.1)
      world.prepare(String(command), line)
      #expect(try world.course().count == 1 + kept + 1)
      #expect(
        world.journal("plan hold").errors.contains(
          "Another plan of baclofen has steps to come, from Tue 1 Dec"))
    }
  }

  @Test("after the last step has begun the next plan can begin, but not among its days")
  func after() throws {
    let world = try World.planned()
    try world.come(to: "2027-01-10T00:00")
    try world.expectRefusal(
      "plan add --step \"2027-01-09 5mg 8am\"", .refusedValue, saying: "has a plan already")
    world.prepare("plan add --step \"2027-01-11 5mg 8am\"")
    // One told late that was over before the first began.
    world.prepare(
      "plan add --step \"2026-11-10 5mg 8am\" --step \"2026-11-20 10mg 8am,8pm\"")
    #expect(try world.prescription().plans.count == 3)
  }

  @Test("a plan of a private medicine is as private as it is")
  func privacy() throws {
    let world = try World()
    world.prepare(
      "med add zoldem --dose 10mg --times 8pm --private", "plan add --step \"2026-12-01 5mg 8pm\"")
    #expect(try world.last().isPrivate)
  }
}
