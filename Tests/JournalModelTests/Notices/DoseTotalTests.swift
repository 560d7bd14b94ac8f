import Testing

@testable import JournalModel

@Suite("Notices: totals of doses")
struct DoseTotalTests {
  @Test(
    "D2: this dose is extra, or with it the day's total first exceeds the scheduled total",
    arguments: [
      // Extra: the third before its slot's window opens.
      (
        ["20 08:00 10mg", "20 14:00 10mg"], "20 14:20 10mg", "20 14:20",
        ["Logged today: 30 mg; scheduled up to now: 20 mg, whole day: 30 mg."]
      ),
      // Exactly the scheduled total, each in its slot.
      (["20 08:00 10mg", "20 14:00 10mg"], "20 20:00 10mg", "20 20:00", []),
      (
        ["20 08:00 10mg", "20 14:00 10mg"], "20 20:00 10.5mg", "20 20:00",
        ["Logged today: 30.5 mg; scheduled up to now: 30 mg, whole day: 30 mg."]
      ),
      // One large dose in its own slot.
      (
        [], "20 08:00 31mg", "20 08:00",
        ["Logged today: 31 mg; scheduled up to now: 10 mg, whole day: 30 mg."]
      ),
      ([], "20 08:00 30mg", "20 08:00", []),
      // A larger dose in the morning: said when the evening's exceeds the day, once.
      (
        ["20 08:00 20mg", "20 14:00 10mg"], "20 20:00 10mg", "20 20:00",
        ["Logged today: 40 mg; scheduled up to now: 30 mg, whole day: 30 mg."]
      ),
      (["20 08:00 40mg", "20 14:00 10mg"], "20 20:00 10mg", "20 20:00", []),
      // After an extra dose the later ones in their slots say nothing again.
      (["20 08:00 10mg", "20 08:10 10mg"], "20 14:00 10mg", "20 14:00", []),
      (["20 08:00 10mg", "20 08:10 10mg", "20 14:00 10mg"], "20 20:00 10mg", "20 20:00", []),
      // But another extra one does.
      (
        ["20 08:00 10mg", "20 08:10 10mg", "20 14:00 10mg"], "20 14:10 10mg", "20 14:10",
        ["Logged today: 40 mg; scheduled up to now: 20 mg, whole day: 30 mg."]
      ),
      // Units of one kind add up, others stand beside.
      (
        ["20 08:00 10mg", "20 14:00 2puff"], "20 14:20 10000mcg", "20 14:20",
        ["Logged today: 20 mg + 2 puffs; scheduled up to now: 20 mg, whole day: 30 mg."]
      ),
      // A bare day counts on its day.
      (
        ["20 10mg", "20 10mg", "20 10mg"], "20 10mg", "20 23:00",
        ["Logged today: 40 mg; scheduled up to now: 30 mg, whole day: 30 mg."]
      ),
      // This one takes the slot that the other had, which is extra now.
      (
        ["20 08:00 10mg", "20 14:10 10mg"], "20 14:00 10mg", "20 14:20",
        ["Logged today: 30 mg; scheduled up to now: 20 mg, whole day: 30 mg."]
      ),
      // Before the first slot.
      (
        ["20 07:10 25mg"], "20 07:20 10mg", "20 07:30",
        ["Logged today: 35 mg; scheduled up to now: 0 mg, whole day: 30 mg."]
      ),
    ] as [([String], String, String, [String])])
  func beyondSchedule(before: [String], dose: String, now: String, expected: [String]) throws {
    let others = before.enumerated().map { "x\($0)00 \($1)" }
    let medicine = try medicine(others + ["m3x1 \(dose)"])
    #expect(try facts(.beyondSchedule, in: medicine, at: now) == expected)
  }

