import JournalModel
import Testing

@testable import JournalCLI

@Suite("The day view, beside a schedule")
struct DayViewTests {
  private func world(_ now: String, _ times: String = "08:00,14:00,20:00") throws -> World {
    let world = try World("Europe/Berlin", now)
    try world.schedule("baclofen", times)
    return world
  }

  @Test("the last dose, the slots of today, and those of yesterday that nothing is written of")
  func day() throws {
    let world = try world("2026-11-20T14:10")
    world.journal("took --at \"yesterday 08:00\"")
    world.journal("missed --for \"yesterday 14:00\"")
    world.journal("took 7:50")
    world.journal("note drowsy")
    world.journal("note legs tight")
    world.journal("mood 4")
    world.journal("track stiffness 6")
    world.journal("ask Why?")
    world.expect(
      "", .done,
      """
      Last: baclofen 10 mg at 07:50, 6 h 20 min ago
        08:00  taken 07:50
        14:00  open, 10 min past
        20:00  later
        yesterday 20:00 not recorded
      Written today: 2 notes, mood 4, stiffness 6
      1 question for the next appointment.
      journal took | note | undo
      """)
  }

  @Test("what was not as scheduled is said")
  func notAsScheduled() throws {
    let world = try world("2026-11-20T21:00", "08:00=5mg,14:00=10mg,20:00=10mg")
    for time in ["08:00", "14:00", "20:00"] {
      world.journal("skipped --for \"yesterday \(time)\"")
    }
    world.journal("took 11:30 5mg")
    world.journal("took 14:00 15mg")
    world.journal("took 14:10 10mg")
    world.journal("missed --for 20:00 --reason asleep")
    world.expect(
      "", .done,
      """
      Last: baclofen 10 mg at 14:10, 6 h 50 min ago
        08:00  taken 11:30, 3 h 30 min late
        14:00  taken 14:00, 15 mg of 10 mg
        14:10  extra, 10 mg
        20:00  missed (asleep)
      journal took | note | undo
      """)
  }

  @Test("a dose of the night is yesterday's, and one of a bare day has no time")
  func night() throws {
    let world = try world("2026-11-20T00:40", "08:00=5mg,20:00=10mg")
    world.journal("took 5mg --at yesterday")
    world.expect(
      "", .done,
      """
      Last: baclofen 5 mg yesterday
        08:00  later, 5 mg
        20:00  later, 10 mg
        yesterday 20:00 open, 4 h 40 min past, 10 mg
      journal took | note | undo
      """)
    world.journal("took")
    #expect(!world.journal().output.contains("yesterday 20:00"))
    world.wait(minutes: 9 * 60)
    world.journal("took 5mg --at today")
    #expect(world.journal().output.contains("\n  08:00  taken\n"))
  }

  @Test("after a silence of weeks there is no backlog")
  func silence() throws {
    let world = try world("2026-11-02T08:00")
    world.journal("took")
    world.now = try Place("Europe/Berlin", "2026-11-20T09:00").now
    world.expect(
      "", .done,
      """
      Last: baclofen 10 mg Mon 2 Nov 08:00, 18 d 1 h ago
        08:00  open, 1 h past
        14:00  later
        20:00  later
        yesterday 08:00 not recorded
        yesterday 14:00 not recorded
        yesterday 20:00 not recorded
      journal took | note | undo
      """)
  }

