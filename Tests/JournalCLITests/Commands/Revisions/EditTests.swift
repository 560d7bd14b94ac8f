import JournalModel
import Testing

@testable import JournalCLI

@Suite("edit")
struct EditTests {
  /// Friday 14:10. 0001 is baclofen, 0002 a dose, 0003 a missed one, 0004 a note, 0005 a mood,
  /// 0006 a number, 0007 a question, 0008 what is most important, 0009 a scale, 000a what is
  /// prescribed, 000b a product.
  static func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg", "took 10mg", "missed --for 08:00", "note drowsy",
      "mood 4 calm", "track sleep 6.5h", "ask Why?", "important Sleep",
      "track set sleep --scale 0-12",
    ] { #expect(world.journal(line).code == .done) }
    try world.prescribe("baclofen", World.daily("08:00", "14:00", "20:00"))
    try world.handOut("baclofen", "Brand B", from: "2026-11-10")
    return world
  }

  @Test(
    "what every entry has is corrected alike",
    arguments: [
      "0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "000a", "000b",
    ])
  func shared(id: String) throws {
    let world = try Self.world()
    func changed(_ options: String) -> String {
      let outcome = world.journal("edit \(id) \(options)")
      #expect(outcome.code == .done, "\(outcome.testDescription)")
      #expect(outcome.output.hasPrefix("Changed: ") && outcome.output.hasSuffix("[\(id)]\n"))
      return outcome.output
    }
    #expect(changed("--tag gym --tag rest").contains("#gym #rest; before: no tags."))
    #expect(changed("--untag gym").contains("#rest; before: #gym #rest."))
    #expect(changed("--remove tags").contains("; before: #rest."))
    #expect(changed("--private").contains("private; before: not private."))
    #expect(changed("--public").contains("; before: private."))
    #expect(changed("--note \"on the train\"").contains("on the train"))
    // What was prescribed before that day was said no later than it counted.
    if !["000a", "000b"].contains(id) {
      #expect(changed("--at \"yesterday 7:00\"").contains("yesterday 07:00"))
    }
    world.edited = "  on a bus\n"
    #expect(changed("--edit").contains("on a bus"))
    #expect(world.beginning?.contains("on the train\n") == true)
    if id != "000a" {
      #expect(changed("--by Sam").contains("by Sam; before: by self."))
      #expect(changed("--remove by").contains("; before: by Sam."))
    }
    let facts = try #require(try world.stored()?.first { $0.id.text.hasPrefix(id) }?.facts)
    #expect(facts.text == "on a bus")
    #expect(facts.tags == [] && facts.writtenBy == nil && !facts.isPrivate)
  }

  @Test("an edit is undone and done again, and an edited entry is edited on")
  func undoAndRedo() throws {
    let world = try Self.world()
    world.journal("edit 0002 5mg --tag gym")
    world.journal("edit 0002 13:50")
    world.expect(
      "undo", .done, "Taken back: baclofen 5 mg, today 13:50, #gym; now: today 14:10.")
    world.expect(
      "undo", .done,
      "Taken back: baclofen 5 mg, today 14:10, #gym; now: baclofen 10 mg, no tags.")
    world.expect("redo", .done, "Brought back: baclofen 5 mg, today 14:10, #gym.")
    world.expect("redo", .done, "Brought back: baclofen 5 mg, today 13:50, #gym.")
    world.journal("edit 0002 2mg")
    let history = try world.journal("show 0002 --format json").objects()
    #expect(
      history.map { ($0["amount"] as? [String: String])?["value"] }
        == ["10", "5", "5", "5", "10", "5", "5", "2"])
    #expect(history.last?["revision"] as? Int == 8)
  }

  @Test("the answer as JSON is the entry as it stands")
  func json() throws {
    let world = try Self.world()
    let object = try world.journal("edit 0002 5mg --for 14:00 --format json").object()
    #expect((object["amount"] as? [String: String])?["value"] == "5")
    #expect(object["for"] as? String == "2026-11-20T14:00")
    #expect(object["revision"] as? Int == 2)
    #expect(object["at"] as? String == "2026-11-20T14:10:00+01:00")
  }

  @Test("what an entry said and says is in the facts of the report, unless one of them is private")
  func corrections() throws {
    let world = try Self.world()
    func corrections() throws -> [[String: String]] {
      let report = try world.journal("report --format json").object()
      return try #require(report["corrections"] as? [[String: String]])
    }
    #expect(try corrections().isEmpty)
    world.journal("edit 0002 5mg")
    world.journal("edit 0002 --at 14:00")
    world.journal("edit 0005 3 --private")
    let told = try corrections()
    #expect(
      told.map { $0["before"] } == [
        "2026-11-20 14:10 baclofen 10 mg", "2026-11-20 14:10 baclofen 5 mg",
      ])
    #expect(
      told.map { $0["after"] } == [
        "2026-11-20 14:10 baclofen 5 mg", "2026-11-20 14:00 baclofen 5 mg",
      ])
    #expect(told.allSatisfy { $0["at"]?.hasPrefix("2026-11-20T") == true })
  }

  @Test("corrections count on the report, and one that was taken back does not")
  func report() throws {
    let world = try Self.world()
    func corrected() throws -> Int? {
      let report = try world.journal("report --format json").object()
      return (report["completeness"] as? [String: Any])?["corrected"] as? Int
    }
    #expect(try corrected() == 0)
    world.journal("edit 0002 5mg")
    world.journal("edit 0004 dizzy")
    #expect(try corrected() == 2)
    world.journal("delete 0004")
    #expect(try corrected() == 1)
    world.journal("restore-entry 0004")
    #expect(try corrected() == 2)
    world.journal("edit 0005 3 --private")
    #expect(try corrected() == 2)
  }

  @Test("the author stays the author, and the write is the reviser's")
  func author() throws {
    let world = try Self.world()
    world.journal("took 20mg --by Sam")
    world.expect(
      "edit last 10mg", .done,
      "Changed: baclofen 10 mg, today 14:10, by Sam; before: baclofen 20 mg.  [000c]",
      errors: """
        Logged today: 20 mg; scheduled up to now: 20 mg, whole day: 30 mg.
        \(ifWrittenTwice("000c"))
        The same dose is already there (14:10, 0002). Recorded as typed; journal delete 000c takes it back.
        """)
    world.expect(
      "edit last 15mg --by Kim", .done,
      "Changed: baclofen 15 mg, today 14:10, by Kim; before: baclofen 10 mg, by Sam.  [000c]",
      errors: """
        Baclofen 10 mg was also logged at 14:10 (under a minute apart).
        Logged today: 25 mg; scheduled up to now: 20 mg, whole day: 30 mg.
        \(ifWrittenTwice("000c"))
        """)
    try world.expectRefusal("undo", .failure, saying: "by Kim")
  }

  @Test("an entry that was deleted is not edited")
  func deleted() throws {
    let world = try Self.world()
    world.journal("delete 0002")
    try world.expectRefusal(
      "edit 0002 5mg", .refusedValue, saying: "0002 (baclofen 10 mg, today 14:10) is deleted",
      "journal restore-entry 0002")
    world.journal("undo")
    world.journal("undo --yes")
    try world.expectRefusal(
      "edit 000b --from today", .refusedValue, saying: "journal restore-entry 000b")
  }

  @Test("last is the newest entry that stands")
  func last() throws {
    let world = try Self.world()
    world.journal("delete 000b 000a 0009 0008 0007")
    #expect(world.journal("edit last 7").lastLine.hasSuffix("[0006]"))
  }
}
