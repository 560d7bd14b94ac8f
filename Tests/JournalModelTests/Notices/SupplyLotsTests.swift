import Testing

@testable import JournalModel

@Suite("What should be left of a medicine")
struct SupplyLotsTests {
  /// Tablets of 10 mg, 10 mg three times a day.
  private func fixture(
    _ strength: Strength? = Strength(milligrams(10)), scheduled: Bool = true
  ) throws -> PrescriptionFixture {
    var fixture = try PrescriptionFixture(
      Medication(name: "baclofen", strength: strength, form: "tablet"))
    if scheduled { try fixture.change("2026-10-01", try prescribed(milligrams(10))) }
    return fixture
  }

  private func left(
    _ fixture: PrescriptionFixture, at moment: String = "2026-11-20T14:00"
  ) throws -> SupplyLeft? {
    SupplyLeft(
      fixture.supplies, doses: fixture.entries, of: fixture.prescription, at: try lived(moment))
  }

  /// `61 tablets, 20 days`.
  private func told(
    _ fixture: PrescriptionFixture, at moment: String = "2026-11-20T14:00"
  ) throws -> String? {
    try left(fixture, at: moment).map { left in
      "\(left.left.value.text) \(left.left.unit.rawValue), "
        + (left.wholeDays.map { "\($0) d" } ?? "-")
    }
  }

