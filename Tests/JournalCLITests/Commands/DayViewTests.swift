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
    #expect(outcome.output.contains("open, 10 min"))
    for number in 1...medicines where medicines > 1 {
      #expect(outcome.output.contains("medicine\(number)"), "\(outcome.output)")
    }
    if medicines > 9 { #expect(outcome.output.contains("more: journal list --since today")) }
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
        yesterday: 21 not recorded: journal list --since yesterday
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
    #expect(
      outcome.output.contains("  yesterday: 15 not recorded: journal list --since yesterday\n"),
      "\(outcome.output)")
    #expect(outcome.output.contains("  20:00  medicine1, "), "\(outcome.output)")
  }

  @Test("the past folds, and today stays", arguments: ["", "--as-of \"2026-11-20 14:10\""])
  func pastFolds(line: String) throws {
    let world = try world("2026-11-20T14:10")
    try world.schedule("tizanidine", "08:00=2mg,14:00=2mg,20:00=2mg")
    world.journal("took 7:50 bac")
    world.journal("took 7:55 tiz")
    let since = line.isEmpty ? "yesterday" : "2026-11-19"
    world.expect(
      line, .done,
      """
      Last: tizanidine 2 mg at 07:55, 6 h 15 min ago
        08:00  baclofen taken 07:50
        08:00  tizanidine taken 07:55
        14:00  baclofen open, 10 min past
        14:00  tizanidine open, 10 min past
        20:00  baclofen later
        20:00  tizanidine later
        yesterday: 6 not recorded: journal list --since \(since)
      journal took | note | undo
      """)
  }

  @Test("the last dose is the one lived last, whatever the clock showed", arguments: [false, true])
  func livedLast(isLater: Bool) throws {
    let world = try world("2026-11-20T20:00", "08:00,20:00")
    world.journal("took")
    world.wait(minutes: 90)
    try world.travel(to: "America/New_York")
    if isLater { world.journal("-q took 5mg") }
    world.wait(minutes: 30)
    // It was 15:30, and is 16:00.
    let first = isLater ? "5 mg at 15:30, 30 min" : "10 mg at 20:00 (Europe/Berlin), 2 h"
    #expect(world.journal("-q").output.hasPrefix("Last: baclofen \(first) ago\n"))
  }

  @Test("a dose of a day that has not begun here is the last one all the same")
  func livedTomorrow() throws {
    let world = try World("Pacific/Auckland", "2026-11-20T09:00")
    try world.schedule("baclofen", "08:00,20:00")
    world.journal("took")
    world.wait(minutes: 180)
    try world.travel(to: "Pacific/Honolulu")
    #expect(
      world.journal("-q").output.hasPrefix(
        "Last: baclofen 10 mg tomorrow 09:00 (Pacific/Auckland), 3 h ago\n"))
  }

  @Test("in the hour that comes twice the later dose is the last")
  func hourTwice() throws {
    let world = try World("Europe/Berlin", "2026-10-25T02:50")
    try world.schedule("baclofen", "02:30,20:00", from: "2026-10-20T00:00")
    world.journal("took 10mg")
    world.wait(minutes: 30)
    world.journal("took 5mg")
    world.wait(minutes: 10)
    let head = try #require(world.journal().output.split(separator: "\n").first)
    #expect(head.hasPrefix("Last: baclofen 5 mg at 02:20, 10 min ago"))
  }

  @Test("one that is not to be stopped suddenly has its own last dose when that is a day ago")
  func notToBeStopped() throws {
    let world = try world("2026-11-18T23:10", "08:00,20:00")
    world.journal("-q med set baclofen --do-not-stop")
    try world.schedule("tizanidine", "08:00=2mg")
    world.journal("took bac")
    world.wait(minutes: 23 * 60 + 59)
    world.journal("took 2mg tiz")
    #expect(!world.journal().output.contains("Last baclofen"))
    world.wait(minutes: 15 * 60 + 1)
    // Longer than one and a half times the longest gap of the schedule: S2 tells it, and once.
    let said = world.journal().output
    #expect(said.contains("\nNo baclofen dose is recorded for 39 h (last: Wed 23:10)."), "\(said)")
    #expect(!said.contains("Last baclofen"))
    world.wait(minutes: 60 * 24 * 30)
    world.journal("took 2mg tiz")
    let later = world.journal().output
    #expect(
      later.contains("\nNo baclofen dose is recorded for 31 days (last: 18 Nov 23:10)."), "\(later)"
    )
    world.journal("took 10mg bac")
    #expect(!world.journal().output.contains("No baclofen dose"))
  }

  @Test("a schedule that has not begun says when it does")
  func begins() throws {
    let world = try World("Europe/Berlin", "2026-11-09T10:00")
    try world.schedule("a", "08:00", from: "2026-11-12T00:00")
    world.expect(
      "", .done,
      """
      No dose is logged.
        a  begins Thu 12 Nov
      journal took | note | undo
      """)
  }

  @Test("within a saved maximum the doses of its hours are counted")
  func maximum() throws {
    let world = try world("2026-11-20T14:10", "14:00")
    let limit = DoseLimit(try Amount(phrase: "1200mg"))
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: limit)))
    world.journal("took 400mg ibu --at \"yesterday 14:00\"")
    #expect(!world.journal().output.contains("  ibuprofen  "))
    world.journal("took 400mg ibu --at \"yesterday 20:00\"")
    world.journal("took 400mg ibu --at 9am")
    #expect(
      world.journal().output.contains("  ibuprofen  2 in 24 h, 800 mg (at most 1200 mg in 24 h)\n"),
      "\(world.journal().output)")
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
      Last: baclofen 10 mg at 08:00 (Europe/Berlin), 18 h ago
        08:00  taken 08:00 (Europe/Berlin)
        20:00  open now
      journal took | note | undo
      """, errors: "Zone: America/New_York (was Europe/Berlin)")
  }
}
