import JournalModel
import Testing

@testable import JournalCLI

@Suite("ask and important")
struct PointTests {
  @Test("questions are numbered, and a number that was taken back is not used again")
  func numbers() throws {
    let world = try World()
    world.expect(
      "-q ask \"Could the sleepiness settle?\"", .done,
      "Recorded: question 1: \"Could the sleepiness settle?\", today 14:10.  [0001]")
    world.journal("undo")
    #expect(world.journal("ask second").output.hasPrefix("Recorded: question 2: \"second\""))
    #expect(world.journal("ask third").output.hasPrefix("Recorded: question 3: \"third\""))
    world.expect("questions", .done, "2  second\n3  third")
    world.journal("undo")
    world.journal("redo")
    world.expect("questions", .done, "2  second\n3  third")
  }

  @Test("without words a line is asked for", arguments: ["ask", "important"])
  func typed(command: String) throws {
    let world = try World()
    world.type("can't it wait?")
    let outcome = world.journal("-q \(command)")
    #expect(outcome.code == .done)
    #expect(outcome.errors == "Write, then Enter: ")
    #expect(outcome.output.contains("can't it wait?"))
    world.pipe()
    try world.expectRefusal(command, .usage, saying: "missing", "journal \(command) ")
  }

  @Test("important words stand on the report")
  func important() throws {
    let world = try World()
    world.expect(
      "-q important sleep matters", .done,
      "Recorded: most important: \"sleep matters\", today 14:10.  [0001]")
    world.journal("ask \"Could it settle?\"")
    let report = world.journal("report").output
    #expect(report.contains("sleep matters"))
    #expect(report.contains("Could it settle?"))
  }
}
