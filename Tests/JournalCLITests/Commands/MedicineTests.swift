import JournalModel
import Testing

@testable import JournalCLI

@Suite("Which medicine is meant")
struct MedicineTests {
  private func world(_ names: String...) throws -> World {
    let world = try World()
    for name in names { world.journal("-q med add \(name) --dose 10mg") }
    return world
  }

  @Test(
    "a name is found exactly, then by its beginning, in any case",
    arguments: ["baclofen", "Baclofen", "BACLOFEN", "bac", "B"])
  func named(typed: String) throws {
    let world = try world("baclofen", "tizanidine")
    #expect(world.journal("took 5mg \(typed)").output.hasPrefix("Recorded: baclofen 5 mg"))
  }

  @Test("an exact name wins over one that it begins")
  func exactFirst() throws {
    let world = try world("bac", "baclofen")
    #expect(world.journal("took 5mg bac").output.hasPrefix("Recorded: bac 5 mg"))
  }

  @Test("several medicines and no name are a question on a terminal", arguments: ["2", "tiz"])
  func question(answer: String) throws {
    let world = try world("baclofen", "tizanidine")
    world.type(answer)
    world.expect(
      "took 5mg", .done, "Recorded: tizanidine 5 mg, today 14:10.  [0003]",
      errors: "Which medicine? 1 baclofen, 2 tizanidine: ")
  }

  @Test("several medicines and no name are exit 64 where nobody answers")
  func severalPiped() throws {
    let world = try world("baclofen", "tizanidine")
    try world.expectRefusal(
      "took 5mg", .usage, saying: "which medicine: baclofen or tizanidine?", "nothing was stored")
    world.type()
    world.terminal.isErrors = false
    try world.expectRefusal("took 5mg", .usage, saying: "which medicine")
  }

  @Test("an answer that names none of them stores nothing", arguments: ["3", "x", "", "0"])
  func badAnswer(answer: String) throws {
    let world = try world("baclofen", "tizanidine")
    world.type(answer)
    try world.expectRefusal("took 5mg", .usage, saying: "which medicine")
  }

  @Test("--no-input asks nothing even on a terminal")
  func noInput() throws {
    let world = try world("baclofen", "tizanidine")
    world.type()
    try world.expectRefusal("took 5mg --no-input", .usage, saying: "which medicine")
  }

  @Test("a beginning of several is asked about, or refused")
  func ambiguousPrefix() throws {
    let world = try world("baclofen", "bactrim", "tizanidine")
    try world.expectRefusal("took 5mg bac", .usage, saying: "baclofen or bactrim")
    world.type("2")
    #expect(world.journal("took 5mg bac").output.hasPrefix("Recorded: bactrim"))
  }

  @Test("a slip of the finger is offered on a terminal", arguments: ["", "y", "Y", "yes"])
  func offered(answer: String) throws {
    let world = try world("baclofen")
    world.type(answer)
    world.expect(
      "took 5mg bacofen", .done, "Recorded: baclofen 5 mg, today 14:10.  [0002]",
      errors: "baclofen? [Y/n] ")
  }

  @Test("a declined offer stores nothing")
  func declined() throws {
    let world = try world("baclofen")
    world.type("n")
    try world.expectRefusal("took 5mg bacofen", .refusedValue, saying: "no medicine named")
  }

  @Test("without a terminal a slip is exit 65 with the suggestion")
  func suggested() throws {
    let world = try world("baclofen")
    try world.expectRefusal(
      "took 5mg bacofen", .refusedValue,
      saying: "no medicine named \"bacofen\"; did you mean \"baclofen\"?")
    try world.expectRefusal("took 5mg ibuprofen", .refusedValue, saying: "--new")
  }

  @Test("--new takes an unknown name, and a known one as itself")
  func new() throws {
    let world = try world("baclofen")
    world.expect(
      "took 5mg bacofen --new", .done, "Recorded: bacofen 5 mg, today 14:10.  [0003]",
      errors: "bacofen is new in this journal. To say more of it: journal med set \"bacofen\"")
    #expect(world.journal("took 5mg baclofen --new").errors == "")
    #expect(world.journal("med list").output.split(separator: "\n").count == 2)
  }

  @Test(
    "only a command that takes --new speaks of it",
    arguments: ["med show", "med set", "list --medicine"])
  func newWhereItIsTaken(command: String) throws {
    let world = try world("baclofen")
    let unknown = world.journal("\(command) zzz")
    #expect(unknown.code == .refusedValue)
    #expect(!unknown.errors.contains("--new"))
    let near = world.journal("\(command) bacofen")
    #expect(near.code == .refusedValue)
    #expect(!near.errors.contains("--new"))
  }

  @Test("a medicine without a name gets one, and its doses keep to it")
  func rename() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    world.expect(
      "med rename unnamed baclofen", .done, "Recorded: medicine baclofen, before: unnamed.  [0001]")
    #expect(world.journal("list --kind dose").output.contains("baclofen 10 mg"))
    #expect(world.journal("med show baclofen").output.contains("last dose: baclofen 10 mg"))
    world.journal("undo")
    #expect(world.journal("list --kind dose").output.contains("unnamed 10 mg"))
  }
}
