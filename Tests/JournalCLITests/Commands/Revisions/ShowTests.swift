import JournalModel
import Testing

@testable import JournalCLI

@Suite("show")
struct ShowTests {
  @Test("a change of what is prescribed and a product are told with what they were before")
  func prescribed() throws {
    let world = try EditTests.world()
    world.wait(minutes: 5)
    world.journal("edit 000a --from 2026-11-02 --by \"Dr Lee\"")
    world.journal("edit 000b --from 2026-11-12 --note generic")
    world.expect(
      "show 000a", .done,
      """
      baclofen 10 mg at 08:00, 14:00, 20:00, from Mon 2 Nov 00:00, decided by Dr Lee
        when     Mon 2 Nov, Europe/Berlin (+01:00)
        written  today 14:15
        id       000a0000000000000000
        before, written today 14:10: baclofen 10 mg at 08:00, 14:00, 20:00, from Sun 1 Nov 00:00, Sun 1 Nov
      """)
    world.expect(
      "show 000b", .done,
      """
      baclofen comes as Brand B from Thu 12 Nov
        when     Thu 12 Nov, Europe/Berlin (+01:00)
        written  today 14:15
        words    "generic"
        id       000b0000000000000000
        before, written today 14:10: baclofen comes as Brand B from Tue 10 Nov, Tue 10 Nov
      """)
    let history = try world.journal("show 000a --format json").objects()
    #expect(history.map { $0["from"] as? String } == ["2026-11-01T00:00", "2026-11-02T00:00"])
    #expect(history.map { $0["decided_by"] as? String } == [nil, "Dr Lee"])
  }

  @Test("what only the scheduled dose changed is told too")
  func pinned() throws {
    let world = try World()
    world.journal("-q log-dose 10mg --at 14:00")
    world.journal("edit 0002 --for 14:00")
    world.expect(
      "show 0002", .done,
      """
      unnamed 10 mg
        when     today 14:00, Europe/Berlin (+01:00)
        for      today 14:00
        written  today 14:10
        id       00020000000000000000
        before, written today 14:10: unnamed 10 mg, today 14:00, for no slot
      """)
  }

  @Test("who corrected it is told beside who wrote it")
  func writer() throws {
    let world = try EditTests.world()
    world.journal("note dizzy --by Sam")
    world.wait(minutes: 5)
    world.journal("delete last --yes --by Kim")
    world.wait(minutes: 5)
    world.journal("restore-entry 000c --by Kim")
    world.journal("edit 000c drowsy")
    world.expect(
      "show 000c", .done,
      """
      "drowsy", drowsiness
        when     today 14:10, Europe/Berlin (+01:00)
        written  today 14:20
        by       Sam
        id       000c0000000000000000
        before, written today 14:20 by Kim: "dizzy", dizziness, today 14:10, by Sam
        deleted today 14:15 by Kim
        before, written today 14:10: "dizzy", dizziness, today 14:10, by Sam
      """)
  }

  @Test("at an earlier moment an entry is as it was written by then")
  func asOf() throws {
    let world = try EditTests.world()
    world.wait(minutes: 30)
    world.journal("edit 0002 --for 14:00")
    world.journal("delete 0004")
    let history = try world.journal("show 0002 --as-of 14:20 --format json").objects()
    #expect(history.count == 1)
    #expect(history[0]["slot"] as? String == "2026-11-20T14:00")
    #expect(world.journal("show 0004 --as-of 14:20").output.hasPrefix("\"drowsy\""))
    try world.expectRefusal("show 0004 --as-of 14:00", .refusedValue, saying: "not written down")
  }

  @Test("a dose that was taken as needed has no slot, one a little ahead of the clock has")
  func otherDoses() throws {
    let world = try EditTests.world()
    try world.prescribe(
      "baclofen", .prescribed(.asNeeded(maximum: nil)), from: "2026-11-18T00:00")
    #expect(world.journal("show 0002").output.contains("slot     none, nothing was scheduled then"))
    world.journal("delete last")
    world.journal("took 10mg --at 14:13")
    #expect(world.journal("show last").output.contains("slot     none, beside the schedule"))
    world.journal("delete 0002")
    #expect(world.journal("show 000d").output.contains("slot     today 14:00 (10 mg)"))
  }

  @Test("show tells when and by whom it was deleted, and how it comes back")
  func deleted() throws {
    let world = try EditTests.world()
    world.journal("edit 0002 5mg")
    world.wait(minutes: 5)
    world.journal("delete 0002 --yes --by Kim")
    world.expect(
      "show 0002", .done,
      """
      deleted
        was      baclofen 5 mg
        when     today 14:10, Europe/Berlin (+01:00)
        gone     today 14:15 by Kim
        id       00020000000000000000
        back     journal restore-entry 0002
        before, written today 14:10: baclofen 5 mg, today 14:10
        before, written today 14:10: baclofen 10 mg, today 14:10
      """)
    world.wait(minutes: 5)
    world.journal("restore-entry 0002")
    world.expect(
      "show 0002", .done,
      """
      baclofen 5 mg
        when     today 14:10, Europe/Berlin (+01:00)
        slot     today 14:00 (10 mg)
        written  today 14:20, brought back
        id       00020000000000000000
        deleted today 14:15 by Kim
        before, written today 14:10: baclofen 5 mg, today 14:10
        before, written today 14:10: baclofen 10 mg, today 14:10
      """)
  }

  @Test("a medicine that was deleted is still named by what show tells of it")
  func shownMedicine() throws {
    let world = try EditTests.world()
    world.journal("delete 0001 0002 0003")
    #expect(world.journal("show 0002").output.contains("was      baclofen 10 mg"))
    #expect(world.journal("show 000a").output.contains("baclofen 10 mg at 08:00"))
  }

  @Test("show tells the scheduled dose that a dose was")
  func slots() throws {
    let world = try EditSlotTests.world()
    world.journal("took 10mg baclofen --at 8:20")
    world.journal("took 10mg baclofen --at 11:35")
    world.journal("took 10mg baclofen --at 13:50")
    world.journal("took 400mg ibuprofen")
    func slot(_ id: String) -> Substring? {
      world.journal("show \(id)").lines.first { $0.hasPrefix("  slot") }?.dropFirst(11)
    }
    #expect(slot("0004") == "today 08:00 (10 mg)")
    #expect(slot("0005") == "none, beside the schedule")
    #expect(slot("0006") == "today 14:00 (10 mg)")
    #expect(slot("0007") == nil)
    world.journal("delete 0004")
    #expect(slot("0005") == "today 08:00 (10 mg), 3 h 35 min late")
    let latest = try world.journal("show 0005 --format json").objects().last
    #expect(latest?["slot"] as? String == "2026-11-20T08:00")
    #expect(latest?["for"] == nil)
    world.journal("edit 0006 --for 20:00")
    #expect(slot("0006") == "today 20:00 (10 mg), 6 h 10 min early, named")
    let pinned = try world.journal("show 0006 --format json").objects()
    #expect(pinned.last?["slot"] as? String == "2026-11-20T20:00")
    #expect(pinned.last?["for"] as? String == "2026-11-20T20:00")
    #expect(pinned.first?["slot"] == nil)
  }
}
