package import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Every medicine with what was prescribed and handed out of it, in the order in which they were
  /// added. One that turned out to be another is part of that one.
  package func prescriptions() throws -> [Prescription] {
    try remembered.prescriptions(in: try state(), readPrescriptions)
  }

  private func readPrescriptions() throws -> [Prescription] {
    let medicines = try allMedications()
    let changes = try written(RegimenVersionTable.self) {
      if case .regimen(let change) = $0 { change } else { nil }
    }
    let products = try written(ProductTable.self) {
      if case .product(let product) = $0 { product } else { nil }
    }
    let planEvents = try written(PlanEventTable.self) {
      if case .plan(let event) = $0 { event } else { nil }
    }
    let owners = owners(of: medicines)
    return try medicines.filter { owners[$0.id] == $0.id }.map { record in
      let ids = Set(medicines.map { $0.id }.filter { owners[$0] == record.id })
      let added = medicines.filter { ids.contains($0.id) }.map { $0.entry.moment }
      var prescription = Prescription(
        id: record.id, medication: record.medication, ids: ids,
        added: added.min { $0.instant < $1.instant } ?? record.entry.moment,
        changes: changes.filter { ids.contains($0.content.medication) },
        products: products.filter { ids.contains($0.content.medication) },
        planEvents: planEvents.filter { ids.contains($0.content.medication) })
      if !prescription.planEvents.isEmpty {
        prescription.order = try order(
          of: prescription.changes.map(\.id) + prescription.planEvents.map(\.id))
      }
      return prescription
    }
  }

  /// Where entries stand in the order of writing.
  private func order(of entries: [EntryID]) throws -> [EntryID: Int] {
    var order: [EntryID: Int] = [:]
    for id in entries { order[id] = try identities.row(of: id).map { Int($0) } }
    return order
  }

  /// For each medicine the one that it turned out to be, which for most is itself. One whose other
  /// is gone stands for itself; of two that were each merged into the other the older stands.
  func owners(of medicines: [MedicationRecord]) -> [EntryID: EntryID] {
    let known = Dictionary(uniqueKeysWithValues: medicines.enumerated().map { ($1.id, $0) })
    func owner(of id: EntryID) -> EntryID {
      var path = [id]
      while let last = path.last, let index = known[last],
        let next = medicines[index].medication.mergedInto, known[next] != nil
      {
        if let start = path.firstIndex(of: next) {
          return path[start...].min { known[$0, default: 0] < known[$1, default: 0] } ?? id
        }
        path.append(next)
      }
      return path.last ?? id
    }
    return Dictionary(uniqueKeysWithValues: medicines.map { ($0.id, owner(of: $0.id)) })
  }

  /// The doses and marks of some medicines as they stand, in the order of writing.
  ///
  /// - Parameter since: those lived before this day are left out, unless they are for a slot of it
  ///   or of a later day.
  package func doseEntries(of medicines: Set<EntryID>, since: CivilDay? = nil) throws -> [Entry] {
    guard let since else { return try readDoses(medicines, DoseQuery.entries(of:)) }
    if let read = try readDoses(of: medicines, since: since) { return read }
    return try remembered.doses(of: medicines, since: since, in: try state()) { day in
      try readDoses(medicines) { DoseQuery.entries(of: $0, since: day) }
    }
  }

  private func readDoses(
    _ medicines: Set<EntryID>, _ statement: ([Int64]) -> DoseQuery.SQL
  ) throws -> [Entry] {
    let rows = try medicines.compactMap { try identities.row(of: $0) }.sorted()
    let (sql, values) = statement(rows)
    var entries: [Entry] = []
    let parts = RevisionParts(self)
    try query(sql, values) { entries.append(try identities.entry($0, parts)) }
    return entries
  }
}

extension JournalDatabase {
  /// As much of a medicine's diary as decides which dose is which slot's from `day` on, read from
  /// the end: a week and a little on most days, however long the journal.
  ///
  /// - Parameter entry: one that is about to be stored, as it will stand.
  package func doses(
    of prescription: Prescription, from day: CivilDay, with entry: Entry? = nil
  ) throws -> PrescribedDoses {
    let version = prescription.history.versions.last { $0.from.day <= day }
    var reach = 2 * (version?.regimen.schedule?.days.period ?? 1) + 6
    while reach < 4000 {
      let first = day.advanced(byDays: -reach)
      let doses = try doses(of: prescription, since: first, with: entry)
      if doses.diary.isSettled(from: first, before: day) { return doses }
      reach *= 4
    }
    return prescription.doses(in: try doseEntries(of: prescription.ids).with(entry))
  }

  /// The whole diary of a medicine.
  package func doses(of prescription: Prescription) throws -> PrescribedDoses {
    prescription.doses(in: try doseEntries(of: prescription.ids))
  }

  private func doses(
    of prescription: Prescription, since first: CivilDay, with entry: Entry?
  ) throws -> PrescribedDoses {
    var prescription = prescription
    let entries = try doseEntries(of: prescription.ids, since: first).with(entry)
    // That it was in the journal before `first` is all that counts.
    if prescription.added.day >= first, try hasDose(of: prescription.ids, before: first) {
      let before = first.advanced(byDays: -1).midnight
      prescription.added.instant = before.instant(offset: prescription.added.offset)
    }
    return prescription.doses(in: entries, from: first)
  }

  /// Whether a dose of these medicines was lived before a day, or a mark is for a slot before it.
  private func hasDose(of medicines: Set<EntryID>, before day: CivilDay) throws -> Bool {
    let rows = try medicines.compactMap { try identities.row(of: $0) }.sorted()
    let (sql, values) = DoseQuery.exists(of: rows, before: day)
    return try first(sql, values) { _ in true } ?? false
  }
}

extension Writer {
  /// The medicines with what was prescribed of them, as they stand inside this write.
  package func prescriptions() throws -> [Prescription] {
    try database.prescriptions()
  }
}
