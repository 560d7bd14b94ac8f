import Testing

@testable import JournalCLI

@Suite("took, beside a schedule: another dose")
struct AnotherDoseTests {
  @Test("a dose more than the schedule is extra, and is recorded when its amount is typed")
  func extra() throws {
    let world = try World.scheduled("2026-11-20T08:10")
    world.journal("took 7:55")
    world.expect(
      "took 10mg", .done,
      "Recorded: baclofen 10 mg, today 08:10 (extra: the 08:00 dose is logged at 07:55). 1 of 3 today; next 14:00.  [0002]",
      errors: """
        Baclofen 10 mg was also logged at 07:55 (15 min apart).
        Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 30 mg.
        \(ifWrittenTwice("0002"))
        """)
  }

  @Test("when nothing is open a script is told how to record another one, and stores nothing")
  func refused() throws {
    let world = try World.scheduled("2026-11-20T08:10")
    world.journal("took 7:55")
    try world.expectRefusal(
      "took", .usage,
      saying:
        "the 08:00 dose of baclofen is logged; next 14:00; nothing was stored; to record another one: journal took 10mg\n"
    )
    try world.expectRefusal("took 8:02", .usage, saying: "journal took 08:02 10mg\n")
    world.journal("took --for 14:00")
    world.journal("took --for 20:00")
    try world.expectRefusal(
      "took", .usage,
      saying:
        "all 3 doses of baclofen today are logged; nothing was stored; to record another one: journal took 10mg\n"
    )
    try world.expectRefusal("took --no-input", .usage, saying: "are logged")
    #expect(world.journal("took 10mg").output.contains("(extra: the 08:00 dose is logged"))
  }

  @Test("on a terminal it asks, and takes a bare Enter for no")
  func asked() throws {
    let world = try World.scheduled("2026-11-20T21:00", "20:00")
    world.journal("took")
    let question = "The dose of baclofen today is logged. Record another 10 mg? [y/N] "
    world.type("")
    let declined = world.journal("took")
    #expect(declined.code == .failure)
    #expect(
      declined.errors
        == question
        + "journal: nothing was stored; to record another one: journal took 10mg\n")
    world.type("y", "")
    world.expect(
      "took", .done,
      "Recorded: baclofen 10 mg, today 21:00 (extra: the 20:00 dose is logged at 21:00). 1 of 1 today; next tomorrow 20:00.  [0002]",
      errors: question + """
        Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 10 mg.
        If it was taken once and written twice: journal delete 0002. If both were taken,
          both entries stay. Your saved instruction: none saved. Questions about extra
          doses: a pharmacist, or the clinic that prescribes it (save it: journal
          settings contact ...).
        The same dose is already there (21:00, 0001). Keep both? [Y/n] \("")
        """)
    world.pipe()
    #expect(world.journal("took --yes").code == .done)
  }

  @Test("a marked dose is no open one, and the way to replace the mark is shown")
  func marked() throws {
    let world = try World.scheduled("2026-11-20T14:30")
    world.journal("skipped --for 14:00")
    try world.expectRefusal(
      "took", .usage,
      saying:
        "the 14:00 dose of baclofen is marked skipped; next 20:00; nothing was stored; if this was it: journal took --for 14:00; to record another one: journal took 10mg"
    )
  }
}
