import Testing

@testable import JournalModel

@Suite("Time-zone files")
struct TimeZoneTableTests {
  private static let central = TZifFixture(
    transitions: [(1000, 1), (2000, 0), (3000, 1)], offsets: [3600, 7200],
    footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n")

  @Test("version 1 has 32-bit times and keeps its last offset")
  func versionOne() throws {
    let fixture = TZifFixture(
      version: 0, transitions: [(-1000, 1), (1000, 2)], offsets: [60, 3600, -7200])
    let table = try TimeZoneTable(tzif: fixture.bytes)
    #expect(table.offset(at: Instant(seconds: -1001)) == 60)
    #expect(table.offset(at: Instant(seconds: -1000)) == 3600)
    #expect(table.offset(at: Instant(seconds: 999)) == 3600)
    #expect(table.offset(at: Instant(seconds: 1000)) == -7200)
    #expect(table.offset(at: Instant(seconds: .max)) == -7200)
  }

  @Test("the 64-bit block rules from version 2 on", arguments: ["2", "3", "4"] as [Unicode.Scalar])
  func newerVersions(version: Unicode.Scalar) throws {
    let early: Int64 = -4_000_000_000
    let table = try TimeZoneTable(
      tzif: TZifFixture(
        version: UInt8(ascii: version), transitions: [(early, 1)], offsets: [60, 3600]
      ).bytes)
    #expect(table.offset(at: Instant(seconds: .min)) == 60)
    #expect(table.offset(at: Instant(seconds: early - 1)) == 60)
    #expect(table.offset(at: Instant(seconds: early)) == 3600)
    #expect(table.offset(at: Instant(seconds: .max)) == 3600)
  }

  @Test("the footer rules from the last transition on")
  func footerRules() throws {
    let table = try TimeZoneTable(tzif: TimeZoneTableTests.central.bytes)
    #expect(table.offset(at: Instant(seconds: 2999)) == 3600)
    #expect(table.offset(at: Instant(seconds: 3000)) == 3600)
    #expect(table.offset(at: try utc("2026-03-29T00:59:59")) == 3600)
    #expect(table.offset(at: try utc("2026-03-29T01:00")) == 7200)
    #expect(table.offset(at: try utc("2026-10-25T01:00")) == 3600)
    #expect(
      table.period(at: Instant(seconds: 3000)).instants
        == Instant(seconds: 3000)..<(try utc("1970-03-29T01:00")))
  }

  @Test("without transitions the footer rules alone, and type 0 without a footer")
  func noTransitions() throws {
    let rule = try TimeZoneTable(tzif: TZifFixture(offsets: [0], footer: "\nIST-5:30\n").bytes)
    #expect(rule.offset(at: Instant(seconds: -1 << 40)) == 19_800)
    let bare = try TimeZoneTable(tzif: TZifFixture(offsets: [-12_600]).bytes)
    #expect(bare.period(at: Instant(seconds: 0)) == OffsetPeriod(offset: -12_600))
  }

  @Test(
    "a file that contradicts itself is refused",
    arguments: [
      (TZifFixture(transitions: [(5, 0), (4, 0)]), TimeZoneError.inconsistent),
      (TZifFixture(transitions: [(5, 0), (5, 0)]), .inconsistent),
      (TZifFixture(transitions: [(5, 1)]), .inconsistent),
      (TZifFixture(offsets: []), .inconsistent),
      (TZifFixture(offsets: [93_600]), .inconsistent),
      (TZifFixture(offsets: [-90_000]), .inconsistent),
      (TZifFixture(offsets: [.min]), .inconsistent),
      (TZifFixture(footer: "\nCET\n"), .inconsistent),
      (TZifFixture(footer: "\nCET-1\n\n"), .inconsistent),
      (TZifFixture(footer: "\nCET-1"), .truncated),
      (TZifFixture(footer: "CET-1\n"), .truncated),
      (TZifFixture(footer: "\n"), .truncated),
      (TZifFixture(leapSeconds: 1), .countsLeapSeconds),
      (TZifFixture(version: 0, leapSeconds: 27), .countsLeapSeconds),
    ])
  func contradictions(fixture: TZifFixture, expected: TimeZoneError) {
    #expect(throws: expected) { try TimeZoneTable(tzif: fixture.bytes) }
  }

  @Test("what is no TZif file is refused")
  func otherFiles() {
    #expect(throws: TimeZoneError.notTZif) { try TimeZoneTable(tzif: []) }
    #expect(throws: TimeZoneError.notTZif) { try TimeZoneTable(tzif: Array("# tzdata".utf8)) }
    #expect(throws: TimeZoneError.truncated) { try TimeZoneTable(tzif: Array("TZif2".utf8)) }
  }

  @Test("a count that reaches beyond the file is refused", arguments: 20..<44)
  func greatCounts(position: Int) {
    var bytes = TZifFixture(version: 0).bytes
    bytes[position] = 0xFF
    #expect(throws: TimeZoneError.truncated) { try TimeZoneTable(tzif: bytes) }
  }

  @Test("a file cut off anywhere is refused")
  func truncations() throws {
    var files = [TimeZoneTableTests.central.bytes, TZifFixture(version: 0).bytes]
    if SystemZones.areInstalled { files.append(try SystemZones.bytes("Europe/Berlin")) }
    for file in files {
      for length in file.indices {
        #expect(throws: TimeZoneError.self) {
          try TimeZoneTable(tzif: Array(file.prefix(length)))
        }
      }
    }
  }

  @Test("a damaged file is refused, or read without harm")
  func damage() throws {
    var generator = SeededNumbers(seed: 20_261_120)
    var (refused, read) = (0, 0)
    for _ in 0..<20_000 {
      var bytes = TimeZoneTableTests.central.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: bytes.indices, using: &generator)
        bytes[position] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let table = try? TimeZoneTable(tzif: bytes) else {
        refused += 1
        continue
      }
      read += 1
      let zone = Zone(identifier: "Damaged", table: table)
      for seconds: Int64 in [.min, -1 << 59, -1, 0, 2500, 1_780_000_000, 1 << 59, .max] {
        #expect(OffsetPeriod.possibleOffsets.contains(zone.offset(at: Instant(seconds: seconds))))
      }
      for local in ["0001-01-01T00:00", "1970-01-01T01:20", "2026-03-29T02:30", "9999-12-31T23:59"]
      {
        _ = zone.resolve(try reading(local))
      }
    }
    #expect(refused > 1000)
    #expect(read > 1000)
  }

  @Test(
    "a zone of the right/ kind, whose times count leap seconds, is refused",
    .enabled(
      if: (try? SystemZones.bytes("right/Europe/Berlin")) != nil,
      "needs /usr/share/zoneinfo/right"))
  func leapSecondZones() throws {
    let bytes = try SystemZones.bytes("right/Europe/Berlin")
    #expect(throws: TimeZoneError.countsLeapSeconds) { try TimeZoneTable(tzif: bytes) }
  }
}
