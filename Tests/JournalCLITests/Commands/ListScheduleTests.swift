import JournalModel
import Testing

@testable import JournalCLI

@Suite("list, beside a schedule")
struct ListScheduleTests {
  private func world() throws -> World {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("baclofen", "08:00,20:00", from: "2026-11-18T00:00")
    for line in [
      "took --at \"2026-11-18 08:00\"", "missed --for \"2026-11-18 20:00\" --reason forgot",
      "note drowsy --tag work --at \"yesterday 12:00\"", "took 10:30", "took 5mg --at 10:40",
    ] { #expect(world.journal("-q \(line)").code == .done) }
    return world
  }

  @Test("what is not recorded stands in its place, and doses say their slot where it is worth it")
  func text() throws {
    try world().expect(
      "list", .done,
      """
      Wed 18 Nov
        00:00    baclofen 10 mg at 08:00, 20:00, from Wed 18 Nov 00:00            zz02
        08:00    baclofen 10 mg                                                   0001
        20:00    baclofen missed (forgot)                                         0002
      yesterday
        08:00    baclofen 10 mg not recorded
        12:00    "drowsy", drowsiness, #work                                      0003
        20:00    baclofen 10 mg not recorded
      today
        10:30    baclofen 10 mg, 08:00 dose, 2 h 30 min late                      0004
        10:40    baclofen 5 mg, extra                                             0005
      """)
  }

  @Test(
    "they are listed with doses, for the days and the medicine that are listed",
    arguments: [
      ("--kind dose", 2), ("--kind note", 0), ("--kind not-recorded", 2), ("--kind missed", 0),
      ("--kind \"not recorded\"", 2), ("--kind mood,not-recorded", 2), ("--tag work", 0),
      ("--since today", 0), ("--since yesterday --until yesterday", 2), ("--until 2026-11-18", 0),
      ("-n 1", 0), ("-n 4", 1), ("-n 0", 2), ("--kind not-recorded -n 1", 1),
      ("--medicine baclofen", 2), ("--medicine ibuprofen", 0),
      ("--as-of \"yesterday 21:00\"", 1), ("--as-of \"yesterday 16:00\"", 0),
      ("--as-of \"yesterday 17:01\"", 1),
    ])
  func chosen(options: String, count: Int) throws {
    let world = try world()
    world.journal("-q took 400mg ibuprofen --new")
    let outcome = world.journal("list \(options)")
    #expect(outcome.code == .done)
    let found = outcome.output.split(separator: "\n").count { $0.hasSuffix(" not recorded") }
    #expect(found == count, "\(outcome.output)")
  }

  @Test("JSON and CSV hold entries only")
  func machines() throws {
    let world = try world()
    #expect(try world.journal("list --format json").objects().count == 6)
    #expect(world.journal("list --format csv").output.split(separator: "\r\n").count == 7)
    let asked = world.journal("list --kind not-recorded --format json")
    #expect(try asked.objects().isEmpty)
    #expect(asked.errors.contains("journal list --kind not-recorded lists it as text"))
  }

  @Test("changes of what is prescribed are on the timeline, and a kind of their own")
  func changes() throws {
    let world = try world()
    try world.change("baclofen", .paused, from: "2026-11-20T12:00")
    #expect(world.journal("list").output.contains("12:00    baclofen paused, from today 12:00"))
    let found = try world.journal("list --kind regimen --format json").objects()
    #expect(found.count == 2)
    #expect(try world.journal("list --kind product --format json").objects().isEmpty)
  }

  @Test("when all is written down there is nothing to list")
  func nothing() throws {
    let world = try world()
    world.expect(
      "list --kind not-recorded --since today", .done, "",
      errors: "No scheduled dose there is without an entry.")
  }

  @Test("weeks without an entry are one line, unless they are asked for")
  func silence() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("baclofen", from: "2026-11-02T00:00")
    world.journal("took --at \"2026-11-02 08:00\"")
    world.journal("took --at \"2026-11-20 14:00\"")
    world.expect(
      "list --kind dose", .done,
      """
      Mon 2 Nov
        08:00    baclofen 10 mg                                                   0001
      Mon 2 Nov to today
                 54 doses not recorded: journal list --kind not-recorded
      today
        14:00    baclofen 10 mg                                                   0002
      """)
    let all = world.journal("list --kind dose --since start").output
    #expect(all.split(separator: "\n").count { $0.hasSuffix("not recorded") } == 54)
    let latest = world.journal("list --kind not-recorded").output
    #expect(latest.split(separator: "\n").count { $0.hasSuffix("not recorded") } == 20)
  }

  @Test("two medicines, one of some days, and a dose after midnight")
  func several() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.schedule("baclofen", "20:00", from: "2026-11-18T00:00")
    try world.schedule(
      "alendronate", "08:00=70mg",
      on: .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_773)), from: "2026-11-16T00:00")
    world.journal("took bac --at \"yesterday 00:20\"")
    world.expect(
      "list --kind dose,not-recorded", .done,
      """
      Mon 16 Nov
        08:00    alendronate 70 mg not recorded
      Wed 18 Nov
        08:00    alendronate 70 mg not recorded
      yesterday
        00:20    baclofen 10 mg, Wed 18 Nov 20:00 dose, 4 h 20 min late           0001
        20:00    baclofen 10 mg not recorded
      """)
  }

  @Test("a medicine that turned out to be another is listed under that one's name")
  func merged() throws {
    let world = try world()
    world.journal("-q took 10mg lioresal --new --at \"yesterday 20:10\"")
    try world.merge("lioresal", into: "baclofen")
    let outcome = world.journal("list --since yesterday --until yesterday")
    #expect(outcome.output.contains("20:10    baclofen 10 mg "))
    #expect(!outcome.output.contains("20:00    baclofen 10 mg not recorded"))
    #expect(!outcome.output.contains("lioresal"))
    #expect(world.journal("list --medicine bac --format json").output.contains("T20:10"))
  }
}
