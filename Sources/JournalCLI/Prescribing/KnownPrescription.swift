internal import JournalModel
internal import JournalStore

extension Session {
  /// A medicine with all that is prescribed of it; without a name the only one.
  ///
  /// - Parameter isNewAdvised: an unknown one is perhaps still to be added.
  /// - Throws: exit 65 for an unknown name, exit 64 when it is not clear which one is meant.
  func knownPrescription(
    named name: String, in database: JournalDatabase, isNewAdvised: Bool = false
  ) throws -> (record: MedicationRecord, prescription: Prescription) {
    let record =
      name.isEmpty
      ? try onlyMedicine(in: database)
      : try knownMedicine(named: name, in: database, isNewAdvised: isNewAdvised)
    guard let prescription = try database.prescriptions().first(where: { $0.id == record.id })
    else { throw StoreError.changedMeanwhile(record.id) }
    return (record, prescription)
  }

  private func onlyMedicine(in database: JournalDatabase) throws -> MedicationRecord {
    let medications = try database.medications()
    if medications.count == 1 { return medications[0] }
    guard !medications.isEmpty else {
      throw CommandError(
        .refusedValue, "no medicine is in the journal; journal med add NAME adds one")
    }
    let names = medications.map { shown($0.medication.name) }
    let list = names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    if let answer = try ask("Which medicine? \(list):"), !answer.isEmpty {
      guard let number = Int(answer), medications.indices.contains(number - 1) else {
        return try knownMedicine(named: answer, in: database)
      }
      return medications[number - 1]
    }
    throw CommandError(
      .usage, "which medicine: \(names.joined(separator: " or "))? nothing was stored; add its name"
    )
  }
}
