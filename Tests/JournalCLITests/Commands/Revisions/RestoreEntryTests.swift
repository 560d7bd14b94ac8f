import JournalModel
import Testing

@testable import JournalCLI

@Suite("restore-entry")
struct RestoreEntryTests {
  @Test(
    "each kind of entry comes back as it stood, and undo and redo know of it",
    arguments: ["0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "000a", "000b"])
  func kinds(id: String) throws {
    let world = try EditTests.world()
    world.journal("edit \(id) --tag gym --private")
    let before = try world.stored()?.map(\.facts)
    let deleted = world.journal("delete \(id)").lines[0].dropFirst("Deleted: ".count)
      .prefix { $0 != "[" }
    world.expect("restore-entry \(id)", .done, "Brought back: \(deleted)[\(id)]")
    #expect(try world.stored()?.map(\.facts) == before)
    #expect(world.journal("undo").output.hasPrefix("Taken back: "))
    #expect(try world.stored()?.count == 10)
    #expect(world.journal("redo").output.hasPrefix("Brought back: "))
    #expect(try world.stored()?.map(\.facts) == before)
  }

  @Test("what was deleted twice comes back as it stood the last time")
  func twice() throws {
    let world = try EditTests.world()
    world.journal("delete 0002")
    world.journal("restore-entry 0002")
    world.journal("edit 0002 5mg")
    world.journal("delete 0002")
    world.expect(
      "restore-entry 0002", .done, "Brought back: baclofen 5 mg, today 14:10.  [0002]")
  }

  @Test("what undo took back comes back too")
  func undone() throws {
    let world = try World()
    world.journal("-q note one")
    world.journal("undo")
    world.journal("note two")
    world.expect("restore-entry 0001", .done, "Brought back: \"one\", today 14:10.  [0001]")
  }

  @Test(
    "what is not deleted, or nothing, is refused",
    arguments: [
      ("0002", "0002 (baclofen 10 mg, today 14:10) is not deleted"), ("zzzz", "no entry"),
      ("last", "no entry is deleted; nothing was stored; journal list shows"),
      ("000", "several entries"),
    ])
  func refused(id: String, words: String) throws {
    try EditTests.world().expectRefusal("restore-entry \(id)", .refusedValue, saying: words)
  }

  @Test("a question keeps its number")
  func question() throws {
    let world = try World()
    world.journal("-q ask first")
    world.journal("delete 0001")
    world.journal("ask second")
    world.expect(
      "restore-entry 0001", .done, "Brought back: question 1: \"first\", today 14:10.  [0001]")
    world.expect("questions", .done, "1  first\n2  second")
  }

  @Test("a dose brings back its medicine when that is gone")
  func medicine() throws {
    let world = try World()
    world.journal("-q log-dose 10mg baclofen")
    world.journal("undo")
    world.expect(
      "restore-entry 0002", .done,
      """
      Brought back: baclofen 10 mg, today 14:10.  [0002]
      With it: medicine baclofen, today 14:10.  [0001]
      """)
    #expect(world.journal("list").output.contains("baclofen 10 mg"))
    world.journal("undo")
    #expect(try world.stored() == [])
  }

  @Test("a dose joins the medicine that has its name by now")
  func sameName() throws {
    let world = try World()
    world.journal("-q log-dose 10mg baclofen")
    world.journal("undo")
    world.journal("-q log-dose 5mg Baclofen")
    world.expect("restore-entry 0002", .done, "Brought back: Baclofen 10 mg, today 14:10.  [0002]")
    #expect(world.journal("list --medicine baclofen").lines.count == 4)
    try world.expectRefusal("restore-entry 0001", .refusedValue, saying: "already in the journal")
  }

  @Test("a medicine comes back with what was prescribed of it and went with it")
  func parts() throws {
    let world = try World()
    world.journal("-q med add baclofen")
    let slip = try world.prescribe("baclofen", World.daily("09:00"))
    try world.prescribe("baclofen", World.daily("08:00"), from: "2026-11-02T00:00")
    try world.handOut("baclofen", "Brand B", from: "2026-11-10")
    world.journal("note x")
    world.journal("delete \(slip)")
    world.journal("delete 0001 0005")
    world.expect(
      "restore-entry 0001", .done,
      """
      Brought back: medicine baclofen, today 14:10.  [0001]
      With it: baclofen 10 mg at 08:00, from Mon 2 Nov 00:00, Mon 2 Nov.  [0003]
      With it: baclofen comes as Brand B from Tue 10 Nov, Tue 10 Nov.  [0004]
      """)
    #expect(try world.stored()?.count == 3)
    let objects = try world.journal("restore-entry 0005 --format json").objects()
    #expect(objects.map { $0["kind"] as? String } == ["note"])
  }

  @Test("a scale that was set anew is not brought back over the other")
  func tracker() throws {
    let world = try World()
    world.journal("-q track set pain --scale 0-10")
    world.journal("delete 0001")
    world.journal("track set pain --scale 0-5")
    try world.expectRefusal(
      "restore-entry 0001", .refusedValue, saying: "set anew meanwhile", "journal track set")
  }
}
