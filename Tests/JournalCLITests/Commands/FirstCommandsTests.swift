import JournalModel
import Testing

@testable import JournalCLI

@Suite("The first commands on an empty machine")
struct FirstCommandsTests {
  static let place =
    "Your journal is kept in HOME/.local/share/journal/journal.db, readable by you alone.\n"
  /// Said behind it on a terminal, once.
  static let firstSteps = """
      journal             the day: the last dose, what is open, what is next
      journal undo        takes the last entry back
      journal report      one page for the doctor
      journal help tasks  what to type for what happened

    """

  @Test("the three that everything says to try, without a terminal")
  func piped() throws {
    let world = try World()
    world.expect(
      "log-dose 10mg", .done, "Recorded: unnamed 10 mg, today 14:10.  [0002]",
      errors: Self.place
        + "The medicine has no name yet. To name it: journal med rename unnamed NAME")
    world.expect("note drowsy", .done, "Recorded: \"drowsy\", drowsiness, today 14:10.  [0003]")
    let report = world.journal("report --since 30d")
    #expect(report.code == .done)
    #expect(report.errors == "")
    #expect(report.output.contains("unnamed"))
    #expect(report.output.contains("Drowsiness"))
    #expect(try world.stored()?.count == 3)
  }

  @Test("the three that everything says to try, on a terminal")
  func onTerminal() throws {
    let world = try World()
    world.type("baclofen")
    world.expect(
      "log-dose 10mg", .done, "Recorded: baclofen 10 mg, today 14:10.  [0002]",
      errors: "Which medicine? (Enter if you would rather name it later) " + Self.place
        + Self.firstSteps
        + "baclofen is new in this journal. To say more of it: journal med set \"baclofen\"")
    world.expect("note drowsy", .done, "Recorded: \"drowsy\", drowsiness, today 14:10.  [0003]")
    #expect(world.journal("report --since 30d").output.contains("baclofen"))
  }

  @Test("a name that is left open on a terminal is unnamed")
  func namedLater() throws {
    let world = try World()
    world.type("")
    #expect(world.journal("log-dose 10mg").lastLine.hasPrefix("Recorded: unnamed 10 mg"))
  }

  @Test("an empty journal takes any name")
  func anyName() throws {
    let world = try World()
    #expect(world.journal("log-dose 10mg bacofen").lastLine.hasPrefix("Recorded: bacofen 10 mg"))
    #expect(try world.stored()?.count == 2)
  }

  @Test(
    "a command that reads makes no file, and says what there is",
    arguments: [
      "", "today", "list", "list --format json", "list --format csv", "questions", "med list",
      "med list --format json", "report", "report --format json", "report --since 30d", "when now",
      "help times", "import - --dry-run",
    ])
  func readingMakesNothing(line: String) throws {
    let world = try World()
    world.standardInput = Array("time,stiffness\n2026-11-01 08:00,6\n".utf8)
    let outcome = world.journal(line)
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    #expect(!outcome.output.isEmpty || !outcome.errors.isEmpty)
    #expect(try world.stored() == nil)
  }

  @Test("the bare command says in two lines what this is and which three commands to try")
  func twoLines() throws {
    try World().expect(
      "", .done,
      """
      A diary of medicines and symptoms, on this machine alone; it is still empty.
      Try journal log-dose 10mg, journal note drowsy, journal report --since 30d
      """)
  }

  @Test(
    "what needs a journal says that there is none",
    arguments: [
      ("undo", ExitCode.failure), ("undo --list", .failure), ("redo", .failure),
      ("show last", .refusedValue), ("edit last x", .refusedValue),
      ("delete last", .refusedValue), ("restore-entry 0001", .refusedValue),
      ("med show baclofen", .noInput), ("med set baclofen", .noInput),
      ("med rename a b", .noInput),
    ])
  func nothingThere(line: String, code: ExitCode) throws {
    try World().expectRefusal(line, code, saying: "journal: ")
  }
}
