import JournalModel
import Testing

@testable import JournalCLI

@Suite("A time at a clock change")
struct ClockChangeTests {
  private func parser(_ zone: String, _ now: String, later: Int64 = 0) throws -> WhenParser {
    let place = Place(try Place(zone, now), later: later)
    return WhenParser(now: place.now, zone: place.zone, purpose: .dose)
  }

  @Test(
    "A time that came twice is the first, and the second's offset is told",
    arguments: [
      ("Europe/Berlin", "2026-10-25T12:00", "02:30", "2026-10-25T02:30+02:00", 3600),
      ("Europe/Berlin", "2026-10-26T12:00", "yesterday 2:30am", "2026-10-25T02:30+02:00", 3600),
      ("America/New_York", "2026-11-01T12:00", "01:00", "2026-11-01T01:00-04:00", -18_000),
      ("Pacific/Auckland", "2026-04-05T12:00", "02:59", "2026-04-05T02:59+13:00", 43_200),
      ("Australia/Lord_Howe", "2026-04-05T12:00", "01:45", "2026-04-05T01:45+11:00", 37_800),
    ])
  func overlap(
    zone: String, now: String, phrase: String, means: String, secondOffset: Int
  ) throws {
    let parser = try parser(zone, now)
    let reading = try parser.parse(phrase)
    #expect(reading.moment.summary(at: parser.zone) == means)
    #expect(reading.secondOffset == secondOffset)
  }

  @Test(
    "A typed offset chooses one of two, and nothing more is to be told",
    arguments: [
      ("02:30+02:00", "2026-10-25T02:30+02:00"), ("02:30+01:00", "2026-10-25T02:30+01:00"),
      ("02:30 +01:00", "2026-10-25T02:30+01:00"),
      ("2026-10-25T02:30:10+01:00", "2026-10-25T02:30:10+01:00"),
      ("02:30+03:00", "2026-10-25T02:30+03:00 in +03:00"),
    ])
  func chosen(phrase: String, means: String) throws {
    let parser = try parser("Europe/Berlin", "2026-10-25T12:00")
    let reading = try parser.parse(phrase)
    #expect(reading.moment.summary(at: parser.zone) == means)
    #expect(reading.secondOffset == nil)
  }

  @Test("In the second pass, the first 02:30 is past though the second is still ahead")
  func secondPass() throws {
    let parser = try parser("Europe/Berlin", "2026-10-25T02:10", later: 3600)
    let reading = try parser.parse("02:30")
    #expect(reading.moment.summary(at: parser.zone) == "2026-10-25T02:30+02:00")
    #expect(throws: PhraseError.self) { try parser.parse("02:30+01:00") }
  }

  @Test(
    "A time that the clock skipped is refused, and both neighbours are offered",
    arguments: [
      ("Europe/Berlin", "2026-03-29T12:00", "02:30", ["01:59", "03:00"]),
      ("Europe/Berlin", "2026-03-29T12:00", "02:00", ["01:59", "03:00"]),
      (
        "Europe/Berlin", "2026-03-30T12:00", "yesterday 2:30am",
        ["yesterday 01:59", "yesterday 03:00"]
      ),
      (
        "America/New_York", "2026-04-01T12:00", "2026-03-08 02:30",
        ["2026-03-08 01:59", "2026-03-08 03:00"]
      ),
      ("Pacific/Auckland", "2026-09-27T12:00", "2:15am", ["01:59", "03:00"]),
      ("Australia/Lord_Howe", "2026-10-04T12:00", "02:15", ["01:59", "02:30"]),
    ])
  func gap(zone: String, now: String, phrase: String, neighbours: [String]) throws {
    let parser = try parser(zone, now)
    let error = #expect(throws: PhraseError.self) { try parser.parse(phrase) }
    #expect(error?.problem.hasPrefix("does not exist in \(zone): the clock went") == true)
    #expect(error?.examples == neighbours)
    for neighbour in neighbours { _ = try parser.parse(neighbour) }
  }

  @Test("A day that a zone left out is refused")
  func skippedDay() throws {
    let parser = try parser("Pacific/Apia", "2012-01-02T12:00")
    let error = #expect(throws: PhraseError.self) { try parser.parse("2011-12-30") }
    #expect(error?.problem == "is a day that Pacific/Apia left out")
  }
}
