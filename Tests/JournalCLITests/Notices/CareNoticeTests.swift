import Foundation
import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("What is noticed of plans, supplies, pumps and appointments")
struct CareNoticeTests {
  /// Friday, 20 November, with three doses a day of 10 mg.
  private func world(_ options: String = "--do-not-stop") throws -> World {
    let world = try World("Europe/Berlin", "2026-11-20T07:30")
    world.prepare(
      "med add baclofen --strength 10mg --form tablet --dose 10mg --times 8am,2pm,8pm --from 2026-11-01 \(options)",
      "settings contact \"the clinic, 030 12\"")
    return world
  }

  @Test(
    "S5: said when a dose takes the supply down to 7, 3 and 1 days and below zero, and not again")
  func supply() throws {
    let world = try world()
    world.prepare("supply baclofen 22")
    world.wait(minutes: 10)
    let supply = "Baclofen: supply for"
    #expect(
      world.journal("took 10mg").errors == "Baclofen: supply for 7 days (21 tablets).\n")
    #expect(!world.journal("took 10mg --at 7:35").errors.contains(supply))
    #expect(world.journal().output.contains("Baclofen: supply for 6 days (20 tablets)."))
    world.prepare("supply baclofen 10")
    world.wait(minutes: 6 * 60)
    #expect(world.journal("took 10mg").errors == "Baclofen: supply for 3 days (9 tablets).\n")
    world.prepare("supply baclofen 4")
    world.wait(minutes: 6 * 60)
    #expect(world.journal("-q took 10mg").errors == "Baclofen: supply for 1 day (3 tablets).\n")
    world.prepare("supply baclofen 0")
    world.wait(minutes: 12 * 60)
    #expect(
      world.journal("took 10mg").errors
        == "Baclofen: 1 tablet more was logged than the supply you entered; journal supply corrects it.\n"
    )
    #expect(try world.stored()?.contains { $0.notices.contains { $0.rule == .supplyLow } } == false)
  }

  @Test("S5: a correction and more tablets a day take it down too; a count is no crossing")
  func supplyOtherwise() throws {
    let world = try world()
    world.prepare("supply baclofen 27")
    world.wait(minutes: 1)
    world.prepare("took 10mg")
    #expect(world.journal("edit last 60mg").errors.contains("supply for 7 days (21 tablets)"))
    world.prepare("edit last 10mg")
    #expect(
      world.journal("med change --dose 20mg --by \"Dr Lee\"").errors
        .contains("Baclofen: supply for 4 days (26 tablets)."))
    #expect(world.journal("supply baclofen 6").errors == "")
  }

  @Test("P1 and P2: a refill that comes, is due and is late, and an alarm")
  func pump() throws {
    let world = try World("Europe/Berlin", "2026-11-19T07:30")
    world.prepare(
      "settings contact \"the clinic, 030 12\"", "med add \"baclofen pump\" --infusion 120mcg/day",
      "pump refill --next 2026-12-04")
    let due = "Pump refill"
    #expect(!world.journal().output.contains(due))
    try world.come(to: "2026-11-22T08:00")
    #expect(world.journal().output.contains("Pump refill due in 12 days (4 Dec)."))
    try world.come(to: "2026-12-04T08:00")
    #expect(world.journal().output.contains("Pump refill due: today (4 Dec)."))
    try world.come(to: "2026-12-06T08:00")
    #expect(
      world.journal("mood 3").errors
        == "Pump refill was due 4 Dec, 2 days ago. Contact the clinic, 030 12 now.\n")
    #expect(world.journal("mood 3").errors == "")
    #expect(
      world.journal("-q pump alarm beeps").errors
        == "Recorded. A pump alarm needs the pump clinic: contact the clinic, 030 12 now.\n")
    #expect(try world.stored()?.last?.notices.map(\.rule) == [.pumpAlarm])
    #expect(world.journal().output.contains("baclofen pump alarm, \"beeps\""))
    world.prepare("pump refill --next 2027-02-04")
    #expect(!world.journal().output.contains(due))
  }

  @Test("V1: an appointment within three days, with the open questions; before that in one line")
  func appointment() throws {
    let world = try world()
    world.prepare("appointment add \"2026-11-27 10:30\" --with \"Dr Lee\"", "ask may I drive")
    #expect(world.journal().output.contains("Dr Lee in 7 days, 1 question."))
    try world.come(to: "2026-11-24T09:00")
    #expect(world.journal().output.contains("Dr Lee, in 3 days (Fri 10:30). 1 question open."))
    // The command that it names is one that is understood.
    (world.written, world.folders) = ([:], [])
    let named = world.journal().output.split(separator: "\n").compactMap { line in
      line.range(of: "The page: journal ").map { String(line[$0.upperBound...]) }
    }
    #expect(named.count == 1)
    #expect(named.allSatisfy { world.journal($0).code == .done })
    world.prepare("answer 1 yes")
    #expect(world.journal().output.contains("Dr Lee, in 3 days (Fri 10:30). No question is open."))
    try world.come(to: "2026-11-27T10:31")
    #expect(!world.journal().output.contains("Dr Lee"))
  }

  @Test(
    "S3: a plan that ends at nothing asks who decided; one that begins at another dose does not")
  func planToNothing() throws {
    let world = try world()
    world.type("Dr Lee")
    let outcome = world.journal(
      "plan add --step \"2026-12-01 5mg 8am, 8pm\" --step \"2026-12-08 nothing\"")
    #expect(outcome.errors.contains("You marked baclofen as not to be stopped suddenly."))
    #expect(try world.prescription().planEvents.last?.content.decidedBy == "Dr Lee")
    let other = try self.world()
    #expect(other.journal("plan add --step \"2026-12-01 5mg 8am, 8pm\"").errors == "")
    #expect(
      try self.world("--may-stop").journal("plan add --step \"2026-12-08 nothing\"").errors == "")
  }

  @Test(
    "T1: where the plan stands is in the day view, and a step is said on its first morning, once")
  func plan() throws {
    let world = try world()
    world.prepare(
      "plan add --step \"2026-11-21 5mg 8am, 2pm, 8pm\" --step \"2026-11-29 5mg 8am\" --by \"Dr Lee\""
    )
    #expect(world.journal().output.contains("\nPlan of 2 steps from tomorrow.\n"))
    try world.come(to: "2026-11-21T08:00")
    #expect(
      world.journal("took 5mg").errors == "Baclofen: 30 mg a day -> 15 mg a day from today.\n")
    #expect(world.journal("mood 3").errors == "")
    try world.come(to: "2026-11-23T08:00")
    #expect(world.journal().output.contains("\nStep 1 of 2 since Sat; next 29 Nov.\n"))
    world.prepare("plan hold")
    #expect(world.journal().output.contains("\nPlan held since today after step 1 of 2.\n"))
  }

  @Test("S1: all slots without a dose are counted, however long ago they began")
  func longAgo() throws {
    let world = try world()
    world.prepare("took 10mg")
    try world.come(to: "2027-02-20T08:00")
    world.prepare("took 10mg")
    // From 20 November, 14:00, to 19 February, 20:00: 2 and 91 times 3.
    #expect(
      world.journal().output.contains(
        "Baclofen: 275 scheduled doses in a row are not recorded, 20 Nov 2026 14:00 to"))
  }
}
