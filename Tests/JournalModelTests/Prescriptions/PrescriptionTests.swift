import Testing

@testable import JournalModel

@Suite("What is prescribed, in dated changes")
struct PrescriptionTests {
  private let ten: RegimenChange.State
  private let fifteen: RegimenChange.State
  private let twenty: RegimenChange.State

  init() throws {
    ten = try prescribed(milligrams(10))
    fifteen = try prescribed(milligrams(15))
    twenty = try prescribed(milligrams(20))
  }

  /// Each version as `10 from 2026-10-01T00:00 to 2026-10-15T00:00`.
  private func told(_ prescription: Prescription) -> [String] {
    prescription.history.versions.map { version in
      let amount = version.regimen.schedule?.doses.first?.amount.value.text ?? "-"
      return "\(amount) from \(version.from.iso8601) to \(version.until?.iso8601 ?? "-")"
    }
  }

  @Test("a change ends the one before it, whichever was written first")
  func versions() throws {
    var fixture = try PrescriptionFixture()
    try fixture.change("2026-11-01", twenty)
    try fixture.change("2026-10-01", ten)
    #expect(
      told(fixture.prescription) == [
        "10 from 2026-10-01T00:00 to 2026-11-01T00:00", "20 from 2026-11-01T00:00 to -",
      ])
    // Back-dated, between the two.
    try fixture.change("2026-10-15T14:00", fifteen, written: "2026-11-20T09:00")
    #expect(
      told(fixture.prescription) == [
        "10 from 2026-10-01T00:00 to 2026-10-15T14:00",
        "15 from 2026-10-15T14:00 to 2026-11-01T00:00", "20 from 2026-11-01T00:00 to -",
      ])
    #expect(fixture.prescription.timeline.map(\.content.state) == [ten, fifteen, twenty])
    #expect(fixture.prescription.regimen(at: try civil("2026-09-30T23:59:59")) == nil)
    for (moment, state) in [
      ("2026-10-01", ten), ("2026-10-15T13:59:59", ten), ("2026-10-15T14:00", fifteen),
      ("2026-11-01", twenty), ("2099-01-01", twenty),
    ] {
      #expect(fixture.prescription.change(at: try civil(moment))?.content.state == state)
    }
  }

  @Test("of two changes from one moment the one written later stands")
  func together() throws {
    var fixture = try PrescriptionFixture()
    try fixture.change("2026-10-01", ten)
    try fixture.change("2026-10-01", .paused)
    try fixture.change("2026-10-01", twenty)
    #expect(told(fixture.prescription) == ["20 from 2026-10-01T00:00 to -"])
    try fixture.change("2026-10-01", .stopped)
    #expect(told(fixture.prescription).isEmpty)
    #expect(fixture.prescription.timeline.map(\.content.state) == [ten, .paused, twenty, .stopped])
    #expect(fixture.prescription.regimen(at: try civil("2026-10-02")) == nil)
  }

  @Test("a pause is a hole, resuming goes on after it, and stopping is a pause without an end")
  func pauses() throws {
    var fixture = try PrescriptionFixture()
    #expect(fixture.prescription.isActive(at: try civil("2026-10-01")), "not prescribed, but taken")
    try fixture.change("2026-10-01", ten)
    try fixture.change("2026-10-05T12:00", .paused)
    try fixture.change("2026-10-08", ten)
    try fixture.change("2026-10-20", .stopped)
    #expect(
      told(fixture.prescription) == [
        "10 from 2026-10-01T00:00 to 2026-10-05T12:00",
        "10 from 2026-10-08T00:00 to 2026-10-20T00:00",
      ])
    #expect(
      fixture.prescription.history.pauses == [
        Pause(from: try civil("2026-10-05T12:00"), until: try civil("2026-10-08")),
        Pause(from: try civil("2026-10-20"), until: nil),
      ])
    for (moment, isActive) in [
      ("2026-09-30", true), ("2026-10-05T11:59", true), ("2026-10-05T12:00", false),
      ("2026-10-08", true), ("2026-10-20", false),
    ] {
      #expect(fixture.prescription.isActive(at: try civil(moment)) == isActive, "\(moment)")
      let isPrescribed = fixture.prescription.regimen(at: try civil(moment)) != nil
      #expect(isPrescribed == (isActive && moment > "2026-10"), "\(moment)")
    }
  }

  @Test("a change that was not told yet is not known, and a plan for tomorrow is")
  func toldAt() throws {
    var fixture = try PrescriptionFixture()
    try fixture.change("2026-10-01", ten)
    // Decided today for tomorrow, and told a week late.
    try fixture.change("2026-10-11", twenty, written: "2026-10-10T09:00")
    try fixture.change("2026-10-20", fifteen, written: "2026-10-27T09:00")
    try fixture.product("2026-10-20", "Lioresal", written: "2026-10-21T09:00")
    let prescription = fixture.prescription
    func count(_ moment: String) throws -> [Int] {
      let told = prescription.told(at: try lived(moment).instant)
      #expect(told.id == prescription.id && told.added == prescription.added)
      return [told.changes.count, told.products.count]
    }
    #expect(try count("2026-09-30T23:59") == [0, 0])
    #expect(try count("2026-10-10T08:59") == [1, 0])
    #expect(try count("2026-10-10T09:00") == [2, 0])
    #expect(try count("2026-10-26T00:00") == [2, 1])
    #expect(try count("2026-10-27T09:00") == [3, 1])
    let planned = prescription.told(at: try lived("2026-10-10T20:00").instant)
    #expect(planned.change(at: try civil("2026-10-10T20:00"))?.content.state == ten)
    #expect(planned.change(at: try civil("2026-10-11"))?.content.state == twenty)
  }

  @Test("at every moment the history and the latest change say the same")
  func property() throws {
    var numbers = SeededNumbers(seed: 1)
    let states = [ten, twenty, .paused, .stopped, .prescribed(.asNeeded(maximum: nil))]
    for seed in 0..<500 {
      var fixture = try PrescriptionFixture()
      let moments = (0..<6).map { _ in
        LocalDateTime(secondsSinceEpoch: 1_790_000_000 + Int64(numbers.number(0...8)) * 40_000)
      }
      for moment in moments.prefix(numbers.number(0...6)) {
        try fixture.change(moment.iso8601, numbers.pick(states, else: .paused))
      }
      let prescription = fixture.prescription
      for step in Int64(-1)...40 {
        let moment = LocalDateTime(secondsSinceEpoch: 1_790_000_000 + step * 10_000)
        let version = prescription.history.version(at: moment)
        #expect(version?.regimen == prescription.regimen(at: moment), "\(seed) \(moment.iso8601)")
      }
    }
  }
}

