import JournalCLI
import JournalModel
import Testing

@Suite("What must never happen")
struct GuardTests {
  @Test("the end of input at a question is no consent")
  func endOfInput() throws {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg")
    world.type()
    let before = try world.stored()
    #expect(world.journal("log-dose 10mg bacofen").code == .refusedValue)
    #expect(try world.stored() == before)
  }

  @Test("a name that is given to the one without a name goes with its dose, in one write")
  func naming() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    world.type("y")
    world.expect(
      "log-dose 5mg baclofen", .done,
      "Recorded: baclofen 5 mg, today 14:10. 2 today, 15 mg.  [0003]",
      errors: """
        Is baclofen the medicine without a name? [Y/n] Baclofen 10 mg was also logged at 14:10 (under a minute apart).
        If it was taken once and written twice: journal delete 0003. If both were taken,
          both entries stay. Your saved instruction: none saved. Questions about extra
          doses: a pharmacist, or the clinic that prescribes it (save it: journal
          settings contact ...).
        """)
    world.pipe()
    #expect(world.journal("list --kind dose").output.contains("baclofen 10 mg"))
    world.journal("-q undo")
    #expect(world.journal("list --kind dose").output.contains("unnamed 10 mg"))
  }

  @Test("a medicine known through a private dose alone is on no page, until a dose is not")
  func privateMedicine() throws {
    let world = try World()
    world.journal("-q log-dose 400mg secretmed --private")
    for format in ["text", "json"] {
      #expect(!world.journal("report --format \(format)").output.contains("secretmed"))
    }
    world.journal("-q log-dose 400mg secretmed")
    #expect(world.journal("report").output.contains("secretmed"))
  }

  @Test("an option of another command is refused and not dropped")
  func options() throws {
    let world = try World()
    world.journal("-q med add baclofen")
    for option in ["--private", "--tag x", "--at yesterday", "--note x"] {
      try world.expectRefusal(
        "med set baclofen --purpose spasms \(option)", .usage, saying: "unknown option")
      try world.expectRefusal(
        "med rename baclofen lioresal \(option)", .usage, saying: "unknown option")
    }
  }

  @Test("a path that happens to be an option's value is no option")
  func optionAsValue() throws {
    try World().expectRefusal("--as-of --db drowsyx", .usage, saying: "no command \"drowsyx\"")
  }

  @Test("a short form looks into the journal that is named behind it")
  func namedJournal() throws {
    let world = try World()
    let file = world.home + "/other.db"
    world.journal("-q --db \(file) track pulse 70")
    world.expect("-q pulse 72 --db \(file)", .done, "Recorded: pulse 72, today 14:10.  [0002]")
  }

  @Test("a time of another zone says its zone, in the receipt and in the list")
  func otherZone() throws {
    let world = try World()
    let outcome = world.journal("note x --at 5:00 --zone America/New_York")
    #expect(outcome.output.contains("today 05:00 (America/New_York)"))
    #expect(world.journal("list").output.contains("America/New_York"))
    #expect(!world.journal("-q note y").output.contains("Berlin"))
  }

  @Test("a table of which nothing is understood is refused")
  func nothingUnderstood() throws {
    let world = try World()
    world.files["bad.csv"] = Array("time,a\nsoon,1\n".utf8)
    try world.expectRefusal("import bad.csv", .refusedValue, saying: "nothing in the file")
  }

  @Test("a mark for a dose that is still to come lies at the moment it is made")
  func ahead() throws {
    let world = try World()
    world.journal("-q med add baclofen")
    world.expect(
      "skipped --for 20:00", .done,
      "Recorded: baclofen today 20:00 skipped, today 14:10.  [0002]")
    #expect(world.journal("").output.contains("20:00 skipped"))
    world.expect(
      "missed --for 08:00", .done, "Recorded: baclofen missed, today 08:00.  [0003]")
  }

  @Test("controls reach a terminal escaped also as a table, and a file as they are")
  func table() throws {
    let world = try World()
    try #require(world.journal(["-q", "note", "a\u{1B}[31mb"]).code == .done)
    #expect(world.journal("show last --format json").output.contains("\\u001b"))
    world.type()
    #expect(!world.journal("list --format csv").output.contains("\u{1B}"))
  }
}
