import JournalModel
import Testing

@testable import JournalCLI

@Suite("log-dose")
struct DoseTests {
  /// A journal with baclofen, whose usual dose is 10 mg.
  private func world() throws -> World {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg")
    return world
  }

  @Test(
    "every form of an amount is stored exactly and said back",
    arguments: [
      ("10mg", "10 mg"), ("10 mg", "10 mg"), ("0.5mg", "0.5 mg"), ("\"1/2 tablet\"", "1/2 tablet"),
      ("1/2 tablet", "1/2 tablet"), ("\"2 tablets\"", "2 tablets"), ("250mcg", "250 mcg"),
      ("250ug", "250 mcg"), ("250µg", "250 mcg"), ("1.5g", "1.5 g"), ("5mL", "5 mL"),
      ("40 IU", "40 IU"), ("2 puffs", "2 puffs"), ("3 drops", "3 drops"), ("1 patch", "1 patch"),
      ("5", "5 mg"), ("1/2", "0.5 mg"), ("half", "5 mg"), ("quarter", "2.5 mg"), ("", "10 mg"),
      ("0.1mg", "0.1 mg"), ("10.0mg", "10 mg"),
    ])
  func amounts(typed: String, stored: String) throws {
    let world = try world()
    world.expect(
      "log-dose \(typed) baclofen", .done,
      "Recorded: baclofen \(stored), today 14:10.  [0002]")
    guard case .dose(let dose) = try world.last().content else { throw Unexpected() }
    #expect(dose.amount.text == stored)
  }

  @Test(
    "what is no dose is refused with what would be accepted, and nothing is stored",
    arguments: [
      ("0mg", "try \"10mg\""), ("-5mg", "try \"5mg\""), ("-5", "try "), ("10foo", "unknown unit"),
      ("10mgg", "unknown unit"), ("0,5mg", "try \"0.5mg\" or \"5mg\""),
      ("1,000mg", "try \"1mg\" or \"1000mg\""), ("5mg 10mg", "two amounts"), ("0", "is nothing"),
      ("0/2 tablet", "journal: "), ("1/0 tablet", "journal: "),
    ])
  func refused(typed: String, words: String) throws {
    let world = try world()
    try world.expectRefusal(
      "log-dose \(typed) baclofen", .refusedValue, saying: words, "nothing was stored")
  }

  @Test(
    "a dose without a unit needs a usual one",
    arguments: [
      ("took 2", ExitCode.refusedValue, "2 of what?"),
      ("took half", .refusedValue, "the usual dose of unnamed is not known"),
      ("took", .usage, "how much?"), ("log-dose", .usage, "how much?"),
    ])
  func noUsualDose(line: String, code: ExitCode, words: String) throws {
    try World().expectRefusal(line, code, saying: words)
    let world = try World()
    world.journal("-q log-dose 10mg")
    try world.expectRefusal(line, code, saying: words)
  }

  @Test("a month of 0.1 mg adds up to 3 mg in the report")
  func month() throws {
    let world = try world()
    for day in 1...30 {
      let line = "took 0.1mg --at \"2026-10-\(day < 10 ? "0" : "")\(day) 08:00\""
      #expect(world.journal(line).code == .done)
    }
    let report = world.journal("report --since 2026-10-01 --until 2026-10-31 --format json")
    #expect(report.code == .done)
    #expect(report.output.contains("\"3\""))
    #expect(!report.output.contains("2.99") && !report.output.contains("3.00"))
  }

  @Test(
    "took takes a time, an amount and a medicine in any order",
    arguments: [
      "took 7:50 5mg baclofen", "took 5mg 7:50", "took baclofen 5mg 7:50", "took 5 mg at 7:50",
      "log-dose 5mg --at 7:50", "took 7:50 half", "took 7:50am 5",
    ])
  func order(line: String) throws {
    try world().expect(line, .done, "Recorded: baclofen 5 mg, today 07:50.  [0002]")
  }

  @Test("two times are one too many")
  func twoTimes() throws {
    try world().expectRefusal("took 7:50 --at 8:00", .usage, saying: "leave one out")
    try world().expectRefusal("took 7:50 8:10", .refusedValue, saying: "two times")
  }

  @Test("the slot and food are kept and said")
  func slotAndFood() throws {
    let world = try world()
    world.expect(
      "took 10mg --for 20:00 --with-food", .done,
      "Recorded: baclofen 10 mg, for today 20:00, with food, today 14:10.  [0002]")
    world.expect(
      "took 10mg --for \"yesterday 20:00\" --at \"yesterday 22:10\"", .done,
      "Recorded: baclofen 10 mg, for yesterday 20:00, yesterday 22:10.  [0003]")
    try world.expectRefusal("took --for 16:0", .refusedValue, saying: "slot")
  }

  @Test("a dose without a time of day is a day's, but last night is not")
  func dayOnly() throws {
    let world = try world()
    world.expect(
      "took 10mg --at yesterday", .done, "Recorded: baclofen 10 mg, yesterday.  [0002]")
    #expect(try world.last().moment.precision == .day)
    try world.expectRefusal(
      "took 10mg --at \"last night\"", .refusedValue, saying: "needs a time of day")
  }

  @Test("an answer as JSON has the value as a string")
  func json() throws {
    let world = try world()
    let object = try world.journal("took 0.5mg --format json --by Sam --tag work").object()
    let amount = try #require(object["amount"] as? [String: String])
    #expect(amount == ["value": "0.5", "unit": "mg", "ucum": "mg"])
    #expect(object["kind"] as? String == "dose")
    #expect(object["medicine"] as? String == "baclofen")
    #expect(object["at"] as? String == "2026-11-20T14:10:00+01:00")
    #expect(object["zone"] as? String == "Europe/Berlin")
    #expect(object["by"] as? String == "Sam")
    #expect(object["tags"] as? [String] == ["work"])
    #expect(object["private"] == nil)
  }

  @Test("the unit of micrograms is ug for machines")
  func ucum() throws {
    let object = try world().journal("took 250mcg --format json").object()
    #expect((object["amount"] as? [String: String])?["ucum"] == "ug")
  }
}

struct Unexpected: Error {}
