internal import JournalModel
internal import JournalStore

/// An entry that is deleted, with what means nothing without it.
struct Deletion {
  let entry: Entry
  let parts: [Entry]

  var all: [Entry] { [entry] + parts }
}

extension JournalDatabase {
  /// What goes when these entries are deleted.
  ///
  /// - Throws: exit 65 for a medicine of which doses are written down, or that is part of another.
  func deletions(of entries: [Entry], for session: Session) throws -> [Deletion] {
    var gone = Set(entries.map(\.id))
    return try entries.map { entry in
      let parts = try parts(of: entry, besides: gone, session).filter { !gone.contains($0.id) }
      gone.formUnion(parts.map(\.id))
      return Deletion(entry: entry, parts: parts)
    }
  }

  /// What means nothing without an entry: the answers of a question; what was agreed at an
  /// appointment; of a plan, what became of it; of a medicine, what is prescribed of it, its products
  /// and supply, and the medicines that turned out to be it.
  private func parts(
    of entry: Entry, besides gone: Set<EntryID>, _ session: Session
  ) throws -> [Entry] {
    switch entry.facts.content {
    case .plan(let event): return try parts(of: event, entry.id, besides: gone, session)
    case .question: return try answers().filter { $0.content.question == entry.id }.map(\.entry)
    case .appointment:
      return try agreements().filter { $0.content.appointment == entry.id }.map(\.entry)
    case .dose, .missed, .note, .mood, .reading, .answer, .important, .medication, .regimen,
      .product, .supply, .pump, .agreement, .gap, .tracker, .setting:
      break
    }
    guard case .medication(let medication) = entry.facts.content,
      let prescription = try prescriptions().first(where: { $0.ids.contains(entry.id) })
    else { return [] }
    let name = session.shown(medication.name)
    guard prescription.id == entry.id else {
      throw CommandError(
        .refusedValue,
        "\(name) is part of \(session.shown(prescription.medication.name)) and its doses are that one's; nothing was deleted; journal undo takes a merge back"
      )
    }
    let doses = try doseEntries(of: prescription.ids).count { !gone.contains($0.id) }
    guard doses == 0 else {
      throw CommandError(
        .refusedValue,
        "\(name) has \(counted(doses, "dose")), taken or not; nothing was deleted; journal med stop \"\(name)\" ends it, journal med merge makes it part of another"
      )
    }
    let merged = try prescription.ids.subtracting([entry.id]).compactMap { try self.entry($0) }
    let others =
      try supplyEvents().map(\.entry) + pumpLogs().map(\.entry)
      + prescription.planEvents.map(\.entry)
    return parts(of: prescription, others, merged)
  }

  /// - Throws: exit 65 when a plan would come back beside another.
  private func parts(
    of event: PlanEvent, _ id: EntryID, besides gone: Set<EntryID>, _ session: Session
  ) throws -> [Entry] {
    guard
      let prescription = try prescriptions().first(where: { $0.ids.contains(event.medication) })
    else { return [] }
    guard let plan = event.plan else {
      return prescription.planEvents.filter { $0.content.plan == id }.map(\.entry)
    }
    var without = prescription
    without.planEvents.removeAll { $0.id == id || gone.contains($0.id) }
    if let back = without.plans.first(where: { $0.id == plan }) {
      try session.checkOverlap(of: back, in: without)
    }
    return []
  }

  private func parts(
    of prescription: Prescription, _ others: [Entry], _ merged: [Entry]
  ) -> [Entry] {
    prescription.changes.map(\.entry) + prescription.productTimeline.map(\.entry)
      + others.filter { prescription.ids.contains($0.facts.content.medication ?? $0.id) }
      + merged.sorted { $0.firstRecordedAt < $1.firstRecordedAt }
  }
}
