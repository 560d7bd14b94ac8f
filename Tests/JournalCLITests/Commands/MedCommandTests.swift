import JournalModel
import Testing

@testable import JournalCLI

@Suite("med")
struct MedCommandTests {
  @Test("add keeps all that is said of a medicine")
  func add() throws {
    let world = try World()
    world.expect(
      "-q med add baclofen --strength 5mg/5mL --form liquid --dose 10mg --purpose spasticity --prescriber \"Dr Lee\"",
      .done,
      "Recorded: medicine baclofen: 5 mg/5 mL, liquid, usual dose 10 mg, for spasticity, Dr Lee, today 14:10.  [0001]"
    )
    let object = try #require(try world.journal("med list --format json").objects().first)
    #expect(object["strength"] as? String == "5 mg/5 mL")
    #expect(object["form"] as? String == "liquid")
    #expect(object["purpose"] as? String == "spasticity")
    #expect(object["prescriber"] as? String == "Dr Lee")
    #expect((object["dose"] as? [String: String])?["value"] == "10")
  }

  @Test(
    "a name that is taken is refused in any case and spacing",
    arguments: ["med add Baclofen", "med add \"BACLOFEN \"", "med rename tizanidine baclofen"])
  func taken(line: String) throws {
    let world = try World()
    world.journal("-q med add baclofen")
    world.journal("med add tizanidine")
    try world.expectRefusal(line, .refusedValue, saying: "baclofen is already in the journal")
  }

  @Test("a medicine may be renamed to itself in other letters")
  func recase() throws {
    let world = try World()
    world.journal("-q med add baclofen")
    world.expect(
      "med rename baclofen Baclofen", .done,
      "Recorded: medicine Baclofen, before: baclofen.  [0001]")
  }

  @Test("add on a terminal asks whether the medicine without a name is meant")
  func isItTheUnnamed() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    world.type("y")
    world.expect(
      "med add baclofen --dose 10mg", .done,
      "Recorded: medicine baclofen: usual dose 10 mg, before: unnamed.  [0001]",
      errors: "Is this the medicine without a name? [Y/n] ")
    #expect(try world.stored()?.count == 2)
  }

  @Test("another one is added beside it")
  func itIsNot() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    world.type("n")
    #expect(world.journal("med add baclofen").code == .done)
    #expect(world.journal("med list").output == "unnamed\nbaclofen\n")
  }

  @Test("without a terminal it is added beside, and how to join them is said")
  func beside() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    let outcome = world.journal("med add baclofen")
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("journal med rename unnamed \"baclofen\""))
    #expect(try world.stored()?.count == 3)
  }

  @Test("set changes what it names and leaves the rest")
  func set() throws {
    let world = try World()
    world.journal("-q med add baclofen --form tablet --dose 10mg")
    world.expect(
      "med set bac --dose 15mg", .done,
      "Recorded: medicine baclofen: tablet, usual dose 15 mg.  [0001]")
    try world.expectRefusal("med set baclofen", .usage, saying: "nothing is changed")
    try world.expectRefusal("med set baclofen --dose 15mg", .usage, saying: "nothing is changed")
  }

  @Test(
    "an amount that is none is refused",
    arguments: [
      "--dose 10", "--dose 0mg", "--dose -5mg", "--dose ten", "--strength 10", "--strength 5mg/",
      "--strength 5mg/0mL", "--dose half",
    ])
  func badAmounts(options: String) throws {
    try World().expectRefusal(
      "med add baclofen \(options)", .refusedValue, saying: "nothing was stored")
  }

  @Test(
    "a name of 1 to 200 characters is needed",
    arguments: ["", " ", String(repeating: "a", count: 201)])
  func names(name: String) throws {
    try World().expectRefusal(["med", "add", name], .refusedValue, saying: ["1 to 200"])
  }

  @Test("med alone and with a word it does not know")
  func group() throws {
    let world = try World()
    #expect(world.journal("med").code == .done)
    try world.expectRefusal("med foo", .usage, saying: "foo")
    try world.expectRefusal("med add", .usage, saying: "missing")
  }
}
