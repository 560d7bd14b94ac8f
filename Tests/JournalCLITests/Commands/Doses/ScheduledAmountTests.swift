import Testing

@testable import JournalCLI

@Suite("took, beside a schedule: amounts")
struct ScheduledAmountTests {
  @Test(
    "alone it is the open slot with its amount, and the answer says how it lies, anywhere",
    arguments: ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"],
    [
      ("2026-11-20T07:50", "today 07:50 (08:00 dose). 1 of 3 today; next 14:00"),
      ("2026-11-20T10:00", "today 10:00 (08:00 dose). 1 of 3 today; next 14:00"),
      (
        "2026-11-20T11:30",
        "today 11:30 (08:00 dose, 3 h 30 min late). 1 of 3 today; next 14:00"
      ),
      ("2026-11-20T14:10", "today 14:10 (14:00 dose). 1 of 3 today; next 20:00"),
      ("2026-11-20T20:00", "today 20:00 (20:00 dose). 1 of 3 today; next tomorrow 08:00"),
      (
        "2026-11-20T00:30",
        "today 00:30 (yesterday 20:00 dose, 4 h 30 min late). 1 of 3 yesterday; next 08:00"
      ),
      (
        "2026-11-20T05:30",
        "today 05:30 (08:00 dose, 2 h 30 min early). 1 of 3 today; next 14:00"
      ),
    ])
  func alone(zone: String, what: (now: String, said: String)) throws {
    try World.scheduled(what.now, in: zone).expect(
      "took", .done, "Recorded: baclofen 10 mg, \(what.said).  [0001]")
  }

  @Test(
    "what was typed decides the amount: a slot's, a part of it, a number in its unit",
    arguments: [
      ("took", "10 mg, today 20:10 (20:00 dose)"),
      ("took half", "5 mg, today 20:10 (20:00 dose; 10 mg is scheduled)"),
      ("took 7.5", "7.5 mg, today 20:10 (20:00 dose; 10 mg is scheduled)"),
      ("took 15mg", "15 mg, today 20:10 (20:00 dose; 10 mg is scheduled)"),
      ("took 10000mcg", "10000 mcg, today 20:10 (20:00 dose)"),
      ("took 14:05", "5 mg, today 14:05 (14:00 dose)"),
      ("took 14:05 half", "2.5 mg, today 14:05 (14:00 dose; 5 mg is scheduled)"),
      ("took --for 14:00", "5 mg, today 20:10 (14:00 dose, 6 h 10 min late)"),
      (
        "took --for 14:00 half",
        "2.5 mg, today 20:10 (14:00 dose, 6 h 10 min late; 5 mg is scheduled)"
      ),
      ("took --at 8am", "5 mg, today 08:00 (08:00 dose)"),
      ("took 1 tablet", "1 tablet, today 20:10 (20:00 dose)"),
    ])
  func amounts(line: String, said: String) throws {
    let world = try World.scheduled("2026-11-20T20:10", "08:00=5mg,14:00=5mg,20:00=10mg")
    #expect(
      world.journal(line).output.hasPrefix("Recorded: baclofen \(said). 1 of 3 today; next "),
      "\(world.journal("list").output)")
  }

  @Test("a late dose is the earlier slot's, with that one's amount")
  func amountOfTheSlotItIs() throws {
    // 14:00 is 3 h 30 min back and 20:00 is 2 h 30 min ahead: people forget, they do not rush.
    try World.scheduled("2026-11-20T17:30", "08:00=5mg,14:00=5mg,20:00=10mg").expect(
      "took", .done,
      "Recorded: baclofen 5 mg, today 17:30 (14:00 dose, 3 h 30 min late). 1 of 3 today; next 20:00.  [0001]"
    )
  }

  @Test("a dose of tablets says what it is where another amount is scheduled")
  func tablets() throws {
    let world = try World.scheduled("2026-11-20T08:00")
    world.journal("-q med set baclofen --strength 5mg")
    world.expect(
      "took 1 tablet", .done,
      "Recorded: baclofen 1 tablet, today 08:00 (08:00 dose; 5 mg, 10 mg is scheduled). 1 of 3 today; next 14:00.  [0001]"
    )
    world.expect(
      "took 2 tablets --for 14:00", .done,
      "Recorded: baclofen 2 tablets, today 08:00 (14:00 dose, 6 h early). 2 of 3 today; next 20:00.  [0002]",
      errors: """
        Baclofen 1 tablet (5 mg) was also logged at 08:00 (under a minute apart).
        \(ifWrittenTwice("0002"))
        """)
  }

  @Test("words, tags and another zone keep their places beside the slot")
  func besides() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    world.expect(
      "took --note \"with water\" --tag work --by Sam --with-food", .done,
      "Recorded: baclofen 10 mg, with food, \"with water\", today 14:10 (14:00 dose), #work, by Sam. 1 of 3 today; next 20:00.  [0001]"
    )
    world.expect(
      "took --zone America/New_York --at 8am", .done,
      "Recorded: baclofen 10 mg, today 08:00 (America/New_York; 08:00 dose). 2 of 3 today; next 20:00.  [0002]",
      errors: "Baclofen 10 mg was also logged at 14:10 (10 min apart).\n" + ifWrittenTwice("0002"))
  }

  @Test("JSON has the entry and nothing else")
  func json() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    world.journal("missed --for 14:00")
    let object = try world.journal("took --for 14:00 --format json").object()
    #expect(object["kind"] as? String == "dose")
    #expect(object["for"] as? String == "2026-11-20T14:00")
    #expect(object["medicine"] as? String == "baclofen")
    #expect((object["amount"] as? [String: String])?["value"] == "10")
  }
}
