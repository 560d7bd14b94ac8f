import JournalModel
import Testing

@testable import JournalCLI

@Suite("Several doses at once")
struct SeveralDosesTests {
  private func world() throws -> World {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg")
    world.journal("-q med add ibuprofen --dose 400mg")
    world.journal("-q med add \"vitamin D\" --dose \"1 capsule\"")
    return world
  }

  @Test("each has its line, and one undo takes all of them back")
  func oneWrite() throws {
    let world = try world()
    let before = try world.stored()
    world.expect(
      "log-dose 10mg baclofen 400mg ibuprofen", .done,
      """
      Recorded: baclofen 10 mg, today 14:10.  [0004]
      Recorded: ibuprofen 400 mg, today 14:10.  [0005]
      """)
    let undone = world.journal("undo")
    #expect(undone.code == .done)
    #expect(undone.output.contains("baclofen 10 mg") && undone.output.contains("ibuprofen 400 mg"))
    #expect(try world.stored() == before)
  }

  @Test(
    "amounts stand before their medicines, or all behind them",
    arguments: [
      "took 10mg baclofen 400mg ibuprofen", "took baclofen 10mg ibuprofen 400mg",
      "took 10 mg baclofen 0.4 g ibuprofen", "took \"10 mg baclofen\" \"400mg ibuprofen\"",
      "took 10mg baclofen and 400mg ibuprofen", "took 10mg bac, 400mg ibu",
      "took baclofen 10mg + ibuprofen 400mg", "took half baclofen 400mg ibuprofen",
    ])
  func orders(line: String) throws {
    let world = try world()
    let outcome = world.journal(line)
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    #expect(outcome.lines.count == 3)
    #expect(outcome.output.contains("baclofen") && outcome.output.contains("ibuprofen"))
  }

  @Test("three, one of them with a name of two words")
  func three() throws {
    let world = try world()
    let outcome = world.journal("took 10mg baclofen 1 capsule vitamin d 400mg ibuprofen")
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    #expect(outcome.output.contains("vitamin D 1 capsule"))
    #expect(try world.stored()?.count { $0.facts.content.kind == .dose } == 3)
  }

  @Test(
    "a time before or behind them is that of all, and so are all options",
    arguments: [
      "took 7:50 10mg baclofen 400mg ibuprofen", "took 10mg baclofen 400mg ibuprofen at 7:50",
      "took 10mg baclofen 400mg ibuprofen --at 7:50",
    ])
  func options(line: String) throws {
    let world = try world()
    let more = " --tag breakfast --with-food --by Sam --private --about"
    #expect(world.journal(line + more).code == .done)
    let doses = try #require(try world.stored()).filter { $0.facts.content.kind == .dose }
    #expect(doses.count == 2)
    for dose in doses {
      #expect(dose.facts.moment.local.time.iso8601 == "07:50")
      #expect(dose.facts.tags == ["breakfast"] && dose.facts.writtenBy == "Sam")
      #expect(dose.facts.isPrivate && dose.facts.moment.precision == .approximate)
    }
  }

  @Test(
    "what can be read in two ways is refused whole",
    arguments: [
      ("took 10mg baclofen 5mg", "two amounts"), ("took 10mg 400mg ibuprofen", "two amounts"),
      ("took 1 tablet baclofen 500mg", "two amounts"),
      ("took 10mg baclofen half an hour ago", "two amounts"),
      ("took 10mg baclofen 7:50 400mg ibuprofen", "a time between its doses"),
      ("took 10mg baclofen 400mg ibuprofin", "did you mean \"ibuprofen\"?"),
      ("took 10mg baclofen 400mgg ibuprofen", "unknown unit"),
      ("took 10mg baclofen 0mg ibuprofen", "is nothing"),
      ("took 10mg baclofen 0,5mg ibuprofen", "comma"),
      ("took 10mg baclofen 400mg ibuprofen --for 25:00", "slot"),
      ("took 7:50 10mg baclofen 400mg ibuprofen 8:00", "two times"),
    ])
  func refused(line: String, words: String) throws {
    try world().expectRefusal(line, .refusedValue, saying: words, "nothing was stored")
  }

  @Test("a word that begins two names is asked about, and nothing is stored where nobody answers")
  func ambiguous() throws {
    let world = try world()
    world.journal("-q med add \"baclofen pump\" --dose 1mg")
    try world.expectRefusal(
      "took 400mg ibuprofen 10mg bac", .usage, saying: "which medicine", "nothing was stored")
    world.type("2")
    let outcome = world.journal("took 400mg ibuprofen 10mg bac")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("baclofen pump 10 mg"))
  }

  @Test("an empty journal takes them all, and --new adds those that are unknown")
  func new() throws {
    let world = try World()
    #expect(world.journal("took 10mg baclofen 400mg ibuprofen").code == .done)
    let outcome = world.journal("took 10mg baclofen 500mg paracetamol --new")
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("paracetamol is new in this journal"))
    #expect(!outcome.errors.contains("baclofen is new"))
  }

  @Test("the same medicine twice is two doses, and the second one is noticed")
  func twice() throws {
    let world = try world()
    try world.schedule("baclofen", from: "2026-11-20T00:00")
    let outcome = world.journal("took 10mg baclofen 10mg baclofen")
    #expect(outcome.code == .done)
    #expect(outcome.lines.count == 3)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("as JSON they are an array in their order")
  func json() throws {
    let objects = try world().journal(
      "took 10mg baclofen 400mg ibuprofen --format json"
    ).objects()
    #expect(objects.map { $0["medicine"] as? String } == ["baclofen", "ibuprofen"])
  }
}
