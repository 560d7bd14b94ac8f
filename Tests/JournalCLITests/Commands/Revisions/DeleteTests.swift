import JournalModel
import Testing

@testable import JournalCLI

@Suite("delete")
struct DeleteTests {
  @Test(
    "each kind of entry goes, is brought back by undo and goes again with redo",
    arguments: [
      ("0002", "baclofen 10 mg, today 14:10"), ("0003", "baclofen missed, today 08:00"),
      ("0004", "\"drowsy\", drowsiness, today 14:10"),
      ("0005", "mood 4 (good), \"calm\", today 14:10"), ("0006", "sleep 6.5 h, today 14:10"),
      ("0007", "question 1: \"Why?\", today 14:10"),
      ("0008", "most important: \"Sleep\", today 14:10"),
      ("0009", "tracker sleep, from 0 to 12, today 14:10"),
      ("000b", "baclofen comes as Brand B from Tue 10 Nov, Tue 10 Nov"),
    ])
  func kinds(id: String, words: String) throws {
    let world = try EditTests.world()
    let count = try world.stored()?.count
    world.expect(
      "delete \(id)", .done,
      "Deleted: \(words).  [\(id)]  journal restore-entry \(id) brings it back.")
    #expect(try world.stored()?.count == count.map { $0 - 1 })
    world.expect("undo", .done, "Brought back: \(words).")
    #expect(try world.stored()?.count == count)
    world.expect("redo", .done, "Deleted again: \(words).")
    #expect(try world.stored()?.count == count.map { $0 - 1 })
  }

  @Test("several go in one write, and each once")
  func several() throws {
    let world = try EditTests.world()
    world.expect(
      "delete 0004 0005 0004", .done,
      """
      Deleted: "drowsy", drowsiness, today 14:10.  [0004]  journal restore-entry 0004 brings it back.
      Deleted: mood 4 (good), "calm", today 14:10.  [0005]  journal restore-entry 0005 brings it back.
      """)
    #expect(world.journal("undo").lines.count == 3)
    #expect(try world.stored()?.count == 11)
    try world.expectRefusal("delete 0004 zzzz", .refusedValue, saying: "no entry has the id")
  }

  @Test(
    "what names no entry, several, or one that is gone, is refused",
    arguments: [
      ("zzzz", ExitCode.refusedValue, "no entry has the id"),
      ("000", .refusedValue, "several entries begin with"),
      ("0004", .refusedValue, "0004 (\"drowsy\", drowsiness, today 14:10) is deleted"),
      ("", .usage, "journal list shows the ids"), ("0002 --at now", .usage, "unknown option"),
    ])
  func refused(ids: String, code: ExitCode, words: String) throws {
    let world = try EditTests.world()
    world.journal("delete 0004")
    try world.expectRefusal("delete \(ids)", code, saying: words)
  }

  @Test("what is older than a day, or someone else's, is asked about")
  func asked() throws {
    let world = try EditTests.world()
    world.journal("note dizzy --by Sam")
    try world.expectRefusal(
      "delete last", .failure,
      saying: "\"dizzy\", dizziness, today 14:10, by Sam (written today 14:10) is someone else's",
      "journal delete 000c --yes deletes it")
    world.type("")
    try world.expectRefusal("delete last", .failure, saying: "[y/N]", "nothing was deleted")
    world.type("y")
    world.expect(
      "delete last", .done,
      "Deleted: \"dizzy\", dizziness, today 14:10, by Sam.  [000c]  journal restore-entry 000c brings it back.",
      errors: "Delete \"dizzy\", dizziness, today 14:10, by Sam (written today 14:10)? [y/N] ")
    world.pipe()
    world.journal("restore-entry 000c")
    #expect(world.journal("delete 000c --by Sam").code == .done)
    world.wait(minutes: 24 * 60)
    #expect(world.journal("delete 0004").code == .done)
    world.wait(minutes: 1)
    try world.expectRefusal(
      "delete 0005 0006", .failure, saying: "older than a day",
      "journal delete 0005 0006 --yes deletes them")
    #expect(world.journal("delete 0005 0006 --yes").code == .done)
  }

  @Test("a medicine with doses is not deleted, one without goes with what was prescribed of it")
  func medicine() throws {
    let world = try EditTests.world()
    try world.expectRefusal(
      "delete 0001", .refusedValue, saying: "baclofen has 2 doses, taken or not",
      "journal med stop \"baclofen\"", "journal med merge")
    world.expect(
      "delete 0001 0002 0003", .done,
      """
      Deleted: medicine baclofen: usual dose 10 mg, today 14:10.  [0001]  journal restore-entry 0001 brings it back.
      With it: baclofen 10 mg at 08:00, 14:00, 20:00, from Sun 1 Nov 00:00, Sun 1 Nov.
      With it: baclofen comes as Brand B from Tue 10 Nov, Tue 10 Nov.
      Deleted: baclofen 10 mg, today 14:10.  [0002]  journal restore-entry 0002 brings it back.
      Deleted: baclofen missed, today 08:00.  [0003]  journal restore-entry 0003 brings it back.
      """)
    #expect(world.journal("med list").output == "")
    world.journal("undo")
    #expect(try world.stored()?.count == 11)
  }

  @Test("a change of what is prescribed goes, and what is prescribed then is said")
  func regimen() throws {
    let world = try EditTests.world()
    let id = try world.prescribe("baclofen", World.daily("08:00"), from: "2026-11-18T14:00")
    world.expect(
      "delete \(id)", .done,
      """
      Deleted: baclofen 10 mg at 08:00, from Wed 18 Nov 14:00, Wed 18 Nov 14:00.  [\(id)]  journal restore-entry \(id) brings it back.
      From Wed 18 Nov 14:00: baclofen 10 mg at 08:00, 14:00, 20:00.
      """)
    #expect(
      world.journal("delete 000a").output.hasSuffix(
        "From Sun 1 Nov 00:00: nothing is prescribed of baclofen.\n"))
    world.journal("undo")
    let pause = try world.prescribe("baclofen", .paused, from: "2026-11-17T00:00")
    world.journal("restore-entry \(id)")
    #expect(
      world.journal("delete \(id)").output.hasSuffix("From Wed 18 Nov 14:00: baclofen paused.\n"))
    #expect(world.journal("delete \(pause)").code == .done)
  }

  @Test("a usual dose that came with the change that goes is pointed out")
  func usualDose() throws {
    let world = try World()
    world.journal("-q med add baclofen --dose 15mg")
    try world.prescribe("baclofen", World.daily("08:00"))
    let id = try world.prescribe(
      "baclofen", World.daily("08:00", amount: 15), from: "2026-11-18T14:00")
    #expect(
      world.journal("delete \(id)").output.hasSuffix(
        "The usual dose is still 15 mg. To change it: journal med set \"baclofen\" --dose \"10 mg\"\n"
      ))
  }

  @Test("the answer as JSON is a list of what is gone")
  func json() throws {
    let world = try EditTests.world()
    let objects = try world.journal("delete 0004 0005 --format json").objects()
    #expect(objects.map { $0["deleted"] as? Bool } == [true, true])
    #expect(objects.first?["revision"] as? Int == 2)
  }
}
