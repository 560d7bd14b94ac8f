import JournalModel
import Testing

@testable import JournalCLI

@Suite("edit: words, reasons, severities")
struct EditWordsTests {
  private func world(_ lines: String...) throws -> World {
    let world = try World()
    for line in ["-q med add baclofen --dose 10mg"] + lines {
      #expect(world.journal(line).code == .done)
    }
    return world
  }

  private func note(_ world: World) throws -> SideEffectNote {
    guard case .note(let note) = try world.last().content else { throw Unexpected() }
    return note
  }

  @Test("a severity in the old words goes with them, one that was given stays")
  func severity() throws {
    let said = try world("note legs stiff, moderate")
    said.journal("edit last dizzy")
    #expect(try note(said).severity == nil)
    #expect(try note(said).mentions.map(\.term) == ["dizziness"])
    let given = try world("note legs stiff --severity 2 --site legs --lasted 2h")
    given.journal("edit last dizzy")
    #expect(try note(given).severity == .moderate)
    #expect(try note(given).site == "legs" && note(given).lastedMinutes == 120)
    given.journal("edit last dizzy mild")
    #expect(try note(given).severity == .mild)
    given.journal("edit last nauseous severe --severity 1")
    #expect(try note(given).severity == .mild)
    given.journal("edit last --remove severity,site --remove lasted")
    #expect(try note(given) == SideEffectNote(mentions: [TermMention(term: "nausea")]))
  }

  @Test("nothing to report drops the details that stood there")
  func nothing() throws {
    let world = try world("note legs stiff --severity 2 --site legs")
    world.expect(
      "edit last none", .done,
      "Changed: nothing to report, today 14:10; before: \"legs stiff\", muscle stiffness, moderate, legs.  [0002]"
    )
    #expect(try note(world) == SideEffectNote(isNone: true))
    try world.expectRefusal("edit last --site legs", .usage, saying: "says that there is nothing")
  }

  @Test("a word that is nearly a symptom is kept, and the symptom pointed out")
  func near() throws {
    let world = try world("note x")
    world.expect(
      "edit last drowzy", .done, "Changed: \"drowzy\", today 14:10; before: \"x\".  [0002]",
      errors:
        "Kept as written. It is close to \"drowsy\" (Drowsiness); if that was meant: journal edit 0002 drowsy"
    )
  }

  @Test("the words of a reason go with it, a remark stays")
  func reason() throws {
    let world = try world("missed --reason \"shop shut\"")
    func missed() throws -> MissedDose.Reason? {
      guard case .missed(let missed) = try world.last().content else { throw Unexpected() }
      return missed.reason
    }
    world.journal("edit last --reason \"ran out\"")
    #expect(try missed() == .ranOut)
    #expect(try world.last().text == nil)
    world.journal("edit last --note \"Sam asked\"")
    world.journal("edit last --reason \"no money\"")
    #expect(try missed() == .other)
    #expect(try world.last().text == "no money; Sam asked")
    world.journal("edit last --remove reason")
    #expect(try missed() == nil)
    #expect(try world.last().text == nil)
    try world.expectRefusal("edit last --reason", .usage, saying: "words of the reason are missing")
    world.type("couldn't swallow")
    #expect(world.journal("edit last --reason").output.contains("couldn't swallow"))
  }

  @Test("words come from standard input too")
  func standardInput() throws {
    let world = try world("note x", "mood 4", "ask Why?")
    for id in ["0002", "0003", "0004"] {
      world.standardInput = Array("can't sleep\n".utf8)
      #expect(world.journal("edit \(id) -").output.contains("\"can't sleep\""))
    }
  }

  @Test("the editor begins with the words")
  func editor() throws {
    let world = try world("note drowsy after lunch")
    world.edited = "dizzy after lunch\n"
    world.expect(
      "edit last --edit", .done,
      "Changed: \"dizzy after lunch\", dizziness, today 14:10; before: \"drowsy after lunch\", drowsiness.  [0002]"
    )
    #expect(world.beginning == "drowsy after lunch\n")
    world.journal("took 10mg")
    world.edited = "with soup"
    #expect(world.journal("edit last --edit").code == .done)
    #expect(world.beginning == "")
  }

  @Test("words that the editor leaves as they were change nothing, and none is no words")
  func untouched() throws {
    let world = try world("note drowsy", "took 10mg --note soup")
    world.edited = "drowsy\n"
    try world.expectRefusal("edit 0002 --edit", .usage, saying: "nothing is changed")
    world.edited = " \n"
    try world.expectRefusal("edit 0002 --edit", .usage, saying: "the words are missing")
    try world.expectRefusal("edit 0003 --edit", .usage, saying: "journal edit 0003 --remove text")
    world.fileFailure = .editorFailed("vi")
    try world.expectRefusal("edit 0002 --edit", .failure, saying: "vi")
  }

  @Test("words that were typed for an entry that was changed meanwhile are kept")
  func changedMeanwhile() throws {
    let world = try world("note drowsy")
    world.written = [:]
    world.edited = "dizzy since the stairs"
    world.whileEditing = {
      world.whileEditing = {}
      #expect(world.journal("edit 0002 sleepy").code == .done)
    }
    let outcome = world.journal("edit 0002 --edit")
    #expect(outcome.code == .failure)
    #expect(outcome.errors.contains("was changed by another command meanwhile"))
    #expect(outcome.errors.contains("Your words are kept in"))
    #expect(
      world.written?.values.map { String(decoding: $0, as: UTF8.self) }
        == ["dizzy since the stairs\n"])
    #expect(try world.last().text == "sleepy")
  }

  @Test("a value is refused before the editor is opened")
  func valueFirst() throws {
    let world = try world("note drowsy")
    try world.expectRefusal("edit 0002 --edit --at 25:00", .refusedValue, saying: "25:00")
    try world.expectRefusal("edit 0002 --edit --untag x", .refusedValue, saying: "no tag")
  }

  @Test("a remark is added to the words, and is no new symptom")
  func remark() throws {
    let world = try world("note drowsy")
    world.journal("edit last --note dizzy")
    #expect(try world.last().text == "drowsy; dizzy")
    #expect(try note(world).mentions.map(\.term) == ["drowsiness"])
  }

  @Test("what is off its scale is kept, and said; seven of ten is read back")
  func scale() throws {
    let world = try world("-q track pain 3", "-q track set pain --scale 0-10")
    world.expect(
      "edit 0002 7/10", .done, "Changed: pain 7, today 14:10; before: pain 3. (of 10)  [0002]")
    let outcome = world.journal("edit 0002 12")
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("12 is off the scale you set for pain, 0 to 10"))
  }

  @Test("a name that is nearly one that is followed is pointed out")
  func name() throws {
    let world = try world("-q track stiffness 3", "-q track sleep 7h")
    #expect(
      world.journal("edit 0003 --name stifness").errors.contains("stiffness is already followed"))
    #expect(world.journal("edit 0003 --name stiffness").errors == "")
    world.journal("edit 0003 --remove unit")
    #expect(world.journal("list").output.contains("stiffness 7  "))
  }
}
