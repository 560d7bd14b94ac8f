import JournalModel
import Testing

@testable import JournalCLI

@Suite("The entries of a plan: show, edit, delete and back")
struct PlanEntryTests {
  @Test("show tells the steps")
  func show() throws {
    let world = try World.planned("--by \"Dr Lee\" --reason \"lower slowly\"")
    world.expect(
      "show last", .done,
      """
      baclofen plan of 3 steps from 1 Dec, decided by Dr Lee, "lower slowly"
        when     today 14:10, Europe/Berlin (+01:00)
        step 1   from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day)
        step 2   from Tue 8 Dec: 5 mg at 08:00 and 10 mg at 20:00 (15 mg a day)
        step 3   from Sun 10 Jan 2027: nothing
        written  today 14:10
        id       00030000000000000000
      """)
    #expect(world.journal("list --kind plan").output.contains("baclofen plan of 3 steps"))
    #expect(world.journal("list --kind plan --format csv").output.contains("begin"))
  }

  @Test("deleting the entry that gave it takes what became of it along, and back again")
  func deleteBegin() throws {
    let world = try World.planned()
    world.prepare("plan hold --reason drowsy")
    world.expect(
      "delete 0003", .done,
      """
      Deleted: baclofen plan of 3 steps from 1 Dec, decided by Dr Lee, today 14:10.  [0003]  journal restore-entry 0003 brings it back.
      With it: baclofen plan held from today 14:10, "drowsy", today 14:10.
      Now: baclofen 10 mg at 08:00, 20:00; no plan.
      """)
    #expect(try world.prescription().planEvents.isEmpty)
    world.expect(
      "restore-entry 0003", .done,
      """
      Brought back: baclofen plan of 3 steps from 1 Dec, decided by Dr Lee, today 14:10.  [0003]
      With it: baclofen plan held from today 14:10, "drowsy", today 14:10.  [0004]
      """)
    #expect(try world.prescription().plans.first?.isHeld == true)
    world.prepare("undo")
    #expect(try world.prescription().planEvents.isEmpty)
    // What became of it brings the plan back, too.
    world.prepare("restore-entry 0004")
    #expect(try world.prescription().plans.first?.isHeld == true)
  }

  @Test("deleting a hold, a resumption or a cancellation leaves the plan as if it were not")
  func deleteLater() throws {
    let world = try World.planned()
    world.prepare("plan hold")
    #expect(
      world.journal("delete last").output.hasSuffix(
        "Now: baclofen 10 mg at 08:00, 20:00; plan of 3 steps from 1 Dec.\n"))
    #expect(try world.course() == World.given)
    world.prepare("plan hold", "plan resume --step \"2026-12-20 nothing\"", "delete last")
    #expect(try world.prescription().plans.first?.isHeld == true)
    world.prepare("plan cancel", "delete last")
    #expect(try world.prescription().plans.first?.isHeld == true)
  }

  @Test("a plan does not come back beside another, by delete, restore-entry or edit")
  func beside() throws {
    let world = try World.planned()
    world.prepare("plan cancel --from 2026-12-05", "plan add --step \"2026-12-10 5mg 8am\"")
    try world.expectRefusal(
      "delete 0004", .refusedValue, saying: "has a plan already", "nothing was stored")
    try world.expectRefusal(
      "edit 0004 --from 2027-02-01", .refusedValue, saying: "has a plan already")
    world.prepare("edit 0004 --from 2026-12-06", "delete 0003 --yes")
    world.prepare("delete 0005", "plan add --step \"2026-12-01 5mg 8am\"")
    try world.expectRefusal("restore-entry 0005", .refusedValue, saying: "has a plan already")
    world.prepare("delete last", "restore-entry 0005")
    #expect(try world.course() == ["2026-11-01T09:00 20 mg", "2026-12-10 5 mg"])
  }

  @Test("edit says anew who decided, why, and from when it is held")
  func edit() throws {
    let world = try World.planned()
    world.prepare("edit 0003 \"lower slowly\" --by \"Dr Roe\"")
    let begin = try #require(try world.prescription().planEvents.first)
    #expect(begin.content.decidedBy == "Dr Roe")
    #expect(begin.entry.facts.text == "lower slowly")
    #expect(begin.entry.facts.writtenBy == nil)
    world.prepare("edit 0003 --remove by,reason")
    #expect(try world.prescription().planEvents.first?.content.decidedBy == nil)
    #expect(try world.course() == World.given)
    try world.expectRefusal(
      "edit 0003 --from 2026-12-02", .usage, saying: "--from does not go with a plan",
      "journal plan hold")
    world.prepare("plan hold", "edit last --from 2026-12-05")
    #expect(try world.course().count == 2)
  }

  @Test("a medicine is deleted with its plan, and comes back with it")
  func medicine() throws {
    let world = try World.planned()
    world.prepare("plan hold", "delete 0001 --yes", "restore-entry 0001")
    #expect(try world.prescription().plans.first?.isHeld == true)
  }

  @Test("a merged medicine brings its plan along, and its steps count")
  func merged() throws {
    let world = try World.planned()
    world.prepare("med add Lioresal", "med merge baclofen Lioresal --yes")
    #expect(try world.course("Lioresal") == World.given)
    world.prepare("plan hold")
    #expect(try world.course("Lioresal").count == 1)
  }

  @Test("two medicines that both have an open plan are not merged into one")
  func mergedPlans() throws {
    let world = try World.planned()
    world.prepare("med add Lioresal", "plan add Lioresal --step \"2027-03-01 5mg 8am\"")
    try world.expectRefusal(
      "med merge baclofen Lioresal --yes", .refusedValue, saying: "Lioresal has a plan already",
      "journal plan cancel \"Lioresal\"")
    world.prepare("plan cancel Lioresal", "med merge baclofen Lioresal --yes")
  }
}
