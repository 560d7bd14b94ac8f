import JournalModel
import Testing

@testable import JournalExchange

@Suite("Entries as a table")
struct EntryTableTests {
  private static let medicine = EntryID(bytes: [UInt8](repeating: 1, count: 20))

  /// What is in the cells of the row of one entry, by their column; empty ones left out.
  private func cells(_ content: EntryContent, text: String? = nil) throws -> [String: String] {
    let moment = LivedMoment(
      instant: Instant(seconds: 1_795_176_000), zone: "Europe/Berlin", offset: 3600,
      precision: .minute)
    let entry = Entry(
      id: EntryID(bytes: [UInt8](repeating: 2, count: 20)), revision: 1,
      recordedAt: moment.instant, firstRecordedAt: moment.instant,
      facts: EntryFacts(moment: moment, content: content, text: text))
    let csv = EntryTable.csv([entry], medicines: [EntryTableTests.medicine: "baclofen"])
    var reader = try CSVReader(Array(csv.utf8))
    let records = try reader.records()
    #expect(records.count == 2 && records[0].cells.count == records[1].cells.count)
    var cells = Dictionary(uniqueKeysWithValues: zip(records[0].cells, records[1].cells))
    for column in ["id", "at", "zone", "precision", "recorded_at"] {
      #expect(cells.removeValue(forKey: column)?.isEmpty == false)
    }
    return cells.filter { !$0.value.isEmpty }
  }

  @Test("a change of what is prescribed is told in words, with its medicine and since when")
  func regimen() throws {
    let day = CivilDay(daysSinceEpoch: 20_777)
    let times = [8, 20].compactMap { TimeOfDay(hour: $0, minute: 0) }
    let schedule = try Schedule(
      .weekdays([.monday, .thursday]),
      doses: times.map { ScheduledDose($0, Amount(Exact(10), .milligram)) })
    let change = RegimenChange(
      medication: EntryTableTests.medicine, from: LocalDateTime(day: day, time: .midnight),
      .prescribed(.scheduled(schedule)), decidedBy: "Dr Lee")
    #expect(
      try cells(.regimen(change), text: "too stiff, at night") == [
        "kind": "regimen", "medicine": "baclofen", "for": "2026-11-20T00:00",
        "value": "10 mg at 08:00, 20:00, on Mon, Thu", "text": "too stiff, at night",
      ])
  }

  @Test("a product is told with its medicine, its strength and since when")
  func product() throws {
    let strength = Strength(
      Amount(Exact(5), .milligram), per: Amount(Exact(5), .milliliter))
    let product = Product(
      medication: EntryTableTests.medicine, from: CivilDay(daysSinceEpoch: 20_777),
      name: "Lioresal \"forte\"", strength: strength)
    #expect(
      try cells(.product(product)) == [
        "kind": "product", "medicine": "baclofen", "for": "2026-11-20",
        "name": "Lioresal \"forte\"", "value": "5 mg/5 mL",
      ])
  }
}