  @Test("the last count, with what came since, less the doses since")
  func counting() throws {
    var fixture = try fixture()
    #expect(try told(fixture) == nil)
    try fixture.supply("2026-11-01T09:00", .counted, tablets(50))
    try fixture.dose("2026-11-02T08:00", milligrams(10))
    #expect(try told(fixture) == "49 tablet, 16 d")
    try fixture.supply("2026-11-10T09:00", .counted, tablets(40))
    try fixture.dose("2026-11-11T08:00", milligrams(15))
    try fixture.dose("2026-11-12T08:00", tablets(2))
    #expect(try told(fixture) == "36.5 tablet, 12 d")
    try fixture.supply("2026-11-13T09:00", .added, tablets(84))
    try fixture.supply("2026-11-05T09:00", .added, tablets(1000))
    #expect(
      try told(fixture) == "120.5 tablet, 40 d", "what came before the count is counted in it")
    try fixture.supply("2026-11-14T09:00", .counted, tablets(1), of: PrescriptionFixture.id(8))
    try fixture.dose("2026-11-14T10:00", milligrams(10), of: PrescriptionFixture.id(8))
    #expect(try told(fixture) == "120.5 tablet, 40 d", "another medicine")
  }

  @Test("told at an earlier moment it knows what was there by then, and no later dose")
  func toldAt() throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(40))
    try fixture.dose("2026-11-10T14:00", milligrams(10))
    try fixture.supply("2026-11-11T09:00", .added, tablets(10))
    for (moment, expected) in [
      ("2026-11-10T08:59:59", nil), ("2026-11-10T09:00:00", "40 tablet, 13 d"),
      ("2026-11-10T13:59:59", "40 tablet, 13 d"), ("2026-11-10T14:00:00", "39 tablet, 13 d"),
      ("2026-11-11T08:59:59", "39 tablet, 13 d"), ("2026-11-11T09:00:00", "49 tablet, 16 d"),
    ] as [(String, String?)] {
      #expect(try told(fixture, at: moment) == expected, "\(moment)")
    }
  }

  @Test(
    "a dose at the very moment of the count is taken from it when it was written down after it",
    arguments: [
      ("2026-11-10T08:59:59", 40), ("2026-11-10T09:00:00", 40), ("2026-11-10T09:00:01", 39),
    ])
  func sameMoment(written: String, left: Int) throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(40))
    let dose = DoseLog(medication: fixture.prescription.id, amount: milligrams(10))
    let recorded = try lived(written).instant
    let entry = Entry(
      id: PrescriptionFixture.id(3), revision: 1, recordedAt: recorded, firstRecordedAt: recorded,
      facts: EntryFacts(moment: try lived("2026-11-10T09:00"), content: .dose(dose)))
    let supply = SupplyLeft(
      fixture.supplies, doses: [entry], of: fixture.prescription,
      at: try lived("2026-11-20T14:00"))
    #expect(supply?.left == tablets(left))
  }

  @Test("of two counts at one moment that written later stands, and of a count and what came both")
  func together() throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(40))
    try fixture.supply("2026-11-10T09:00", .counted, tablets(30))
    try fixture.supply("2026-11-10T09:00", .added, tablets(5))
    #expect(try left(fixture)?.left == tablets(35))
    try fixture.supply("2026-11-10T09:00", .counted, tablets(20))
    #expect(try left(fixture)?.left == tablets(20))
  }

  @Test("what came first counts where nothing was counted")
  func neverCounted() throws {
    var fixture = try fixture()
    try fixture.dose("2026-11-01T08:00", milligrams(10))
    try fixture.supply("2026-11-02T09:00", .added, tablets(30))
    try fixture.supply("2026-11-09T09:00", .added, tablets(30))
    try fixture.dose("2026-11-10T08:00", milligrams(20))
    #expect(try left(fixture)?.left == tablets(58))
  }

  @Test("below zero it stays, and lasts for no number of days")
  func belowZero() throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(1))
    try fixture.dose("2026-11-10T14:00", milligrams(10))
    #expect(try told(fixture) == "0 tablet, 0 d")
    try fixture.dose("2026-11-10T20:00", milligrams(5))
    let left = try #require(try left(fixture))
    #expect(left.left == Amount(Exact(-1, over: 2), .tablet))
    #expect(left.wholeDays == nil)
    #expect(left.stage == .belowZero)
  }

  @Test("doses become tablets through the product in use on their day")
  func productChange() throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(40))
    try fixture.product("2026-11-14", "Brand B", Strength(milligrams(5)))
    try fixture.dose("2026-11-13T20:00", milligrams(10))
    try fixture.dose("2026-11-14T08:00", milligrams(10))
    let left = try #require(try left(fixture))
    #expect(left.left == tablets(37))
    #expect(!left.isOfDifferentStrengths)
    #expect(left.usePerDay == tablets(6))
  }

  @Test("tablets of different strength are counted in the substance, which is said")
  func differentStrengths() throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(4))
    try fixture.product("2026-11-14", "Brand B", Strength(milligrams(5)))
    try fixture.supply("2026-11-14T09:00", .added, tablets(12))
    try fixture.dose("2026-11-15T08:00", milligrams(5))
    try fixture.dose("2026-11-15T14:00", tablets(1))
    let left = try #require(try left(fixture))
    #expect(left.left == milligrams(90))
    #expect(left.isOfDifferentStrengths)
    #expect(left.usePerDay == milligrams(30))
    #expect(left.wholeDays == 3)
    // Counted anew, they are all of one strength.
    try fixture.supply("2026-11-16T09:00", .counted, tablets(12))
    #expect(try self.left(fixture)?.left == tablets(12))
  }

  @Test("a liquid beside tablets is counted in the substance too, and grams as they are")
  func otherUnits() throws {
    var fixture = try fixture()
    try fixture.supply("2026-11-10T09:00", .counted, tablets(4))
    try fixture.product(
      "2026-11-14", "Syrup", Strength(milligrams(5), per: milliliters(5)))
    try fixture.supply("2026-11-14T09:00", .added, milliliters(100))
    #expect(try left(fixture)?.left == milligrams(140))

    fixture = try self.fixture(nil)
    try fixture.supply("2026-11-10T09:00", .counted, Amount(Exact(1), .gram))
    try fixture.dose("2026-11-11T08:00", milligrams(10))
    #expect(try left(fixture)?.left == Amount(Exact(99, over: 100), .gram))
    #expect(try left(fixture)?.wholeDays == 33)
  }

  @Test("where nothing says how much is in a tablet, nothing is guessed")
  func unknown() throws {
    var fixture = try fixture(nil)
    try fixture.supply("2026-11-10T09:00", .counted, tablets(4))
    #expect(try told(fixture) == "4 tablet, -")
    try fixture.dose("2026-11-11T08:00", tablets(1))
    #expect(try told(fixture) == "3 tablet, -")
    try fixture.dose("2026-11-12T08:00", milligrams(10))
    #expect(try told(fixture) == nil)
  }

  @Test(
    "use is the average over the period of the schedule in force; without one, none",
    arguments: [
      ("daily", "3"), ("weekdays", "6/7"), ("every", "0.6"), ("needed", nil), ("paused", nil),
    ] as [(String, String?)])
  func use(kind: String, perDay: String?) throws {
    var fixture = try fixture(scheduled: false)
    let state: RegimenChange.State =
      switch kind {
      case "daily": try prescribed(milligrams(10))
      case "weekdays":
        try prescribed(
          milligrams(10), ["08:00", "14:00", "20:00"], on: .weekdays([.monday, .friday]))
      case "every":
        try prescribed(milligrams(10), on: .every(days: 5, anchor: civil("2026-10-01").day))
      case "needed": .prescribed(.asNeeded(maximum: nil))
      default: .paused
      }
    try fixture.change("2026-10-01", state)
    try fixture.supply("2026-11-10T09:00", .counted, tablets(30))
    let left = try #require(try left(fixture))
    #expect(left.usePerDay?.value.text == perDay)
    #expect((left.wholeDays == nil) == (perDay == nil))
  }

  @Test("the step of a plan that is in force is what is used")
  func planned() throws {
    var fixture = try fixture()
    try fixture.plan(
      .begin, nil, ["2026-11-15 5 08:00,20:00", "2026-11-20"], written: "2026-11-01T09:00")
    try fixture.supply("2026-11-10T09:00", .counted, tablets(30))
    for (moment, perDay) in [
      ("2026-11-14T23:59:59", "3"), ("2026-11-15T00:00", "1"), ("2026-11-19T23:59:59", "1"),
      ("2026-11-20T00:00", nil),
    ] as [(String, String?)] {
      #expect(try left(fixture, at: moment)?.usePerDay?.value.text == perDay, "\(moment)")
    }
  }

  @Test("a dose is taken from it by the instant, whatever the clock showed")
  func zones() throws {
    var fixture = try fixture()
    // 09:00 in a place nine hours ahead is midnight UTC.
    let count = SupplyEvent(medication: fixture.prescription.id, .counted, tablets(40))
    let moment = try lived("2026-11-10T09:00", offset: 9, zone: "Asia/Tokyo")
    let entry = Entry(
      id: PrescriptionFixture.id(5), revision: 1, recordedAt: moment.instant,
      firstRecordedAt: moment.instant, facts: EntryFacts(moment: moment, content: .supply(count)))
    // An hour later, where the clock shows the day before.
    let dose = DoseLog(medication: fixture.prescription.id, amount: milligrams(10))
    let taken = try lived("2026-11-09T17:00", offset: -8, zone: "America/Los_Angeles")
    let later = Entry(
      id: PrescriptionFixture.id(6), revision: 1, recordedAt: taken.instant,
      firstRecordedAt: taken.instant, facts: EntryFacts(moment: taken, content: .dose(dose)))
    try fixture.dose("2026-11-09T23:00", milligrams(10))
    let supply = SupplyLeft(
      [Written(count, in: entry)], doses: fixture.entries + [later], of: fixture.prescription,
      at: try lived("2026-11-20T14:00"))
    #expect(supply?.left == tablets(39))
  }
}
