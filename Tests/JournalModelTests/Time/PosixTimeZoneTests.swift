import Testing

@testable import JournalModel

@Suite("POSIX TZ strings")
struct PosixTimeZoneTests {
  @Test(
    "the offset changes at the second that the rule names",
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00", 3600, 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00", 7200, 3600),
      ("EST5EDT", "2026-03-08T07:00", -18_000, -14_400),
      ("EST5EDT", "2026-11-01T06:00", -14_400, -18_000),
      // South of the equator daylight time spans the new year.
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-09-26T14:00", 43_200, 46_800),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-04-04T14:00", 46_800, 43_200),
      // Half an hour (Lord Howe), three quarters past (Chatham).
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-10-03T15:30", 37_800, 39_600),
      ("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "2026-04-04T14:00", 49_500, 45_900),
      // Beyond 24 hours (Jerusalem: Friday before the last Sunday; Gaza), before midnight (Nuuk).
      ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00", 7200, 10_800),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00", 7200, 10_800),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00", -7200, -3600),
      // Winter is the exception (Dublin).
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29T01:00", 0, 3600),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25T01:00", 3600, 0),
      // J60 is 1 March in any year, 59 is 29 February in a leap year.
      ("AAA0BBB,J60/0,J300/0", "2023-03-01T00:00", 0, 3600),
      ("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00", 0, 3600),
      ("AAA0BBB,J59/0,J300/0", "2024-02-28T00:00", 0, 3600),
      ("AAA0BBB,J60/0,J300/0", "2024-10-26T23:00", 3600, 0),
      ("AAA0BBB,59/0,299/0", "2023-03-01T00:00", 0, 3600),
      ("AAA0BBB,59/0,299/0", "2024-02-29T00:00", 0, 3600),
      // A changeover that its time carries into another year.
      ("AAA0BBB,J1/-48,J100", "2025-12-30T00:00", 0, 3600),
      ("AAA0BBB,J200,J365/72", "2027-01-02T23:00", 3600, 0),
    ])
  func changes(text: String, change: String, before: Int, after: Int) throws {
    let rule = try #require(PosixTimeZone(text))
    let change = try utc(change)
    #expect(rule.offset(at: change.advanced(bySeconds: -1)) == before)
    #expect(rule.offset(at: change) == after)
    #expect(rule.period(at: change).instants.lowerBound == change)
    #expect(rule.period(at: change.advanced(bySeconds: -1)).instants.upperBound == change)
  }

  @Test(
    "without daylight time the offset never changes",
    arguments: [
      ("UTC0", 0), ("<+03>-3", 10_800), ("<-00>0", 0), ("NST3:30", -12_600),
      ("LMT-0:53:28", 3208), ("AAA24", -86_400), ("AAA+05", -18_000),
      ("<+1245>-12:45", 45_900),
    ])
  func fixed(text: String, offset: Int) throws {
    let rule = try #require(PosixTimeZone(text))
    #expect(rule.period(at: Instant(seconds: 0)) == OffsetPeriod(offset: offset))
    #expect(rule.offset(at: Instant(seconds: .max)) == offset)
  }

  @Test("daylight time may last all year, as RFC 9636 writes it")
  func permanentDaylightTime() throws {
    let rule = try #require(PosixTimeZone("XXX3EDT4,0/0,J365/23"))
    for day in ["2025-12-31", "2026-01-01", "2026-07-01", "2026-12-31"] {
      for time in ["00:00", "02:59", "03:00", "04:00", "23:59"] {
        #expect(rule.offset(at: try utc("\(day)T\(time)")) == -14_400)
      }
    }
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "CET", "CE-1", "1CET", "CET-", "CET-25", "CET-1:60", "CET-1:5", "CET-1:", "CET1.5",
      "<+3>-3", "<+03-3", "<>3", "+03-3", "<C T>1", "CET-1 ", " CET-1", ":Europe/Berlin",
      "Europe/Berlin", "CET-1C", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,",
      "CET-1CEST,M3.5.0,M10.5.0,", "CET-1CEST,M3.5.0,M10.5.0/", "CET-1CEST,M3.5.0,M10.5.0/168",
      "CET-1CEST,M0.5.0,M10.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J300",
      "CET-1CEST,J366,J300", "CET-1CEST,366,300", "CET-1CEST-25,M3.5.0,M10.5.0",
      "CET-1,M3.5.0,M10.5.0", "CET-1CEST,M3.5.0/2:0,M10.5.0", "ÇET-1", "CET-1CEST\n",
      "CET-1CEST,M3.5.0,M10.5.0/9999999999999999999999",
    ])
  func refusals(text: String) {
    #expect(PosixTimeZone(text) == nil)
    #expect(Zone(posix: text) == nil)
  }

  @Test(
    "no rule does harm at the ends of time",
    arguments: ["EST5EDT", "AAA0BBB,J365/167,J1/-167", "AAA24BBB-24,0/-167,365/167"])
  func endsOfTime(text: String) throws {
    let rule = try #require(PosixTimeZone(text))
    for instant in [Int64.min, .max, -62_135_596_800, 253_402_300_799] {
      #expect(OffsetPeriod.possibleOffsets.contains(rule.offset(at: Instant(seconds: instant))))
    }
  }
}
