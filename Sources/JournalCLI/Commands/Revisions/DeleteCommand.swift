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
