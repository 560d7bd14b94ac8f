import Testing

@testable import JournalModel

@Suite("Zones")
struct ZoneTests {
  @Test("a zone of POSIX rules is named by its text")
  func posix() throws {
    let zone = try #require(Zone(posix: "CET-1CEST,M3.5.0,M10.5.0/3"))
    #expect(zone.identifier == "CET-1CEST,M3.5.0,M10.5.0/3")
    #expect(zone.local(at: try utc("2026-07-01T12:00")) == (try reading("2026-07-01T14:00")))
  }

  @Test("a moment keeps the offset that was in force")
  func moment() throws {
    let zone = try #require(Zone(posix: "EST5EDT"))
    let moment = zone.moment(at: try utc("2026-07-01T12:00"), precision: .approximate)
    #expect(moment.offset == -14_400)
    #expect(moment.zone == "EST5EDT")
    #expect(moment.precision == .approximate)
    #expect(moment.local == (try reading("2026-07-01T08:00")))
  }

  @Test(
    "an offset is read as RFC 3339 writes it",
    arguments: [
      ("+05:30", 19_800, "+05:30"), ("-03:00", -10_800, "-03:00"), ("Z", 0, "UTC"),
      ("+00:00", 0, "+00:00"), ("-00:00", 0, "+00:00"), ("+00:53:28", 3208, "+00:53:28"),
      ("-23:59", -86_340, "-23:59"),
    ])
  func offsets(text: String, offset: Int, identifier: String) throws {
    let zone = try #require(Zone(offsetText: text))
    #expect(zone.identifier == identifier)
    #expect(zone.offset(at: Instant(seconds: 0)) == offset)
    let local = try reading("2026-03-29T02:30")
    #expect(zone.resolve(local) == .one(local.instant(offset: offset), offset: offset))
  }

  @Test(
    "what is no offset is refused",
    arguments: [
      "", "z", "0530", "+0530", "+5:30", "05:30", "+24:00", "+05:60", "+05", "++5:30", "Z ",
    ])
  func notOffsets(text: String) {
    #expect(Zone(offsetText: text) == nil)
  }

  @Test(
    "the name of a zone file",
    arguments: [
      "UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5",
      "America/Port-au-Prince",
    ])
  func safeIdentifiers(text: String) {
    #expect(Zone.isSafeIdentifier(text))
  }

  @Test(
    "a name that could leave the folder of zone files",
    arguments: [
      "", "/etc/passwd", "..", "../passwd", "Europe/../../passwd", "Europe//Berlin", "Europe/", "/",
      ".", "Europe/Berlin\n", "Europe Berlin", "Europe\\Berlin", "Zürich", "a\0b", "+05:30",
      "a.tab",
    ])
  func unsafeIdentifiers(text: String) {
    #expect(!Zone.isSafeIdentifier(text))
  }
}
