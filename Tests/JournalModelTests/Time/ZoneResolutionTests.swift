import Testing

@testable import JournalModel

@Suite(
  "Clock changes of real places",
  .enabled(if: SystemZones.areInstalled, "needs /usr/share/zoneinfo"))
struct ClockChangeTests {
  @Test(
    "a reading that the clock skipped has two neighbours",
    arguments: [
      ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:59", "2026-03-29T03:00"),
      ("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:59", "2026-03-29T03:00"),
      ("Europe/Berlin", "2026-03-29T02:59:59", "2026-03-29T01:59", "2026-03-29T03:00"),
      ("America/New_York", "2026-03-08T02:30", "2026-03-08T01:59", "2026-03-08T03:00"),
      ("Australia/Lord_Howe", "2025-10-05T02:15", "2025-10-05T01:59", "2025-10-05T02:30"),
      ("Pacific/Apia", "2011-12-30T12:00", "2011-12-29T23:59", "2011-12-31T00:00"),
      ("Pacific/Apia", "2011-12-30T00:00", "2011-12-29T23:59", "2011-12-31T00:00"),
      ("Pacific/Kwajalein", "1993-08-21T08:00", "1993-08-20T23:59", "1993-08-22T00:00"),
      ("Africa/Casablanca", "2025-04-06T02:30", "2025-04-06T01:59", "2025-04-06T03:00"),
      ("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-03T23:59", "2018-11-04T01:00"),
      ("Asia/Beirut", "2022-03-27T00:30", "2022-03-26T23:59", "2022-03-27T01:00"),
      ("Africa/Cairo", "2023-04-28T00:00", "2023-04-27T23:59", "2023-04-28T01:00"),
      // The offset before had seconds.
      ("Africa/Monrovia", "1972-01-07T00:20", "1972-01-06T23:59", "1972-01-07T00:44:30"),
    ])
  func gaps(name: String, local: String, before: String, after: String) throws {
    let zone = try SystemZones.zone(name)
    #expect(
      zone.resolve(try reading(local))
        == .none(before: try reading(before), after: try reading(after)))
  }

  @Test(
    "a reading that came twice has two instants, the earlier first",
    arguments: [
      ("Europe/Berlin", "2026-10-25T02:00", "2026-10-25T00:00", "2026-10-25T01:00"),
      ("Europe/Berlin", "2026-10-25T02:59:59", "2026-10-25T00:59:59", "2026-10-25T01:59:59"),
      ("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30", "2026-10-25T01:30"),
      ("Australia/Lord_Howe", "2025-04-06T01:45", "2025-04-05T14:45", "2025-04-05T15:15"),
      ("Africa/Casablanca", "2025-02-23T02:30", "2025-02-23T01:30", "2025-02-23T02:30"),
      ("America/Havana", "2025-11-02T00:00", "2025-11-02T04:00", "2025-11-02T05:00"),
      ("America/Sao_Paulo", "2018-02-17T23:00", "2018-02-18T01:00", "2018-02-18T02:00"),
      ("America/St_Johns", "2010-11-07T00:00:59", "2010-11-07T02:30:59", "2010-11-07T03:30:59"),
      // Kwajalein went over the date line and lived 30 September again.
      ("Pacific/Kwajalein", "1969-09-30T12:00", "1969-09-30T01:00", "1969-10-01T00:00"),
    ])
  func overlaps(name: String, local: String, first: String, second: String) throws {
    let zone = try SystemZones.zone(name)
    let (local, first, second) = (try reading(local), try utc(first), try utc(second))
    let nominal = local.instant(offset: 0)
    #expect(
      zone.resolve(local)
        == .two(
          first: first, firstOffset: Int(nominal - first), second: second,
          secondOffset: Int(nominal - second)))
  }

  @Test(
    "the readings at the edges of a change are told from it",
    arguments: [
      ("Europe/Berlin", "2026-03-29T01:59:59", "2026-03-29T00:59:59"),
      ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00"),
      ("Europe/Berlin", "2026-10-25T01:59:59", "2026-10-24T23:59:59"),
      ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00"),
      ("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59"),
      ("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00"),
      ("America/Sao_Paulo", "2018-02-18T00:00", "2018-02-18T03:00"),
    ])
  func edges(name: String, local: String, instant: String) throws {
    let (zone, local, instant) = (
      try SystemZones.zone(name), try reading(local), try utc(instant)
    )
    let offset = Int(local.instant(offset: 0) - instant)
    #expect(zone.resolve(local) == .one(instant, offset: offset))
    #expect(zone.local(at: instant) == local)
  }

  @Test(
    "a day starts at its first instant, wherever midnight went",
    arguments: [
      ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00"),
      ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00"),
      ("Asia/Beirut", "2022-03-27", "2022-03-26T22:00"),
      ("Africa/Cairo", "2023-04-28", "2023-04-27T22:00"),
      ("America/Havana", "2025-11-02", "2025-11-02T04:00"),
      ("America/St_Johns", "2010-11-07", "2010-11-07T02:30"),
      ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00"),
      ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00"),
    ])
  func starts(name: String, day: String, instant: String) throws {
    let zone = try SystemZones.zone(name)
    let day = try #require(CivilDay(iso8601: day))
    #expect(zone.start(of: day) == (try utc(instant)))
  }
}

