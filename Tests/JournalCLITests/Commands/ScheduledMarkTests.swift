import JournalModel
import Testing

@testable import JournalCLI

@Suite("missed and skipped, beside a schedule")
struct ScheduledMarkTests {
  private func world(_ now: String, in zone: String = "Europe/Berlin") throws -> World {
    let world = try World(zone, now)
    try world.schedule()
    return world
  }

  @Test(
    "alone it is the latest dose that has come and that nothing is written of",
    arguments: ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"],
    [
      ("2026-11-20T14:00", "the 14:00 dose today"),
      ("2026-11-20T13:59", "the 08:00 dose today"),
      ("2026-11-20T00:10", "the 20:00 dose yesterday"),
      ("2026-11-20T23:50", "the 20:00 dose today"),
    ])
  func latest(zone: String, what: (now: String, said: String)) throws {
    let world = try world(what.now, in: zone)
    world.expect("missed", .done, "Recorded: baclofen, \(what.said) missed.  [0001]")
    let entry = try world.last()
    guard case .missed(let missed) = entry.content else { throw Unexpected() }
    #expect(missed.slot?.moment == entry.moment.local)
    #expect(world.journal("undo").output.hasPrefix("Taken back: baclofen missed"))
  }

  @Test("again it is the one before, three days back and no further")
  func further() throws {
    let world = try world("2026-11-20T14:10")
    for said in [
      "14:00 dose today", "08:00 dose today", "20:00 dose yesterday", "14:00 dose yesterday",
      "08:00 dose yesterday", "20:00 dose on Wed 18 Nov", "14:00 dose on Wed 18 Nov",
      "08:00 dose on Wed 18 Nov",
    ] {
      #expect(world.journal("missed").output.hasPrefix("Recorded: baclofen, the \(said) missed."))
    }
    try world.expectRefusal(
      "missed", .usage,
      saying:
        "every dose of baclofen since Wed 18 Nov is logged or marked; nothing was stored; for an earlier one: journal missed --for \"2026-11-17 20:00\""
    )
    #expect(world.journal("missed --for \"2026-11-17 20:00\"").code == .done)
  }

