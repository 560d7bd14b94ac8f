import JournalModel
import Testing

@testable import JournalCLI

@Suite("note")
struct NoteTests {
  @Test(
    "what was understood is said, and the words are kept",
    arguments: [
      ("drowsy and a bit dizzy", "\"drowsy and a bit dizzy\", drowsiness + dizziness"),
      ("felt -5 today", "\"felt -5 today\""), ("-5", "\"-5\""), ("-.5", "\"-.5\""),
      ("no headache", "\"no headache\", no headache"),
      ("legs stiff severe", "\"legs stiff severe\", muscle stiffness, severe"),
      ("stiff mild", "\"stiff mild\", muscle stiffness, mild"),
      ("stiff --severity worst", "\"stiff\", muscle stiffness, worst"),
      ("stiff --severity 0", "\"stiff\", muscle stiffness, none"),
      ("stiff mild --severity 3", "\"stiff mild\", muscle stiffness, severe"),
      ("stiff --site legs --lasted 2h", "\"stiff\", muscle stiffness, legs, for 2 h"),
      ("stiff --lasted \"90 min\"", "\"stiff\", muscle stiffness, for 1 h 30 min"),
      ("stiff --note \"after lunch\"", "\"stiff; after lunch\", muscle stiffness"),
      ("-- --odd", "\"--odd\""),
    ])
  func understood(typed: String, said: String) throws {
    let world = try World()
    world.expect(
      "-q note \(typed)", .done, "Recorded: \(said), today 14:10.  [0001]")
  }

  @Test("tags, writer and privacy are kept and said")
  func details() throws {
    let world = try World()
    world.expect(
      "-q note stiff --tag b --tag a -t b --by Sam --private", .done,
      "Recorded: \"stiff\", muscle stiffness, today 14:10, #a #b, by Sam, private.  [0001]")
    let facts = try world.last()
    #expect(facts.tags == ["a", "b"])
    #expect(facts.writtenBy == "Sam")
    #expect(facts.isPrivate)
  }

  @Test(
    "a negative number is a value of any option", arguments: ["--note", "--tag", "--by", "--site"])
  func negativeValues(option: String) throws {
    let world = try World()
    #expect(world.journal("-q note x \(option) -5").code == .done)
    let facts = try world.last()
    guard case .note(let note) = facts.content else { throw Unexpected() }
    let kept = [facts.text ?? "", note.site ?? "", facts.writtenBy ?? ""] + facts.tags
    #expect(kept.contains { $0 == "-5" || $0 == "x; -5" }, "\(kept)")
  }

  @Test("none is a datum")
  func none() throws {
    let world = try World()
    world.expect("-q note none", .done, "Recorded: nothing to report, today 14:10.  [0001]")
    guard case .note(let note) = try world.last().content else { throw Unexpected() }
    #expect(note.isNone)
    #expect(note.mentions.isEmpty)
  }

  @Test(
    "a severity or a length that is none is refused",
    arguments: [
      "--severity 5", "--severity -1", "--severity bad", "--lasted 2", "--lasted soon",
      "--lasted -2h",
    ])
  func refused(option: String) throws {
    try World().expectRefusal(
      "note stiff \(option)", .refusedValue, saying: "nothing was stored")
  }

  @Test("words come from standard input as they are")
  func standardInput() throws {
    let world = try World()
    world.standardInput = Array("  can't say\nmore \n".utf8)
    world.expect("-q note -", .done, "Recorded: \"can't say / more\", today 14:10.  [0001]")
    #expect(try world.last().text == "can't say\nmore")
  }

  @Test(
    "what is no text is refused with its place, and kept as it came",
    arguments: [
      ([UInt8]("a\0b".utf8), "byte 2 of the text is a NUL"),
      ([0x61, 0xFF, 0x62], "byte 2 of the text is not UTF-8"),
      ([0xC3], "byte 1 of the text is not UTF-8"),
      ([UInt8](repeating: 0x61, count: 1 << 20 | 1), "longer than 1 MiB"),
    ])
  func noText(bytes: [UInt8], words: String) throws {
    let world = try World()
    world.standardInput = bytes
    world.written = [:]
    try world.expectRefusal("note -", .refusedValue, saying: words, "nothing was stored")
    #expect(world.written?.values.first == bytes)
  }

