package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct RestoreEntryCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "restore-entry", abstract: "Bring back an entry that was deleted.",
    usage: "journal restore-entry <id | last> [options]",
    discussion: "It comes back as it stood before. A medicine comes back with what was prescribed.")

  @Argument(
    help: ArgumentHelp("The beginning of its id, or last: the one deleted last.", valueName: "id"))
  var id: Word

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
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
        return String(try jsonText(entries).dropLast())
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
      throw CommandError(.refusedValue, "no entry is deleted; nothing was stored")
    }
    return last
  }
}

/// What comes back with an entry: the medicine that it names, and with a medicine what went with it.
private struct Restoration {
  let database: JournalDatabase
  let writer: Writer
  let session: Session
  /// The one that was asked for first.
  private(set) var restored: [Entry] = []

  init(database: JournalDatabase, writer: Writer, session: Session) {
    self.database = database
    self.writer = writer
    self.session = session
  }

  /// - Throws: exit 65 when its name is taken by now.
  mutating func bringBack(_ id: EntryID) throws {
    guard let (latest, facts) = try lastStanding(id) else { throw StoreError.changedMeanwhile(id) }
    switch facts.content {
    case .medication(let medication):
      try session.refuseTaken(medication.name, among: try writer.medications())
      let parts = try parts(of: id)
      try restore(latest, facts)
      for part in parts { try restore(part.latest, part.facts) }
    case .tracker(let tracker):
      guard try writer.trackerEntry(named: tracker.name) == nil else {
        let name = session.shown(tracker.name)
        throw CommandError(
          .refusedValue,
          "\(name) has been set anew meanwhile; nothing was stored; journal track set \"\(name)\" changes it"
        )
      }
      try restore(latest, facts)
    case .dose, .missed, .regimen, .product:
      try bringBackWithMedicine(latest, facts)
    case .note, .mood, .reading, .question, .important:
      try restore(latest, facts)
    }
  }

  /// The latest revision of an entry that is deleted, and what it said before.
  private func lastStanding(_ id: EntryID) throws -> (latest: Entry, facts: EntryFacts)? {
    let history = try database.history(of: id)
    guard let latest = history.last, latest.isDeleted,
      let standing = history.last(where: { !$0.isDeleted })
    else { return nil }
    return (latest.entry, standing.entry.facts)
  }

  private mutating func restore(_ latest: Entry, _ facts: EntryFacts) throws {
    restored.append(try writer.revise(latest, facts: facts))
  }

  /// Its medicine may be gone too; one of the same name that came since stands for it.
  private mutating func bringBackWithMedicine(_ latest: Entry, _ facts: EntryFacts) throws {
    var facts = facts
    let gone = try facts.content.medication.flatMap { id in
      try database.entry(id) == nil ? try lastStanding(id) : nil
    }
    guard let gone, case .medication(let medication) = gone.facts.content else {
      return try restore(latest, facts)
    }
    let folded = medication.name.nameFolded
    if let same = try writer.medications().first(where: {
      $0.medication.name.nameFolded == folded
    }) {
      facts.content = facts.content.of(same.id)
      return try restore(latest, facts)
    }
    try restore(latest, facts)
    try restore(gone.latest, gone.facts)
  }

  /// What was prescribed of it, its products, and the medicines that are part of it, as far as
  /// they went in the same write.
  private func parts(of id: EntryID) throws -> [(latest: Entry, facts: EntryFacts)] {
    let together = try database.deletedTogether(with: id).filter { $0 != id }
      .compactMap { try lastStanding($0) }
    var medicines: Set<EntryID> = [id]
    for (entry, facts) in together {
      if case .medication(let medication) = facts.content,
        let owner = medication.mergedInto, medicines.contains(owner)
      {
        medicines.insert(entry.id)
      }
    }
    return together.filter { entry, facts in
      switch facts.content {
      case .regimen(let change): medicines.contains(change.medication)
      case .product(let product): medicines.contains(product.medication)
      case .medication: medicines.contains(entry.id)
      case .dose, .missed, .note, .mood, .reading, .question, .important, .tracker: false
      }
    }
  }
}
