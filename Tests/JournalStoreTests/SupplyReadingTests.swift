import JournalModel
import Testing

@testable import JournalStore

@Suite("Reading what is left of a supply")
struct SupplyReadingTests {
  let folder: JournalFolder
  let database: JournalDatabase
  let medicine: EntryID

  init() throws {
    folder = try JournalFolder()
    database = try folder.open()
    medicine = try database.add(.medication("baclofen")).id
  }

  private func count(
    _ tablets: Int, _ kind: SupplyEvent.Kind = .counted, of medicine: EntryID? = nil,
    at moment: LivedMoment
  ) throws -> Entry {
    let event = SupplyEvent(
      medication: medicine ?? self.medicine, kind, Amount(Exact(tablets), .tablet))
    return try database.add(EntryFacts(moment: moment, content: .supply(event)))
  }

  private func dose(of medicine: EntryID? = nil, at moment: LivedMoment) throws {
    let dose = DoseLog(
      medication: medicine ?? self.medicine, amount: Amount(Exact(1), .tablet))
    try database.add(EntryFacts(moment: moment, content: .dose(dose)))
  }

  private func left(at hours: Int64 = 0) throws -> Amount? {
    let prescription = try #require(
      try database.prescriptions().first { $0.ids.contains(medicine) })
    let left = try database.supplyLeft(of: prescription, at: .hours(hours))
    // The same as from the whole diary.
    let whole = SupplyLeft(
      try database.supplyEvents(), doses: try database.doseEntries(of: prescription.ids),
      of: prescription, at: .hours(hours))
    #expect(left == whole)
    return left?.left
  }

  @Test("the doses since the last count, and none before it")
  func counting() throws {
    #expect(try left() == nil)
    for hours in stride(from: -2400, to: 0, by: 8) { try dose(at: .hours(Int64(hours) + 1)) }
    _ = try count(84, at: .hours(-1200))
    #expect(try left() == Amount(Exact(84 - 150), .tablet))
    _ = try count(84, at: .hours(-80))
    #expect(try left() == Amount(Exact(74), .tablet))
    _ = try count(10, .added, at: .hours(-70))
    #expect(try left() == Amount(Exact(84), .tablet))
    #expect(try left(at: -75) == Amount(Exact(83), .tablet))
    #expect(try left(at: -81) == Amount(Exact(84 - 140), .tablet))
  }

  @Test("a dose taken after it where the clock showed two days less")
  func west() throws {
    _ = try count(84, at: .hours(0, offset: 14 * 3600))
    try dose(at: .hours(1, offset: -12 * 3600))
    try dose(at: .hours(-1, offset: 14 * 3600))
    #expect(try left(at: 2) == Amount(Exact(83), .tablet))
  }

  @Test("a merged medicine's count and doses are the other's")
  func merged() throws {
    let other = try database.add(.medication("Lioresal"))
    _ = try count(20, of: other.id, at: .hours(-10))
    try dose(of: other.id, at: .hours(-9))
    try dose(at: .hours(-8))
    #expect(try left() == nil)
    guard case .medication(var medication) = other.facts.content else { return }
    medication.mergedInto = medicine
    var facts = other.facts
    facts.content = .medication(medication)
    try database.write(.named("med merge")) { try $0.revise(other, facts: facts) }
    #expect(try left() == Amount(Exact(18), .tablet))
  }

  @Test("a count that was taken back is none")
  func undone() throws {
    _ = try count(84, at: .hours(-10))
    let entry = try count(10, at: .hours(-5))
    try database.write(.named("delete")) { try $0.delete(entry) }
    #expect(try left() == Amount(Exact(84), .tablet))
  }

  @Test("changes and events of plans are in the order in which they were written")
  func order() throws {
    let noon = CivilDay.noon
    let from = LocalDateTime(day: noon, time: .midnight)
    func change() throws -> Entry {
      try database.add(
        EntryFacts(
          moment: .hours(0),
          content: .regimen(RegimenChange(medication: medicine, from: from, .paused))))
    }
    let dose = ScheduledDose(.midnight, Amount(Exact(5), .milligram))
    let event = PlanEvent(
      medication: medicine, .begin, from: from, steps: [PlanStep(from: noon, doses: [dose])])
    #expect(try database.prescriptions()[0].order.isEmpty)
    let first = try change()
    #expect(try database.prescriptions()[0].order.isEmpty)
    let plan = try database.add(EntryFacts(moment: .hours(0), content: .plan(event)))
    let second = try change()
    // All in one second.
    let prescription = try database.prescriptions()[0]
    #expect(prescription.allChanges.map(\.id) == [first.id, plan.id, second.id])
    #expect(try database.write(.named("x")) { try $0.prescriptions() } == [prescription])
  }
}