  @Test("D2: a dose written down later for a day before tells that day's total")
  func backdated() throws {
    let medicine = try medicine(
      taken(19...19) + ["m3x1 19 14:30 10mg"], added: "18 07:00")
    #expect(
      try facts(.beyondSchedule, in: medicine, at: "20 09:00")
        == ["Logged yesterday: 40 mg; scheduled for the whole day: 30 mg."])
    #expect(
      try facts(.beyondSchedule, in: medicine, at: "22 09:00")
        == ["Logged on Thu: 40 mg; scheduled for the whole day: 30 mg."])
  }

  @Test("D2: after midnight a dose counts on its own day, whichever slot it is for")
  func midnight() throws {
    let medicine = try medicine(
      [
        "a111 20 08:00 10mg", "b111 20 14:00 10mg", "c111 20 20:00 10mg for 20 20:00",
        "m3x1 21 00:30 10mg for 20 20:00",

      ])
    // A second dose for one slot is extra; today has taken 10 mg of 30.
    #expect(
      try facts(.beyondSchedule, in: medicine, at: "21 00:30")
        == ["Logged today: 10 mg; scheduled up to now: 0 mg, whole day: 30 mg."])
  }

  @Test(
    "D2: days without slots are silent",
    arguments: [
      [], [("01", RegimenChange.State.prescribed(.asNeeded(maximum: nil)))],
      [("01", .prescribed(.continuous(InfusionRate(perDay: milligrams(1)))))],
      [("01", .paused)],
    ] as [[(String, RegimenChange.State)]])
  func noSlots(states: [(String, RegimenChange.State)]) throws {
    let medicine = try medicine(
      ["k7f2 20 14:00 10mg", "m3x1 20 14:20 50mg"],
      prescribed: states.map { try change($0.0, $0.1) })
    #expect(try facts(.beyondSchedule, in: medicine, at: "20 14:20") == [])
  }

  @Test("D2: a day off the schedule is silent, and a pause leaves the slots before it")
  func daysOff() throws {
    let mondays = try medicine(
      ["m3x1 20 14:20 50mg"],
      prescribed: [change("01", scheduled(["08:00"], on: .weekdays([.monday])))])
    #expect(try facts(.beyondSchedule, in: mondays, at: "20 14:20") == [])
    let paused = try medicine(
      ["k7f2 20 08:00 10mg", "m3x1 20 14:20 10mg"],
      prescribed: [change("01", thrice()), change("20 12:00", .paused)])
    #expect(
      try facts(.beyondSchedule, in: paused, at: "20 14:20")
        == ["Logged today: 20 mg; scheduled up to now: 10 mg, whole day: 10 mg."])
  }

  @Test("D2: an edit that makes an earlier dose larger is told of, and stands while it is so")
  func edited() throws {
    let day = ["a111 20 08:00 10mg", "b111 20 14:00 10mg", "c111 20 20:00 10mg"]
    let edited = try medicine(["m3x1 20 08:00 20mg"] + day[1...])
    let text = ["Logged today: 40 mg; scheduled up to now: 30 mg, whole day: 30 mg."]
    #expect(try facts(.beyondSchedule, in: edited, at: "20 21:00") == text)
    #expect(try facts(.beyondSchedule, in: edited, at: "20 21:00", on: .standing) == text)
    let undone = try medicine(["m3x1 20 08:00 10mg"] + day[1...])
    #expect(try facts(.beyondSchedule, in: undone, at: "20 21:00", on: .standing) == [])
  }

  @Test("D2: what exceeded the day still does when more was logged since")
  func standing() throws {
    let withExtra = try medicine([
      "a111 20 08:00 20mg", "b111 20 14:00 10mg", "m3x1 20 20:00 10mg", "d111 20 22:30 10mg",
    ])
    #expect(
      try facts(.beyondSchedule, in: withExtra, at: "20 23:00", on: .standing)
        == ["Logged today: 50 mg; scheduled up to now: 30 mg, whole day: 30 mg."])
    let inSlots = try medicine([
      "a111 20 08:00 20mg", "m3x1 20 14:00 20mg", "b111 20 20:00 20mg",
    ])
    #expect(try facts(.beyondSchedule, in: inSlots, at: "20 21:00", on: .standing).count == 1)
    #expect(try facts(.beyondSchedule, in: inSlots, at: "20 21:00", on: .writing) == [])
  }

  private func asNeeded(_ doses: [String], hours: Int = 24, by: String? = nil) throws
    -> NoticedMedicine
  {
    try medicine(
      doses,
      prescribed: [
        change(
          "01", .prescribed(.asNeeded(maximum: DoseLimit(milligrams(60), hours: hours))), by: by)
      ])
  }

  @Test(
    "D5: a rolling 24 h total above the saved maximum; at the maximum it is silent",
    arguments: [
      (["20 08:00 30mg"], "20 20:00 30mg", []),
      (["20 08:00 30mg"], "20 20:00 30.1mg", ["60.1 mg in 24 h; the maximum you saved is 60 mg."]),
      (["20 08:00 40mg"], "21 07:59 30mg", ["70 mg in 24 h; the maximum you saved is 60 mg."]),
      // A day apart is not in one stretch of 24 h.
      (["20 08:00 40mg"], "21 08:00 30mg", []),
      // Written down later, between others.
      (
        ["20 08:00 30mg", "21 07:00 30mg"], "20 12:00 10mg",
        ["70 mg in 24 h; the maximum you saved is 60 mg."]
      ),
      // Nor here: the first and the last are 24 h apart.
      (["20 08:00 30mg", "21 08:00 30mg"], "20 12:00 10mg", []),
      // No stretch holds all three.
      (["20 08:00 30mg", "21 09:00 30mg"], "20 20:00 30mg", []),
      ([], "20 61mg", ["61 mg in 24 h; the maximum you saved is 60 mg."]),
      (["20 08:00 40mg"], "20 21mg", ["61 mg in 24 h; the maximum you saved is 60 mg."]),
      // Nobody can add puffs to milligrams.
      (["20 08:00 60mg"], "20 09:00 2puff", []),
    ] as [([String], String, [String])])
  func aboveMaximum(before: [String], dose: String, expected: [String]) throws {
    let medicine = try asNeeded(before.enumerated().map { "x\($0)00 \($1)" } + ["m3x1 \(dose)"])
    #expect(try facts(.aboveMaximum, in: medicine, at: "21 12:00") == expected)
  }

  @Test(
    "D5: over a clock change a stretch has 24 h of time, not of the clock on the wall",
    arguments: [("2026-10-25 08:30 30mg +1", true), ("2026-10-25 09:30 30mg +1", false)])
  func clockChange(dose: String, fires: Bool) throws {
    let medicine = try medicine(
      ["k7f2 2026-10-24 10:00 40mg +2", "m3x1 \(dose)"],
      prescribed: [
        change("2026-10-01", .prescribed(.asNeeded(maximum: DoseLimit(milligrams(60)))))
      ])
    #expect(
      try facts(.aboveMaximum, in: medicine, at: "2026-10-25 12:00", offset: 1).isEmpty == !fires)
  }

  @Test("D5: its own hours, its words and its source; without a saved maximum none")
  func saved() throws {
    let twelve = try asNeeded(
      ["k7f2 20 08:00 40mg", "m3x1 20 19:59 30mg"], hours: 12, by: "Dr Lee")
    #expect(
      try facts(.aboveMaximum, in: twelve, at: "20 20:00")
        == ["70 mg in 12 h; the maximum you saved is 60 mg (Dr Lee)."])
    let after = try asNeeded(["k7f2 20 08:00 40mg", "m3x1 20 20:00 30mg"], hours: 12)
    #expect(try facts(.aboveMaximum, in: after, at: "20 20:00") == [])

    var scheduled = try medicine(["k7f2 20 08:00 40mg", "m3x1 20 14:00 30mg"])
    #expect(try facts(.aboveMaximum, in: scheduled, at: "20 20:00") == [])
    scheduled.maximum = SavedMaximum(
      DoseLimit(milligrams(60)), words: "no more than 60", source: "Dr Lee")
    #expect(
      try facts(.aboveMaximum, in: scheduled, at: "20 20:00")
        == ["70 mg in 24 h; the maximum you saved is 60 mg (\"no more than 60\", Dr Lee)."])
  }

  @Test("D5: a maximum counts while its regimen is in force")
  func formerMaximum() throws {
    let changes = [
      try change("01", .prescribed(.asNeeded(maximum: DoseLimit(milligrams(60))))),
      try change("20 12:00", thrice()),
    ]
    let before = try medicine(["m3x1 20 11:59 70mg"], prescribed: changes)
    let after = try medicine(["m3x1 20 12:00 70mg"], prescribed: changes)
    let bareDay = try medicine(["m3x1 20 70mg"], prescribed: changes)
    #expect(try facts(.aboveMaximum, in: before, at: "20 20:00").count == 1)
    #expect(try facts(.aboveMaximum, in: after, at: "20 20:00") == [])
    #expect(try facts(.aboveMaximum, in: bareDay, at: "20 20:00").count == 1)
  }
}
