internal import JournalModel

/// What is, was and will be prescribed: a MedicationStatement for each version of it.
/// https://hl7.org/fhir/R4/medicationstatement.html
extension FHIRDocument {
  /// - Parameter given: the medicines of which doses or marks are told. One of them of which nothing
  ///   was prescribed in these days has a statement that says no more than its name.
  func statements(of prescription: Prescription, given: Set<EntryID>) -> [FHIRResource] {
    let timeline = prescription.timeline
    let statements = timeline.indices.compactMap { index in
      statement(of: prescription, timeline[index], followedBy: timeline[(index + 1)...])
    }
    guard statements.isEmpty, !given.isDisjoint(with: prescription.ids) else { return statements }
    let name = FHIRDocument.name(of: prescription)
    return [
      FHIRResource(
        type: "MedicationStatement", uuid: derivedUUID(of: prescription.id, .statement),
        words: "\(name): nothing prescribed in these days is known",
        fields: .fields([
          "status": "unknown", "medicationCodeableConcept": FHIR.concept(name), "subject": subject,
        ]))
    ]
  }

  private func statement(
    of prescription: Prescription, _ change: Written<RegimenChange>,
    followedBy next: ArraySlice<Written<RegimenChange>>
  ) -> FHIRResource? {
    let from = change.content.from
    let end = next.first?.content.from
    let lastDay = end.map { $0.time == .midnight ? $0.day.advanced(byDays: -1) : $0.day }
    guard case .prescribed(let regimen) = change.content.state, !change.entry.facts.isPrivate,
      end.map({ from < $0 }) ?? true, record.covers(from.day, lastDay)
    else { return nil }
    let medication = prescription.medication
    let name = FHIRDocument.name(of: prescription)
    let isStep = change.entry.facts.content.kind == .plan
    return FHIRResource(
      type: "MedicationStatement",
      uuid: derivedUUID(
        of: change.id, .statement, part: isStep ? from.day.daysSinceEpoch : 0),
      words: "\(name): \(regimen.text), from \(from.day.iso8601)"
        + (lastDay.map { " to \($0.iso8601)" } ?? ""),
      fields: .fields([
        "status": .text(status(from: from, followedBy: next)),
        "medicationCodeableConcept": FHIR.concept(name), "subject": subject,
        "effectivePeriod": .fields([
          "start": .text(from.day.iso8601), "end": .text(ifAny: lastDay?.iso8601),
        ]),
        "dateAsserted": .text(FHIR.instant(change.entry.recordedAt)),
        "informationSource": change.entry.facts.writtenBy == nil ? subject : nil,
        "reasonCode": medication.purpose.map { .list([FHIR.concept($0)]) },
        "note": FHIR.annotations(
          [
            change.content.decidedBy.map { "decided by \($0)" },
            medication.prescriber.map { "prescribed by \($0)" }, change.entry.facts.text,
          ], by: change.entry.facts.writtenBy),
        "dosage": .list(FHIRDosage(medication).dosages(of: regimen)),
      ]))
  }

  /// A code of http://hl7.org/fhir/ValueSet/medication-statement-status.
  private func status(
    from: LocalDateTime, followedBy next: ArraySlice<Written<RegimenChange>>
  ) -> String {
    let now = record.asOf.local
    if from > now { return "intended" }
    guard let end = next.first?.content, end.from <= now else { return "active" }
    let isLast = next.dropFirst().first.map { $0.content.from > now } ?? true
    return switch end.state {
    case .prescribed: "completed"
    case .paused: isLast ? "on-hold" : "completed"
    case .stopped: "stopped"
    }
  }

  /// `baclofen 10 mg tablet`.
  static func name(of prescription: Prescription) -> String {
    let medication = prescription.medication
    return [medication.name, medication.strength?.text, medication.form].compactMap(\.self)
      .map(FHIR.text).joined(separator: " ")
  }
}
