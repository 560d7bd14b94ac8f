internal import JournalModel
internal import JournalStore

/// The medicine that a command is about: one of the journal's, or one to be added by this write.
enum MedicineChoice {
  case known(MedicationRecord)
  /// The one without a name, which gets this one by the same write.
  case naming(MedicationRecord, String)
  case new(name: String)

  var name: String {
    switch self {
    case .known(let record): record.medication.name
    case .naming(_, let name), .new(let name): name
    }
  }

  var known: Medication? {
    switch self {
    case .known(let record), .naming(let record, _): record.medication
    case .new: nil
    }
  }

  /// The identity to store with a dose, added to the journal first when it is not there.
  ///
  /// - Parameter isPrivate: a medicine that is known only through a private entry is private too.
  func identity(
    in writer: Writer, at moment: LivedMoment, isPrivate: Bool
  ) throws -> EntryID {
    switch self {
    case .known(let record): return record.id
    case .naming(let record, let name):
      guard let current = try writer.medications().first(where: { $0.id == record.id }) else {
        throw StoreError.changedMeanwhile(record.id)
      }
      var facts = current.entry.facts
      facts.content = .medication(current.medication.renamed(name))
      return try writer.revise(current.entry, facts: facts).id
    case .new(let name):
      let folded = name.nameFolded
      let existing = try writer.medications().first {
        $0.medication.name.nameFolded == folded
      }
      if let existing { return existing.id }
      return try writer.add(
        EntryFacts(
          moment: moment, content: .medication(Medication(name: name)), isPrivate: isPrivate)
      ).id
    }
  }
}

extension Session {
  /// Finds the medicine of an entry by its name, or without one the only one that can be meant.
  ///
  /// - Parameters:
  ///   - isNew: an unknown medicine is meant (`--new`).
  ///   - unnamed: the medicines that can be meant when none is named, worked out only then.
  /// - Throws: exit 65 for an unknown name, exit 64 when it is not clear which one is meant and
  ///   nobody can be asked.
  func medicine(
    named name: String?, among medications: [MedicationRecord], isNew: Bool = false,
    unnamed: () throws -> [Prescription]
  ) throws -> MedicineChoice {
    guard let name = name?.trimmed, !name.isEmpty else {
      let meant = Set(try unnamed().map(\.id))
      return try onlyMedicine(medications.filter { meant.contains($0.id) })
    }
    try TextLimit.check(name)
    let folded = name.nameFolded
    if let exact = medications.first(where: { $0.medication.name.nameFolded == folded }) {
      return .known(exact)
    }
    if let owner = try owner(ofMerged: name, among: medications) { return .known(owner) }
    if isNew || medications.isEmpty { return .new(name: try newMedicineName(name)) }
    if let begun = try begun(by: name, among: medications) { return .known(begun) }
    let isUnnamed = medications.map(\.medication.name) == [Medication.unnamed]
    if isUnnamed, canAsk {
      let isIt = try confirm("Is \(shown(name)) the medicine without a name?", otherwise: true)
      if isIt { return .naming(medications[0], name) }
    }
    let near = near(name, among: medications)
    if let near, canAsk, try confirm("\(shown(near.medication.name))?", otherwise: true) {
      return .known(near)
    }
    let other =
      isUnnamed
      ? "if it is the one without a name, journal med rename \(Medication.unnamed) \"\(shown(name))\"; if it is another, add --new"
      : "if it is a new one, add --new; journal med list shows those known"
    throw unknown(name, near, hint: "nothing was stored; \(other)")
  }

  /// Finds the medicine of an entry by its name, or without one the only one there is.
  func medicine(
    named name: String?, among medications: [MedicationRecord], isNew: Bool = false
  ) throws -> MedicineChoice {
    guard let name = name?.trimmed, !name.isEmpty else { return try onlyMedicine(medications) }
    return try medicine(named: name, among: medications, isNew: isNew) { [] }
  }

  /// A medicine that must be in the journal.
  ///
  /// - Parameter isNewAdvised: an unknown one is perhaps still to be added.
  /// - Throws: exit 65 for an unknown name, exit 64 when several begin so.
  func knownMedicine(
    named name: String, in database: JournalDatabase, isNewAdvised: Bool = false
  ) throws -> MedicationRecord {
    let medications = try database.medications()
    let folded = name.nameFolded
    if let exact = medications.first(where: { $0.medication.name.nameFolded == folded }) {
      return exact
    }
    if let owner = try owner(ofMerged: name, among: medications) { return owner }
    if let begun = try begun(by: name, among: medications) { return begun }
    let hint =
      isNewAdvised
      ? "nothing was stored; journal med add \"\(shown(name))\" adds it, journal med list shows those known"
      : medications.isEmpty
        ? "journal med add NAME adds one" : "journal med list shows those known"
    throw unknown(name, near(name, among: medications), hint: hint)
  }

  /// The medicine that one of this name turned out to be, which is said.
  private func owner(
    ofMerged name: String, among medications: [MedicationRecord]
  ) throws -> MedicationRecord? {
    guard let database = try journal() else { return nil }
    let folded = name.nameFolded
    let merged = try database.mergedMedications().first {
      $0.medication.name.nameFolded == folded
    }
    guard let merged, let ownerName = try database.medicineNames()[merged.id],
      let owner = medications.first(where: { $0.medication.name == ownerName })
    else { return nil }
    say("\(shown(merged.medication.name)) is \(shown(ownerName)) in this journal.")
    return owner
  }

  /// The medicine whose name begins so; of several the one that the person chooses.
  private func begun(
    by name: String, among medications: [MedicationRecord]
  ) throws -> MedicationRecord? {
    let folded = name.nameFolded
    let begun = medications.filter {
      !folded.isEmpty && $0.medication.name.nameFolded.hasPrefix(folded)
    }
    return begun.count > 1 ? try choose(begun) : begun.first
  }

  private func near(
    _ name: String, among medications: [MedicationRecord]
  ) -> MedicationRecord? {
    let near = nearest(to: name, among: medications.map(\.medication.name))
    return medications.first { $0.medication.name == near }
  }

  private func unknown(_ name: String, _ near: MedicationRecord?, hint: String) -> CommandError {
    let question = near.map { "did you mean \"\(shown($0.medication.name))\"? " } ?? ""
    return CommandError(
      .refusedValue, "no medicine named \"\(shown(name))\"; \(question)\(hint)")
  }

  private func onlyMedicine(_ medications: [MedicationRecord]) throws -> MedicineChoice {
    if medications.count == 1 { return .known(medications[0]) }
    if medications.count > 1 { return .known(try choose(medications)) }
    let answer = try ask("Which medicine? (Enter if you would rather name it later)")
    guard let answer, !answer.isEmpty else { return .new(name: Medication.unnamed) }
    return .new(name: try newMedicineName(answer))
  }

  /// The one of several that the person chooses.
  ///
  /// - Throws: exit 64 when nobody can be asked.
  func choose(_ medications: [MedicationRecord]) throws -> MedicationRecord {
    let names = medications.map { shown($0.medication.name) }
    let list = names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    if let answer = try ask("Which medicine? \(list):") {
      if let number = Int(answer), medications.indices.contains(number - 1) {
        return medications[number - 1]
      }
      let folded = answer.nameFolded
      let matching = medications.filter {
        !folded.isEmpty && $0.medication.name.nameFolded.hasPrefix(folded)
      }
      if matching.count == 1 { return matching[0] }
    }
    throw CommandError(
      .usage, "which medicine: \(names.joined(separator: " or "))? nothing was stored; add its name"
    )
  }
}