  @Test("a NUL from the editor is refused like one from a pipe")
  func editor() throws {
    let world = try World()
    world.edited = "a\0b"
    world.written = [:]
    try world.expectRefusal("note --edit", .refusedValue, saying: "byte 2 of the text is a NUL")
  }

  @Test(
    "nothing to report has no severity, no place and no length",
    arguments: ["--severity 3", "--site legs", "--lasted 2h"])
  func noneHasNoDetails(option: String) throws {
    try World().expectRefusal("note none \(option)", .usage, saying: "nothing was stored")
  }

  @Test("a text of exactly 1 MiB is taken")
  func longest() throws {
    let world = try World()
    world.standardInput = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(world.journal("-q note -").code == .done)
    #expect(try world.last().text?.utf8.count == 1 << 20)
  }

  @Test("without words a line is asked for, safe from the shell")
  func typed() throws {
    let world = try World()
    world.type("can't stop yawning")
    world.expect(
      "note", .done, "Recorded: \"can't stop yawning\", today 14:10.  [0001]",
      errors: "Write, then Enter: " + FirstCommandsTests.place + FirstCommandsTests.firstSteps)
  }

  @Test(
    "no words are exit 64", arguments: ["note", "note \"\"", "note \"  \"", "note --private"])
  func missing(line: String) throws {
    try World().expectRefusal(line, .usage, saying: "the words of the note are missing")
  }

  @Test("the end of input at the question is no words")
  func endOfInput() throws {
    let world = try World()
    world.type()
    try world.expectRefusal("note", .usage, saying: "missing")
  }

  @Test("--edit takes what the editor leaves")
  func edited() throws {
    let world = try World()
    world.edited = "two\nlines\n"
    #expect(world.journal("-q note --edit").code == .done)
    #expect(try world.last().text == "two\nlines")
    world.edited = "\n"
    try world.expectRefusal("note --edit", .usage, saying: "missing")
  }

  @Test("a word that is nearly a known symptom is kept and pointed out")
  func near() throws {
    let world = try World()
    world.expect(
      "-q note x", .done, "Recorded: \"x\", today 14:10.  [0001]")
    let outcome = world.journal("note drowzy")
    #expect(outcome.output == "Recorded: \"drowzy\", today 14:10.  [0002]\n")
    #expect(outcome.errors.contains("close to \"drowsy\""))
    #expect(world.journal("note drowsy").errors == "")
    #expect(world.journal("-q note drowzy").errors == "")
  }

  @Test("words that were typed and could not be saved are kept, and their place is said")
  func kept() throws {
    let world = try World()
    world.written = [:]
    world.variables["JOURNAL_DB"] = world.home + "/nowhere/journal.db"
    world.type("long and dear")
    let outcome = world.journal("note")
    #expect(outcome.code == .cannotCreate)
    #expect(outcome.errors.contains("Your words are kept in HOME/"))
    #expect(world.written?.values.map { $0 } == [Array("long and dear\n".utf8)])
  }

  @Test("words that were given as arguments are with the shell and not kept twice")
  func notKept() throws {
    let world = try World()
    world.variables["JOURNAL_DB"] = world.home + "/nowhere/journal.db"
    #expect(world.journal("note drowsy").code == .cannotCreate)
  }

  @Test("words from standard input that could not be saved are kept too")
  func keptFromInput() throws {
    let world = try World()
    world.written = [:]
    world.standardInput = Array("piped words".utf8)
    world.variables["JOURNAL_DB"] = world.home + "/nowhere/journal.db"
    let outcome = world.journal("note -")
    #expect(outcome.code == .cannotCreate)
    #expect(world.written?.count == 1)
  }
}
