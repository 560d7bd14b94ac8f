import JournalModel
import Testing

@testable import JournalExchange

@Suite("What is made for a clinic")
struct ClinicTests {
  private let id = EntryID(bytes: Array(0..<20))

  @Test("an entry's UUID is of version 8, the same each time, and one for each thing it becomes")
  func identity() throws {
    let uuids = [
      derivedUUID(of: id, .statement), derivedUUID(of: id, .observation),
      derivedUUID(of: id, .observation, part: 1),
      derivedUUID(of: EntryID(bytes: Array(1..<21)), .observation),
    ]
    #expect(Set(uuids).count == 4)
    #expect(uuids[0] == derivedUUID(of: id, .statement))
    for uuid in uuids {
      #expect(
        try uuid.wholeMatch(
          of: Regex("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")) != nil)
    }
    // The first 60 bits are the first twelve characters of the entry, of five bits each.
    #expect(uuids[0].hasPrefix("00443214-c742"))
  }

  @Test("JSON is one line, its controls escaped, its numbers as they were typed")
  func json() {
    let tree = JSONTree.fields([
      "b": .text("a\"\\\n\r\t\u{1}\u{7F}\u{9B}é"), "a": .number("0.10"), "none": nil,
      "empty": .list([]), "list": .list([.flag(true), .flag(false)]),
    ])
    #expect(
      tree.line
        == "{\"b\":\"a\\\"\\\\\\n\\r\\t\\u0001\\u007f\\u009bé\",\"a\":0.10,\"list\":[true,false]}")
  }

  @Test(
    "a code for how often stands only where it says just that",
    arguments: [
      ("08:00", "QD"), ("08:00,20:00", "BID"), ("08:00,14:00,20:00", "TID"),
      ("06:00,12:00,18:00,23:00", "QID"), ("06:00,09:00,12:00,18:00,23:00", nil),
    ] as [(String, String?)])
  func abbreviations(times: String, code: String?) throws {
    #expect(try codes(times, .daily) == [code].compactMap(\.self))
    #expect(try codes(times, .weekdays([.monday])) == [])
    let anchor = CivilDay(daysSinceEpoch: 20_000)
    #expect(try codes(times, .every(days: 2, anchor: anchor)) == (code == "QD" ? ["QOD"] : []))
    #expect(try codes(times, .every(days: 3, anchor: anchor)) == [])
  }

  @Test("doses of two amounts have two dosages, and no code says how often")
  func amounts() throws {
    let doses = try ["08:00", "20:00"].enumerated().map { index, time in
      ScheduledDose(
        try #require(TimeOfDay(iso8601: time)), Amount(Exact(5 * (index + 1)), .milligram))
    }
    let dosages = FHIRDosage(Medication(name: "baclofen")).dosages(
      of: .scheduled(try Schedule(doses: doses)))
    #expect(dosages.count == 2)
    #expect(!dosages.map(\.line).joined().contains("coding"))
  }

  @Test(
    "only pain on a scale from 0 to 10 has the code of pain",
    arguments: [
      ("pain", 0, 10, 10, 7, true), ("pain", 0, 10, nil, 7, true), ("pain", 0, 10, 0, 7, false),
      ("pain", 1, 10, 10, 7, false), ("pain", 0, 100, 100, 7, false),
      ("pain", 0, 10, 10, 11, false), ("back pain", 0, 10, 10, 7, false),
    ] as [(String, Int, Int, Int?, Int, Bool)])
  func pain(name: String, from: Int, to: Int, worst: Int?, value: Int, isPain: Bool) {
    let tracker = Tracker(
      name: name, scale: Exact(from)...Exact(to), worst: worst.map { Exact($0) })
    let reading = TrackerReading(name: name, value: Exact(value))
    #expect(FHIRReading.isPain(reading, tracker) == isPain)
    var withUnit = reading
    withUnit.unit = "points"
    #expect(!FHIRReading.isPain(withUnit, tracker))
  }

  @Test(
    "a unit that is not known has no code, and a fraction no number",
    arguments: [
      (
        "h",
        "{\"value\":6.5,\"unit\":\"h\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"h\"}"
      ),
      (
        "mcg",
        "{\"value\":6.5,\"unit\":\"ug\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"ug\"}"
      ), ("pies", "{\"value\":6.5,\"unit\":\"pies\"}"), ("m", "{\"value\":6.5,\"unit\":\"m\"}"),
    ])
  func units(unit: String, json: String) {
    #expect(FHIRReading.quantity(Exact(13, over: 2), unit).line == json)
    #expect(
      FHIRReading.quantity(Exact(1, over: 3), unit).line == "{\"unit\":\"1/3 \(unit)\"}")
  }

  @Test("a time that was said to be about one has its day alone; odd offsets are told in UTC")
  func times() {
    func moment(_ offset: Int, _ precision: LivedMoment.Precision) -> LivedMoment {
      LivedMoment(
        instant: Instant(seconds: 1_795_176_000), zone: "X", offset: offset, precision: precision)
    }
    #expect(FHIR.dateTime(moment(3600, .minute)).text == "2026-11-20T13:00:00+01:00")
    #expect(FHIR.dateTime(moment(3600, .approximate)) == ("2026-11-20", "about 13:00"))
    #expect(FHIR.dateTime(moment(3600, .day)) == ("2026-11-20", nil))
    #expect(FHIR.dateTime(moment(1172, .minute)).text == "2026-11-20T12:00:00+00:00")
    #expect(FHIR.dateTime(moment(15 * 3600, .minute)).text == "2026-11-20T12:00:00+00:00")
  }

  private func codes(_ times: String, _ days: ScheduledDays) throws -> [String] {
    let doses = try times.split(separator: ",").map { time in
      ScheduledDose(try #require(TimeOfDay(iso8601: time)), Amount(Exact(5), .milligram))
    }
    let line = FHIRDosage(Medication(name: "baclofen"))
      .dosages(of: .scheduled(try Schedule(days, doses: doses))).map(\.line).joined()
    return line.matches(of: /"code":"([A-Z]+)"/).map { String($0.output.1) }
  }
}
