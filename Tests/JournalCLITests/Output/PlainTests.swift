import JournalModel
import Testing

@testable import JournalCLI

@Suite("Text for reading aloud")
struct PlainTests {
  private func world() throws -> World {
    let world = try World()
    try world.schedule("baclofen", from: "2026-11-01T00:00")
    world.journal("-q took 7:50")
    world.journal("-q note stiff legs --tag work")
    world.journal("-q appointment add \"2026-12-03 10:30\" --with \"Dr Lee\"")
    return world
  }

  @Test(
    "columns become commas, and each line ends in a stop",
    arguments: [
      ("  08:00  taken 07:50", "08:00, taken 07:50."),
      (
        "Recorded: mood 4 (good), today 14:10.  [k7f2]",
        "Recorded: mood 4 (good), today 14:10, id k7f2."
      ),
      ("journal took | note | undo", "journal took, note, undo."), ("", ""), ("Why?", "Why?"),
      ("head:  a   b", "head: a, b."), ("one\n\n  two", "one.\n\ntwo."), ("a, b", "a, b."),
    ])
  func plain(text: String, said: String) {
    #expect(plainText(text) == said)
  }

  @Test("the day, a list and a receipt", arguments: ["--plain", ""])
  func answers(option: String) throws {
    let world = try world()
    if option.isEmpty { world.variables["JOURNAL_PLAIN"] = "1" }
    world.expect(
      "list --since today --kind note \(option)", .done,
      "today 14:10: \"stiff legs\", muscle stiffness, #work; id 0002.")
    world.expect("mood 4 \(option)", .done, "Recorded: mood 4 (good), today 14:10, id 0004.")
    let day = world.journal(option)
    #expect(day.output.contains("\n08:00, taken 07:50.\n"), "\(day.output)")
    #expect(day.output.contains("journal took, note, undo."))
  }

  @Test(
    "nothing is set apart by spaces or bars in any answer",
    arguments: [
      "", "list", "med list", "med show baclofen", "report", "report --since 7d",
      "appointment list",
      "settings", "undo --list", "supply", "questions", "show last", "search legs", "help times",
    ])
  func everywhere(line: String) throws {
    let outcome = try world().journal("\(line) --plain")
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    guard !line.hasPrefix("help") else { return }
    for line in outcome.lines {
      #expect(!line.contains("  ") && !line.hasPrefix(" ") && !line.contains("|"), "\(line)")
      #expect(!line.contains("__"), "\(line)")
    }
  }

  @Test("in the report each figure is said with what it is counted under")
  func report() throws {
    let output = try world().journal("report --since 7d --plain").output
    #expect(output.contains("taken: 08:00 1"), "\(output)")
  }

  @Test("JSON and CSV stay as they are", arguments: ["json", "csv"])
  func machines(format: String) throws {
    let world = try world()
    let line = "list --format \(format)"
    #expect(world.journal(line + " --plain") == world.journal(line))
  }
}
