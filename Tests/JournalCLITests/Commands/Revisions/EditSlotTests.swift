import JournalModel
import Testing

@testable import JournalCLI

@Suite("edit: the medicine and the scheduled dose")
struct EditSlotTests {
  /// Baclofen three times a day since 1 November, and a medicine without a schedule.
  static func world(_ state: RegimenChange.State? = nil) throws -> World {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg")
    world.journal("-q med add ibuprofen --dose 400mg")
    try world.prescribe("baclofen", state ?? World.daily("08:00", "14:00", "20:00"))
    return world
  }

  private func slot(_ world: World) throws -> String? {
    try world.last().content.namedSlot?.moment.iso8601
  }

  @Test(
    "a bare slot is the one nearest to the dose",
    arguments: [
      ("yesterday 14:20", "14:00", "2026-11-19T14:00"),
      ("yesterday 22:00", "20:00", "2026-11-19T20:00"),
      ("yesterday 1:00", "20:00", "2026-11-18T20:00"),
      ("yesterday 23:30", "08:00", "2026-11-20T08:00"),
      ("today 13:00", "20:00", "2026-11-20T20:00"),
      ("today 1:00", "20:00", "2026-11-19T20:00"),
      ("yesterday", "20:00", "2026-11-19T20:00"),
      ("yesterday 14:20", "mon 8:00", "2026-11-16T08:00"),
      ("yesterday 14:20", "today 14:00", "2026-11-20T14:00"),
    ])
  func nearest(lived: String, typed: String, named: String) throws {
    let world = try Self.world()
    world.journal(["took", "10mg", "baclofen", "--at", lived])
    #expect(world.journal(["edit", "last", "--for", typed]).code == .done)
    #expect(try slot(world) == named)
  }

  @Test("the nearest is one that is scheduled, on named weekdays too")
  func weekdays() throws {
    let world = try Self.world(World.daily("08:00", days: .weekdays([.monday, .thursday])))
    world.journal("took 10mg baclofen --at \"yesterday 21:00\"")
    world.journal("edit last --for 08:00")
    #expect(try slot(world) == "2026-11-19T08:00")
    try world.expectRefusal(
      "edit last --for \"wed 08:00\"", .refusedValue,
      saying: "baclofen has no 08:00 dose on Wed 18 Nov",
      "the nearest are Mon 16 Nov 08:00 and yesterday 08:00")
  }

  @Test("a slot that is not in the schedule is refused with those that are")
  func unknown() throws {
    let world = try Self.world()
    world.journal("took 10mg baclofen")
    try world.expectRefusal(
      "edit last --for 15:00", .refusedValue,
      saying: "baclofen has no 15:00 dose today",
      "those of that day are 08:00, 14:00, 20:00")
    try world.expectRefusal("edit last --for now", .refusedValue, saying: "time of day")
    try world.expectRefusal("edit last --for \"tomorrow 8:00\"", .refusedValue, saying: "today")
    // Nothing says that there is no such dose before, nor without a schedule.
    #expect(world.journal("edit last --for \"31 oct 15:00\"").code == .done)
    world.journal("took 400mg ibuprofen")
    #expect(world.journal("edit last --for 15:00").code == .done)
    #expect(try slot(world) == "2026-11-20T15:00")
  }

  @Test("another medicine is found as journal took finds it")
  func medicine() throws {
    let world = try Self.world()
    world.journal("took 400mg baclofen")
    world.expect(
      "edit last ibu", .done,
      "Changed: ibuprofen 400 mg, today 14:10; before: baclofen 400 mg.  [0004]")
    try world.expectRefusal(
      "edit last bacofen", .refusedValue, saying: "did you mean \"baclofen\"?")
    world.type("y")
    #expect(world.journal("edit last bacofen").output.contains("baclofen 400 mg, today"))
    world.pipe()
    world.expect(
      "edit last paracetamol 500mg --new", .done,
      "Changed: paracetamol 500 mg, today 14:10; before: baclofen 400 mg.  [0004]",
      errors:
        "paracetamol is new in this journal. To say more of it: journal med set \"paracetamol\"")
    world.journal("undo")
    #expect(!world.journal("med list").output.contains("paracetamol"))
    #expect(world.journal("list --kind dose").output.contains("baclofen 400 mg"))
  }

