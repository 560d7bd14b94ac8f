package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct DeleteCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Take entries out of the diary: delete k7f2.",
    usage: "journal delete <id | last> ... [options]",
    discussion: """
      Nothing is erased: journal restore-entry brings an entry back, and show still tells it. What \
      is older than a day, or was written by someone else, is asked about first. What is to be gone \
      for ever: journal forget.
      """)

  @Argument(help: ArgumentHelp("The beginnings of their ids, or last.", valueName: "id"))
  var ids: [Word] = []

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  /// An entry written down longer ago than this, in seconds, is deleted only when the person says
  /// so.
  private static let unasked: Int64 = 24 * 3600

  func run(in session: Session) throws {
    guard let first = ids.first else {
      throw CommandError(.usage, "which entry? nothing was deleted; journal list shows the ids")
    }
    let database = try session.journal(holding: first.text)
    var entries: [Entry] = []
    for id in ids {
      let entry = try session.standingEntry(id.text, in: database)
      if !entries.contains(where: { $0.id == entry.id }) { entries.append(entry) }
    }
    // What cannot be deleted is not asked about.
    _ = try database.deletions(of: entries, for: session)
    try confirm(entries, database, session)
    let names = try session.medicineNames(in: database, alsoOf: entries)
    let writable = try session.journalForWriting()
    let by = revision.by?.trimmed.nonEmpty
    try session.store("delete", by: by, in: writable) { writer in
      let deletions = try writable.deletions(of: entries, for: session)
      for deletion in deletions { for entry in deletion.all { try writer.delete(entry) } }
      return deletions
    } receipt: { deletions in
      let receipts = DeletionReceipt(
        session: session, database: database, text: session.entryText(medicines: names))
      return try revision.format == .json
        ? receipts.json(deletions, medicines: names) : receipts.text(deletions)
    }
  }

  private func confirm(
    _ entries: [Entry], _ database: JournalDatabase, _ session: Session
  ) throws {
    let by = session.writer(named: revision.by)
    let old = entries.filter {
      session.environment.now - $0.firstRecordedAt > DeleteCommand.unasked
    }
    let foreign = entries.filter { $0.facts.writtenBy != by }
    let asked = entries.filter { old.contains($0) || foreign.contains($0) }
    guard !asked.isEmpty, !session.options.yes else { return }
    let lines = try session.writtenLines(asked, in: database)
    guard session.canAsk else {
      let ids = try entries.map { try database.shortText(of: $0.id) }.joined(separator: " ")
      let why = [
        old.isEmpty ? nil : "older than a day", foreign.isEmpty ? nil : "someone else's",
      ].compactMap(\.self).joined(separator: " or ")
      throw CommandError(
        .failure,
        "\(lines.joined(separator: " and ")) \(lines.count == 1 ? "is" : "are") \(why); nothing was deleted; journal delete \(ids) --yes deletes \(entries.count == 1 ? "it" : "them")"
      )
    }
    guard
      try session.confirm("Delete \(lines.joined(separator: " and "))?", otherwise: false)
    else { throw CommandError(.failure, "nothing was deleted") }
  }
}

/// What a deletion did, for people and for machines.
private struct DeletionReceipt {
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
