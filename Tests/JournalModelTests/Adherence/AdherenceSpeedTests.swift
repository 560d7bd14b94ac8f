import Testing

@testable import JournalModel

@Suite("Doses against the schedule over many years", .serialized)
struct AdherenceSpeedTests {
  private static let days = 3653

  /// Ten years of three doses a day, taken some minutes late.
  private func diary(_ delay: (_ number: Int) -> Int) throws -> DoseDiary {
    let start = try civil("2016-10-01")
    let doses = (0..<AdherenceSpeedTests.days * 3).map { number in
      let seconds = Int64(number / 3) * 86_400 + Int64(8 + 6 * (number % 3)) * 3600
      let civil = LocalDateTime(
        secondsSinceEpoch: start.secondsSinceEpoch + seconds + Int64(delay(number)) * 60)
      return TakenDose(
        LivedMoment(
          instant: civil.instant(offset: 0), zone: "UTC", offset: 0, precision: .minute),
        milligrams(10))
    }
    return DoseDiary(
      history: RegimenHistory([try version("2016-10-01", nil)]), begins: start, doses: doses)
  }

  @Test(
    "ten years of three doses a day are counted at once, also when each could be either neighbour's",
    arguments: ["some minutes late", "in the middle between two slots", "all on one day"])
  func tenYears(manner: String) throws {
    let diary = try diary { number in
      switch manner {
      case "some minutes late": (number * 7919) % 90
      case "in the middle between two slots": 180
      default: -(number / 3) * 1440
      }
    }
    let asOf = try lived("2026-10-02T06:00")
    let days = try civil("2016-10-01").day...asOf.day
    var figures: Adherence?
    let spent = ContinuousClock().measure { figures = diary.adherence(in: days, asOf: asOf) }
    print("ten years of three doses a day, \(manner): \(spent)")
    #expect((figures?.scheduled ?? 0) + (figures?.pending ?? 0) >= AdherenceSpeedTests.days * 3 - 3)
    // A tenth of a second in a release build; tests are built without optimization, on any machine.
    #expect(spent < .seconds(5))
  }
}
