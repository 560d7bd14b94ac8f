import Testing

@testable import JournalModel

@Suite("Notices: a day without a dose")
struct NoDoseTests {
  private func notice(
    _ doses: [String], marks: [String] = [], at now: String, _ medication: Medication = baclofen,
    prescribed: [Written<RegimenChange>]? = nil, explained: [ExplainedGap] = [],
    silence: WritingSilence? = nil, offset: Int = 0
  ) throws -> Notice? {
    let medicine = try medicine(
      doses, marks: marks, medication, added: "2026-10-20 07:00",
      prescribed: prescribed ?? [change("2026-10-01", thrice())])
    return medicine.noDoseNotice(
      try voice(now, offset: offset), explained: explained, silence: silence)
  }

  private let asked =
    "You marked it as not to be stopped suddenly. If doses were not taken, contact the spasticity "
    + "clinic, 555 0100, a pharmacist or a doctor now. If they were, log them."

  @Test("S2: 24 h or more since the last dose, to the second")
  func aDay() throws {
    let doses = ["k7f2 20 20:05 10mg"]
    #expect(try notice(doses, at: "21 20:04:59") == nil)
    let notice = try notice(doses, at: "21 20:05")
    #expect(notice?.facts == ["No baclofen dose is recorded for 24 h (last: Fri 20:05). " + asked])
    #expect(notice?.level == .urgent)
    #expect(notice?.question == nil)
    #expect(
      try self.notice(doses, at: "21 22:05")?.facts.first?
        .hasPrefix("No baclofen dose is recorded for 26 h (last: Fri 20:05). You marked it") == true
    )
  }

  @Test(
    "S2: more than 1.5 times the longest gap in the schedule, and a closed slot not taken",
    arguments: [
      // Once a day: the slot of the 21st closes at 02:00 on the 22nd, 36 h are over at 20:00.
      (["08:00"], ScheduledDays.daily, "20 08:00", "22 01:59", false),
      (["08:00"], .daily, "20 08:00", "22 02:00", true),
      // 08:00 and 10:00 leave 22 h, and one and a half times that is 33 h.
      (["08:00", "10:00"], .daily, "20 10:00", "21 19:00", false),
      (["08:00", "10:00"], .daily, "20 10:00", "21 19:00:01", true),
      // On Fridays: 252 h are over on the 16th, the slot of the 13th closes on the 18th.
      (["08:00"], .weekdays([.friday]), "06 08:00", "16 20:01", false),
      (["08:00"], .weekdays([.friday]), "06 08:00", "18 13:59", false),
      (["08:00"], .weekdays([.friday]), "06 08:00", "18 14:00", true),
      // Every three days: 108 h, and the slot of the 18th closes 54 h after it.
      (
        ["08:00"], .every(days: 3, anchor: CivilDay(daysSinceEpoch: 20_772)), "15 08:00",
        "20 13:59", false
      ),
      (
        ["08:00"], .every(days: 3, anchor: CivilDay(daysSinceEpoch: 20_772)), "15 08:00",
        "20 14:00", true
      ),
    ])
  func longestGap(
    times: [String], days: ScheduledDays, last: String, now: String, fires: Bool
  ) throws {
    let changes = [try change("2026-10-01", scheduled(times, on: days))]
    #expect((try notice(["k7f2 \(last) 10mg"], at: now, prescribed: changes) != nil) == fires)
  }

  @Test("S2: a slot skipped or marked missed was not taken either")
  func marks() throws {
    for kind in ["skipped", "missed"] {
      let marks = ["\(kind) 21 08:00", "\(kind) 21 14:00"]
      #expect(try notice(["k7f2 20 20:05 10mg"], marks: marks, at: "21 20:05") != nil)
    }
  }

  @Test("S2: silent without a dose on record, and for what may be stopped or was not asked about")
  func conditions() throws {
    #expect(try notice([], at: "21 20:05") == nil)
    var medication = baclofen
    for answer in [false, nil] {
      medication.doNotStop = answer
      #expect(try notice(["k7f2 20 20:05 10mg"], at: "22 20:05", medication) == nil)
    }
  }

  @Test("S2: silent in a pause, after the end, as needed and by pump")
  func notScheduled() throws {
    let start = try change("2026-10-01", thrice())
    let states: [RegimenChange.State] = [
      .paused, .stopped, .prescribed(.asNeeded(maximum: nil)),
      .prescribed(.continuous(InfusionRate(perDay: milligrams(1)))),
    ]
    for state in states {
      let changes = [start, try change("21 12:00", state)]
      #expect(try notice(["k7f2 20 20:05 10mg"], at: "22 20:05", prescribed: changes) == nil)
    }
    // Resumed: the slots since then count, the time without a dose is what it is.
    let resumed = [start, try change("21", .paused), try change("25", thrice())]
    #expect(try notice(["k7f2 20 20:05 10mg"], at: "25 12:29", prescribed: resumed) == nil)
    #expect(
      try notice(["k7f2 20 20:05 10mg"], at: "25 12:30", prescribed: resumed)?.facts.first?
        .hasPrefix("No baclofen dose is recorded for 4 days (last: Fri 20:05).") == true)
  }

  @Test("S2: any dose ends it, extra, backdated or a little ahead; a deleted one does not")
  func ended() throws {
    let old = "k7f2 20 20:05 10mg"
    #expect(try notice([old, "m3x1 21 21:00 2.5mg"], at: "21 22:05") == nil)
    #expect(try notice([old, "m3x1 21 08:00 10mg"], at: "21 22:05") == nil)
    #expect(try notice([old, "m3x1 21 22:09 10mg"], at: "21 22:05") == nil)
    #expect(try notice([old, "m3x1 21 22:11 10mg"], at: "21 22:05") != nil)
    #expect(try notice([old], at: "21 22:05") != nil)
  }

  @Test("S2: a dose of a bare day may have been taken at its end")
  func bareDay() throws {
    #expect(try notice(["k7f2 20 10mg"], at: "21 23:59") == nil)
    #expect(
      try notice(["k7f2 20 10mg"], at: "22 00:00")?.facts.first?
        .hasPrefix("No baclofen dose is recorded for 24 h (last: Fri). ") == true)
  }

  @Test("S2: hours are hours that passed, over a clock change and a flight")
  func elapsed() throws {
    // The clock is put back on the 25th: at 20:05 on the wall 25 h have passed.
    let doses = ["k7f2 2026-10-24 20:05 10mg +2"]
    #expect(try notice(doses, at: "2026-10-25 19:04", offset: 1) == nil)
    #expect(try notice(doses, at: "2026-10-25 19:05", offset: 1) != nil)
    // From Berlin to Tokyo the wall is eight hours ahead of the time that passed.
    let flight = ["k7f2 20 20:05 10mg +1"]
    #expect(try notice(flight, at: "22 04:04", offset: 9) == nil)
    #expect(try notice(flight, at: "22 04:05", offset: 9) != nil)
  }

  @Test("S2: after 72 h without an entry of any kind it shows once, with a question")
  func silence() throws {
    let doses = ["k7f2 01 20:05 10mg"]
    func silence(_ wasSaid: Bool) throws -> WritingSilence {
      WritingSilence(lastWritten: try when("01 20:05"), wasSaid: wasSaid)
    }
    let short = try notice(doses, at: "04 20:04", silence: silence(false))
    #expect(short?.question == nil)
    let long = try notice(doses, at: "04 20:05", silence: silence(false))
    #expect(
      long?.lines(onTerminal: true) == [
        "No baclofen dose is recorded for 3 days (last: Sun 20:05). " + asked,
        "Nothing was written from 2 Nov to today. In that time, was baclofen taken as usual / "
          + "partly / not / not sure? (journal gap ...)",
      ])
    #expect(long?.lines(onTerminal: false) == long?.lines(onTerminal: true))
    #expect(long?.question?.kind == .gap)
    #expect(try notice(doses, at: "04 20:05", silence: silence(true)) == nil)
    // Something else was written in between.
    let mood = WritingSilence(lastWritten: try when("04 09:00"), wasSaid: false)
    #expect(try notice(doses, at: "04 20:05", silence: mood)?.question == nil)
  }

  @Test("S2: what was told of a silence is not asked again; a new day without a dose is")
  func explained() throws {
    let doses = ["k7f2 01 20:05 10mg"]
    let gap = ExplainedGap(from: try wall("02"), until: try wall("20 09:00"))
    #expect(try notice(doses, at: "20 09:05", explained: [gap]) == nil)
    #expect(try notice(doses, at: "21 08:59", explained: [gap]) == nil)
    #expect(
      try notice(doses, at: "21 09:00", explained: [gap])?.facts.first?
        .hasPrefix("No baclofen dose is recorded for 19 days (last: 1 Nov 20:05).") == true)
  }

  @Test("S2: after what was told only the slots since then count")
  func slotsSinceTold() throws {
    let changes = [try change("01", scheduled(["08:00"]))]
    let gap = ExplainedGap(from: try wall("02"), until: try wall("20 09:00"))
    func notice(_ now: String) throws -> Notice? {
      try self.notice(["k7f2 01 08:00 10mg"], at: now, prescribed: changes, explained: [gap])
    }
    // The slot of the 21st closes at 02:00 on the 22nd.
    #expect(try notice("22 01:59") == nil)
    #expect(try notice("22 02:00") != nil)
  }

  @Test("S2: a dose of last year is named with its year, an approximate one as such")
  func last() throws {
    let changes = [try change("2025-10-01", thrice())]
    #expect(
      try notice(["k7f2 2025-12-31 20:05 10mg"], at: "2026-01-10 20:05", prescribed: changes)?
        .facts.first?.contains("(last: 31 Dec 2025 20:05)") == true)
    #expect(
      try notice(["k7f2 20 20:05 10mg about"], at: "21 22:05")?
        .facts.first?.contains("(last: Fri about 20:05)") == true)
  }

  @Test("S2: without a saved contact it says whom, and how to save one")
  func unset() throws {
    var voice = try voice("21 22:05")
    voice.contact = nil
    let medicine = try medicine(["k7f2 20 20:05 10mg"])
    #expect(
      medicine.noDoseNotice(voice)?.facts == [
        "No baclofen dose is recorded for 26 h (last: Fri 20:05). You marked it as not to be "
          + "stopped suddenly. If doses were not taken, contact the clinic that prescribes it (save "
          + "it: journal settings contact ...), a pharmacist or a doctor now. If they were, log them."
      ])
  }
}
