import JournalModel
import Testing

@testable import JournalCLI

@Suite("took, beside a schedule: a named slot")
struct NamedSlotTests {
  @Test(
    "a slot that is not there is refused with those that are",
    arguments: [
      (
        "took --for 9:00",
        "baclofen has no 09:00 dose today; those of that day are 08:00, 14:00, 20:00; nothing was stored; write --for 08:00"
      ),
      ("took 5mg --for \"yesterday 21:00\"", "no 21:00 dose yesterday; those of that day are"),
      ("missed --for 9:00", "write --for 08:00"),
      ("skipped --for \"mon 13:59\"", "no 13:59 dose on Mon 16 Nov"),
      ("took --for \"yesterday 21:00\"", "write --for \"yesterday 20:00\""),
      ("took --for \"mon 21:00\"", "write --for \"2026-11-16 20:00\""),
    ])
  func noSuchSlot(line: String, words: String) throws {
    try World.scheduled("2026-11-20T14:10").expectRefusal(line, .refusedValue, saying: words)
  }

  @Test("on a day without doses the nearest ones are named")
  func offDay() throws {
    let world = try World("Europe/Berlin", "2026-11-19T14:10")
    try world.schedule("alendronate", "08:00=70mg", on: .weekdays([.monday, .friday]))
    try world.expectRefusal(
      "took --for 8:00", .refusedValue,
      saying:
        "no dose of alendronate is scheduled today; the nearest are Mon 16 Nov 08:00 and tomorrow 08:00; nothing was stored"
    )
    // Alone it is no dose that is due more than 12 hours ahead.
    try world.expectRefusal(
      "took", .usage,
      saying:
        "no dose of alendronate is due yet; next tomorrow 08:00; nothing was stored; to record another one: journal took 70mg\n"
    )
    world.expect(
      "took alendronate", .done,
      "Recorded: alendronate 70 mg, today 14:10 (tomorrow 08:00 dose, 17 h 50 min early). 1 of 1 tomorrow; next Mon 23 Nov 08:00.  [0001]"
    )
  }

  @Test("a slot named without its day is the one that the schedule has and the dose can be")
  func bareSlot() throws {
    let world = try World.scheduled("2026-11-20T13:40")
    #expect(world.journal("took --for 14:00").output.contains("today 13:40 (14:00 dose)"))
    let night = try World.scheduled("2026-11-20T00:40")
    #expect(
      night.journal("took --for 20:00").output.contains("(yesterday 20:00 dose, 4 h 40 min late)"))
    let monday = try World("Europe/Berlin", "2026-11-17T07:00")
    try monday.schedule("alendronate", "08:00=70mg", on: .weekdays([.monday]))
    #expect(monday.journal("took --for 8:00").output.contains("(yesterday 08:00 dose"))
  }

  @Test("a dose for a marked slot takes the mark's place in one write, and undo brings it back")
  func replaces() throws {
    let world = try World.scheduled("2026-11-20T15:00")
    world.journal("missed --for 14:00 --reason forgot")
    world.expect(
      "took --for 14:00 --at 14:20", .done,
      "Recorded: baclofen 10 mg, today 14:20 (14:00 dose). It was marked missed. 1 of 3 today; next 20:00.  [0002]"
    )
    #expect(!world.journal("list --kind missed").output.contains("missed"))
    #expect(world.journal("show 0001").output.contains("deleted"))
    world.journal("undo")
    #expect(world.journal("list --kind missed").output.contains("missed (forgot)"))
    #expect(!world.journal("list --kind dose").output.contains("0002"))
    world.journal("redo")
    #expect(!world.journal("list --kind missed").output.contains("missed"))
  }

  @Test("a dose that a mark stands in the way of says so, and how it could be that one")
  func offersToReplace() throws {
    let world = try World.scheduled("2026-11-20T15:00")
    world.journal("missed --for 14:00")
    world.expect(
      "took 10mg", .done,
      """
      Recorded: baclofen 10 mg, today 15:00 (extra). 0 of 3 today; next 20:00.  [0002]
      The 14:00 dose is marked missed; if this was it: journal edit 0002 --for 14:00
      """,
      errors: """
        Logged today: 10 mg; scheduled up to now: 20 mg, whole day: 30 mg.
        \(ifWrittenTwice("0002"))
        """)
    world.journal("skipped --for \"yesterday 20:00\"")
    #expect(
      world.journal("took 10mg --at \"yesterday 20:30\"").output.hasSuffix(
        """
        The yesterday 20:00 dose is marked skipped; if this was it: journal edit 0004 --for "yesterday 20:00"

        """))
  }

  @Test("a dose that moves another one says so")
  func shifts() throws {
    let world = try World.scheduled("2026-11-20T12:00")
    #expect(world.journal("took 11:45").output.contains("(08:00 dose, 3 h 45 min late)"))
    world.expect(
      "took 7:50", .done,
      """
      Recorded: baclofen 10 mg, today 07:50 (08:00 dose). 2 of 3 today; next 20:00.  [0002]
      The dose of 11:45 is now the 14:00 dose.
      """)
    world.journal("undo")
    world.journal("undo")
    world.journal("took 8:40")
    world.expect(
      "took 8:00 10mg", .done,
      """
      Recorded: baclofen 10 mg, today 08:00 (08:00 dose). 1 of 3 today; next 14:00.  [0004]
      The dose of 08:40 is now extra. If they are the same dose: journal delete 0003
      """,
      errors: """
        Baclofen 10 mg was also logged at 08:40 (40 min apart).
        Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 30 mg.
        \(ifWrittenTwice("0004"))
        """)
  }

  @Test("a second dose for the same slot is extra")
  func twoForOne() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    world.journal("took --for 14:00")
    #expect(
      world.journal("took --for 14:00").output.hasPrefix(
        "Recorded: baclofen 10 mg, today 14:10 (extra: the 14:00 dose is logged at 14:10)."))
  }
}
