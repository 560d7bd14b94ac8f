package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct RestoreEntryCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "restore-entry", abstract: "Bring back an entry that was deleted.",
    usage: "journal restore-entry <id | last> [options]",
    discussion: """
      It comes back as it stood before. A medicine comes back with what was prescribed, a question \
      with its answers.
      """)

  @Argument(
    help: ArgumentHelp("The beginning of its id, or last: the one deleted last.", valueName: "id"))
  var id: Word

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.journal(holding: id.text)
    let found = try deletedEntry(in: database, session)
    if let entry = try database.entry(found) {
      let names = try session.medicineNames(in: database, alsoOf: [entry])
      let short = try database.shortText(of: found)
      throw CommandError(
        .refusedValue,
        "\(short) (\(session.entryText(medicines: names).receipt(entry.facts))) is not deleted; nothing was stored; journal show \(short) tells what became of it"
      )
    }
    let writable = try session.journalForWriting()
    try session.store("restore-entry", by: revision.by?.trimmed.nonEmpty, in: writable) { writer in
      var restoration = Restoration(database: writable, writer: writer, session: session)
      try restoration.bringBack(found)
      return restoration.restored
    } receipt: { restored in
      let names = try session.medicineNames(in: database, alsoOf: restored)
      guard revision.format == .text else {
        let entries = restored.map { EntryJSON($0, medicines: names) }
        return try jsonText(entries)
      }
      let text = session.entryText(medicines: names)
      return try restored.enumerated().map { index, entry in
        let head = index == 0 ? "Brought back" : "With it"
        let id = try database.shortText(of: entry.id)
        return "\(head): \(text.receipt(entry.facts)).  [\(id)]"
      }.joined(separator: "\n")
    }
  }
}

extension RestoreEntryCommand {
  private func deletedEntry(in database: JournalDatabase, _ session: Session) throws -> EntryID {
    guard id.text.lowercased() == "last" else { return try session.entryID(id.text, in: database) }
    guard let last = try database.lastDeleted() else {
      throw CommandError(
        .refusedValue,
        "no entry is deleted; nothing was stored; journal list shows those that stand")
    }
    return last
  }
}
