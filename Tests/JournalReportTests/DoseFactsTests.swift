import JournalModel
import JournalReport
import Testing

@Suite("Doses of a medicine without a schedule")
struct DoseFactsTests {
  private func facts(
    _ doses: [(String, DoseUnit, String)], asOf: String = "2026-11-22 10:30"
  ) throws -> DoseFacts {
    var diary = Diary()
    let medicine = try diary.medicine("baclofen")
    for (value, unit, when) in doses { try diary.dose(medicine, value, unit, at: when) }
    let report = try diary.report(since: "2026-10-23", until: "2026-11-22", asOf: asOf)
    return try #require(report.medications.first?.asNeeded)
  }

  private func amount(_ value: String, _ unit: DoseUnit) throws -> ReportAmount {
    ReportAmount(Amount(try number(value), unit))
  }

  @Test("a month of tenths adds up exactly")
  func exact() throws {
    let doses = (1...21).map {
      ("0.1", DoseUnit.milligram, "2026-11-\($0 < 10 ? "0" : "")\($0) 08:00")
    }
    let facts = try facts(doses)
    #expect(facts.total == (try amount("2.1", .milligram)))
    #expect(facts.doses == 21)
    #expect(facts.days == 21)
    #expect(facts.shortestGapMinutes == 1440)
  }

  @Test("a medicine that was added later is told only with what was logged of it before")
  func addedLater() throws {
    var diary = Diary()
    _ = try diary.medicine("later", added: "2026-11-22 10:31")
    let imported = try diary.medicine("imported", added: "2026-11-23 08:00")
    let marked = try diary.medicine("marked", added: "2026-11-23 08:00")
    _ = try diary.medicine("just added", added: "2026-11-22 10:30")
    try diary.dose(imported, "10", at: "2026-11-20 08:00")
    try diary.mark(marked, .missed, at: "2026-11-20 08:00")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(Set(report.medications.map(\.name)) == ["imported", "marked", "just added"])
  }

  @Test("24 h exclude their start: a dose exactly a day later is not in the same window")
  func rollingDay() throws {
    let apart = try facts([
      ("10", .milligram, "2026-11-01 08:00"), ("20", .milligram, "2026-11-02 08:00"),
    ])
    #expect(apart.mostIn24h == (try amount("20", .milligram)))
    let within = try facts([
      ("10", .milligram, "2026-11-01 08:00"), ("20", .milligram, "2026-11-02 07:59"),
    ])
    #expect(within.mostIn24h == (try amount("30", .milligram)))
  }

  @Test("mass pools in the unit used most; what does not convert stands apart")
  func units() throws {
    let facts = try facts([
      ("0.5", .gram, "2026-11-01 08:00"), ("250", .milligram, "2026-11-01 09:30"),
      ("250", .milligram, "2026-11-02 20:00"), ("2", .tablet, "2026-11-03 08:00"),
      ("1/2", .tablet, "2026-11-03 09:00"), ("1", .drop, "2026-11-03 08:20"),
    ])
    #expect(facts.total == (try amount("1000", .milligram)))
    #expect(
      facts.otherTotals == [try amount("5/2", .tablet), try amount("1", .drop)])
    // The most of one kind would hide what was taken of the others.
    #expect(facts.mostIn24h == nil)
    #expect(facts.shortestGapMinutes == 20)
  }

  @Test("tablets beside milligrams are counted in milligrams where the strength is known")
  func strength() throws {
    var diary = Diary()
    let medicine = try diary.medicine("baclofen", strength: "10")
    try diary.dose(medicine, "10", .milligram, at: "2026-11-20 08:00")
    try diary.dose(medicine, "2", .tablet, at: "2026-11-20 09:00")
    try diary.dose(medicine, "1/2", .tablet, at: "2026-11-21 12:00")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    let facts = try #require(report.medications.first?.asNeeded)
    #expect(facts.total == (try amount("35", .milligram)))
    #expect(facts.otherTotals.isEmpty)
    #expect(facts.mostIn24h == (try amount("30", .milligram)))
  }

  @Test("a dose of a bare day counts in the total, in no gap and in no 24 h")
  func untimed() throws {
    let facts = try facts([
      ("10", .milligram, "2026-11-01"), ("10", .milligram, "2026-11-01 00:10"),
    ])
    #expect(facts.total == (try amount("20", .milligram)))
    #expect(facts.mostIn24h == (try amount("10", .milligram)))
    #expect(facts.shortestGapMinutes == nil)
    #expect(facts.untimed == 1)
  }

  @Test("no doses: nothing is made up")
  func none() throws {
    let facts = try facts([])
    #expect(facts.total == nil)
    #expect(facts.mostIn24h == nil)
    #expect(facts.last == nil)
  }

  @Test("a sum of fractions too fine for any number is no total, and no crash")
  func tooFine() throws {
    let primes = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797, 999_999_761]
    let facts = try facts(
      primes.enumerated().map { ("1/\($1)", .milligram, "2026-11-01 0\($0):00") })
    #expect(facts.doses == 6)
    #expect(facts.total == nil)
    #expect(facts.mostIn24h == nil)
  }

  @Test(
    "what is after the moment, outside the days, private or of an unlisted medicine is not there")
  func leftOut() throws {
    var diary = Diary()
    let medicine = try diary.medicine("baclofen")
    try diary.dose(medicine, "10", at: "2026-11-22 08:00")
    try diary.dose(medicine, "10", at: "2026-11-22 10:31")
    try diary.dose(medicine, "10", at: "2026-10-22 23:59")
    try diary.dose(Diary.id(777_777), "10", at: "2026-11-20 08:00")
    diary.isPrivate = true
    try diary.dose(medicine, "10", at: "2026-11-21 08:00")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.medications.map(\.asNeeded?.doses) == [1])
    #expect(report.completeness.entries == 1)
    #expect(report.columns.map(\.kind) == [.previous, .period])
  }

  @Test("marks and their reasons are counted as the person gave them")
  func marks() throws {
    let report = try Diary.month().monthReport()
    let marks = try #require(report.medications.first?.marks)
    #expect(marks.missed == 2)
    #expect(marks.skipped == 1)
    #expect(marks.reasons == ["forgot": 2, "felt_ill": 1])
  }
}
