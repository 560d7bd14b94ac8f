import Testing

@testable import JournalModel

@Suite("Zones, beside Python's zoneinfo")
struct ZoneOracleTests {
  @Test(
    "every offset change and every clock reading around it, 2000 to 2040, in every zone",
    .enabled(
      if: ZoneOracle.isAvailable, "needs python3 (3.9 or newer) and /usr/share/zoneinfo"))
  func everyZoneAgreesWithPython() throws {
    let oracle = try ZoneOracle.load()
    var disagreements: [String] = []
    for place in oracle.zones {
      let expected = place.readings.map { ($0.local, place.resolution(of: $0)) }
      for name in place.names {
        let zone = try SystemZones.zone(name)
        if offsets(of: zone, from: oracle.from, until: oracle.until)
          != [ZoneOracle.Change(instant: Instant(seconds: oracle.from), offset: place.offset)]
          + place.changes
        {
          disagreements.append("\(name): changes")
        }
        for change in place.changes
        where zone.offset(at: change.instant) != change.offset
          || zone.offset(at: change.instant.advanced(bySeconds: -1)) == change.offset
        {
          disagreements.append("\(name): offset around \(change.instant)")
        }
        for (local, resolution) in expected where zone.resolve(local) != resolution {
          disagreements.append("\(name): \(local.iso8601) is \(zone.resolve(local))")
        }
      }
    }
    #expect(oracle.zones.count > 300)
    #expect(oracle.zones.flatMap(\.changes).count > 10_000)
    print(
      "\(oracle.zones.flatMap(\.changes).count) clock changes of \(oracle.zones.flatMap(\.names).count)",
      "zones from 2000 to 2040, \(disagreements.count) otherwise than zoneinfo")
    #expect(disagreements.isEmpty, "\(disagreements.count), such as \(disagreements.prefix(10))")
  }

  /// The offset at `from` and every later one, without the changes that kept it.
  private func offsets(of zone: Zone, from: Int64, until: Int64) -> [ZoneOracle.Change] {
    var found: [ZoneOracle.Change] = []
    var instant = Instant(seconds: from)
    while instant.seconds < until {
      let period = zone.period(at: instant)
      if period.offset != found.last?.offset {
        found.append(ZoneOracle.Change(instant: instant, offset: period.offset))
      }
      instant = period.instants.upperBound
    }
    return found
  }
}
