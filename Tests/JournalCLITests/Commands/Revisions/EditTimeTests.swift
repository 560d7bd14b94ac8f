import JournalModel
import Testing

@testable import JournalCLI

@Suite("edit: times, zones, clock changes")
struct EditTimeTests {
  private func world(_ name: String = "Europe/Berlin", _ now: String = "2026-11-20T14:10") throws
    -> World
  {
    let world = try World(name, now)
    world.journal("-q med add baclofen --dose 10mg --at 2026-01-01")
    return world
  }

  @Test(
    "a bare time is on the entry's own day, any other phrase is as of now",
    arguments: [
      ("14:00", "Wed 18 Nov 14:00"), ("2pm", "Wed 18 Nov 14:00"),
      ("\"at noon\"", "Wed 18 Nov 12:00"),
      ("23:50", "Wed 18 Nov 23:50"), ("\"yesterday 9:00\"", "yesterday 09:00"),
      ("\"20 min ago\"", "today 13:50"), ("now", "today 14:10"),
      ("\"mon 8am\"", "Mon 16 Nov 08:00"),
      ("yesterday", "yesterday"), ("\"today 9:00\"", "today 09:00"),
    ])
  func bareTime(typed: String, moment: String) throws {
    let world = try world()
    world.journal("took 10mg --at \"wed 7:50\"")
    world.expect(
      "edit last --at \(typed)", .done,
      "Changed: baclofen 10 mg, \(moment); before: Wed 18 Nov 07:50.  [0002]")
  }

  @Test("the same among the words of a dose")
  func words() throws {
    let world = try world()
    world.journal("took 10mg --at \"yesterday 7:50\"")
    world.expect(
      "edit last 21:00 5mg", .done,
      "Changed: baclofen 5 mg, yesterday 21:00; before: baclofen 10 mg, yesterday 07:50.  [0002]")
  }

  @Test("a day gets a time, an approximate time becomes an exact one and the other way round")
  func precision() throws {
    let world = try world()
    world.journal("took 10mg --at yesterday")
    world.expect(
      "edit last 21:00", .done,
      "Changed: baclofen 10 mg, yesterday 21:00; before: yesterday.  [0002]")
    world.expect(
      "edit last --about", .done,
      "Changed: baclofen 10 mg, yesterday about 21:00; before: yesterday 21:00.  [0002]")
    world.expect(
      "edit last 5mg", .done,
      "Changed: baclofen 5 mg, yesterday about 21:00; before: baclofen 10 mg.  [0002]")
    world.expect(
      "edit last --remove about", .done,
      "Changed: baclofen 5 mg, yesterday 21:00; before: yesterday about 21:00.  [0002]")
  }

  @Test("a dose of New York that is corrected in Berlin stays a dose of New York")
  func zones() throws {
    let world = try world("America/New_York")
    world.journal("took 10mg --at 9:00")
    try world.travel(to: "Europe/Berlin")
    world.wait(minutes: 20 * 60)
    world.expect(
      "edit last --at 9:30", .done,
      "Changed: baclofen 10 mg, yesterday 09:30 (America/New_York); before: yesterday 09:00 (America/New_York).  [0002]",
      errors: "Zone: Europe/Berlin (was America/New_York)")
    let moment = try world.last().moment
    #expect(moment.zone == "America/New_York" && moment.offset == -5 * 3600)
    world.expect(
      "edit last --at 9:30 --zone Europe/Berlin", .done,
      "Changed: baclofen 10 mg, yesterday 09:30; before: yesterday 09:30 (America/New_York).  [0002]"
    )
    #expect(try world.last().moment.instant.seconds == moment.instant.seconds - 6 * 3600)
    world.expect(
      "edit last --zone America/New_York", .done,
      "Changed: baclofen 10 mg, yesterday 03:30 (America/New_York); before: yesterday 09:30 (Europe/Berlin).  [0002]"
    )
  }

  @Test("yesterday is the yesterday of the entry's own clock")
  func otherYesterday() throws {
    // 02:00 in Berlin on the 20th is 20:00 in New York on the 19th.
    let world = try world("Europe/Berlin", "2026-11-20T02:00")
    world.journal("note x --zone America/New_York")
    world.expect(
      "edit last --at \"yesterday 9:00\"", .done,
      "Changed: \"x\", Wed 18 Nov 09:00 (America/New_York); before: yesterday 20:00 (America/New_York).  [0002]"
    )
  }

  @Test("a time that the clock left out is refused, one that came twice is the first")
  func clockChange() throws {
    let spring = try world("Europe/Berlin", "2026-03-30T10:00")
    spring.journal("took 10mg --at \"yesterday 7:00\"")
    try spring.expectRefusal(
      "edit last --at 2:30", .refusedValue, saying: "does not exist", "03:00")
    let autumn = try world("Europe/Berlin", "2026-10-26T10:00")
    autumn.journal("took 10mg --at \"yesterday 7:00\"")
    autumn.expect(
      "edit last --at 2:30", .done,
      "Changed: baclofen 10 mg, yesterday 02:30; before: yesterday 07:00.  [0002]",
      errors: "02:30 came twice that day; the first was taken (+02:00). The second is 02:30+01:00.")
    autumn.expect(
      "edit last --at 2:30+01:00", .done,
      "Changed: baclofen 10 mg, yesterday 02:30 (+01:00); before: yesterday 02:30 (+02:00).  [0002]"
    )
    #expect(try autumn.last().moment.zone == "Europe/Berlin")
  }

  @Test("the future is refused on the entry's own day too")
  func future() throws {
    let world = try world()
    world.journal("took 10mg")
    try world.expectRefusal(
      "edit last --at 20:00", .refusedValue, saying: "ahead", "yesterday 20:00")
    try world.expectRefusal("edit last --at tomorrow", .refusedValue, saying: "future")
  }

  @Test(
    "from when something is prescribed is told anew, past or to come",
    arguments: [
      ("2026-11-18", "from Wed 18 Nov 00:00, Wed 18 Nov"),
      ("14:00", "from Tue 10 Nov 14:00, Tue 10 Nov 14:00"),
      ("\"yesterday 14:00\"", "from yesterday 14:00, yesterday 14:00"),
      ("\"1 dec\"", "from Tue 1 Dec 00:00, today 14:10"),
      ("now", "from today 14:10, today 14:10"),
    ])
  func from(typed: String, words: String) throws {
    let world = try world()
    let id = try world.prescribe("baclofen", World.daily("08:00"), from: "2026-11-10T00:00")
    let outcome = world.journal("edit \(id) --from \(typed)")
    #expect(outcome.output.contains("10 mg at 08:00, \(words); before: "), "\(outcome.output)")
  }

  @Test("a plan that is moved back lies at its beginning, and moved on again when it was told")
  func told() throws {
    let world = try world()
    let id = try world.prescribe("baclofen", World.daily("08:00"), from: "2026-12-01T00:00")
    world.wait(minutes: 60)
    world.journal("edit \(id) --from 2026-11-02")
    #expect(try world.last().moment.local.iso8601 == "2026-11-02T00:00")
    world.journal("edit \(id) --from 2026-12-02")
    #expect(try world.last().moment.local.iso8601 == "2026-11-20T14:10")
    world.journal("edit \(id) --at \"yesterday 9:00\"")
    world.journal("edit \(id) --from 2026-12-03")
    #expect(try world.last().moment.local.iso8601 == "2026-11-19T09:00")
  }
}
