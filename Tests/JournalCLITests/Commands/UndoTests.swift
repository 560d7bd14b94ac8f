import JournalModel
import Testing

@testable import JournalCLI

@Suite("undo and redo")
struct UndoTests {
  private func world() throws -> World {
    let world = try World()
    for line in ["-q note one", "note two"] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test("undo goes back a write at a time, redo forward")
  func backAndForward() throws {
    let world = try world()
    world.expect("undo", .done, "Taken back: \"two\", today 14:10.")
    world.expect("undo", .done, "Taken back: \"one\", today 14:10.")
    try world.expectRefusal("undo", .failure, saying: "nothing to undo")
    world.expect("redo", .done, "Brought back: \"one\", today 14:10.")
    world.expect("redo", .done, "Brought back: \"two\", today 14:10.")
    try world.expectRefusal("redo", .failure, saying: "nothing to redo")
    #expect(try world.stored()?.count == 2)
  }

  @Test("a write after an undo ends what redo could bring back")
  func writeAfterUndo() throws {
    let world = try world()
    world.journal("undo")
    world.journal("note three")
    try world.expectRefusal("redo", .failure, saying: "nothing to redo")
    world.expect("undo", .done, "Taken back: \"three\", today 14:10.")
    world.expect("undo", .done, "Taken back: \"one\", today 14:10.")
  }

  @Test("a dose with its new medicine is one write")
  func oneWrite() throws {
    let world = try World()
    world.journal("-q log-dose 10mg")
    #expect(world.journal("undo").output.split(separator: "\n").count == 2)
    #expect(try world.stored()?.isEmpty == true)
    world.journal("redo")
    #expect(try world.stored()?.count == 2)
  }

  @Test("an hour is not asked about, a minute more is")
  func hour() throws {
    let world = try world()
    world.wait(minutes: 60)
    #expect(world.journal("undo").code == .done)
    world.wait(minutes: 1)
    try world.expectRefusal(
      "undo", .failure, saying: "\"one\"", "written today 14:10", "journal undo --yes")
    #expect(world.journal("undo --yes").code == .done)
  }

  @Test("an older write is asked about on a terminal, and no is the default")
  func asked() throws {
    let world = try world()
    world.wait(minutes: 61)
    world.type("")
    try world.expectRefusal("undo", .failure, saying: "[y/N]", "nothing was taken back")
    world.type("n")
    try world.expectRefusal("undo", .failure, saying: "nothing was taken back")
    world.type("y")
    world.expect(
      "undo", .done, "Taken back: \"two\", today 14:10.",
      errors: "Take back \"two\", today 14:10 (note, written today 14:10)? [y/N] ")
    world.type()
    try world.expectRefusal("undo --no-input", .failure, saying: "journal undo --yes")
  }

  @Test("what someone else wrote is asked about however new")
  func someoneElse() throws {
    let world = try world()
    world.journal("note three --by Sam")
    try world.expectRefusal("undo", .failure, saying: "by Sam", "journal undo --yes")
    world.type("y")
    #expect(world.journal("undo").code == .done)
    world.pipe()
    #expect(world.journal("undo").code == .done)
  }

  @Test("undo --list tells what could be taken back, and what was")
  func list() throws {
    let world = try world()
    world.journal("undo")
    world.expect(
      "undo --list", .done,
      """
      taken back  "two", today 14:10 (note, written today 14:10)
                  "one", today 14:10 (note, written today 14:10)
      """)
  }

  @Test("an undone correction brings the earlier state back")
  func correction() throws {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg")
    world.journal("med set baclofen --dose 15mg")
    world.journal("undo")
    world.expect("med list", .done, "baclofen: usual dose 10 mg")
    world.journal("redo")
    world.expect("med list", .done, "baclofen: usual dose 15 mg")
  }
}
