import JournalModel
import Testing

@testable import JournalStore

@Suite("Reading what is prescribed")
struct PrescriptionReadingTests {
  let folder: JournalFolder
  let database: JournalDatabase

  init() throws {
    folder = try JournalFolder()
    database = try folder.open()
  }

  private func medicine(_ name: String, at hours: Int64 = 0) throws -> Entry {
    var facts = EntryFacts.medication(name)
    facts.moment = .hours(hours)
    return try database.add(facts)
  }

  @discardableResult
  private func merge(_ entry: Entry, into other: EntryID?) throws -> Entry {
    let latest = try #require(try database.entry(entry.id))
    guard case .medication(var medication) = latest.facts.content else { return latest }
    medication.mergedInto = other
    var facts = latest.facts
    facts.content = .medication(medication)
    return try database.write(.named("med merge")) { try $0.revise(latest, facts: facts) }
  }

  /// The identities of each medicine that stands, by the first letters of their names.
  private var groups: [String: Set<EntryID>] {
    get throws {
      Dictionary(
        uniqueKeysWithValues: try database.prescriptions().map { ($0.medication.name, $0.ids) })
    }
  }

  @Test("a medicine comes with its own changes and products, in the order of writing")
  func own() throws {
    let (one, two) = (try medicine("one"), try medicine("two"))
    let day = CivilDay.noon
    func change(_ medicine: Entry, _ days: Int, _ state: RegimenChange.State) throws -> EntryID {
      let from = LocalDateTime(day: day.advanced(byDays: days), time: .midnight)
      return try database.add(
        EntryFacts(
          moment: .hours(0),
          content: .regimen(RegimenChange(medication: medicine.id, from: from, state)))
      ).id
    }
    let first = try change(one, 5, .prescribed(.scheduled(try .thrice())))
    let other = try change(two, 0, .prescribed(.asNeeded(maximum: nil)))
    let earlier = try change(one, 1, .paused)
    let product = try database.add(
      EntryFacts(
        moment: .hours(0),
        content: .product(Product(medication: one.id, from: day, name: "Lioresal"))))
    let prescriptions = try database.prescriptions()
    #expect(prescriptions.map(\.id) == [one.id, two.id])
    #expect(prescriptions.map { $0.changes.map(\.id) } == [[first, earlier], [other]])
    #expect(prescriptions.map { $0.products.map(\.id) } == [[product.id], []])
    #expect(prescriptions[0].timeline.map(\.id) == [earlier, first])
    // A change that was taken back is no change.
    let undone = try #require(try database.nextToUndo())
    _ = try database.undo(undone, as: .named("undo"))
    #expect(try database.prescriptions()[0].products.isEmpty)
    #expect(try database.write(.named("x")) { try $0.prescriptions() } == database.prescriptions())
  }

  @Test(
    "of a chain of merged medicines the last is the medicine, and has all that was of the others")
  func chain() throws {
    let (a, b, c) = (
      try medicine("a", at: 5), try medicine("b", at: -9), try medicine("c")
    )
    try merge(a, into: b.id)
    try merge(b, into: c.id)
    #expect(try groups == ["c": [a.id, b.id, c.id]])
    #expect(try database.medications().map(\.id) == [c.id])
    let prescription = try #require(try database.prescriptions().first)
    #expect(prescription.added == b.facts.moment)

    let doses = try [a, b, c].map { try database.add(.dose(of: $0.id)) }
    _ = try database.add(.dose(of: try medicine("d").id))
    #expect(try database.doses(of: prescription).doses == doses)
    #expect(try database.doses(of: prescription, from: .noon).doses == doses)
    #expect(
      doses.map(\.facts.content.medication) == [a.id, b.id, c.id], "nothing is rewritten")
  }

  @Test("undo parts them again, and a medicine whose other is gone stands for itself")
  func gone() throws {
    let (a, b) = (try medicine("a"), try medicine("b"))
    try merge(a, into: b.id)
    #expect(try groups == ["b": [a.id, b.id]])
    let merged = try #require(try database.nextToUndo())
    _ = try database.undo(merged, as: .named("undo"))
    #expect(try groups == ["a": [a.id], "b": [b.id]])
    _ = try database.redo(as: .named("redo"))
    #expect(try groups == ["b": [a.id, b.id]])
    try database.write(.named("delete")) { try $0.delete(b) }
    #expect(try groups == ["a": [a.id]])
  }

  @Test("of medicines that were merged in a circle, or into themselves, the oldest stands")
  func circle() throws {
    let all = try ["a", "b", "c", "d", "e"].map { try medicine($0) }
    let ids = all.map(\.id)
    for (number, target) in [1, 2, 1, 0, 4].enumerated() {
      try merge(all[number], into: ids[target])
    }
    // a -> b <-> c, d -> a, e -> e
    #expect(try groups == ["b": [ids[0], ids[1], ids[2], ids[3]], "e": [ids[4]]])
    #expect(try database.medications().map(\.id) == [ids[1], ids[4]])
  }

  @Test("doses and marks of a day are those lived since, and those for its slots or later ones")
  func since() throws {
    let (one, two) = (try medicine("one").id, try medicine("two").id)
    let day = CivilDay.noon
    func slot(_ days: Int) -> SlotReference {
      SlotReference(day: day.advanced(byDays: days), time: .midnight)
    }
    func dose(_ hours: Int64, for slot: SlotReference? = nil, of medicine: EntryID) throws
      -> EntryID
    {
      let amount = Amount(Exact(10), .milligram)
      return try database.add(
        EntryFacts(
          moment: .hours(hours),
          content: .dose(DoseLog(medication: medicine, amount: amount, slot: slot)))
      ).id
    }
    func mark(_ hours: Int64, for slot: SlotReference?) throws -> EntryID {
      try database.add(
        EntryFacts(
          moment: .hours(hours),
          content: .missed(MissedDose(medication: one, kind: .missed, slot: slot)))
      ).id
    }
    // Noon UTC is 13:00 here: the day begins thirteen hours before.
    let found = [
      try dose(5, of: one), try dose(-13, of: one), try mark(-13, for: nil),
      try mark(0, for: slot(-9)),
      try dose(-14, for: slot(0), of: one), try mark(-300, for: slot(4)),
    ]
    let earlier = [
      try dose(-14, of: one), try mark(-14, for: nil), try dose(-20, for: slot(-1), of: one),
      try mark(-20, for: slot(-1)),
    ]
    let deleted = try dose(1, of: one)
    try database.write(.named("delete")) {
      try $0.delete(try #require(try database.entry(deleted)))
    }
    let other = try dose(2, of: two)
    func ids(_ medicines: Set<EntryID>, _ since: CivilDay?) throws -> [EntryID] {
      try database.doseEntries(of: medicines, since: since).map(\.id)
    }
    #expect(try ids([one], day) == found)
    #expect(try ids([one], nil) == found + earlier)
    #expect(try ids([one, two], day) == found + [other])
    #expect(try ids([], day).isEmpty && ids([OpeningOptions.randomID()], nil).isEmpty)
    #expect(try ids([two, OpeningOptions.randomID()], nil) == [other])
  }
}