  @Test("several medicines are named, and so are those without a time of day")
  func several() throws {
    let world = try world("2026-11-20T14:10", "08:00,14:00")
    try world.schedule("tizanidine", "14:00=2mg", from: "2026-11-20T00:00")
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: nil)))
    try world.schedule("gabapentin", "08:00=300mg")
    try world.change("gabapentin", .paused, from: "2026-11-03T00:00")
    try world.schedule("alendronate", "08:00=70mg", on: .weekdays([.monday]))
    for line in [
      "took bac 7:55", "skipped bac --for \"yesterday 14:00\"", "took bac --at \"yesterday 8am\"",
      "took 400mg ibu", "took 400mg ibu", "took alen --at \"mon 8am\"",
    ] { #expect(world.journal(line).code == .done) }
    world.expect(
      "", .done,
      """
      Last: ibuprofen 400 mg at 14:10, under a minute ago
        08:00  baclofen taken 07:55
        14:00  baclofen open, 10 min past
        14:00  tizanidine open, 10 min past
        ibuprofen  2 today, 800 mg
        gabapentin  paused since 3 Nov
        alendronate  next Mon 23 Nov 08:00
      journal took | note | undo
      """)
  }

  @Test("one that is due for days stays open as long as it can be taken")
  func weekly() throws {
    let world = try World("Europe/Berlin", "2026-11-18T09:00")
    try world.schedule("alendronate", "08:00=70mg", on: .weekdays([.monday]))
    world.expect(
      "", .done,
      """
      No dose is logged.
        Mon 16 Nov 08:00 open, 2 d 1 h past
      journal took | note | undo
      """)
  }

  @Test("under the last dose of another medicine the only one is named")
  func named() throws {
    let world = try world("2026-11-20T14:10", "14:00")
    world.journal("took --at \"yesterday 14:00\"")
    world.journal("took 400mg ibuprofen --new --at 9am")
    world.expect(
      "", .done,
      """
      Last: ibuprofen 400 mg at 09:00, 5 h 10 min ago
        14:00  baclofen open, 10 min past
        ibuprofen  1 today, 400 mg
      journal took | note | undo
      """)
  }

  @Test(
    "is at most twelve lines, and never without what is open or not recorded",
    arguments: [1, 2, 3, 4, 5, 9, 30])
  func twelve(medicines: Int) throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    for number in 1...medicines {
      try world.schedule("medicine\(number)", "08:00,14:00,20:00", from: "2026-11-20T00:00")
      world.journal("took 8:00 medicine\(number)")
    }
    world.journal("note drowsy")
    world.journal("ask Why?")
    let outcome = world.journal()
    #expect(outcome.code == .done)
    #expect(outcome.output.split(separator: "\n").count <= 12, "\(outcome.output)")
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 }, "\(outcome.output)")
    #expect(outcome.output.contains("open, 10 min past"))
    for number in 1...medicines where medicines > 1 {
      #expect(outcome.output.contains("medicine\(number)"), "\(outcome.output)")
    }
    if medicines > 3 { #expect(outcome.output.contains("more: journal list --since yesterday")) }
  }

  @Test("more open doses than there are lines are counted")
  func counted() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:50")
    for number in 10...30 {
      try world.schedule("medicine\(number)", "14:\(number)", from: "2026-11-19T14:00")
    }
    world.expect(
      "", .done,
      """
      No dose is logged.
        21 doses of 21 medicines open
        21 doses of 21 medicines not recorded: journal list --since yesterday
      journal took | note | undo
      """)
  }

  @Test("after a silence with many medicines they are told together")
  func manySilent() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    for number in 1...5 { try world.schedule("medicine\(number)") }
    let outcome = world.journal()
    #expect(outcome.output.split(separator: "\n").count <= 12, "\(outcome.output)")
    #expect(outcome.output.contains("medicine1"), "\(outcome.output)")
    #expect(outcome.output.contains("yesterday 20:00"), "\(outcome.output)")
  }

  @Test("long names and words stay inside the terminal", arguments: [60, 80, 120])
  func width(columns: Int) throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    world.terminal.width = columns
    let name = String(repeating: "verylongname", count: 5)
    try world.schedule(name)
    try world.schedule("tizanidine", "12:00=2mg")
    world.journal("took 5mg 11:30 \(name)")
    world.journal([
      "missed", name, "--reason", String(repeating: "because the bag was gone ", count: 9),
    ])
    for number in 1...9 { world.journal("track number\(number) \(number)") }
    let outcome = world.journal()
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= columns }, "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").count <= 12, "\(outcome.output)")
    #expect(outcome.output.contains(" more\n") || columns == 120)
  }

  @Test("--as-of tells it as it stood, schedule and all")
  func asOf() throws {
    let world = try world("2026-11-20T14:10", "08:00,20:00")
    try world.change("baclofen", .stopped, from: "2026-11-15T00:00")
    world.journal("took --at \"2026-11-10 08:05\"")
    world.journal("took --at \"2026-11-10 20:00\"")
    world.expect(
      "--as-of \"2026-11-10 09:05\"", .done,
      """
      Last: baclofen 10 mg at 08:05, 1 h ago
        08:00  taken 08:05
        20:00  later
        yesterday 08:00 not recorded
        yesterday 20:00 not recorded
      journal took | note | undo
      """)
    #expect(world.journal("--as-of \"2026-11-10 21:00\"").output.contains("20:00  taken 20:00"))
    #expect(!world.journal().output.contains("later"))
  }

  @Test("what is decided for tomorrow is not yet so today")
  func tomorrow() throws {
    let world = try world("2026-11-20T14:10", "14:00")
    try world.change("baclofen", .paused, from: "2026-11-21T00:00")
    let today = world.journal().output
    #expect(today.contains("  14:00  open, 10 min past\n"))
    #expect(!today.contains("paused"))
    world.wait(minutes: 24 * 60)
    world.expect(
      "", .done,
      """
      No dose is logged.
        yesterday 14:00 not recorded
        baclofen  paused since today
      journal took | note | undo
      """)
  }

  @Test("after a flight the day is told by the clock there")
  func flight() throws {
    let world = try world("2026-11-20T08:00", "08:00,20:00")
    world.journal("took --at \"yesterday 20:00\"")
    world.journal("took --at \"yesterday 8am\"")
    world.journal("took")
    world.wait(minutes: 18 * 60)
    try world.travel(to: "America/New_York")
    world.expect(
      "", .done,
      """
      Last: baclofen 10 mg at 08:00, 18 h ago
        08:00  taken 08:00 (Europe/Berlin)
        20:00  open now
      journal took | note | undo
      """, errors: "Zone: America/New_York (was Europe/Berlin)")
  }
}
