package import JournalModel

extension JournalDatabase {
  /// The name under which each medicine stands, by identity: for one that turned out to be another,
  /// that one's.
  package func medicineNames() throws -> [EntryID: String] {
    let medicines = try allMedications()
    let owners = owners(of: medicines)
    let names = Dictionary(uniqueKeysWithValues: medicines.map { ($0.id, $0.medication.name) })
    return names.reduce(into: [:]) { known, medicine in
      known[medicine.key] = owners[medicine.key].flatMap { names[$0] } ?? medicine.value
    }
  }

  /// The medicines that turned out to be another, in the order in which they were added.
  package func mergedMedications() throws -> [MedicationRecord] {
    let medicines = try allMedications()
    let owners = owners(of: medicines)
    return medicines.filter { owners[$0.id] != $0.id }
  }
}
