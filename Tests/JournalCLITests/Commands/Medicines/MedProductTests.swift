import JournalModel
import Testing

@testable import JournalCLI

@Suite("med product")
struct MedProductTests {
  private func world(_ options: String = "--strength 10mg --form tablet") throws -> World {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 8am \(options) --at 2026-11-01")
    return world
  }

  @Test("a brand of another strength is read back in tablets")
  func tablets() throws {
    let world = try world()
    world.expect(
      "med product baclofen \"Brand B\" --maker Acme --strength 5mg", .done,
      "Recorded: baclofen comes as Brand B (Acme, 5 mg) from today; 1 tablet = 5 mg from today, before: 1 tablet = 10 mg.  [0003]",
      errors: "Baclofen: 10 mg -> Brand B, Acme, 5 mg from today.")
    let prescription = try world.prescription()
    let amount = prescription.comparable(
      Amount(Exact(2), .tablet), on: world.zone.local(at: world.now).day, with: .milligram)
    #expect(amount.text == "10 mg")
  }

  static let rows: [(medicine: String, options: String, said: String)] = [
    ("--strength 10mg --form tablet", "--strength 10mg", ""),
    ("--strength 10mg --form tablet", "", ""),
    (
      "--strength 5mg/5mL --form liquid", "--strength 10mg/5mL",
      "; 5 mL = 10 mg from today, before: 5 mL = 5 mg"
    ),
    (
      "--strength 10mg --form \"coated tablets\"", "--strength 5mg",
      "; 1 tablet = 5 mg from today, before: 1 tablet = 10 mg"
    ),
    ("--form capsule", "--strength 5mg", "; 1 capsule = 5 mg from today"),
    (
      "--strength 10mg", "--strength 5mg",
      "; 5 mg in one piece from today, before: 10 mg in one piece"
    ),
    (
      "--strength 10mg --form liquid", "--strength 5mg/5mL",
      "; 5 mL = 5 mg from today, before: 10 mg in one piece"
    ),
  ]

  @Test("the strength is read back when it is another", arguments: rows)
  func strength(medicine: String, options: String, said: String) throws {
    let world = try world(medicine)
    let output = world.journal("-q med product baclofen B \(options)").output
    let comparison = output.firstIndex(of: ";").map { output[$0...] } ?? ".  [0003]\n"
    #expect(comparison == said + ".  [0003]\n")
  }

  static let days: [(from: String, day: String, decided: String)] = [
    ("", "2026-11-20", "day 2026-11-20"),
    ("--from yesterday", "2026-11-19", "day 2026-11-19"),
    ("--from 2026-11-14", "2026-11-14", "day 2026-11-14"),
    ("--from mon", "2026-11-23", "2026-11-20T14:10+01:00"),
  ]

  @Test("from today unless another day is said", arguments: days)
  func from(from: String, day: String, decided: String) throws {
    let world = try world()
    world.prepare("med product baclofen B \(from)")
    let product = try #require(try world.prescription().products.first)
    #expect(product.content.from.iso8601 == day)
    #expect(product.entry.facts.moment.summary(at: world.zone) == decided)
  }

  @Test("what it came as, day by day, stands in its page and in the list")
  func shown() throws {
    let world = try world()
    world.prepare(
      "med product baclofen \"Brand B\" --strength 5mg --from 2026-11-14 --by Sam",
      "med product baclofen \"Brand C\" --maker Acme --from 2026-11-18")
    let page = world.journal("med show baclofen").output
    #expect(page.contains("14 Nov 2026         Brand B, 1 tablet = 5 mg [0003]"))
    #expect(page.contains("18 Nov 2026         Brand C, Acme [0004]"))
    #expect(world.journal("med list").output.hasPrefix("baclofen 5 mg tablet (Brand C): "))
    #expect(
      world.journal("med list --as-of 2026-11-10").output.hasPrefix("baclofen 10 mg tablet: "))
  }

  @Test("as JSON, and back by undo")
  func json() throws {
    let world = try world()
    let object = try world.journal(
      "-q med product baclofen B --maker Acme --strength 5mg --format json"
    ).object()
    #expect(object["kind"] as? String == "product")
    #expect(object["medicine"] as? String == "baclofen")
    #expect(object["name"] as? String == "B")
    #expect(object["strength"] as? String == "5 mg")
    world.prepare("undo")
    #expect(try world.prescription().products.isEmpty)
  }

  @Test("the same again, a time of day and a strength without a unit are refused")
  func refused() throws {
    let world = try world()
    world.prepare("med product baclofen B --maker Acme --strength 5mg")
    try world.expectRefusal("med product baclofen B", .usage, saying: "comes as this already")
    try world.expectRefusal(
      "med product baclofen B --strength 5mg", .usage, saying: "comes as this already")
    try world.expectRefusal(
      "med product baclofen C --strength 5", .refusedValue, saying: "no unit")
    try world.expectRefusal(
      "med product baclofen C --from \"mon 8am\"", .refusedValue, saying: "one day")
    try world.expectRefusal("med product baclofen \"\"", .usage, saying: "brand")
    try world.expectRefusal("med product foo B", .refusedValue, saying: "no medicine named")
    world.prepare("med product baclofen B --strength 10mg")
  }
}
