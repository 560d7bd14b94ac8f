internal import JournalModel
internal import JournalStore

/// A medicine that is to be added or completed, with its first regimen, understood and not stored
/// yet.
struct MedicineAddition {
  enum Target {
    case new
    /// In the journal without anything that was ever prescribed; it may get the name that is given.
    case completing(MedicationRecord, Prescription)

    var known: Medication? {
      switch self {
      case .new: nil
      case .completing(let record, _): record.medication
      }
    }
  }

  let target: Target
  let medication: Medication
  let moment: LivedMoment
  let regimen: (regimen: Regimen, start: RegimenStart)?
}

extension Session {
  /// The medicine of that name as it would be added to.
  ///
  /// - Throws: exit 65 when something is prescribed of it already.
  func target(
    ofAdding name: String, among prescriptions: [Prescription], in database: JournalDatabase?
  ) throws -> MedicineAddition.Target {
    guard let database else { return .new }
    let folded = name.nameFolded
    if let known = prescriptions.first(where: { $0.medication.name.nameFolded == folded }) {
      guard known.timeline.isEmpty else {
        let quoted = "\"\(shown(known.medication.name))\""
        throw CommandError(
          .refusedValue,
          "\(shown(known.medication.name)) is already in the journal; nothing was stored; journal med change \(quoted) changes what is prescribed, journal med set \(quoted) what is known of it"
        )
      }
      return try completing(known, in: database)
    }
    guard prescriptions.map(\.medication.name) == [Medication.unnamed], try isUnnamed(name) else {
      sayNear(name, among: prescriptions)
      return .new
    }
    return try completing(prescriptions[0], in: database)
  }

  private func completing(
    _ known: Prescription, in database: JournalDatabase
  ) throws -> MedicineAddition.Target {
    guard let record = try database.medications().first(where: { $0.id == known.id }) else {
      throw StoreError.changedMeanwhile(known.id)
    }
    return .completing(record, known)
  }

  /// Whether the medicine without a name is the one that is being added.
  private func isUnnamed(_ name: String) throws -> Bool {
    guard canAsk || options.yes else {
      say(
        "\(shown(name)) is added beside the medicine without a name. If they are one: journal undo, then journal med rename \(Medication.unnamed) \"\(shown(name))\""
      )
      return false
    }
    return try confirm("Is this the medicine without a name?", otherwise: true)
  }

  /// A new name is pointed out when it is close to a known one.
  private func sayNear(_ name: String, among prescriptions: [Prescription]) {
    let names = prescriptions.map(\.medication.name)
    guard let near = nearest(to: name, among: names) else { return }
    say(
      "\(shown(name)) is new, and close to \(shown(near)), which is in the journal. If they are one: journal med merge \"\(shown(name))\" \"\(shown(near))\""
    )
  }

  /// Stores the medicine and what is prescribed of it in one write.
  func store(
    _ addition: MedicineAddition, _ entry: EntryOptions, in database: JournalDatabase
  ) throws {
    try store("med add", by: entry.by, in: database) { writer in
      let added = try add(addition, entry, in: writer)
      if let (regimen, start) = addition.regimen {
        let change = RegimenChange(medication: added.id, from: start.from, .prescribed(regimen))
        var facts = EntryFacts(moment: start.decided, content: .regimen(change))
        facts.writtenBy = entry.by?.trimmed.nonEmpty
        facts.isPrivate = added.facts.isPrivate
        try writer.add(facts)
      }
      return added
    } receipt: { added in
      switch entry.format {
      case .json:
        return try jsonText(medicineJSON(of: added.id, in: database))
      case .text:
        return try receipt(
          for: added, entry.format, in: database, saying: receiptText(added, addition))
      }
    }
  }

  private func add(
    _ addition: MedicineAddition, _ entry: EntryOptions, in writer: Writer
  ) throws -> Entry {
    switch addition.target {
    case .new:
      try refuseTaken(addition.medication.name, among: try writer.medications())
      return try writer.add(
        try entry.facts(.medication(addition.medication), at: addition.moment))
    case .completing(let record, let prescription):
      try check(prescription, in: writer)
      var facts = try entry.added(to: record.entry.facts)
      if entry.at != nil { facts.moment = addition.moment }
      facts.content = .medication(addition.medication)
      return try writer.revise(record.entry, facts: facts)
    }
  }

  private func receiptText(_ added: Entry, _ addition: MedicineAddition) -> String {
    let text = entryText(medicines: [:])
    var clauses: [String] = []
    switch addition.target {
    case .new: clauses.append(text.receipt(added.facts))
    case .completing(let record, _):
      let isRenamed = record.medication.name != addition.medication.name
      clauses.append(
        text.what(added.facts) + (isRenamed ? ", before: \(shown(record.medication.name))" : ""))
    }
    if let (regimen, start) = addition.regimen {
      clauses.append("\(regimen.textWithTotal), from \(fromText(start))")
    }
    return clauses.joined(separator: "; ") + "."
  }

  /// `now on`, `tomorrow 08:00`.
  func fromText(_ start: RegimenStart) -> String {
    let minute = (try? writtenNow())?.local
    return start.from == minute ? "now on" : start.from.text(relativeTo: environment.today)
  }
}
