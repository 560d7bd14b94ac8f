internal import JournalModel

/// Doses that were taken, and those of which the person said that they were not. What is not recorded
/// is not there. https://hl7.org/fhir/R4/medicationadministration.html
extension FHIRDocument {
  /// `nil` of what is no dose.
  func administration(of entry: Entry) -> FHIRResource? {
    switch entry.facts.content {
    case .dose(let dose): taken(dose, entry)
    case .missed(let missed): notTaken(missed, entry)
    case .note, .mood, .reading, .question, .answer, .important, .medication, .regimen, .product,
      .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      nil
    }
  }

  private func taken(_ dose: DoseLog, _ entry: Entry) -> FHIRResource? {
    guard let name = record.medicine(of: dose.medication)?.medication.name else { return nil }
    let moment = entry.facts.moment
    let (time, about) = FHIR.dateTime(moment)
    let quantity = FHIR.quantity(dose.amount)
    return FHIRResource(
      type: "MedicationAdministration", uuid: derivedUUID(of: entry.id, .administration),
      words: "\(FHIR.words(moment)): \(name) \(dose.amount.text)",
      fields: .fields([
        "status": "completed", "medicationCodeableConcept": FHIR.concept(name), "subject": subject,
        "effectiveDateTime": .text(time),
        "note": FHIR.annotations(
          [
            about, dose.slot.map { "for the dose of \($0.day.iso8601) \($0.time.iso8601)" },
            dose.withFood.map { $0 ? "with food" : "without food" },
            // mad-1: a dosage has a dose, and a third of a tablet is no decimal number.
            quantity == nil ? "amount: \(dose.amount.text)" : nil, entry.facts.text,
          ], by: entry.facts.writtenBy),
        "dosage": quantity.map { .fields(["text": .text(dose.amount.text), "dose": $0]) },
      ]))
  }

  /// No value set that is free to use says that a dose was forgotten, so that the reason is words.
  private func notTaken(_ missed: MissedDose, _ entry: Entry) -> FHIRResource? {
    guard let name = record.medicine(of: missed.medication)?.medication.name else { return nil }
    let moment = entry.facts.moment
    var (time, about) = FHIR.dateTime(moment)
    if let slot = missed.slot, slot.moment != moment.local || moment.precision != .minute {
      (time, about) = (slot.day.iso8601, "the dose of \(slot.time.iso8601)")
    }
    let reason = [missed.kind.rawValue, missed.reason?.words].compactMap(\.self)
      .joined(separator: ": ")
    return FHIRResource(
      type: "MedicationAdministration", uuid: derivedUUID(of: entry.id, .administration),
      words: "\(missed.slot.map { "\($0.day.iso8601) \($0.time.iso8601)" } ?? FHIR.words(moment)): "
        + "\(name) \(reason)",
      fields: .fields([
        "status": "not-done", "statusReason": .list([FHIR.concept(reason)]),
        "medicationCodeableConcept": FHIR.concept(name), "subject": subject,
        "effectiveDateTime": .text(time),
        "note": FHIR.annotations([about, entry.facts.text], by: entry.facts.writtenBy),
      ]))
  }
}
