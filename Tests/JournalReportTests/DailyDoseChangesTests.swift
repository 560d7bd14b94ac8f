import JournalModel
import Testing

@testable import JournalReport

@Suite("Days on which the daily dose changed")
struct DailyDoseChangesTests {
  private func changes(
    _ diary: Diary, asOf: String, firstLogged: String? = nil
  ) throws -> [String] {
    let moment = try diary.moment(asOf)
    return try diary.medications[0].dailyDoseChanges(
      asOf: moment, firstLogged: firstLogged.map { try diary.moment($0 + " 00:00").day }
    ).map { "\($0.day.iso8601) \($0.text)" }
  }

  @Test("a start, a rise and an end count; other times and a pause do not; what lies ahead neither")
  func counted() throws {
    var diary = Diary()
    let baclofen = try diary.medicine("baclofen")
    try diary.prescribe(
      baclofen, diary.schedule("5", "08:00,14:00,20:00"), from: "2026-10-01")
    try diary.prescribe(
      baclofen, diary.schedule("5", "07:00,13:00,19:00"), from: "2026-10-05")
    try diary.prescribe(baclofen, .paused, from: "2026-10-08")
    try diary.prescribe(
      baclofen, diary.schedule("5", "07:00,13:00,19:00"), from: "2026-10-10")
    try diary.prescribe(
      baclofen, diary.schedule("10", "07:00,13:00,19:00"), from: "2026-10-15 13:00")
    try diary.prescribe(baclofen, .stopped, from: "2026-11-01")
    #expect(
      try changes(diary, asOf: "2026-11-20 09:00") == [
        "2026-10-01 baclofen started, 15 mg a day", "2026-10-15 baclofen 15 -> 30 mg a day",
        "2026-11-01 baclofen stopped",
      ])
    #expect(try changes(diary, asOf: "2026-10-14 09:00").count == 1)
    #expect(try changes(diary, asOf: "2026-09-14 09:00") == [])
    // Who logged it before has not started on that day.
    #expect(
      try changes(diary, asOf: "2026-10-20 09:00", firstLogged: "2026-09-20") == [
        "2026-10-15 baclofen 15 -> 30 mg a day"
      ])
  }

  @Test("the rate of a pump is a daily dose; what is taken as needed is none")
  func kinds() throws {
    var diary = Diary()
    let pump = try diary.medicine("baclofen pump")
    for (rate, day) in [(100, "2026-10-01"), (120, "2026-10-14")] {
      let rate = InfusionRate(perDay: Amount(Exact(rate), .microgram))
      try diary.prescribe(pump, .prescribed(.continuous(rate)), from: day)
    }
    #expect(
      try changes(diary, asOf: "2026-11-20 09:00") == [
        "2026-10-01 baclofen pump started, 100 mcg a day",
        "2026-10-14 baclofen pump 100 -> 120 mcg a day",
      ])
    var other = Diary()
    let ibuprofen = try other.medicine("ibuprofen")
    try other.prescribe(ibuprofen, .prescribed(.asNeeded(maximum: nil)), from: "2026-10-05")
    let moment = try other.moment("2026-11-20 09:00")
    let started = other.medications[0].dailyDoseChanges(asOf: moment, firstLogged: nil)
    #expect(started.map(\.text) == ["ibuprofen started, as needed"])
    #expect(started.map(\.isDaily) == [false])
  }

  @Test("a plan changes the dose with each of its steps that has begun")
  func plan() throws {
    var diary = Diary()
    let baclofen = try diary.medicine("baclofen")
    try diary.prescribe(baclofen, diary.schedule("5", "08:00,20:00"), from: "2026-10-01")
    try diary.plan(
      baclofen, .begin, ["2026-11-02 10 08:00,20:00", "2026-11-09 15 08:00,20:00"],
      told: "2026-11-01 10:00")
    let begun = [
      "2026-10-01 baclofen started, 10 mg a day", "2026-11-02 baclofen 10 -> 20 mg a day",
    ]
    #expect(try changes(diary, asOf: "2026-11-05 09:00") == begun)
    #expect(
      try changes(diary, asOf: "2026-11-09 09:00") == begun + [
        "2026-11-09 baclofen 20 -> 30 mg a day"
      ])
  }

  @Test("nothing prescribed, nothing changed")
  func nothing() throws {
    var diary = Diary()
    _ = try diary.medicine("ibuprofen")
    #expect(try changes(diary, asOf: "2026-10-20 09:00") == [])
  }
}
