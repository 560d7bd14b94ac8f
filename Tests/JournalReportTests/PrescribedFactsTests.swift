import JournalModel
import JournalReport
import Testing

@Suite("What is prescribed")
struct PrescribedFactsTests {
  private func facts(
    asOf: String = "2026-11-22 10:30", until: String? = nil,
    _ write: (inout Diary) throws -> Void
  ) throws -> MedicationFacts {
    var diary = Diary()
    try write(&diary)
    let report = try diary.report(
      since: "2026-10-23", until: until ?? String(asOf.prefix(10)), asOf: asOf)
    return try #require(report.medications.first)
  }

  private func total(_ milligrams: Int) -> ReportAmount {
    ReportAmount(Amount(Exact(milligrams), .milligram))
  }

  @Test("nothing was ever prescribed: nothing is claimed")
  func nothing() throws {
    let facts = try facts { _ = try $0.medicine("baclofen") }
    #expect(facts.kind == nil && facts.state == nil && facts.started == nil)
    #expect(facts.dailyTotal == nil && facts.thisDoseSince == nil && facts.adherence == nil)
    #expect(facts.regimen.isEmpty && facts.changes.isEmpty)
    #expect(facts.asNeeded?.doses == 0)
  }

  @Test("this dose since the schedule holds, through a pause and whatever the product")
  func thisDoseSince() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("5", "08:00,20:00"), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("10", "08:00,20:00"), from: "2026-11-01")
      try diary.product(id, "generic B", from: "2026-11-03")
      try diary.prescribe(id, .paused, from: "2026-11-05")
      try diary.prescribe(id, diary.schedule("10", "08:00,20:00"), from: "2026-11-08 14:00")
      try diary.prescribe(id, diary.schedule("10", "08:00,20:00"), from: "2026-11-10")
    }
    #expect(facts.state == .active)
    #expect(facts.started == (try day("2026-03-01")))
    #expect(facts.thisDoseSince == (try day("2026-11-01")))
    #expect(facts.dailyTotal == total(20))
    #expect(facts.changes.map(\.kind) == [.increase, .pause, .resume])
    #expect(facts.changes.map(\.at.local.iso8601).last == "2026-11-08T14:00")
    #expect(facts.products.map(\.name) == ["generic B"])
  }

  @Test("other times are another schedule, and as much a day")
  func otherTimes() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("10", "08:00,20:00"), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("5", "06:00,12:00,18:00,23:00"), from: "2026-11-03")
    }
    #expect(facts.thisDoseSince == (try day("2026-11-03")))
    #expect(facts.changes.map(\.kind) == [.times])
    #expect(facts.dailyTotal == total(20))
  }

  @Test("a start is when the person said it began, else when it was first prescribed")
  func started() throws {
    let said = try facts { diary in
      let id = try diary.medicine("baclofen", since: "2025-03-01")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-03")
    }
    #expect(said.started == (try day("2025-03-01")))
    let prescribed = try facts { diary in
      let id = try diary.medicine("baclofen", added: "2026-10-01 08:00")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-03")
    }
    #expect(prescribed.started == (try day("2026-11-03")))
  }

  @Test("in a pause nothing is due, and what was is still known")
  func paused() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
      try diary.prescribe(
        id, .paused, from: "2026-11-03 12:00", by: "Dr Lee", "low pressure")
    }
    #expect(facts.kind == .scheduled)
    #expect(facts.state == .paused)
    #expect(facts.stateSince == (try day("2026-11-03")))
    #expect(facts.dailyTotal == nil && facts.thisDoseSince == nil)
    #expect(facts.current != nil)
    #expect(facts.changes.first?.by == "Dr Lee")
    #expect(facts.changes.first?.reason == "low pressure")
    #expect(facts.regimen.map { $0.version.until?.iso8601 } == ["2026-11-03T12:00"])
  }

  @Test("who decided a change that was written privately is told nowhere, what changed is")
  func privateChange() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("5", "08:00"), from: "2026-03-01")
      diary.isPrivate = true
      try diary.prescribe(
        id, diary.schedule("10", "08:00"), from: "2026-11-03", by: "Dr Lee", "secret")
      try diary.product(id, "secret brand", from: "2026-11-04")
    }
    #expect(facts.dailyTotal == total(10))
    #expect(facts.changes.map(\.kind) == [.increase])
    #expect(facts.changes.first?.by == nil && facts.changes.first?.reason == nil)
    #expect(facts.products.isEmpty)
  }

  @Test("told as it stood: a change that was not yet made is not there, one for later is")
  func asOf() throws {
    func write(_ diary: inout Diary) throws {
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("5", "08:00"), from: "2026-03-01")
      try diary.prescribe(
        id, diary.schedule("10", "08:00"), from: "2026-11-10", told: "2026-11-05 09:00")
      try diary.prescribe(id, diary.schedule("15", "08:00"), from: "2026-11-15")
    }
    let before = try facts(asOf: "2026-11-07 09:00", write)
    #expect(before.dailyTotal == total(5))
    #expect(before.changes.isEmpty)
    #expect(before.regimen.map { $0.version.until?.iso8601 } == ["2026-11-10T00:00"])
    let after = try facts(asOf: "2026-11-12 09:00", write)
    #expect(after.dailyTotal == total(10))
    #expect(after.regimen.map { $0.version.until?.iso8601 } == ["2026-11-10T00:00", nil])
  }

  @Test("what is to begin later is planned, and no dose was due")
  func planned() throws {
    let facts = try facts(until: "2026-12-24") { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(
        id, diary.schedule("5", "08:00"), from: "2026-12-01", told: "2026-11-20 08:00")
    }
    #expect(facts.state == .planned)
    #expect(facts.stateSince == (try day("2026-12-01")))
    #expect(facts.dailyTotal == nil && facts.adherence == nil && facts.regimen.isEmpty)
  }

  @Test("stopped before the period: left out, unless something was logged of it")
  func stopped() throws {
    var diary = Diary()
    for (name, end) in [
      ("gone", "2026-10-23"), ("logged", "2026-10-01"), ("late", "2026-10-23 09:00"),
    ] {
      let id = try diary.medicine(name)
      try diary.prescribe(id, diary.schedule("5", "08:00"), from: "2026-03-01")
      try diary.prescribe(id, .stopped, from: end, replacedBy: "other")
      if name == "logged" { try diary.dose(id, "5", at: "2026-11-01 08:00") }
    }
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(Set(report.medications.map(\.name)) == ["logged", "late"])
    #expect(report.medications.allSatisfy { $0.state == .stopped })
  }

  @Test("a pump shows its rate and since when; without doses beside it there are none to tell")
  func continuous() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen pump")
      for (rate, day) in [(120, "2026-03-01"), (150, "2026-11-10")] {
        let infusion = InfusionRate(perDay: Amount(Exact(rate), .microgram))
        try diary.prescribe(id, .prescribed(.continuous(infusion)), from: day)
      }
    }
    #expect(facts.kind == .continuous)
    #expect(facts.dailyTotal == ReportAmount(Amount(Exact(150), .microgram)))
    #expect(facts.thisDoseSince == (try day("2026-11-10")))
    #expect(facts.changes.map(\.kind) == [.increase])
    #expect(facts.adherence == nil && facts.asNeeded == nil)
  }

  @Test("as needed and then on a schedule: both are told, each of its own doses")
  func both() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, .prescribed(.asNeeded(maximum: nil)), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-10")
      try diary.dose(id, "5", at: "2026-11-01 10:00")
      try diary.dose(id, "5", at: "2026-11-01 19:00")
      for day in try diary.days("2026-11-10", "2026-11-21") {
        try diary.dose(id, "10", at: "\(day) 08:00")
      }
      try diary.dose(id, "10", at: "2026-11-20 08:30")
    }
    #expect(facts.kind == .scheduled)
    #expect(facts.asNeeded?.doses == 2)
    #expect(facts.asNeeded?.mostIn24h == total(10))
    #expect(facts.adherence?.figures.taken == 12)
    #expect(facts.adherence?.figures.extra == 1)
  }

  @Test("a schedule that was entered late: doses before it are no misses, and said apart")
  func lateSchedule() throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen", added: "2026-10-25 08:00")
    for day in try diary.days("2026-10-25", "2026-11-21") {
      try diary.dose(id, "10", at: "\(day) 08:00")
    }
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-15")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    let adherence = try #require(report.medications.first?.adherence)
    #expect(adherence.figures.scheduled == 7)
    #expect(adherence.figures.taken == 7)
    #expect(adherence.extraBeforeSchedule == 21)
    #expect(report.firstLook.map(\.kind) == [.fall])
    #expect(report.text(isUnicode: false).contains("21 doses before the schedule"))
    #expect(!report.text(isUnicode: false).contains("extra"))
    // It was taken all along: nothing started on the day of the schedule.
    #expect(report.columnMedicine == nil)
    #expect(report.columns.allSatisfy { $0.firstDays == nil })
  }

  @Test("doses of a medicine that turned out to be another are that one's")
  func merged() throws {
    var diary = Diary()
    let baclofen = try diary.medicine("baclofen")
    try diary.prescribe(baclofen, diary.schedule("10", "08:00,20:00"), from: "2026-03-01")
    let typed = try diary.medicine("bacofen")
    for day in try diary.days("2026-10-22", "2026-11-22") {
      try diary.dose(baclofen, "10", at: "\(day) 08:00")
      if day < "2026-11-22" { try diary.dose(typed, "10", at: "\(day) 20:00") }
    }
    try diary.mark(typed, .missed, .forgot, slot: "2026-10-21 20:00")
    try diary.merge(typed, into: baclofen)
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.medications.map(\.name) == ["baclofen"])
    let figures = try #require(report.medications.first?.adherence?.figures)
    #expect(figures.taken == 60)
    #expect(figures.scheduled == 60)
    #expect(figures.extra == 0)
    #expect(report.completeness.entries == 61)
  }

  @Test("tablets of a product of another strength are as many milligrams as they hold that day")
  func productStrength() throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen", strength: "10", form: "tablet")
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
    try diary.product(id, "Brand A", from: "2026-03-01")
    try diary.product(id, "Brand B", strength: "5", from: "2026-11-10")
    for day in try diary.days("2026-10-22", "2026-11-21") {
      try diary.dose(id, day < "2026-11-10" ? "1" : "2", .tablet, at: "\(day) 08:00")
    }
    try diary.dose(id, "1", .tablet, at: "2026-11-22 08:00")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 23:30")
    let facts = try #require(report.medications.first)
    #expect(facts.strength == "5 mg")
    #expect(facts.products.map(\.name) == ["Brand A", "Brand B"])
    #expect(facts.products.map(\.isNew) == [false, true])
    #expect(facts.adherence?.figures.taken == 30)
    #expect(facts.adherence?.figures.pending == 1)
    #expect(facts.adherence?.figures.smaller == 0)
    #expect(facts.adherence?.figures.largestDay?.total == Amount(Exact(10), .milligram))
    #expect(report.columns.map(\.kind) == [.previous, .period])
    let text = report.text(isUnicode: false)
    #expect(text.contains("10 Nov Brand A -> Brand B 5 mg"))
    #expect(text.contains("also within 23 Oct - 21 Nov: Brand B 10 Nov"))
  }

  @Test("the most in 24 h before a dose as needed counts those of the schedule too")
  func mostAcrossChange() throws {
    let facts = try facts { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("10", "20:00"), from: "2026-03-01")
      try diary.prescribe(id, .prescribed(.asNeeded(maximum: nil)), from: "2026-11-13")
      try diary.dose(id, "10", at: "2026-11-12 20:00")
      for _ in 0..<2 { try diary.dose(id, "10", at: "2026-11-13 09:00") }
    }
    #expect(facts.asNeeded?.doses == 2)
    #expect(facts.asNeeded?.mostIn24h == total(30))
  }

  @Test("as needed now, on a schedule in all of the period: no word that nothing was logged")
  func neededSince() throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "20:00"), from: "2026-03-01")
    try diary.prescribe(id, .prescribed(.asNeeded(maximum: nil)), from: "2026-11-13")
    for day in try diary.days("2026-10-20", "2026-11-12") {
      try diary.dose(id, "10", at: "\(day) 20:00")
    }
    let text = try diary.report(
      since: "2026-10-23", until: "2026-11-10", asOf: "2026-11-22 10:30"
    ).text(isUnicode: false)
    #expect(text.contains("19 of 19"))
    #expect(text.contains("on a schedule in this period"))
    #expect(!text.contains("no dose logged"))
  }

  @Test(
    "a dose before anything was prescribed is no schedule's, whenever the period ends",
    arguments: ["2026-11-12", "2026-11-22"])
  func beforeAnything(until: String) throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, .prescribed(.asNeeded(maximum: nil)), from: "2026-11-10")
    try diary.prescribe(id, diary.schedule("10", "20:00"), from: "2026-11-15")
    try diary.dose(id, "10", at: "2026-11-05 20:00")
    let report = try diary.report(since: "2026-10-23", until: until, asOf: "2026-11-22 10:30")
    #expect(report.medications.first?.asNeeded?.doses == 1)
  }

  @Test("a day of a journey is left out of the days, and said")
  func travelDay() throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "20:00"), from: "2026-03-01")
    for day in try diary.days("2026-10-20", "2026-11-21") {
      try diary.dose(id, "10", at: "\(day) 20:00")
    }
    try diary.mood(3, at: "2026-11-10 08:00")
    (diary.zone, diary.offset) = ("Europe/London", 0)
    try diary.mood(3, at: "2026-11-10 13:00")
    let text = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30"
    ).text(isUnicode: false)
    // The window of the last evening is open.
    #expect(text.contains("exactly as scheduled: 28 of 28 days, 1 travel day left out"))
  }

  @Test("reasons are named, and the dose whose window is open is not counted yet")
  func remarks() throws {
    let text = try Diary.raised().monthReport().text(width: 200, isUnicode: false)
    #expect(text.contains("of 30 days  reasons: forgot 2, away 1, felt ill 1  1 not counted yet"))
    #expect(text.contains("vitamin D: 28 of 30 taken, 2 not recorded, 1 not counted yet"))
    #expect(!text.contains("open now"))
  }
}
