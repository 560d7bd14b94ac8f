import JournalModel
import Testing

@testable import JournalCLI

@Suite("took, beside a schedule")
struct ScheduledDoseTests {
  /// Baclofen at 08:00, 14:00 and 20:00.
  private func world(
    _ now: String, in zone: String = "Europe/Berlin", _ times: String = "08:00,14:00,20:00"
  ) throws -> World {
    let world = try World(zone, now)
    try world.schedule("baclofen", times)
    return world
  }

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
    try world(what.now, in: zone).expect(
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
    let world = try world("2026-11-20T20:10", "08:00=5mg,14:00=5mg,20:00=10mg")
    #expect(
      world.journal(line).output.hasPrefix("Recorded: baclofen \(said). 1 of 3 today; next "),
      "\(world.journal("list").output)")
  }

  private func world(_ now: String, _ times: String) throws -> World {
    try world(now, in: "Europe/Berlin", times)
  }

  @Test("a late dose is the earlier slot's, with that one's amount")
  func amountOfTheSlotItIs() throws {
    // 14:00 is 3 h 30 min back and 20:00 is 2 h 30 min ahead: people forget, they do not rush.
    try world("2026-11-20T17:30", "08:00=5mg,14:00=5mg,20:00=10mg").expect(
      "took", .done,
      "Recorded: baclofen 5 mg, today 17:30 (14:00 dose, 3 h 30 min late). 1 of 3 today; next 20:00.  [0001]"
    )
  }

  @Test("a dose of tablets says what it is where another amount is scheduled")
  func tablets() throws {
    let world = try world("2026-11-20T08:00")
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
    let world = try world("2026-11-20T14:10")
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
    let world = try world("2026-11-20T14:10")
    world.journal("missed --for 14:00")
    let object = try world.journal("took --for 14:00 --format json").object()
    #expect(object["kind"] as? String == "dose")
    #expect(object["for"] as? String == "2026-11-20T14:00")
    #expect(object["medicine"] as? String == "baclofen")
    #expect((object["amount"] as? [String: String])?["value"] == "10")
  }

  // MARK: Nothing is open

  @Test("a dose more than the schedule is extra, and is recorded when its amount is typed")
  func extra() throws {
    let world = try world("2026-11-20T08:10")
    world.journal("took 7:55")
    world.expect(
      "took 10mg", .done,
      "Recorded: baclofen 10 mg, today 08:10 (extra: the 08:00 dose is logged at 07:55). 1 of 3 today; next 14:00.  [0002]",
      errors: """
        Baclofen 10 mg was also logged at 07:55 (15 min apart).
        Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 30 mg.
        \(ifWrittenTwice("0002"))
        """)
  }

  @Test("when nothing is open a script is told how to record another one, and stores nothing")
  func refused() throws {
    let world = try world("2026-11-20T08:10")
    world.journal("took 7:55")
    try world.expectRefusal(
      "took", .usage,
      saying:
        "the 08:00 dose of baclofen is logged; next 14:00; nothing was stored; to record another one: journal took 10mg\n"
    )
    try world.expectRefusal("took 8:02", .usage, saying: "journal took 08:02 10mg\n")
    world.journal("took --for 14:00")
    world.journal("took --for 20:00")
    try world.expectRefusal(
      "took", .usage,
      saying:
        "all 3 doses of baclofen today are logged; nothing was stored; to record another one: journal took 10mg\n"
    )
    try world.expectRefusal("took --no-input", .usage, saying: "are logged")
    #expect(world.journal("took 10mg").output.contains("(extra: the 08:00 dose is logged"))
  }

  @Test("on a terminal it asks, and takes a bare Enter for no")
  func asked() throws {
    let world = try world("2026-11-20T21:00", "20:00")
    world.journal("took")
    let question = "The dose of baclofen today is logged. Record another 10 mg? [y/N] "
    world.type("")
    let declined = world.journal("took")
    #expect(declined.code == .failure)
    #expect(
      declined.errors
        == question
        + "journal: nothing was stored; to record another one: journal took 10mg\n")
    world.type("y", "")
    world.expect(
      "took", .done,
      "Recorded: baclofen 10 mg, today 21:00 (extra: the 20:00 dose is logged at 21:00). 1 of 1 today; next tomorrow 20:00.  [0002]",
      errors: question + """
        Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 10 mg.
        If it was taken once and written twice: journal delete 0002. If both were taken,
          both entries stay. Your saved instruction: none saved. Questions about extra
          doses: a pharmacist, or the clinic that prescribes it (save it: journal
          settings contact ...).
        The same dose is already there (21:00, 0001). Keep both? [Y/n] \("")
        """)
    world.pipe()
    #expect(world.journal("took --yes").code == .done)
  }

  @Test("a marked dose is no open one, and the way to replace the mark is shown")
  func marked() throws {
    let world = try world("2026-11-20T14:30")
    world.journal("skipped --for 14:00")
    try world.expectRefusal(
      "took", .usage,
      saying:
        "the 14:00 dose of baclofen is marked skipped; next 20:00; nothing was stored; if this was it: journal took --for 14:00; to record another one: journal took 10mg"
    )
  }

  // MARK: Slots by name

  @Test(
    "a slot that is not there is refused with those that are",
    arguments: [
      (
        "took --for 9:00",
        "baclofen has no 09:00 dose today; those of that day are 08:00, 14:00, 20:00; nothing was stored; write --for 08:00"
      ),
      ("took 5mg --for \"yesterday 21:00\"", "no 21:00 dose yesterday; those of that day are"),
      ("missed --for 9:00", "write --for 08:00"),
      ("skipped --for \"mon 13:59\"", "no 13:59 dose on Mon 16 Nov"),
      ("took --for \"yesterday 21:00\"", "write --for \"yesterday 20:00\""),
      ("took --for \"mon 21:00\"", "write --for \"2026-11-16 20:00\""),
    ])
  func noSuchSlot(line: String, words: String) throws {
    try world("2026-11-20T14:10").expectRefusal(line, .refusedValue, saying: words)
  }

  @Test("on a day without doses the nearest ones are named")
  func offDay() throws {
    let world = try World("Europe/Berlin", "2026-11-19T14:10")
    try world.schedule("alendronate", "08:00=70mg", on: .weekdays([.monday, .friday]))
    try world.expectRefusal(
      "took --for 8:00", .refusedValue,
      saying:
        "no dose of alendronate is scheduled today; the nearest are Mon 16 Nov 08:00 and tomorrow 08:00; nothing was stored"
    )
    // Alone it is no dose that is due more than 12 hours ahead.
    try world.expectRefusal(
      "took", .usage,
      saying:
        "no dose of alendronate is due yet; next tomorrow 08:00; nothing was stored; to record another one: journal took 70mg\n"
    )
    world.expect(
      "took alendronate", .done,
      "Recorded: alendronate 70 mg, today 14:10 (tomorrow 08:00 dose, 17 h 50 min early). 1 of 1 tomorrow; next Mon 23 Nov 08:00.  [0001]"
    )
  }

  @Test("a slot named without its day is the one that the schedule has and the dose can be")
  func bareSlot() throws {
    let world = try world("2026-11-20T13:40")
    #expect(world.journal("took --for 14:00").output.contains("today 13:40 (14:00 dose)"))
    let night = try self.world("2026-11-20T00:40")
    #expect(
      night.journal("took --for 20:00").output.contains("(yesterday 20:00 dose, 4 h 40 min late)"))
    let monday = try World("Europe/Berlin", "2026-11-17T07:00")
    try monday.schedule("alendronate", "08:00=70mg", on: .weekdays([.monday]))
    #expect(monday.journal("took --for 8:00").output.contains("(yesterday 08:00 dose"))
  }

  @Test("a dose for a marked slot takes the mark's place in one write, and undo brings it back")
  func replaces() throws {
    let world = try world("2026-11-20T15:00")
    world.journal("missed --for 14:00 --reason forgot")
    world.expect(
      "took --for 14:00 --at 14:20", .done,
      "Recorded: baclofen 10 mg, today 14:20 (14:00 dose). It was marked missed. 1 of 3 today; next 20:00.  [0002]"
    )
    #expect(!world.journal("list --kind missed").output.contains("missed"))
    #expect(world.journal("show 0001").output.contains("deleted"))
    world.journal("undo")
    #expect(world.journal("list --kind missed").output.contains("missed (forgot)"))
    #expect(!world.journal("list --kind dose").output.contains("0002"))
    world.journal("redo")
    #expect(!world.journal("list --kind missed").output.contains("missed"))
  }

  @Test("a dose that a mark stands in the way of says so, and how it could be that one")
  func offersToReplace() throws {
    let world = try world("2026-11-20T15:00")
    world.journal("missed --for 14:00")
    world.expect(
      "took 10mg", .done,
      """
      Recorded: baclofen 10 mg, today 15:00 (extra). 0 of 3 today; next 20:00.  [0002]
      The 14:00 dose is marked missed; if this was it: journal edit 0002 --for 14:00
      """,
      errors: """
        Logged today: 10 mg; scheduled up to now: 20 mg, whole day: 30 mg.
        \(ifWrittenTwice("0002"))
        """)
    world.journal("skipped --for \"yesterday 20:00\"")
    #expect(
      world.journal("took 10mg --at \"yesterday 20:30\"").output.hasSuffix(
        """
        The yesterday 20:00 dose is marked skipped; if this was it: journal edit 0004 --for "yesterday 20:00"

        """))
  }

  @Test("a dose that moves another one says so")
  func shifts() throws {
    let world = try world("2026-11-20T12:00")
    #expect(world.journal("took 11:45").output.contains("(08:00 dose, 3 h 45 min late)"))
    world.expect(
      "took 7:50", .done,
      """
      Recorded: baclofen 10 mg, today 07:50 (08:00 dose). 2 of 3 today; next 20:00.  [0002]
      The dose of 11:45 is now the 14:00 dose.
      """)
    world.journal("undo")
    world.journal("undo")
    world.journal("took 8:40")
    world.expect(
      "took 8:00 10mg", .done,
      """
      Recorded: baclofen 10 mg, today 08:00 (08:00 dose). 1 of 3 today; next 14:00.  [0004]
      The dose of 08:40 is now extra. If they are the same dose: journal delete 0003
      """,
      errors: """
        Baclofen 10 mg was also logged at 08:40 (40 min apart).
        Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 30 mg.
        \(ifWrittenTwice("0004"))
        """)
  }

  @Test("a second dose for the same slot is extra")
  func twoForOne() throws {
    let world = try world("2026-11-20T14:10")
    world.journal("took --for 14:00")
    #expect(
      world.journal("took --for 14:00").output.hasPrefix(
        "Recorded: baclofen 10 mg, today 14:10 (extra: the 14:00 dose is logged at 14:10)."))
  }

  // MARK: Days

  @Test("a dose of another day is counted on that day")
  func backdated() throws {
    let world = try world("2026-11-20T14:10")
    world.journal("took --at \"yesterday 08:10\"")
    world.expect(
      "took --at \"yesterday 14:00\"", .done,
      "Recorded: baclofen 10 mg, yesterday 14:00 (14:00 dose). 2 of 3 yesterday; next 20:00.  [0002]"
    )
    world.expect(
      "took --at \"2026-11-03 20:05\"", .done,
      "Recorded: baclofen 10 mg, Tue 3 Nov 20:05 (20:00 dose). 1 of 3 on Tue 3 Nov; next 20:00.  [0003]"
    )
  }

  @Test("a dose of a bare day is the first one of it that is open")
  func dayOnly() throws {
    let world = try world("2026-11-20T14:10")
    world.expect(
      "took --at yesterday", .done,
      "Recorded: baclofen 10 mg, yesterday (08:00 dose). 1 of 3 yesterday; next 20:00.  [0001]")
    world.journal("took --at yesterday")
    world.journal("took --at yesterday")
    try world.expectRefusal("took --at yesterday", .usage, saying: "all 3 doses of baclofen")
    world.expect(
      "took 10mg --at yesterday", .done,
      "Recorded: baclofen 10 mg, yesterday (extra: no scheduled dose was open). 3 of 3 yesterday; next 20:00.  [0004]",
      errors: "Logged yesterday: 40 mg; scheduled for the whole day: 30 mg.\n"
        + ifWrittenTwice("0004"))
  }

  @Test(
    "a schedule of some days counts those, and says when the next one is",
    arguments: [
      (
        ScheduledDays.weekdays([.monday]), "2026-11-16T08:10",
        "today 08:10 (08:00 dose). 1 of 1 today; next Mon 23 Nov 08:00"
      ),
      (
        .weekdays([.monday]), "2026-11-18T08:10",
        "today 08:10 (Mon 16 Nov 08:00 dose, 2 d late). 1 of 1 on Mon 16 Nov; next Mon 23 Nov 08:00"
      ),
      (
        .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_776)), "2026-11-19T08:10",
        "today 08:10 (08:00 dose). 1 of 1 today; next Sat 21 Nov 08:00"
      ),
      (
        .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_776)), "2026-11-20T07:00",
        "today 07:00 (yesterday 08:00 dose, 23 h late). 1 of 1 yesterday; next tomorrow 08:00"
      ),
    ])
  func someDays(days: ScheduledDays, now: String, said: String) throws {
    let world = try World("Europe/Berlin", now)
    try world.schedule("alendronate", "08:00=70mg", on: days)
    world.expect("took", .done, "Recorded: alendronate 70 mg, \(said).  [0001]")
  }

  @Test("the clock of the wall decides, also where it was changed")
  func clockChange() throws {
    // Put back from 03:00 to 02:00 that night.
    let autumn = try World("Europe/Berlin", "2026-10-25T08:10")
    try autumn.schedule("baclofen", "02:30,08:00,20:00", from: "2026-10-20T00:00")
    #expect(
      autumn.journal("took 2:30").output
        == "Recorded: baclofen 10 mg, today 02:30 (02:30 dose). 1 of 3 today; next 20:00.  [0001]\n"
    )
    #expect(autumn.journal("took").output.contains("(08:00 dose). 2 of 3 today"))
    // Put forward from 02:00 to 03:00.
    let spring = try World("Europe/Berlin", "2026-03-29T03:10")
    try spring.schedule("baclofen", "02:30,08:00,20:00", from: "2026-03-20T00:00")
    #expect(spring.journal("took").output.contains("today 03:10 (02:30 dose). 1 of 3 today"))
    #expect(spring.journal("missed --for 2:30").code == .done)
  }

  @Test("a flight moves no dose that was lived")
  func flight() throws {
    let world = try world("2026-11-20T08:00")
    world.journal("took")
    world.wait(minutes: 6 * 60)
    world.journal("took")
    // Ten hours later it is 18:00 in New York, and was midnight in Berlin.
    world.wait(minutes: 10 * 60)
    try world.travel(to: "America/New_York")
    world.expect(
      "took", .done,
      "Recorded: baclofen 10 mg, today 18:00 (20:00 dose). 3 of 3 today; next tomorrow 08:00.  [0003]",
      errors: "Zone: America/New_York (was Europe/Berlin)")
  }

  @Test("over the date line the same day comes again, and its doses are not open again")
  func dateLine() throws {
    let world = try World("Pacific/Auckland", "2026-11-19T20:00")
    try world.schedule("baclofen", "08:00,20:00")
    world.journal("took 8:00")
    world.journal("took")
    world.wait(minutes: 12 * 60)
    world.journal("took")
    // Ten hours later it is the evening of the 19th in Honolulu.
    world.wait(minutes: 10 * 60)
    try world.travel(to: "Pacific/Honolulu")
    try world.expectRefusal("-q took", .usage, saying: "all 2 doses of baclofen today are logged")
    world.expect(
      "-q took 10mg", .done,
      "Recorded: baclofen 10 mg, today 19:00 (extra: the 20:00 dose is logged at 20:00). 2 of 2 today; next tomorrow 20:00.  [0004]"
    )
  }

  @Test(
    "took alone adds a dose that was open, with its amount, and moves no other",
    arguments: 1...12)
  func nothingMoves(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let world = try World(
      ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"].randomElement(using: &random)
        ?? "Europe/Berlin", "2026-11-18T05:00")
    let times = (6...22).shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
    try world.schedule(
      "baclofen",
      times.map { "\($0 < 10 ? "0" : "")\($0):00=\($0)mg" }.joined(separator: ","),
      on: [
        .daily, .every(days: 2, anchor: CivilDay(daysSinceEpoch: 20_770)),
        .weekdays([.wednesday, .thursday, .friday]),
      ]
      .randomElement(using: &random) ?? .daily)
    for _ in 0..<14 {
      world.wait(minutes: Int64.random(in: 20...500, using: &random))
      let line =
        ["took", "took", "took", "missed", "skipped", "undo --yes"].randomElement(using: &random)
        ?? "took"
      let outcome = world.journal("-q \(line)")
      #expect([.done, .usage, .failure].contains(outcome.code), "\(outcome.testDescription)")
      guard line == "took", outcome.code == .done else { continue }
      #expect(outcome.output.contains(" dose"), "\(outcome.output)")
      #expect(!outcome.output.contains("is scheduled"), "\(outcome.output)")
      #expect(!outcome.output.contains("extra"), "\(outcome.output)")
      #expect(outcome.output.split(separator: "\n").count <= 2, "\(outcome.output)")
    }
    #expect(world.journal("list -n 0").code == .done)
    #expect(world.journal().output.split(separator: "\n").count <= 12)
  }

  // MARK: No schedule

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
    let world = try world("2026-11-20T14:10")
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

  // MARK: Several medicines

  @Test("without a name it is the medicine with the only open dose")
  func onlyOpen() throws {
    let world = try world("2026-11-20T15:00")
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
    let world = try world("2026-11-20T07:40")
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
    let world = try world("2026-11-20T20:30")
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

  @Test("only active medicines are meant without a name")
  func onlyActive() throws {
    let world = try world("2026-11-20T14:10")
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
    let world = try world("2026-11-20T14:10")
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
