import Testing

@testable import JournalModel

@Suite("What is prescribed, in words")
struct RegimenTextTests {
  private func schedule(
    _ doses: [(String, Amount)], _ days: ScheduledDays = .daily
  ) throws -> Schedule {
    try Schedule(days, doses: doses.map { ScheduledDose(try clock($0.0), $0.1) })
  }

  @Test("a schedule names its amounts with their times, and its days where it is not every day")
  func schedules() throws {
    let thrice = ["08:00", "14:00", "20:00"].map { ($0, milligrams(10)) }
    #expect(try schedule(thrice).text == "10 mg at 08:00, 14:00, 20:00")
    let mixed = [
      ("20:00", milligrams(10)), ("08:00", milligrams(5)), ("14:00", milligrams(5)),
      ("23:30", tablets(1, over: 2)),
    ]
    #expect(
      try schedule(mixed, .weekdays([.thursday, .monday])).text
        == "5 mg at 08:00, 14:00 and 10 mg at 20:00 and 1/2 tablet at 23:30, on Mon, Thu")
    let anchor = try civil("2026-11-05").day
    #expect(
      try schedule([("08:00:30", tablets(2))], .every(days: 2, anchor: anchor)).text
        == "2 tablets at 08:00:30, every 2 days from 5 Nov 2026")
    #expect(
      try schedule([("08:00", tablets(1))], .every(days: 1, anchor: anchor)).text
        == "1 tablet at 08:00")
  }

  @Test("as needed with and without an own maximum, continuous, paused and stopped")
  func states() throws {
    let limit = DoseLimit(milligrams(30))
    let rate = InfusionRate(perDay: Amount(Exact(241, over: 2), .microgram))
    let told: [(RegimenChange.State, String)] = [
      (.prescribed(.asNeeded(maximum: nil)), "as needed"),
      (.prescribed(.asNeeded(maximum: limit)), "as needed, at most 30 mg in 24 h"),
      (
        .prescribed(.asNeeded(maximum: DoseLimit(tablets(2), hours: 6))),
        "as needed, at most 2 tablets in 6 h"
      ),
      (.prescribed(.continuous(rate)), "120.5 mcg a day, continuous"), (.paused, "paused"),
      (.stopped, "stopped"), (try prescribed(milligrams(10), ["08:00"]), "10 mg at 08:00"),
    ]
    for (state, text) in told { #expect(state.text == text) }
  }

  @Test("a weekday has a code that is read back, and no other spelling is")
  func codes() {
    #expect(Weekday.allCases.map(\.code) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    for weekday in Weekday.allCases { #expect(Weekday(code: weekday.code) == weekday) }
    for text in ["", "Mon", "monday", " mon", "mo", "day"] { #expect(Weekday(code: text) == nil) }
  }
}
