package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct UndoCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what was written last; again goes further back.",
    usage: "journal undo [options]",
    discussion: "Nothing is erased: journal redo brings it back, and show still tells it.")

  @Flag(help: "Show what could be taken back.")
  var list = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  /// A write older than this, in seconds, is taken back only when the person says so.
  private static let unasked: Int64 = 3600

  func run(in session: Session) throws {
    guard let database = try session.journal() else { throw UndoCommand.nothing }
    if list { return try showList(database, session) }
    guard let change = try database.nextToUndo() else { throw try nothing(in: database, session) }
    try confirm(change, database, session)
    try session.takeBack(change, in: database)
  }

  private static let nothing = CommandError(
    .failure, "there is nothing to undo; journal list shows what is written down")

  private func nothing(
    in database: JournalDatabase, _ session: Session
  ) throws -> CommandError {
    guard let merged = try database.lastMerge() else { return UndoCommand.nothing }
    return CommandError(
      .failure,
      "there is nothing to undo since the last merge, \(session.written(merged)); journal backup --list shows the backup made before it, which journal restore brings back"
    )
  }

  private func confirm(
    _ change: RecordedChange, _ database: JournalDatabase, _ session: Session
  ) throws {
    let age = session.environment.now - change.recordedAt
    // A setting may just have said who writes from now on.
    let isOther = change.writtenBy != session.author && change.action != SettingsCommand.action
    guard age > UndoCommand.unasked || isOther else { return }
    let line = try summary(change, database, session)
    if session.canAsk {
      guard try session.confirm("Take back \(line)?", otherwise: false) else {
        throw CommandError(.failure, "nothing was taken back")
      }
    } else if !session.options.yes {
      throw CommandError(
        .failure,
        "the latest write is \(line); nothing was taken back; journal undo --yes takes it back")
    }
  }

  /// One line for a write: `dose baclofen 10 mg, today 11:30 (written yesterday 12:00 by Sam)`.
  private func summary(
    _ change: RecordedChange, _ database: JournalDatabase, _ session: Session
  ) throws -> String {
    let summary = try database.summary(of: change)
    let text = session.entryText(
      medicines: try session.medicineNames(
        in: database, alsoOf: summary.last.map { [$0.after] } ?? []))
    let when = session.written(change.recordedAt)
    let by = change.writtenBy.map { " by \(text.shown($0))" } ?? ""
    let what = summary.last.map { text.receipt($0.after.facts) } ?? change.action
    let more = summary.count > 1 ? " and \(summary.count - 1) more" : ""
    return "\(what)\(more) (\(change.action), written \(when)\(by))"
  }

  private func showList(_ database: JournalDatabase, _ session: Session) throws {
    let changes = try database.changes(limit: 20)
    let indent = 12
    let lines = try changes.flatMap { change in
      hung(
        (change.isUndone ? "taken back" : "").padded(to: indent),
        try summary(change, database, session), indent: indent, width: session.width - indent)
    }
    if lines.isEmpty { session.say("Nothing is written down yet.") }
    try session.answer(lines.joined(separator: "\n"))
  }
}

extension Session {
  /// Takes a write back, and says what became of each of its entries.
  ///
  /// - Throws: exit 1 when it is no longer the latest.
  func takeBack(_ change: RecordedChange, in database: JournalDatabase) throws {
    let before = try database.medicineNames()
    try commit {
      environment.holdSignals()
      guard let entries = try database.undo(change, as: self.change("undo")) else {
        throw CommandError(
          .failure, "another command wrote meanwhile; nothing was taken back; try again")
      }
      return entries
    } receipt: { entries in
      let names = try medicineNames(in: database, alsoOf: entries)
      let old = entryText(medicines: names.merging(before) { $1 })
      let new = entryText(medicines: names)
      return try listed(entries) { entry in
        guard let now = try database.entry(entry.id) else {
          return "Taken back: \(old.receipt(entry.facts))."
        }
        guard now.facts != entry.facts else { return "Brought back: \(new.receipt(now.facts))." }
        let change = CorrectionText(before: now.facts, after: entry.facts, old: new, new: old)
        return "Taken back: \(change.text(before: "now"))."
      }
    }
  }
}

package struct RedoCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back what undo took back last.",
    usage: "journal redo [options]")

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard let database = try session.journal() else { throw RedoCommand.nothing }
    try session.commit {
      session.environment.holdSignals()
      guard let (_, entries) = try database.redo(as: session.change("redo")) else {
        throw RedoCommand.nothing
      }
      return entries
    } receipt: { entries in
      let text = session.entryText(
        medicines: try session.medicineNames(in: database, alsoOf: entries))
      return try listed(entries) { entry in
        guard let now = try database.entry(entry.id) else {
          return "Deleted again: \(text.receipt(entry.facts))."
        }
        return "Brought back: \(text.receipt(now.facts))."
      }
    }
  }

  private static let nothing = CommandError(
    .failure, "there is nothing to redo; redo brings back what undo has just taken back")
}

/// A line for each entry, at most five, and how many more there are.
private func listed(_ entries: [Entry], line: (Entry) throws -> String) rethrows -> String {
  let rest = entries.count - 5
  return (try entries.prefix(5).map(line) + (rest > 0 ? ["and \(rest) more."] : []))
    .joined(separator: "\n")
}
