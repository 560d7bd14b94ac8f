import JournalModel
import Testing

@testable import JournalCLI

@Suite("answer and questions")
struct AnswerTests {
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q ask \"Could the sleepiness settle?\"", "ask \"The new brand?\"", "ask \"Swimming?\"",
    ] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test("a question that is answered is open no more, and no number shifts")
  func answered() throws {
    let world = try world()
    world.expect(
      "answer 2 the same in another box", .done,
      "Recorded: answer to question 2: \"the same in another box\", today 14:10.  [0004]")
    world.expect("questions", .done, "1  Could the sleepiness settle?\n3  Swimming?")
    world.expect(
      "questions --all", .done,
      """
      1  Could the sleepiness settle?
      2  The new brand?
         answered today 14:10: "the same in another box"
      3  Swimming?
      """)
    #expect(world.journal("ask fourth").output.hasPrefix("Recorded: question 4"))
    world.journal("undo")
    world.journal("undo")
    world.expect(
      "questions", .done, "1  Could the sleepiness settle?\n2  The new brand?\n3  Swimming?")
  }

  @Test("a later answer stands, and says what stood before")
  func anew() throws {
    let world = try world()
    world.journal("answer 2 one")
    world.expect(
      "answer 2 two", .done,
      "Recorded: answer to question 2: \"two\", today 14:10. Before: \"one\".  [0005]")
    #expect(world.journal("questions --all").output.contains("\"two\""))
    #expect(!world.journal("questions --all").output.contains("\"one\""))
    // Of an earlier moment it stands behind the one that was given later.
    world.journal("answer 2 three --at yesterday")
    #expect(world.journal("questions --all").output.contains("\"two\""))
  }

  @Test("as JSON they carry their answers")
  func json() throws {
    let world = try world()
    world.journal("answer 2 yes")
    let open = try world.journal("questions --format json").objects()
    #expect(open.map { $0["number"] as? Int } == [1, 3])
    let all = try world.journal("questions --all --format json").objects()
    #expect(all.map { $0["answer"] as? String } == [nil, "yes", nil])
    #expect(all[1]["answered_at"] as? String == "2026-11-20T14:10:00+01:00")
    let answer = try world.journal("answer 1 no --format json").object()
    #expect(answer["kind"] as? String == "answer")
    #expect(answer["of"] as? String == "0001" + String(repeating: "0", count: 16))
  }

  @Test("without words a line is asked for, below its question; - and --edit work too")
  func ways() throws {
    let world = try world()
    world.type("can't say yet")
    let typed = world.journal("answer 2")
    #expect(typed.errors == "2 The new brand?\nWrite, then Enter: ")
    #expect(typed.output.contains("\"can't say yet\""))
    world.pipe()
    world.standardInput = Array("piped\n".utf8)
    #expect(world.journal("answer 1 -").output.contains("answer to question 1: \"piped\""))
    world.edited = "edited\n"
    #expect(world.journal("answer 3 --edit").output.contains("answer to question 3: \"edited\""))
    world.expect(
      "questions", .done, "",
      errors: "Every question is answered: journal questions --all shows the answers.")
  }

  @Test(
    "a question that is not there, or no number, is refused",
    arguments: [
      ("answer 4 x", ExitCode.refusedValue, "there is no question 4"),
      ("answer 0 x", .refusedValue, "there is no question 0"),
      ("answer yes", .usage, "is no number of a question"), ("answer", .usage, "number"),
      ("answer 2", .usage, "journal answer 2 \"...\""),
      ("answer 99999999999999999999 x", .usage, "is no number of a question"),
    ])
  func refused(line: String, code: ExitCode, words: String) throws {
    try world().expectRefusal(line, code, saying: words, "nothing was stored")
  }

  @Test("an empty journal has no question")
  func empty() throws {
    let world = try World()
    try world.expectRefusal("answer 1 x", .refusedValue, saying: "journal ask \"...\"")
    #expect(try world.journal("questions --format json").objects().isEmpty)
    #expect(try world.stored() == nil)
  }

  @Test("at an earlier moment a question was open")
  func asOf() throws {
    let world = try world()
    world.wait(minutes: 24 * 60)
    world.journal("answer 1 yes")
    #expect(world.journal("questions").lines.count == 3)
    world.expect(
      "questions --as-of \"2026-11-20 15:00\"", .done,
      "1  Could the sleepiness settle?\n2  The new brand?\n3  Swimming?")
    #expect(world.journal("questions --all --as-of 2026-11-19").output == "")
  }

  @Test("answers go with a question that is deleted, and come back with it")
  func deleted() throws {
    let world = try world()
    world.journal("answer 2 yes")
    #expect(world.journal("delete 0002").output.contains("With it: answer"))
    #expect(world.journal("questions --all").output.contains("brand") == false)
    try world.expectRefusal("answer 2 no", .refusedValue, saying: "there is no question 2")
    #expect(world.journal("restore-entry 0002").output.contains("With it: answer to question 2"))
    #expect(world.journal("questions --all").output.contains("\"yes\""))
  }

  @Test("long questions and answers keep within the width, and hostile ones are shown")
  func shown() throws {
    let world = try World()
    world.journal(["-q", "ask", String(repeating: "why ", count: 60) + "\u{1b}[2J"])
    world.journal(["answer", "1", String(repeating: "so ", count: 80) + "\u{7}"])
    let outcome = world.journal("questions --all")
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 })
    #expect(outcome.lines.count > 6)
  }
}