@Suite("Clock changes close together")
struct CloseClockChangeTests {
  /// Forward at 10,000 s, back again a day and a half later.
  private static let twoChanges = TZifFixture(
    transitions: [(10_000, 1), (139_600, 0)], offsets: [0, 3600])

  private func zone(_ fixture: TZifFixture) throws -> Zone {
    Zone(identifier: "Test/Close", table: try TimeZoneTable(tzif: fixture.bytes))
  }

  private func local(_ seconds: Int64) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: seconds)
  }

  @Test("both of two changes within two days are seen")
  func twoChangesWithinTwoDays() throws {
    let zone = try zone(CloseClockChangeTests.twoChanges)
    #expect(zone.resolve(local(9999)) == .one(Instant(seconds: 9999), offset: 0))
    // 02:46:40 became 03:46:40.
    #expect(zone.resolve(local(10_000)) == .none(before: local(9960), after: local(13_600)))
    #expect(zone.resolve(local(13_600)) == .one(Instant(seconds: 10_000), offset: 3600))
    #expect(
      zone.resolve(local(141_000))
        == .two(
          first: Instant(seconds: 137_400), firstOffset: 3600, second: Instant(seconds: 141_000),
          secondOffset: 0))
    #expect(zone.resolve(local(143_200)) == .one(Instant(seconds: 143_200), offset: 0))
  }

  @Test("a change that lasts ten minutes is seen")
  func tenMinutes() throws {
    let zone = try zone(
      TZifFixture(transitions: [(36_000, 1), (36_600, 0)], offsets: [0, 7200]))
    #expect(
      zone.resolve(local(43_300))
        == .two(
          first: Instant(seconds: 36_100), firstOffset: 7200, second: Instant(seconds: 43_300),
          secondOffset: 0))
    #expect(zone.resolve(local(36_300)) == .none(before: local(35_940), after: local(43_200)))
    #expect(zone.resolve(local(36_700)) == .one(Instant(seconds: 36_700), offset: 0))
  }

  @Test("of three instants the first and the last are told")
  func threeInstants() throws {
    let zone = try zone(
      TZifFixture(transitions: [(36_000, 1), (37_000, 2)], offsets: [7200, 3600, 0]))
    #expect(
      zone.resolve(local(40_100))
        == .two(
          first: Instant(seconds: 32_900), firstOffset: 7200, second: Instant(seconds: 40_100),
          secondOffset: 0))
  }

  @Test("a transition that keeps the offset makes no gap and no overlap")
  func sameOffset() throws {
    let zone = try zone(TZifFixture(transitions: [(36_000, 1)], offsets: [3600, 3600]))
    for seconds: Int64 in [39_599, 39_600, 39_601] {
      #expect(zone.resolve(local(seconds)) == .one(Instant(seconds: seconds - 3600), offset: 3600))
    }
  }

  @Test("the widest offsets are searched far enough")
  func widestOffsets() throws {
    let range = OffsetPeriod.possibleOffsets
    let (west, east) = (Int32(range.lowerBound), Int32(range.upperBound))
    let zone = try zone(TZifFixture(transitions: [(0, 1)], offsets: [east, west]))
    for seconds: Int64 in [0, 80_000] {
      #expect(
        zone.resolve(local(seconds))
          == .two(
            first: Instant(seconds: seconds - 93_599), firstOffset: range.upperBound,
            second: Instant(seconds: seconds + 89_999), secondOffset: range.lowerBound))
    }
    #expect(zone.start(of: CivilDay(daysSinceEpoch: 1)) == Instant(seconds: 86_400 - 93_599))
  }
}
