package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct ForgetCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erase entries for ever, with all that they ever said.",
    usage: "journal forget <id> ... [options]",
    discussion: """
      As against delete, nothing brings them back. They go from the journal's file, free pages \
      included. Backups are not changed: those that still hold them are listed, for you to remove. \
      Reports and tables that you wrote to files stay too, and so may traces on the disk itself.
      """)

  @Argument(help: ArgumentHelp("The beginnings of their ids, or last.", valueName: "id"))
  var ids: [Word] = []

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard let first = ids.first else {
      throw CommandError(.usage, "which entry? nothing was erased; journal list shows the ids")
    }
    let database = try session.journal(holding: first.text)
    var entries: [Entry] = []
    for word in ids {
      let id = try session.entryID(word.text, in: database)
      guard let last = try database.history(of: id).last else {
        throw StoreError.malformed(what: "no revision of \(id.text)")
      }
      if !entries.contains(where: { $0.id == id }) { entries.append(last.entry) }
    }
    let names = try session.medicineNames(in: database, alsoOf: entries)
    let text = session.entryText(medicines: names)
    let lines = entries.map { text.receipt($0.facts) }
    try confirm(lines, try entries.map { try database.shortText(of: $0.id) }, session)
    let writable = try session.journalForWriting()
    try session.commit {
      session.environment.holdSignals()
      return try session.forget(entries.map(\.id), in: writable)
    } receipt: { forgotten in
      let search = BackupFolder(of: writable.path).search(for: entries.map(\.id))
      return (lines.map { "Erased: \($0)." } + session.traces(of: forgotten, search))
        .joined(separator: "\n")
    }
  }

  private func confirm(_ lines: [String], _ ids: [String], _ session: Session) throws {
    guard !session.options.yes else { return }
    let what = lines.joined(separator: " and ")
    guard session.canAsk else {
      throw CommandError(
        .failure,
        "\(what) would be erased for ever; nothing was erased; journal forget \(ids.joined(separator: " ")) --yes erases \(ids.count == 1 ? "it" : "them")"
      )
    }
    guard
      try session.confirm(
        "Erase \(what) for ever? Nothing brings \(ids.count == 1 ? "it" : "them") back.",
        otherwise: false)
    else { throw CommandError(.failure, "nothing was erased") }
  }
}

extension Session {
  fileprivate func forget(
    _ ids: [EntryID], in database: JournalDatabase
  ) throws -> ForgottenEntries {
    do {
      return try database.forget(ids)
    } catch StoreError.isNamed(let id, let others) {
      let short = try others.map { try database.shortText(of: $0) }
      let all = try ([id] + others + ids.filter { $0 != id }).map { try database.shortText(of: $0) }
      let few =
        short.count > 8
        ? "journal list shows them"
        : "journal forget \(all.joined(separator: " ")) erases all of them"
      throw CommandError(
        .refusedValue,
        "\(try database.shortText(of: id)) is named by \(short.count == 1 ? "another entry" : "\(short.count) other entries") (\(short.prefix(8).joined(separator: ", "))); nothing was erased; \(few)"
      )
    }
  }

  /// Where what was erased may still be.
  fileprivate func traces(of forgotten: ForgottenEntries, _ search: BackupSearch) -> [String] {
    var lines: [String] = []
    if let reason = forgotten.notRewritten {
      lines.append(
        "The file could not be written anew (\(shown(reason))); its free pages were overwritten.")
    }
    if !search.holding.isEmpty {
      let backups = counted(search.holding.count, "backup")
      lines.append("Still in \(backups), until you remove it there:")
      lines += search.holding.map { "  \(shown($0.name))" }
    }
    if !search.unknown.isEmpty {
      lines.append(
        "Not looked into, being encrypted or damaged: \(counted(search.unknown.count, "backup"))."
      )
    }
    return lines
  }
}