@Suite("The product in use")
struct ProductInUseTests {
  private let ten = Strength(milligrams(10))
  private let twentyFive = Strength(milligrams(25))
  private let liquid = Strength(milligrams(5), per: milliliters(5))

  @Test("it is the latest of the day, and as strong as was last said")
  func byDay() throws {
    var fixture = try PrescriptionFixture(Medication(name: "baclofen", strength: ten))
    try fixture.product("2026-10-10", "Lioresal", twentyFive)
    try fixture.product("2026-10-20", "Generic")
    try fixture.product("2026-10-05", "Syrup", liquid)
    let prescription = fixture.prescription
    #expect(prescription.productTimeline.map(\.content.name) == ["Syrup", "Lioresal", "Generic"])
    for (day, name, strength) in [
      ("2026-10-04", nil, ten), ("2026-10-05", "Syrup", liquid), ("2026-10-09", "Syrup", liquid),
      ("2026-10-10", "Lioresal", twentyFive), ("2026-10-20", "Generic", twentyFive),
    ] {
      let day = try civil(day).day
      #expect(prescription.product(on: day)?.name == name)
      #expect(prescription.strength(on: day) == strength)
    }
    try fixture.product("2026-10-10", "Another", ten)
    #expect(fixture.prescription.product(on: try civil("2026-10-10").day)?.name == "Another")
    #expect(fixture.prescription.strength(on: try civil("2026-10-30").day) == ten)
  }

  @Test("amounts compare through it, pieces and volumes both ways, exactly")
  func comparable() throws {
    var fixture = try PrescriptionFixture(Medication(name: "baclofen", strength: ten))
    try fixture.product("2026-10-10", "Strong", twentyFive)
    try fixture.product("2026-10-20", "Syrup", liquid)
    func amount(_ amount: Amount, _ day: String, with unit: DoseUnit) throws -> Amount {
      fixture.prescription.comparable(amount, on: try civil(day).day, with: unit)
    }
    #expect(try amount(tablets(2), "2026-10-09", with: .milligram) == milligrams(20))
    #expect(try amount(tablets(2), "2026-10-10", with: .milligram) == milligrams(50))
    #expect(
      try amount(tablets(1, over: 3), "2026-10-09", with: .microgram)
        == Amount(Exact(10, over: 3), .milligram))
    #expect(try amount(milligrams(25), "2026-10-09", with: .tablet) == tablets(5, over: 2))
    #expect(try amount(milligrams(10), "2026-10-10", with: .tablet) == tablets(2, over: 5))
    #expect(try amount(milliliters(15), "2026-10-20", with: .milligram) == milligrams(15))
    #expect(try amount(milligrams(15), "2026-10-20", with: .milliliter) == milliliters(15))
    // What nothing says stays as it was: tablets of a syrup, millilitres of a tablet, drops.
    #expect(try amount(tablets(1), "2026-10-20", with: .milligram) == tablets(1))
    #expect(try amount(milliliters(1), "2026-10-09", with: .milligram) == milliliters(1))
    #expect(try amount(milligrams(1), "2026-10-20", with: .drop) == milligrams(1))
    let bare = try PrescriptionFixture().prescription
    #expect(
      bare.comparable(tablets(1), on: try civil("2026-10-20").day, with: .milligram) == tablets(1))
  }
}
