import JournalModel
import SQLite
import Testing

@testable import JournalCLI

@Suite("took, beside a schedule: which medicine is meant")
struct MeantMedicineTests {
  @Test("as needed, the doses of the day are counted from the second on")
  func asNeeded() throws {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: nil)))
    try world.expectRefusal(
      "took", .usage, saying: "how much ibuprofen?", "journal took 10mg ibuprofen")
    world.expect("took 400mg", .done, "Recorded: ibuprofen 400 mg, today 14:10.  [0001]")
    world.journal("-q med set ibuprofen --dose 400mg")
    world.expect(
      "took", .done, "Recorded: ibuprofen 400 mg, today 14:10. 2 today, 800 mg.  [0002]",
      errors:
        "The same dose is already there (14:10, 0001). Recorded as typed; journal delete 0002 takes it back."
    )
    world.expect(
      "took 1 tablet", .done, "Recorded: ibuprofen 1 tablet, today 14:10. 3 today.  [0003]",
      errors:
        "1 tablet is in another unit than the last dose (400 mg). Recorded as typed; journal edit 0003 corrects it."
    )
    world.journal("took 200mg --at yesterday")
    world.expect(
      "took 0.2g --at \"yesterday 9am\"", .done,
      "Recorded: ibuprofen 0.2 g, yesterday 09:00. 2 yesterday, 0.4 g.  [0005]")
  }

  @Test("a paused or stopped medicine is recorded when it is named, and nothing is counted")
  func paused() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    try world.change("baclofen", .paused, from: "2026-11-18T00:00")
    world.expect(
      "took 10mg", .done, "Recorded: baclofen 10 mg, today 14:10.  [0001]",
      errors: "Baclofen is paused since 18 Nov; recorded.")
    try world.change("baclofen", .stopped, from: "2026-11-19T00:00")
    world.wait(minutes: 180)
    world.expect(
      "took 10mg baclofen", .done, "Recorded: baclofen 10 mg, today 17:10.  [0002]",
      errors: "Baclofen is stopped since yesterday; recorded.")
  }

  @Test("without a name it is the medicine with the only open dose")
  func onlyOpen() throws {
    let world = try World.scheduled("2026-11-20T15:00")
    try world.schedule("tizanidine", "21:00=4mg")
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: nil)))
    world.journal("took tizanidine --for \"yesterday 21:00\" --at \"yesterday 21:00\"")
    world.journal("skipped tizanidine --for 21:00")
    #expect(world.journal("took").output.hasPrefix("Recorded: baclofen 10 mg, today 15:00 (14:00"))
    try world.expectRefusal(
      "took 5mg", .usage, saying: "which medicine: baclofen or tizanidine or ibuprofen?")
    #expect(
      world.journal("took --for \"yesterday 14:00\"").output.hasPrefix("Recorded: baclofen 10 mg"))
  }

  @Test("one that is due comes before those that could be taken early")
  func dueFirst() throws {
    let world = try World.scheduled("2026-11-20T07:40")
    try world.schedule("tizanidine", "21:00=4mg", from: "2026-11-20T00:00")
    try world.schedule(
      "alendronate", "08:00=70mg", on: .weekdays([.monday]), from: "2026-11-18T00:00")
    #expect(world.journal("took").output.hasPrefix("Recorded: baclofen 10 mg, today 07:40 (08:00"))
    // Now nothing is due, and each could be taken early.
    world.wait(minutes: 120)
    try world.expectRefusal(
      "took", .usage, saying: "which medicine: baclofen or tizanidine? nothing was stored")
    #expect(world.journal("skipped --for 14:00").output.hasPrefix("Recorded: baclofen"))
  }

  @Test("several open ones are a question, or exit 64 that names them")
  func severalOpen() throws {
    let world = try World.scheduled("2026-11-20T20:30")
    try world.schedule("tizanidine", "21:00=4mg")
    try world.change("ibuprofen", .prescribed(.asNeeded(maximum: nil)))
    try world.expectRefusal(
      "took", .usage, saying: "which medicine: baclofen or tizanidine? nothing was stored")
    world.type("2")
    world.expect(
      "took", .done,
      "Recorded: tizanidine 4 mg, today 20:30 (21:00 dose). 1 of 1 today; next tomorrow 21:00.  [0001]",
      errors: "Which medicine? 1 baclofen, 2 tizanidine: ")
  }

  @Test("while a question waits for its answer another command can write")
  func asked() throws {
    let world = try World.scheduled("2026-11-20T20:30")
    try world.schedule("tizanidine", "21:00=4mg")
    var written = 0
    world.whileAsked = {
      #expect(throws: Never.self) {
        let other = try Connection(path: world.file, busy: BusyPolicy(limit: 0))
        try other.execute("BEGIN IMMEDIATE; UPDATE entry SET uid = uid; COMMIT")
        written += 1
      }
    }
    world.type("2")
    world.expect(
      "took", .done,
      "Recorded: tizanidine 4 mg, today 20:30 (21:00 dose). 1 of 1 today; next tomorrow 21:00.  [0001]",
      errors: "Which medicine? 1 baclofen, 2 tizanidine: ")
    #expect(written == 1)
  }

  @Test("only active medicines are meant without a name")
  func onlyActive() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    try world.schedule("tizanidine", "14:00=4mg")
    try world.change("tizanidine", .stopped, from: "2026-11-10T00:00")
    #expect(world.journal("took").output.hasPrefix("Recorded: baclofen"))
    #expect(world.journal("took 5mg").output.hasPrefix("Recorded: baclofen"))
    // On that day both were taken.
    try world.expectRefusal(
      "took 5mg --at \"2026-11-05 14:00\"", .usage, saying: "baclofen or tizanidine")
    #expect(
      world.journal("took 4mg tiz").output == "Recorded: tizanidine 4 mg, today 14:10.  [0003]\n")
  }

  @Test("a medicine that turned out to be another is that one, with its doses")
  func merged() throws {
    let world = try World.scheduled("2026-11-20T14:10")
    world.journal("took 7:50")
    world.journal("took 8pm 10mg lioresal --new --at \"yesterday 20:00\"")
    world.journal("took 10mg lioresal --new --at \"yesterday 20:00\"")
    try world.merge("lioresal", into: "baclofen")
    #expect(
      world.journal("took").output.contains("baclofen 10 mg, today 14:10 (14:00 dose). 2 of 3"))
    #expect(
      world.journal("list --medicine baclofen --kind dose -n 9").output.contains(
        "20:00    baclofen 10 mg"))
    try world.expectRefusal("took --at \"yesterday 20:10\"", .usage, saying: "is logged")
  }
}
