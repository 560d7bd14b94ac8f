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

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    guard let database = try session.journal() else { throw UndoCommand.nothing }
    if list { return try showList(database, session) }
    guard let change = try database.nextToUndo() else { throw UndoCommand.nothing }
    try confirm(change, database, session)
    let medicines = try session.medicineNames(in: database)
    try session.commit {
      environment.holdSignals()
      guard let entries = try database.undo(change, as: session.change("undo")) else {
        throw CommandError(
          .failure, "another command wrote meanwhile; nothing was taken back; try again")
      }
      return entries
    } receipt: { entries in
      taken(entries, "Taken back", medicines, session)
    }
  }

  private static let nothing = CommandError(
    .failure, "there is nothing to undo; journal list shows what is written down")

  private func confirm(
    _ change: RecordedChange, _ database: JournalDatabase, _ session: Session
  ) throws {
    let age = session.environment.now - change.recordedAt
    guard age > UndoCommand.unasked || change.writtenBy != nil else { return }
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
    let width = max(40, session.environment.terminal.width) - indent
    let lines = try changes.flatMap { change in
      let head = (change.isUndone ? "taken back" : "").padded(to: indent)
      let lines = wrapped(try summary(change, database, session), width: width)
      return [head + (lines.first ?? "")] + lines.dropFirst().map { "".padded(to: indent) + $0 }
    }
    if lines.isEmpty { session.say("Nothing is written down yet.") }
    try session.answer(lines.joined(separator: "\n"))
  }
}

package struct RedoCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back what undo took back last.",
    usage: "journal redo [options]")

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    guard let database = try session.journal() else { throw RedoCommand.nothing }
    try session.commit {
      environment.holdSignals()
      guard let (_, entries) = try database.redo(as: session.change("redo")) else {
        throw RedoCommand.nothing
      }
      return entries
    } receipt: { entries in
      let medicines = try session.medicineNames(in: database)
      let restored = try entries.map { try database.entry($0.id) ?? $0 }
      return taken(restored, "Brought back", medicines, session)
    }
  }

  private static let nothing = CommandError(
    .failure, "there is nothing to redo; redo brings back what undo has just taken back")
}

/// What an undo or a redo did, at most five entries by name.
private func taken(
  _ entries: [Entry], _ verb: String, _ medicines: [EntryID: String], _ session: Session
) -> String {
  let text = session.entryText(medicines: medicines)
  let shown = entries.prefix(5).map { "\(verb): \(text.receipt($0.facts))." }
  let rest = entries.count - shown.count
  return (shown + (rest > 0 ? ["and \(rest) more."] : [])).joined(separator: "\n")
}