  @Test("of a medicine that begins later today no dose has come")
  func notYet() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("baclofen", "08:00,20:00", from: "2026-11-20T14:00")
    try world.expectRefusal(
      "missed", .usage,
      saying:
        "no dose of baclofen has come since Wed 18 Nov; nothing was stored; to mark the next one all the same: journal missed --for \"2026-11-20 20:00\""
    )
    world.expect(
      "missed --for \"2026-11-20 20:00\"", .done,
      "Recorded: baclofen, the 20:00 dose today missed.  [0001]")
  }

  @Test("of a medicine taken once a week none may have come for days")
  func weekly() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("methotrexate", "08:00=15mg", on: .weekdays([.monday]))
    world.journal("missed --for \"mon 08:00\"")
    try world.expectRefusal(
      "missed", .usage,
      saying: "no dose of methotrexate has come since Wed 18 Nov; nothing was stored; ")
  }

  @Test("what is logged or marked is not open")
  func notOpen() throws {
    let world = try world("2026-11-20T14:10")
    world.journal("took")
    world.journal("skipped --for 8:00")
    world.expect("missed", .done, "Recorded: baclofen, the 20:00 dose yesterday missed.  [0003]")
  }

  @Test("what is left out on purpose may lie ahead, if nothing before it is open")
  func skippedAhead() throws {
    let world = try world("2026-11-20T13:40")
    try world.change("baclofen", .paused, from: "2026-11-02T00:00")
    try world.schedule("baclofen", "08:00,14:00,20:00", from: "2026-11-20T07:00")
    world.journal("took 8:00")
    try world.expectRefusal("missed", .usage, saying: "journal missed --for 08:00")
    world.expect("skipped", .done, "Recorded: baclofen, the 14:00 dose today skipped.  [0002]")
    #expect(try world.last().moment.local.time.iso8601 == "13:40")
    try world.expectRefusal("skipped", .usage, saying: "is logged or marked")
  }

  @Test("a reason, words and a time of the mark's own are said")
  func words() throws {
    let world = try world("2026-11-20T14:10")
    world.expect(
      "missed --reason forgot --tag work", .done,
      "Recorded: baclofen, the 14:00 dose today missed (forgot), #work.  [0001]")
    world.expect(
      "skipped --reason \"the shop was shut\" --by Sam", .done,
      "Recorded: baclofen, the 08:00 dose today skipped, \"the shop was shut\", by Sam.  [0002]")
    world.expect(
      "missed --for \"yesterday 20:00\" --at \"yesterday 21:00\"", .done,
      "Recorded: baclofen, the 20:00 dose yesterday missed, yesterday 21:00.  [0003]")
  }

  @Test("marking again replaces the mark")
  func again() throws {
    let world = try world("2026-11-20T14:10")
    world.journal("missed --for 14:00")
    world.expect(
      "skipped --for 14:00 --reason \"felt ill\"", .done,
      "Recorded: baclofen, the 14:00 dose today skipped (felt ill). It was marked missed before.  [0002]"
    )
    #expect(world.journal("list --kind missed,skipped").output.split(separator: "\n").count == 2)
    world.journal("undo")
    #expect(world.journal("list --kind missed").output.contains("baclofen missed"))
  }

  @Test("marking a dose that is logged says what becomes of it, and how to take it out")
  func logged() throws {
    let world = try world("2026-11-20T14:30")
    world.journal("took 14:05")
    world.expect(
      "missed --for 14:00", .done,
      """
      Recorded: baclofen, the 14:00 dose today missed.  [0002]
      The dose of 14:05 was counted as it; it is now extra. If it was not taken: journal delete 0001
      """)
    let other = try self.world("2026-11-20T17:00")
    other.journal("took 16:30")
    other.expect(
      "missed --for 14:00", .done,
      """
      Recorded: baclofen, the 14:00 dose today missed.  [0002]
      The dose of 16:30 was counted as it; it is now the 20:00 dose. If it was not taken: journal delete 0001
      """)
  }

  @Test("a dose that was logged for the slot stays it")
  func pinned() throws {
    let world = try world("2026-11-20T14:30")
    world.journal("took --for 14:00 --at 14:05")
    world.expect(
      "missed --for 14:00", .done,
      """
      Recorded: baclofen, the 14:00 dose today missed.  [0002]
      The dose of 14:05 was logged for it and still counts as it. If it was not taken: journal delete 0001
      """)
  }

  @Test("of several medicines it is the only one with an open dose, else a question or exit 64")
  func several() throws {
    let world = try world("2026-11-20T14:10")
    try world.schedule("tizanidine", "21:00=4mg", from: "2026-11-20T00:00")
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: nil)))
    #expect(world.journal("missed").output.hasPrefix("Recorded: baclofen, the 14:00 dose today"))
    world.wait(minutes: 8 * 60)
    try world.expectRefusal("missed", .usage, saying: "which medicine: baclofen or tizanidine?")
    world.type("tiz")
    #expect(world.journal("missed").output.hasPrefix("Recorded: tizanidine, the 21:00 dose today"))
    world.pipe()
    #expect(world.journal("skipped --for 20:00").output.hasPrefix("Recorded: baclofen"))
    #expect(world.journal("missed ibuprofen").output.hasPrefix("Recorded: ibuprofen missed, today"))
  }

  @Test("when nothing is open, what is taken as needed is not meant either")
  func notAsNeeded() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("baclofen", "14:00", from: "2026-11-20T00:00")
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: nil)))
    world.journal("took")
    try world.expectRefusal(
      "missed", .usage,
      saying:
        "every dose of baclofen since Wed 18 Nov is logged or marked; nothing was stored; to mark one all the same: journal missed baclofen --for 14:00"
    )
  }

  @Test("a mark in the hour that the clock left out lies at its end")
  func clockChange() throws {
    let world = try World("Europe/Berlin", "2026-03-29T04:00")
    try world.schedule("baclofen", "02:30,20:00", from: "2026-03-20T00:00")
    world.expect("missed", .done, "Recorded: baclofen, the 02:30 dose today missed.  [0001]")
    #expect(try world.last().moment.local.time.iso8601 == "03:00")
  }

  @Test("JSON has the mark and nothing else")
  func json() throws {
    let world = try world("2026-11-20T14:30")
    world.journal("took 14:05")
    let object = try world.journal("missed --for 14:00 --format json").object()
    #expect(object["kind"] as? String == "missed")
    #expect(object["for"] as? String == "2026-11-20T14:00")
  }
}
