internal import JournalModel
internal import JournalStore

/// A medicine in the JSON of `med`: the keys of its entry, and what is prescribed of it.
struct MedicineJSON: Encodable {
  /// With `regimen` and `from` of what is in force.
  let entry: EntryJSON
  /// `active`, `paused` or `stopped`.
  let state: String
  /// Every change of what is prescribed, by the moment from which it counts.
  let changes: [EntryJSON]
  /// By the day from which they are in use.
  let products: [EntryJSON]
  /// The names of medicines that turned out to be this one.
  let alsoCalled: [String]?
  let lastDose: EntryJSON?
  /// The one that has something to come, or waits.
  let plan: PlanJSON?

  private enum Key: String, CodingKey {
    case state, changes, products, alsoCalled, lastDose, plan
  }

  init(
    _ record: MedicationRecord, _ prescription: Prescription, at moment: LocalDateTime,
    merged: [MedicationRecord] = [], lastDose: Entry? = nil
  ) {
    let names = Dictionary(
      prescription.ids.map { ($0, record.medication.name) }, uniquingKeysWith: { $1 })
    let current = prescription.change(at: moment)?.content
    var entry = EntryJSON(record.entry, medicines: names)
    entry.regimen = current.map { RegimenJSON($0.state) }
    entry.from = current?.from.iso8601
    self.entry = entry
    state =
      switch current?.state {
      case .paused: "paused"
      case .stopped: "stopped"
      case .prescribed, nil: "active"
      }
    changes = prescription.timeline.map { EntryJSON($0, medicines: names) }
    products = prescription.productTimeline.map { EntryJSON($0.entry, medicines: names) }
    alsoCalled = merged.isEmpty ? nil : merged.map(\.medication.name)
    self.lastDose = lastDose.map { EntryJSON($0, medicines: names) }
    plan = prescription.openPlan(at: moment).map {
      PlanJSON(
        PlanCourse($0, of: prescription, at: moment), medicine: record.medication.name)
    }
  }

  func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(state, forKey: .state)
    try container.encode(changes, forKey: .changes)
    try container.encode(products, forKey: .products)
    try container.encodeIfPresent(alsoCalled, forKey: .alsoCalled)
    try container.encodeIfPresent(lastDose, forKey: .lastDose)
    try container.encodeIfPresent(plan, forKey: .plan)
  }
}

extension Session {
  /// A medicine that was just written, as it stands.
  func medicineJSON(of id: EntryID, in database: JournalDatabase) throws -> MedicineJSON {
    guard let record = try database.medications().first(where: { $0.id == id }),
      let prescription = try database.prescriptions().first(where: { $0.id == id })
    else { throw StoreError.changedMeanwhile(id) }
    return MedicineJSON(record, prescription, at: environment.moment.local)
  }
}
