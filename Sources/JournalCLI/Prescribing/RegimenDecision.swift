internal import JournalModel
internal import JournalStore

/// A change of what is prescribed, understood and not stored yet.
struct RegimenDecision {
  /// The medicine as it was read.
  let record: MedicationRecord
  let prescription: Prescription
  /// What becomes of the medicine's plan by the same write.
  var decision: PlanDecision?
  let change: RegimenChange
  let decided: LivedMoment
  let reason: String?
  /// The usual dose that comes with it, where it is another.
  var usualDose: Amount?

  /// What is prescribed but for the change itself.
  var beside: Prescription { decision?.after ?? prescription }
}

extension Session {
  /// Stores a change, says what was understood, and then what it makes of a day.
  func store(
    _ plan: RegimenDecision, as action: String, _ format: AnswerFormat, in database: JournalDatabase
  ) throws {
    let facts = EntryFacts(
      moment: plan.decided, content: .regimen(plan.change), text: plan.reason,
      isPrivate: plan.record.entry.facts.isPrivate)
    let receipt = RegimenReceipt(plan, today: environment.today, shown: shown)
    let noticing = Noticing(self, in: database)
    try store(action, in: try journalForWriting()) { writer in
      try check(plan.prescription, in: writer)
      if let dose = plan.usualDose { try revise(plan.record, usualDose: dose, in: writer) }
      if let decision = plan.decision { try writer.add(decision.facts) }
      return try writer.add(facts, noticing: noticing.look)
    } receipt: { entry in
      try self.receipt(
        for: entry, format, in: database,
        medicines: format == .json ? database.medicineNames() : [:], saying: receipt.text)
    }
    try noticing.speak()
    sayPlan(beside: plan)
  }

  /// - Throws: ``StoreError/changedMeanwhile(_:)`` when a medicine is not as it was read.
  func check(_ prescription: Prescription, in writer: Writer) throws {
    guard try writer.prescriptions().contains(prescription) else {
      throw StoreError.changedMeanwhile(prescription.id)
    }
  }

  private func revise(
    _ record: MedicationRecord, usualDose: Amount, in writer: Writer
  ) throws {
    var medication = record.medication
    medication.dose = usualDose
    var facts = record.entry.facts
    facts.content = .medication(medication)
    try writer.revise(record.entry, facts: facts)
  }
}
