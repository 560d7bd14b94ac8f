internal import JournalModel
internal import JournalStore

/// What a deletion did, for people and for machines.
struct DeletionReceipt {
  let session: Session
  let database: JournalDatabase
  let text: EntryText

  func text(_ deletions: [Deletion]) throws -> String {
    try deletions.flatMap { deletion in
      let id = try database.shortText(of: deletion.entry.id)
      var lines = [
        "Deleted: \(text.receipt(deletion.entry.facts)).  [\(id)]  journal restore-entry \(id) brings it back."
      ]
      lines += deletion.parts.map { "With it: \(text.receipt($0.facts))." }
      lines += try prescribed(without: deletion.entry)
      return lines
    }.joined(separator: "\n")
  }

  /// The entries as `show` tells them last.
  func json(_ deletions: [Deletion], medicines: [EntryID: String]) throws -> String {
    let entries = try deletions.flatMap(\.all).compactMap { entry in
      try database.history(of: entry.id).last.map { last in
        var json = EntryJSON(last.entry, medicines: medicines)
        json.deleted = true
        return json
      }
    }
    return try jsonText(entries)
  }

  /// What is prescribed once a change of it is gone.
  private func prescribed(without entry: Entry) throws -> [String] {
    guard let id = entry.facts.content.medication,
      let prescription = try database.prescriptions().first(where: { $0.ids.contains(id) })
    else { return [] }
    let name = session.shown(prescription.medication.name)
    if case .plan = entry.facts.content { return planned(prescription, name) }
    guard case .regimen(let change) = entry.facts.content else { return [] }
    let from = change.from.text(relativeTo: session.environment.today)
    guard let state = prescription.change(at: change.from)?.content.state else {
      return ["From \(from): nothing is prescribed of \(name)."]
    }
    var lines = ["From \(from): \(name) \(state.text)."]
    // The change may have brought its own usual dose.
    if let usual = prescription.medication.dose, change.state.onlyDose == usual,
      let dose = state.onlyDose, dose != usual
    {
      lines.append(
        "The usual dose is still \(usual.text). To change it: journal med set \"\(name)\" --dose \"\(dose.text)\""
      )
    }
    return lines
  }
}

extension DeletionReceipt {
  /// What is prescribed now, and what is to come.
  fileprivate func planned(_ prescription: Prescription, _ name: String) -> [String] {
    let now = session.environment.moment.local
    let state = prescription.change(at: now)?.content.state.text ?? "nothing is prescribed"
    let plan = PlanLine(of: prescription, at: now)?.words
    return ["Now: \(name) \(state)\(plan.map { "; \($0)" } ?? "; no plan")."]
  }
}

extension RegimenChange.State {
  /// The amount of each scheduled dose, where all are alike.
  fileprivate var onlyDose: Amount? {
    guard case .prescribed(let regimen) = self, let doses = regimen.schedule?.doses,
      let first = doses.first, doses.allSatisfy({ $0.amount == first.amount })
    else { return nil }
    return first.amount
  }
}
