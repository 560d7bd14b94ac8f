import JournalModel
import Testing

@testable import JournalCLI

@Suite("Short forms")
struct ShortFormTests {
  private func world() throws -> World {
    let world = try World()
    world.journal("-q track stiffness 5")
    return world
  }

  @Test(
    "a first word that is a symptom, a mood or a tracker is that entry",
    arguments: [
      ("drowsy", "\"drowsy\", drowsiness"), ("dry mouth", "\"dry mouth\", dry mouth"),
      ("Drowsy", "\"Drowsy\", drowsiness"),
      ("drowsy --severity 2", "\"drowsy\", drowsiness, moderate"),
      ("stiffness 6", "stiffness 6"), ("Stiffness -1", "stiffness -1"),
      ("good", "mood 4 (good)"), ("very good", "mood 5 (very good)"), ("OK", "mood 3 (OK)"),
      ("--no-input drowsy", "\"drowsy\", drowsiness"),
    ])
  func forms(line: String, said: String) throws {
    try world().expect(line, .done, "Recorded: \(said), today 14:10.  [0002]")
  }

  @Test("options of an entry go with them")
  func options() throws {
    try world().expect("good --at yesterday", .done, "Recorded: mood 4 (good), yesterday.  [0002]")
  }

  @Test(
    "anything else suggests the nearest command",
    arguments: [
      ("lst", "did you mean \"list\"?"), ("quesitons", "did you mean \"questions\"?"),
      ("repor --since 30d", "did you mean \"report\"?"), ("qqqqq", "journal --help"),
      ("stifnes 6", "did you mean \"stiffness\"?"), ("drowzy", "did you mean \"drowsy\"?"),
      ("pulse 70", "journal track pulse 70"),
      ("drowsy and tired", "journal note"), ("10mg", "journal"), ("4", "journal"), ("", "journal"),
    ])
  func unknown(line: String, words: String) throws {
    let world = try world()
    try world.expectRefusal(
      line.isEmpty ? [""] : shellWords(line), .usage, saying: [words, "nothing was stored"])
  }

  @Test("a suggested command is one there is")
  func suggestions() throws {
    let world = try World()
    try world.expectRefusal("noet x", .usage, saying: "\"note\"")
    try world.expectRefusal("udno", .usage, saying: "\"undo\"")
  }

  @Test("options before the command belong to it", arguments: ["--db FILE", "--db=FILE"])
  func globals(option: String) throws {
    let world = try world()
    let file = world.home + "/other.db"
    let options = option.replacing("FILE", with: file)
    world.journal("\(options) -q track tension 3")
    world.expect("\(options) -q tension 4", .done, "Recorded: tension 4, today 14:10.  [0003]")
    try world.expectRefusal("tension 4", .usage, saying: "no command \"tension\"")
    #expect(try world.stored(in: file)?.count == 2)
    #expect(try world.stored()?.count == 1)
  }

  @Test(
    "--as-of is refused where something is written",
    arguments: [
      "note x --as-of yesterday", "--as-of yesterday note x", "drowsy --as-of=yesterday",
      "undo --as-of yesterday",
      "note today --as-of yesterday",
    ])
  func asOf(line: String) throws {
    try world().expectRefusal(line, .usage, saying: "--as-of")
  }
}
