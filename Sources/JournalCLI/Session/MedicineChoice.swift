internal import JournalModel
internal import JournalStore

/// The medicine that a command is about: one of the journal's, or one to be added by this write.
enum MedicineChoice {
  case known(MedicationRecord)
  case new(name: String)

  var name: String {
    switch self {
    case .known(let record): record.medication.name
    case .new(let name): name
    }
  }

  var known: Medication? {
    switch self {
    case .known(let record): record.medication
    case .new: nil
    }
  }

  /// The identity to store with a dose, added to the journal first when it is not there.
  func identity(in writer: Writer, at moment: LivedMoment) throws -> EntryID {
    switch self {
    case .known(let record): return record.id
    case .new(let name):
      let folded = Medication.folded(name)
      let existing = try writer.medications().first {
        Medication.folded($0.medication.name) == folded
      }
      if let existing { return existing.id }
      return try writer.add(
        EntryFacts(moment: moment, content: .medication(Medication(name: name)))
      ).id
    }
  }
}

extension Session {
  /// Finds the medicine by its name, or the only one without a name.
  ///
  /// - Parameter isNew: an unknown medicine is meant (`--new`).
  /// - Throws: exit 65 for an unknown name, exit 64 when it is not clear which one is meant and
  ///   nobody can be asked.
  func medicine(
    named name: String?, among medications: [MedicationRecord], isNew: Bool = false
  ) throws -> MedicineChoice {
    guard let name = name?.trimmed, !name.isEmpty else { return try onlyMedicine(medications) }
    try TextLimit.check(name)
    let folded = Medication.folded(name)
    if let exact = medications.first(where: { Medication.folded($0.medication.name) == folded }) {
      return .known(exact)
    }
    if isNew || medications.isEmpty { return .new(name: name) }
    let begun = medications.filter { Medication.folded($0.medication.name).hasPrefix(folded) }
    if begun.count == 1 { return .known(begun[0]) }
    if begun.count > 1 { return .known(try choose(begun)) }
    return .known(try suggestion(for: name, among: medications))
  }

  /// A medicine that must be in the journal.
  func knownMedicine(named name: String, in database: JournalDatabase) throws -> MedicationRecord {
    let medications = try database.medications()
    guard !medications.isEmpty else {
      throw CommandError(.refusedValue, "no medicine is known yet; journal med add NAME adds one")
    }
    switch try medicine(named: name, among: medications) {
    case .known(let record): return record
    case .new(let name): throw unknown(name)
    }
  }

  private func onlyMedicine(_ medications: [MedicationRecord]) throws -> MedicineChoice {
    if medications.count == 1 { return .known(medications[0]) }
    if medications.count > 1 { return .known(try choose(medications)) }
    let answer = try ask("Which medicine? (Enter if you would rather name it later)")
    guard let answer, !answer.isEmpty else { return .new(name: Medication.unnamed) }
    return .new(name: answer)
  }

  private func choose(_ medications: [MedicationRecord]) throws -> MedicationRecord {
    let names = medications.map { shown($0.medication.name) }
    let list = names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    if let answer = try ask("Which medicine? \(list):") {
      if let number = Int(answer), medications.indices.contains(number - 1) {
        return medications[number - 1]
      }
      let folded = Medication.folded(answer)
      let matching = medications.filter {
        !folded.isEmpty && Medication.folded($0.medication.name).hasPrefix(folded)
      }
      if matching.count == 1 { return matching[0] }
    }
    throw CommandError(
      .usage, "which medicine: \(names.joined(separator: " or "))? nothing was stored; add its name"
    )
  }

  private func suggestion(
    for name: String, among medications: [MedicationRecord]
  ) throws -> MedicationRecord {
    let names = medications.map(\.medication.name)
    guard let near = nearest(to: name, among: names),
      let record = medications.first(where: { $0.medication.name == near })
    else { throw unknown(name, onlyUnnamed: names == [Medication.unnamed]) }
    if canAsk {
      guard try confirm("\(shown(near))?", otherwise: true) else { throw unknown(name) }
      return record
    }
    throw CommandError(
      .refusedValue,
      "no medicine named \"\(shown(name))\"; did you mean \"\(shown(near))\"? nothing was stored; if it is another one, add --new"
    )
  }

  private func unknown(_ name: String, onlyUnnamed: Bool = false) -> CommandError {
    let hint =
      onlyUnnamed
      ? "if it is the one without a name, journal med rename \(Medication.unnamed) \"\(shown(name))\"; if it is another, add --new"
      : "if it is a new one, add --new; journal med list shows those known"
    return CommandError(
      .refusedValue, "no medicine named \"\(shown(name))\"; nothing was stored; \(hint)")
  }
}