  @Test("a named slot must be in the schedule of the medicine that the dose now is of")
  func otherMedicine() throws {
    let world = try Self.world()
    try world.prescribe("ibuprofen", World.daily("09:00"))
    world.journal("took 10mg baclofen --for 14:00")
    try world.expectRefusal(
      "edit last ibuprofen", .refusedValue, saying: "ibuprofen has no 14:00 dose today", "09:00")
    #expect(world.journal("edit last ibuprofen --for 09:00").code == .done)
    #expect(world.journal("edit last baclofen --remove for").code == .done)
  }

  @Test("a dose that takes the place of a mark deletes it in the same write")
  func mark() throws {
    let world = try Self.world()
    world.journal("missed baclofen --for 14:00 --reason forgot")
    world.journal("took 10mg baclofen --at 13:55")
    world.expect(
      "edit 0005 --for 14:00", .done,
      "Changed: baclofen 10 mg, for today 14:00, today 13:55; before: baclofen 10 mg. Deleted with it: baclofen missed (forgot), today 14:00 [0004].  [0005]"
    )
    #expect(world.journal("list --kind missed").output == "")
    world.expect(
      "undo", .done,
      """
      Brought back: baclofen missed (forgot), today 14:00.
      Taken back: baclofen 10 mg, for today 14:00, today 13:55; now: baclofen 10 mg.
      """)
    #expect(world.journal("list --kind missed").output.contains("missed (forgot)"))
    world.expect(
      "redo", .done,
      """
      Deleted again: baclofen missed (forgot), today 14:00.
      Brought back: baclofen 10 mg, for today 14:00, today 13:55.
      """)
  }

  @Test("a mark that came later than the pin is not deleted by another correction")
  func laterMark() throws {
    let world = try Self.world()
    world.journal("took 10mg baclofen --for 14:00")
    world.journal("missed baclofen --for 14:00")
    world.expect(
      "edit 0004 5mg", .done,
      "Changed: baclofen 5 mg, for today 14:00, today 14:10; before: baclofen 10 mg, for today 14:00.  [0004]"
    )
    #expect(world.journal("list --kind missed").output.contains("missed"))
  }

  @Test("a mark moves with its slot, unless the person gave it a time of its own")
  func markMoves() throws {
    let world = try Self.world()
    world.journal("missed ibuprofen")
    #expect(world.journal("edit last --for 14:00").output.contains("missed, today 14:00"))
    #expect(world.journal("edit last --for 8:00").output.contains("missed, today 08:00"))
    world.journal("edit last --at 9:30")
    #expect(
      world.journal("edit last --for 14:00").output.contains("today 14:00 missed, today 09:30"))
    world.journal("skipped baclofen --for 20:00")
    world.expect(
      "edit last --kind missed", .done,
      "Changed: baclofen today 20:00 missed, today 14:10; before: baclofen today 20:00 skipped.  [0005]"
    )
    world.journal("edit last ibuprofen --for 19:00 --kind skipped --reason asleep")
    guard case .missed(let missed) = try world.last().content else { throw Unexpected() }
    #expect(missed.kind == .skipped && missed.reason == .asleep)
  }

  @Test("a bare number keeps the unit where no dose is usual")
  func bareNumber() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    world.expect(
      "edit last 5", .done, "Changed: unnamed 5 mg, today 14:10; before: unnamed 10 mg.  [0002]")
    try world.expectRefusal(
      "edit last half", .refusedValue, saying: "the usual dose of unnamed is not known")
  }
}
