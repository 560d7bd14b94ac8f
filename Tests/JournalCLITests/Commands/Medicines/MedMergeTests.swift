import JournalModel
import Testing

@testable import JournalCLI

@Suite("med merge")
struct MedMergeTests {
  private func world() throws -> World {
    let world = try World()
    world.prepare(
      "log-dose 10mg --at 8am", "missed unnamed --for \"yesterday 20:00\"",
      "med add baclofen --dose 10mg --times 8am,8pm", "log-dose 10mg baclofen --at 14:00")
    return world
  }

  @Test("two names become one, without anything being written again")
  func merge() throws {
    let world = try world()
    let doses = try world.stored()?.filter { $0.facts.content.kind == .dose }
    world.expect(
      "med merge unnamed baclofen --yes", .done,
      "Recorded: unnamed is baclofen, with 1 dose, 1 missed or skipped.  [0001]")
    #expect(try world.prescription().ids.count == 2)
    #expect(try world.stored()?.filter { $0.facts.content.kind == .dose } == doses)
    #expect(world.journal("med list").output.hasPrefix("baclofen"))
    #expect(world.journal("med list").lines.count == 2)
    let list = world.journal("list --kind dose").output
    #expect(!list.contains("unnamed"))
    #expect(world.journal("med show baclofen").output.contains("also called unnamed"))
    let json = try world.journal("med show baclofen --format json").object()
    #expect(json["also_called"] as? [String] == ["unnamed"])
  }

  @Test("the name that goes names the other, which is said, until a medicine takes it")
  func freeName() throws {
    let world = try world()
    world.prepare("med merge unnamed baclofen --yes")
    let shown = world.journal("med show unnamed")
    #expect(shown.output.hasPrefix("baclofen\n"))
    #expect(shown.errors == "unnamed is baclofen in this journal.\n")
    #expect(world.journal("took 5mg unnamed").output.contains("baclofen 5 mg"))
    world.prepare("med add unnamed")
    #expect(world.journal("med show unnamed").output.hasPrefix("unnamed\n"))
  }

  @Test("undo takes it back")
  func undo() throws {
    let world = try world()
    world.prepare("med merge unnamed baclofen --yes")
    #expect(
      world.journal("undo").output
        == "Taken back: medicine unnamed, which is baclofen, today 08:00; now: medicine unnamed.\n")
    #expect(try world.prescription("unnamed").ids.count == 1)
    #expect(try world.prescription("baclofen").ids.count == 1)
  }

  @Test("on a terminal it is asked, with what it concerns")
  func asked() throws {
    let world = try world()
    world.type("")
    world.expect(
      "med merge unnamed baclofen", .done,
      "Recorded: unnamed is baclofen, with 1 dose, 1 missed or skipped.  [0001]",
      errors: "unnamed is baclofen, with 1 dose, 1 missed or skipped? [Y/n] ")
  }

  @Test("a no, or no answer, stores nothing", arguments: [["n"], []])
  func declined(answers: [String]) throws {
    let world = try world()
    world.type("")
    world.answers = answers
    let before = try world.stored()
    let outcome = world.journal("med merge unnamed baclofen")
    #expect(outcome.code == .failure)
    #expect(outcome.errors.contains("nothing was stored"))
    #expect(try world.stored() == before)
  }

  @Test("where nobody can be asked, --yes is needed")
  func piped() throws {
    try world().expectRefusal("med merge unnamed baclofen", .usage, saying: "1 dose", "--yes")
  }

  @Test("a medicine is not merged into itself, or into what is not there")
  func refused() throws {
    let world = try world()
    try world.expectRefusal("med merge baclofen bac --yes", .usage, saying: "is itself already")
    try world.expectRefusal("med merge unnamed foo --yes", .refusedValue, saying: "no medicine")
    try world.expectRefusal("med merge foo baclofen --yes", .refusedValue, saying: "no medicine")
  }

  @Test("that both have a schedule is said, and the later change of either counts")
  func bothScheduled() throws {
    let world = try World()
    world.prepare(
      "med add baclofen --dose 10mg --times 8am --at 2026-11-01",
      "med add lioresal --dose 20mg --times 8pm --at 2026-11-10")
    let outcome = world.journal("med merge lioresal baclofen --yes")
    #expect(outcome.errors == "Both have a schedule; the later change of either counts.\n")
    #expect(
      try world.prescribed() == [
        "2026-11-01T00:00 10 mg at 08:00", "2026-11-10T00:00 20 mg at 20:00",
      ])
  }

  @Test("what was merged into the one that goes comes along")
  func chain() throws {
    let world = try world()
    world.prepare(
      "med add lioresal", "med merge unnamed lioresal --yes", "med merge lioresal baclofen --yes")
    #expect(try world.prescription().ids.count == 3)
  }
}
