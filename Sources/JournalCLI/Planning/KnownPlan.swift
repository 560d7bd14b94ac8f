internal import JournalModel
internal import JournalStore

/// A plan of the journal, with the medicine that it is of.
struct KnownPlan {
  let record: MedicationRecord
  let prescription: Prescription
  let plan: Plan
}

extension Session {
  /// The plan of a medicine that a command is about: without a name that of the only medicine that
  /// has one.
  ///
  /// - Parameters:
  ///   - isMeant: whether such a plan can be meant when no medicine is named.
  ///   - what: what is missing when there is none, such as `that is held`.
  /// - Throws: exit 65 when there is none, exit 64 when it is not clear which one is meant.
  func knownPlan(
    of name: String, _ what: String, in database: JournalDatabase, where isMeant: (Plan) -> Bool
  ) throws -> KnownPlan {
    let (record, prescription) = try medicine(of: name, in: database) { prescription in
      prescription.plans.contains(where: isMeant)
    }
    let shownName = shown(record.medication.name)
    let now = environment.moment.local
    guard let plan = prescription.plans.filter(isMeant).first(after: now) else {
      let remedy =
        prescription.plans.isEmpty
        ? "journal plan add \"\(shownName)\" --step \"2026-12-01 5mg 08:00,20:00\" gives one"
        : "journal plan show \"\(shownName)\" tells what became of it"
      throw CommandError(
        .refusedValue, "\(shownName) has no plan \(what); nothing was stored; \(remedy)")
    }
    return KnownPlan(record: record, prescription: prescription, plan: plan)
  }

  /// A medicine by its name; without one the only one that can be meant, else the only one there is.
  func medicine(
    of name: String, in database: JournalDatabase, where isMeant: (Prescription) -> Bool
  ) throws -> (record: MedicationRecord, prescription: Prescription) {
    guard name.isEmpty else { return try knownPrescription(named: name, in: database) }
    let meant = try database.prescriptions().filter(isMeant)
    guard !meant.isEmpty else { return try knownPrescription(named: "", in: database) }
    let records = try database.medications().filter { record in
      meant.contains { $0.id == record.id }
    }
    let record = records.count == 1 ? records[0] : try choose(records)
    guard let prescription = meant.first(where: { $0.id == record.id }) else {
      throw StoreError.changedMeanwhile(record.id)
    }
    return (record, prescription)
  }
}
