import JournalModel
import Testing

@testable import JournalCLI

@Suite("supply")
struct SupplyTests {
  /// Friday, 20 November, 14:10.
  private func world(_ options: String = "--strength 10mg --form tablet") throws -> World {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 8am,2pm,8pm \(options) --from 2026-11-01")
    return world
  }

  @Test("counted and added, in tablets by its form, with for how long it lasts")
  func counting() throws {
    let world = try world()
    world.expect(
      "supply baclofen 84", .done,
      "Recorded: baclofen supply 84 tablets, today 14:10; left: 84 tablets, for 28 days (3 tablets a day).  [0003]"
    )
    world.wait(minutes: 10)
    world.prepare("took 15mg")
    world.expect(
      "supply +30 --by Sam", .done,
      "Recorded: baclofen supply +30 tablets, today 14:20, by Sam; left: 112 1/2 tablets, for 37 days (3 tablets a day).  [0005]"
    )
    world.expect(
      "supply", .done,
      """
      baclofen: 112 1/2 tablets, for 37 days (3 tablets a day); counted 84 tablets
        today, then came 30 tablets
      """)
    world.expect(
      "supply bac --as-of \"today 14:15\"", .done,
      "baclofen: 84 tablets, for 28 days (3 tablets a day); counted 84 tablets today")
    world.prepare("undo --yes", "undo --yes")
    #expect(world.journal("supply").output.hasPrefix("baclofen: 84 tablets"))
  }

  static let units: [(options: String, typed: String, stored: String)] = [
    ("--form tablet", "84", "84 tablets"), ("--form \"coated tablets\"", "84", "84 tablets"),
    ("--form capsule", "84", "84 capsules"), ("--form liquid", "200", "200 mL"),
    ("--form \"oral solution\"", "200", "200 mL"), ("--form tablet", "200mL", "200 mL"),
    ("--form tablet", "0", "0 tablets"), ("--form tablet", "1", "1 tablet"),
  ]

  @Test("a bare number is in what it is handed out in", arguments: units)
  func unit(options: String, typed: String, stored: String) throws {
    let world = try world(options)
    #expect(world.journal("supply baclofen \(typed)").output.contains("supply \(stored), "))
  }

  @Test("without a form it is in the unit of last time, or of the doses; else it is asked for")
  func unknownUnit() throws {
    let world = try world("")
    try world.expectRefusal(
      "supply 84", .refusedValue, saying: "84 of what?", "\"84 tablets\" or 84mL")
    world.prepare("supply 84 tablets")
    #expect(world.journal("supply +10").output.contains("supply +10 tablets"))
    world.prepare("med add salbutamol --dose \"2 puffs\" --as-needed")
    world.expect(
      "supply salbutamol 200", .done,
      "Recorded: salbutamol supply 200 puffs, today 14:10; left: 200 puffs.  [0007]")
  }

  @Test("tablets of different strength are told in the substance, and that they differ")
  func strengths() throws {
    let world = try world()
    world.prepare(
      "supply 4 --at 2026-11-10",
      "med product baclofen \"Brand B\" --strength 5mg --from 2026-11-14",
      "supply +12 --at 2026-11-15", "log-dose 10mg --at \"2026-11-16 08:00\"")
    world.expect(
      "supply", .done,
      """
      baclofen: 90 mg, since the strengths differ, for 3 days (30 mg a day); counted
        4 tablets Tue 10 Nov, then came 12 tablets
      """)
    let object = try #require(try world.journal("supply --format json").objects().first)
    #expect(object["different_strengths"] as? Bool == true)
    #expect((object["left"] as? [String: Any])?["unit"] as? String == "mg")
  }

  @Test("below zero it is said how much more was logged")
  func belowZero() throws {
    let world = try world()
    world.prepare("supply 1")
    world.wait(minutes: 10)
    world.prepare("took 15mg")
    world.expect(
      "supply", .done,
      """
      baclofen: below zero: 1/2 tablet more logged than the supply that was entered;
        counted 1 tablet today
      """)
    let object = try #require(try world.journal("supply --format json").objects().first)
    #expect((object["left"] as? [String: Any])?["value"] as? String == "-0.5")
    #expect(object["days_left"] == nil)
  }

  @Test("where no strength says how much a tablet is, that is said")
  func unknown() throws {
    let world = try world("--form tablet")
    world.prepare("supply 84")
    world.wait(minutes: 10)
    world.prepare("took 10mg")
    let told = world.journal("supply").output.replacing("\n  ", with: " ")
    #expect(told.contains("how much is left cannot be said"))
    #expect(told.contains("journal med set \"baclofen\" --strength"))
    world.prepare("med set baclofen --strength 10mg")
    #expect(world.journal("supply").output.hasPrefix("baclofen: 83 tablets"))
  }

  @Test("as JSON, an entry after a write and an array to read")
  func json() throws {
    let world = try world()
    let entry = try world.journal("-q supply 84 --format json").object()
    #expect(entry["kind"] as? String == "supply" && entry["supply"] as? String == "counted")
    #expect((entry["amount"] as? [String: Any])?["value"] as? String == "84")
    let object = try #require(try world.journal("supply --format json").objects().first)
    #expect(object["medicine"] as? String == "baclofen")
    #expect(object["days_left"] as? Int == 28)
    #expect((object["use_per_day"] as? [String: Any])?["value"] as? String == "3")
    #expect(object["counted_at"] as? String == "2026-11-20T14:10:00+01:00")
    #expect(object["added"] == nil)
  }

  @Test("without a count nothing is told, and how one is made; of several all, or the one named")
  func several() throws {
    let world = try World()
    let none = "No supply is written down. To count one: journal supply baclofen 84"
    world.expect("supply", .done, errors: none)
    #expect(try world.journal("supply --format json").objects().isEmpty)
    try world.expectRefusal("supply baclofen 84", .noInput, saying: "no journal")
    world.prepare("med add baclofen --form tablet", "med add zinc --form capsule")
    world.expect(
      "supply zinc", .done,
      errors: "No supply is written down. To count one: journal supply \"zinc\" 84")
    #expect(try world.journal("supply --format json").objects().isEmpty)
    try world.expectRefusal("supply 84", .usage, saying: "which medicine: baclofen or zinc?")
    world.prepare("supply baclofen 84", "supply zinc 30")
    #expect(world.journal("supply").lines.count == 3)
    #expect(world.journal("supply zinc").output == "zinc: 30 capsules; counted 30 capsules today\n")
    try world.expectRefusal("supply tiz", .refusedValue, saying: "no medicine named")
  }

  @Test("options of an entry need an amount, and --as-of goes without one")
  func options() throws {
    let world = try world()
    try world.expectRefusal("supply baclofen --at yesterday", .usage, saying: "how much?", "--at")
    try world.expectRefusal(
      "supply baclofen 84 --as-of yesterday", .usage, saying: "--as-of tells what was left", "--at")
    world.prepare("supply 84 --at yesterday --note \"two boxes\" --private")
    let facts = try world.last()
    #expect(facts.text == "two boxes" && facts.isPrivate && facts.moment.precision == .day)
  }

  @Test("a supply is shown, edited and deleted like any entry")
  func entry() throws {
    let world = try world()
    world.prepare("supply 84 --at 2026-11-10")
    #expect(world.journal("show last").output.hasPrefix("baclofen supply 84 tablets"))
    world.prepare("edit last --at 2026-11-11")
    #expect(world.journal("list --kind supply").output.contains("baclofen supply 84 tablets"))
    world.prepare("delete last")
    #expect(world.journal("supply").output == "")
  }
}
