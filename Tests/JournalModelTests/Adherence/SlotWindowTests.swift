import Testing

@testable import JournalModel

@Suite("Slots and their windows")
struct SlotWindowTests {
  private func windows(
    _ versions: [RegimenVersion], on day: String
  ) throws -> [String] {
    let moment = try civil(day)
    return RegimenHistory(versions).slots(reaching: moment...moment.endOfDay)
      .filter { $0.day == moment.day }
      .map { "\($0.time.iso8601) \($0.window.opens.iso8601) \($0.window.closes.iso8601)" }
  }

  @Test("three a day reach three quarters of the way to their neighbours")
  func threeADay() throws {
    #expect(
      try windows([version("2026-09-01", nil)], on: "2026-10-02") == [
        "08:00 2026-10-01T23:00 2026-10-02T12:30",
        "14:00 2026-10-02T09:30 2026-10-02T18:30",
        "20:00 2026-10-02T15:30 2026-10-03T05:00",
      ])
  }

  @Test("weekday and every-N-days gaps count for at most a period")
  func periods() throws {
    // 5 October 2026 is a Monday.
    #expect(
      try windows(
        [version("2026-09-01", nil, ["08:00"], on: .weekdays([.monday, .thursday]))],
        on: "2026-10-05") == ["08:00 2026-10-02T08:00 2026-10-07T14:00"])
    #expect(
      try windows(
        [version("2026-09-01", nil, ["08:00"], on: .weekdays([.monday]))], on: "2026-10-05")
        == ["08:00 2026-09-30T02:00 2026-10-10T14:00"])
    #expect(
      try windows(
        [
          version(
            "2026-09-01", nil, ["08:00"], on: .every(days: 2, anchor: civil("2026-10-03").day))
        ], on: "2026-10-03") == ["08:00 2026-10-01T20:00 2026-10-04T20:00"])
    // The next slot of the daily one is six days on, and counts for one.
    #expect(
      try windows(
        [
          version("2026-09-01", "2026-10-06", ["08:00"]),
          version("2026-10-06", nil, ["08:00"], on: .weekdays([.sunday])),
        ], on: "2026-10-05") == ["08:00 2026-10-04T14:00 2026-10-06T02:00"])
  }

  @Test("quarters of a second are kept: a window that ends at 05:00:00.75 is not closed at 05:00")
  func quarters() throws {
    let window = SlotWindow(around: try civil("2026-10-01T04:00"), before: 4803, after: 4801)
    #expect(window.opens == (try civil("2026-10-01T02:59:58")))
    #expect(window.closes == (try civil("2026-10-01T05:00")))
    #expect(window.isYetToClose(at: try civil("2026-10-01T05:00")))
    #expect(!window.isYetToClose(at: try civil("2026-10-01T05:00:01")))
  }

  @Test("a resumption, or a change to as needed, leaves every earlier window as it was")
  func resumption() throws {
    let first = try version("2026-09-01", "2026-10-03")
    let alone = try windows([first], on: "2026-10-02")
    #expect(alone.last == "20:00 2026-10-02T15:30 2026-10-03T00:30")
    let resumed = try version("2026-10-04", nil, ["06:00"])
    #expect(try windows([first, resumed], on: "2026-10-02") == alone)
    let asNeeded = RegimenVersion(
      .asNeeded(maximum: DoseLimit(milligrams(30))), from: try civil("2026-10-03"),
      until: try civil("2026-10-04"))
    #expect(try windows([first, asNeeded, resumed], on: "2026-10-02") == alone)
  }

  @Test("a slot exists where its version says so, however far off, and nowhere else")
  func reference() throws {
    let history = RegimenHistory([
      try version("2026-10-01T12:00", "2027-10-01T14:00")
    ])
    #expect(history.slot(try slotReference("2027-09-30T20:00")) != nil)
    for none in [
      "2026-10-01T08:00", "2027-10-01T14:00", "2027-09-30T20:00:01", "2030-01-01T08:00",
    ] {
      #expect(history.slot(try slotReference(none)) == nil)
    }
  }

  @Test("a neighbour is seen however far off, and counts for a period")
  func farNeighbours() throws {
    let twiceDaily = try version("2026-10-01", "2026-10-10", ["08:00", "20:00"])
    let later = ScheduledDays.every(days: 3, anchor: try civil("2026-12-01").day)
    #expect(
      try windows(
        [twiceDaily, version("2026-10-10", nil, ["08:00"], on: later)], on: "2026-10-09"
      ).last
        == "20:00 2026-10-09T11:00 2026-10-10T14:00")
    let history = RegimenHistory([
      try version(
        "2026-09-01", "2026-10-27T12:00", ["08:00"],
        on: .every(days: 10, anchor: civil("2026-10-01").day)),
      // The first Friday is 30 October: nine and a half days after the 21st.
      try version(
        "2026-10-27T12:00", nil, ["20:00"], on: .every(days: 7, anchor: civil("2026-10-30").day)),
    ])
    let part = try civil("2026-10-28")...civil("2026-10-28T01:00")
    let slot = history.slots(reaching: part).first
    #expect(slot?.moment == (try civil("2026-10-21T08:00")))
    #expect(slot?.window.opens == (try civil("2026-10-13T20:00")))
    #expect(slot?.window.closes == (try civil("2026-10-28T11:00")))
  }

  @Test("asking for few days gives the same slots as asking for many")
  func excerpts() throws {
    for seed: UInt64 in 1...200 {
      let history = try GeneratedJournal(seed: seed).diary.history
      let all = history.slots(reaching: try civil("2026-08-01")...civil("2026-12-31"))
      let part = try civil("2026-10-14T10:00")...civil("2026-10-17T03:00")
      #expect(
        history.slots(reaching: part) == all.filter { $0.window.overlaps(part) }, "seed \(seed)")
    }
  }
}

extension LocalDateTime {
  fileprivate var endOfDay: LocalDateTime { advanced(bySeconds: 86_399) }

  fileprivate func advanced(bySeconds seconds: Int64) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: secondsSinceEpoch + seconds)
  }
}
