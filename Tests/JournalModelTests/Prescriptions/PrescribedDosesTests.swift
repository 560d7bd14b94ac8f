import Testing

@testable import JournalModel

@Suite("What was written down of a medicine, beside what is prescribed")
struct PrescribedDosesTests {
  private let baclofen = Medication(name: "baclofen", strength: Strength(milligrams(10)))

  private func figures(_ fixture: PrescriptionFixture, _ days: [String]) throws -> Adherence {
    try fixture.doses.diary.adherence(
      in: civil(days[0]).day...civil(days[1]).day, asOf: lived("2026-12-01T12:00"))
  }

  @Test("doses and marks of its own and of what turned out to be it, and of nothing else")
  func ids() throws {
    var fixture = try PrescriptionFixture(baclofen)
    let (merged, other) = (PrescriptionFixture.id(2), PrescriptionFixture.id(3))
    fixture.prescription.ids.insert(merged)
    try fixture.change("2026-10-01", prescribed(milligrams(10)))
    try fixture.dose("2026-10-01T08:00", milligrams(10), of: merged)
    try fixture.dose("2026-10-01T14:00", milligrams(10), of: other)
    try fixture.mark("2026-10-01T21:00", for: "2026-10-01T20:00", of: merged)
    try fixture.dose("2026-10-02T08:00", milligrams(10))
    try fixture.mark("2026-10-02T21:00", for: "2026-10-02T20:00", of: other)
    // Missed, but nobody said which: it is in the diary and marks no slot.
    try fixture.mark("2026-10-02T21:00", for: nil)
    let doses = fixture.doses
    #expect(doses.doses.map(\.id) == [1, 4].map { fixture.entries[$0].id })
    #expect(doses.marks.map(\.id) == [fixture.entries[3].id])
    #expect(doses.diary.doses.map(\.moment) == doses.doses.map(\.facts.moment))
    #expect(
      doses.diary.marks == [
        SlotMark(try slotReference("2026-10-01T20:00"), .missed, reason: .forgot)
      ])
    let figures = try figures(fixture, ["2026-10-01", "2026-10-02"])
    #expect(
      [figures.taken, figures.missed, figures.unrecorded, figures.extra] == [2, 1, 3, 0])
  }

  @Test("it begins when it was added, or with its earliest entry, a mark at its slot")
  func begins() throws {
    var fixture = try PrescriptionFixture(baclofen, added: "2026-10-05T10:00")
    try fixture.change("2025-01-01", prescribed(milligrams(10)))
    #expect(fixture.doses.diary.begins == (try civil("2026-10-05T10:00")))
    try fixture.mark("2026-10-05T11:00", for: "2026-10-04T20:00")
    #expect(fixture.doses.diary.begins == (try civil("2026-10-04T20:00")))
    try fixture.mark("2026-10-01T11:00", for: nil)
    #expect(fixture.doses.diary.begins == (try civil("2026-10-04T20:00")))
    try fixture.dose("2026-10-02", milligrams(10))
    #expect(fixture.doses.diary.begins == (try civil("2026-10-02")))
    let later = fixture.prescription.doses(in: fixture.entries, from: try civil("2026-10-03").day)
    #expect(later.diary.begins == (try civil("2026-10-03")))
    let earlier = fixture.prescription.doses(in: fixture.entries, from: try civil("2026-09-03").day)
    #expect(earlier.diary.begins == (try civil("2026-10-02")))
  }

  @Test("tablets of the product in use are as scheduled, smaller or larger in milligrams")
  func strengths() throws {
    var fixture = try PrescriptionFixture(baclofen)
    try fixture.change("2026-10-01", prescribed(milligrams(10), ["08:00"]))
    try fixture.product("2026-10-03", "Strong", Strength(milligrams(25)))
    try fixture.dose("2026-10-01T08:00", tablets(1))
    try fixture.dose("2026-10-02T08:00", tablets(1, over: 2))
    try fixture.dose("2026-10-03T08:00", tablets(1))
    try fixture.dose("2026-10-04T08:00", tablets(2, over: 5))
    try fixture.dose("2026-10-05T08:00", Amount(Exact(10_000), .microgram))
    try fixture.dose("2026-10-06T08:00", milliliters(10))
    let figures = try figures(fixture, ["2026-10-01", "2026-10-06"])
    #expect([figures.taken, figures.smaller, figures.larger] == [6, 1, 1])
    // Millilitres of a tablet are neither more nor less than milligrams, and not as scheduled.
    #expect(figures.completeDays == 3)
  }

  @Test("when the schedule changes its unit, doses before and after compare with their own")
  func units() throws {
    var fixture = try PrescriptionFixture(baclofen)
    try fixture.change("2026-10-01", prescribed(tablets(1), ["20:00"]))
    try fixture.change("2026-10-04", prescribed(milligrams(10), ["20:00"]))
    for day in 1...6 {
      try fixture.dose("2026-10-0\(day)T20:00", day % 2 == 0 ? tablets(1) : milligrams(10))
    }
    // Taken before anything was prescribed, and the last evening's after midnight.
    try fixture.dose("2026-09-30T20:00", milligrams(10))
    try fixture.dose("2026-10-04T00:30", milligrams(20), for: "2026-10-03T20:00")
    #expect(
      fixture.doses.diary.doses.map(\.amount.unit) == [
        .tablet, .tablet, .tablet, .milligram, .milligram, .milligram, .tablet, .tablet,
      ])
    let figures = try figures(fixture, ["2026-10-01", "2026-10-06"])
    #expect([figures.taken, figures.smaller, figures.larger, figures.extra] == [6, 0, 1, 1])
  }

  @Test("as needed, between schedules and without any, amounts stay comparable or as they were")
  func unscheduled() throws {
    var fixture = try PrescriptionFixture(baclofen)
    try fixture.dose("2026-09-01T08:00", tablets(1))
    #expect(fixture.doses.diary.doses.map(\.amount) == [tablets(1)])
    try fixture.change("2026-10-01", prescribed(milligrams(10)))
    try fixture.change("2026-10-10", .prescribed(.asNeeded(maximum: nil)))
    try fixture.dose("2026-10-11T08:00", tablets(2))
    #expect(fixture.doses.diary.doses.map(\.amount) == [milligrams(10), milligrams(20)])
  }

  @Test("the medicine's own windows count")
  func settings() throws {
    var medication = baclofen
    #expect(try PrescriptionFixture(medication).doses.diary.onTime == .usual)
    #expect(try PrescriptionFixture(medication).doses.diary.minimumGapMinutes == nil)
    medication.onTimeMinutes = 30
    medication.minimumGapMinutes = 240
    let diary = try PrescriptionFixture(medication).doses.diary
    #expect(diary.onTime.minutes == 30 && diary.minimumGapMinutes == 240)
  }

  @Test("amounts whose conversion has no exact value that fits are left alone, not trapped on")
  func overflow() throws {
    let strength = Strength(
      Amount(try Exact("123456789.123456789").orThrow("strength"), .gram),
      per: Amount(try Exact("987654321.987654323").orThrow("per"), .milliliter))
    var fixture = try PrescriptionFixture(Medication(name: "syrup", strength: strength))
    try fixture.change("2026-10-01", prescribed(Amount(Exact(1), .microgram), ["08:00"]))
    for (day, number) in ["192837465.564738291", "1/999999937", "999999999/7"].enumerated() {
      for (unit, hour) in zip([DoseUnit.gram, .milligram, .microgram, .tablet, .milliliter], 6...) {
        let amount = Amount(try Exact(number).orThrow(number), unit)
        try fixture.dose("2026-10-0\(day + 1)T0\(hour - 5):00", amount)
      }
    }
    let figures = try figures(fixture, ["2026-10-01", "2026-10-03"])
    #expect(figures.scheduled == 3)
    for unit in DoseUnit.allCases {
      for entry in fixture.doses.doses {
        guard case .dose(let log) = entry.facts.content else { continue }
        _ = fixture.prescription.comparable(log.amount, on: entry.facts.moment.day, with: unit)
      }
    }
  }
}
