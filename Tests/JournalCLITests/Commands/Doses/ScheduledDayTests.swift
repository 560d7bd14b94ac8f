import JournalModel
import Testing

@testable import JournalCLI

@Suite("took, beside a schedule: days and clocks")
struct ScheduledDayTests {
  @Test("a dose of another day is counted on that day")
  func backdated() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    world.journal("took --at \"yesterday 08:10\"")
    world.expect(
      "took --at \"yesterday 14:00\"", .done,
      "Recorded: baclofen 10 mg, yesterday 14:00 (14:00 dose). 2 of 3 yesterday; next 20:00.  [0002]"
    )
    world.expect(
      "took --at \"2026-11-03 20:05\"", .done,
      "Recorded: baclofen 10 mg, Tue 3 Nov 20:05 (20:00 dose). 1 of 3 on Tue 3 Nov; next 20:00.  [0003]"
    )
  }

  @Test("a dose of a bare day is the first one of it that is open")
  func dayOnly() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    world.expect(
      "took --at yesterday", .done,
      "Recorded: baclofen 10 mg, yesterday (08:00 dose). 1 of 3 yesterday; next 20:00.  [0001]")
    world.journal("took --at yesterday")
    world.journal("took --at yesterday")
    try world.expectRefusal("took --at yesterday", .usage, saying: "all 3 doses of baclofen")
    world.expect(
      "took 10mg --at yesterday", .done,
      "Recorded: baclofen 10 mg, yesterday (extra: no scheduled dose was open). 3 of 3 yesterday; next 20:00.  [0004]",
      errors: "Logged yesterday: 40 mg; scheduled for the whole day: 30 mg.\n"
        + ifWrittenTwice("0004"))
  }

  @Test(
    "a schedule of some days counts those, and says when the next one is",
    arguments: [
      (
        ScheduledDays.weekdays([.monday]), "2026-11-16T08:10",
        "today 08:10 (08:00 dose). 1 of 1 today; next Mon 23 Nov 08:00"
      ),
      (
        .weekdays([.monday]), "2026-11-18T08:10",
        "today 08:10 (Mon 16 Nov 08:00 dose, 2 d late). 1 of 1 on Mon 16 Nov; next Mon 23 Nov 08:00"
      ),
      (
        .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_776)), "2026-11-19T08:10",
        "today 08:10 (08:00 dose). 1 of 1 today; next Sat 21 Nov 08:00"
      ),
      (
        .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_776)), "2026-11-20T07:00",
        "today 07:00 (yesterday 08:00 dose, 23 h late). 1 of 1 yesterday; next tomorrow 08:00"
      ),
    ])
  func someDays(days: ScheduledDays, now: String, said: String) throws {
    let world = try World("Europe/Berlin", now)
    try world.schedule("alendronate", "08:00=70mg", on: days)
    world.expect("took", .done, "Recorded: alendronate 70 mg, \(said).  [0001]")
  }

  @Test("the clock of the wall decides, also where it was changed")
  func clockChange() throws {
    // Put back from 03:00 to 02:00 that night.
    let autumn = try World("Europe/Berlin", "2026-10-25T08:10")
    try autumn.schedule("baclofen", "02:30,08:00,20:00", from: "2026-10-20T00:00")
    #expect(
      autumn.journal("took 2:30").output
        == "Recorded: baclofen 10 mg, today 02:30 (02:30 dose). 1 of 3 today; next 20:00.  [0001]\n"
    )
    #expect(autumn.journal("took").output.contains("(08:00 dose). 2 of 3 today"))
    // Put forward from 02:00 to 03:00.
    let spring = try World("Europe/Berlin", "2026-03-29T03:10")
    try spring.schedule("baclofen", "02:30,08:00,20:00", from: "2026-03-20T00:00")
    #expect(spring.journal("took").output.contains("today 03:10 (02:30 dose). 1 of 3 today"))
    #expect(spring.journal("missed --for 2:30").code == .done)
  }

  @Test("a flight moves no dose that was lived")
  func flight() throws {
    let world = try World.scheduled("2026-11-20T08:00")
    world.journal("took")
    world.wait(minutes: 6 * 60)
    world.journal("took")
    // Ten hours later it is 18:00 in New York, and was midnight in Berlin.
    world.wait(minutes: 10 * 60)
    try world.travel(to: "America/New_York")
    world.expect(
      "took", .done,
      "Recorded: baclofen 10 mg, today 18:00 (20:00 dose). 3 of 3 today; next tomorrow 08:00.  [0003]",
      errors: "Zone: America/New_York (was Europe/Berlin)")
  }

  @Test("over the date line the same day comes again, and its doses are not open again")
  func dateLine() throws {
    let world = try World("Pacific/Auckland", "2026-11-19T20:00")
    try world.schedule("baclofen", "08:00,20:00")
    world.journal("took 8:00")
    world.journal("took")
    world.wait(minutes: 12 * 60)
    world.journal("took")
    // Ten hours later it is the evening of the 19th in Honolulu.
    world.wait(minutes: 10 * 60)
    try world.travel(to: "Pacific/Honolulu")
    try world.expectRefusal("-q took", .usage, saying: "all 2 doses of baclofen today are logged")
    world.expect(
      "-q took 10mg", .done,
      "Recorded: baclofen 10 mg, today 19:00 (extra: the 20:00 dose is logged at 20:00). 2 of 2 today; next tomorrow 20:00.  [0004]"
    )
  }

  @Test(
    "took alone adds a dose that was open, with its amount, and moves no other",
    arguments: 1...12)
  func nothingMoves(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let world = try World(
      ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"].randomElement(using: &random)
        ?? "Europe/Berlin", "2026-11-18T05:00")
    let times = (6...22).shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
    try world.schedule(
      "baclofen",
      times.map { "\($0 < 10 ? "0" : "")\($0):00=\($0)mg" }.joined(separator: ","),
      on: [
        .daily, .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_770)),
        .weekdays([.wednesday, .thursday, .friday]),
      ]
      .randomElement(using: &random) ?? .daily)
    for _ in 0..<14 {
      world.wait(minutes: Int64.random(in: 20...500, using: &random))
      let line =
        ["took", "took", "took", "missed", "skipped", "undo --yes"].randomElement(using: &random)
        ?? "took"
      let outcome = world.journal("-q \(line)")
      #expect([.done, .usage, .failure].contains(outcome.code), "\(outcome.testDescription)")
      guard line == "took", outcome.code == .done else { continue }
      #expect(outcome.output.contains(" dose"), "\(outcome.output)")
      #expect(!outcome.output.contains("is scheduled"), "\(outcome.output)")
      #expect(!outcome.output.contains("extra"), "\(outcome.output)")
      #expect(outcome.output.split(separator: "\n").count <= 2, "\(outcome.output)")
    }
    #expect(world.journal("list -n 0").code == .done)
    #expect(world.journal().output.split(separator: "\n").count <= 12)
  }
}
