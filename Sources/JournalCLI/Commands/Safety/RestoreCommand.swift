package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct RestoreCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the journal's place.",
    usage: "journal restore <file | last> [--dry-run] [options]",
    discussion: """
      It shows what is in both before anything happens, and asks. The backup is read to its last \
      row first, and stays where it is. What was in the journal's place is kept among the backups, \
      so that journal restore brings that back too. A backup that is encrypted asks for its \
      passphrase; any file that age encrypted with one is opened.
      """)

  @Argument(
    help: ArgumentHelp(
      "A backup: a file, a name from journal backup --list, or last.", valueName: "file"))
  var file: String

  @Flag(help: "Show what is in both, and replace nothing.")
  var dryRun = false

  @OptionGroup var secret: PassphraseOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let path = try session.path()
    let source = try session.backup(named: file, for: path)
    let passphrase =
      BackupState.isEncrypted(source)
      ? try session.passphrase("Passphrase of the backup:", secret) : nil
    let prepared = try session.prepareRestore(of: source, for: path, passphrase: passphrase)
    let hasJournal = JournalDatabase.exists(path.file)
    let comparison = session.compared(prepared, with: path)
    if dryRun { return try session.answer(comparison.joined(separator: "\n")) }
    if hasJournal { try confirm(comparison, session) }
    try session.commit {
      session.environment.holdSignals()
      return try prepared.place(now: session.environment.now)
    } receipt: { kept in
      let restored = "Restored: \(prepared.contents.text)."
      guard let kept else { return restored }
      return restored + "\nWhat was there before is kept as \(session.shown(kept))."
    }
  }

  private func confirm(_ comparison: [String], _ session: Session) throws {
    for line in comparison { session.warn(line) }
    guard !session.options.yes else { return }
    guard session.canAsk else {
      throw CommandError(
        .failure,
        "nothing was replaced; journal restore \(session.shown(file)) --yes puts the backup in the journal's place"
      )
    }
    guard try session.confirm("Put the backup in the journal's place?", otherwise: false) else {
      throw CommandError(.failure, "nothing was replaced")
    }
  }
}

extension Session {
  /// What is in the journal and in the backup, for people.
  fileprivate func compared(
    _ prepared: PreparedRestore, with path: JournalPath
  ) -> [String] {
    func line(_ contents: JournalContents) -> String {
      contents.text + (contents.lastWrite.map { ", last written \(written($0))" } ?? "")
    }
    let backup = "The backup:  \(line(prepared.contents))"
    guard JournalDatabase.exists(path.file) else {
      return ["There is no journal at \(shown(path.file)).", backup]
    }
    switch BackupState.of(path.file, toTheLastRow: false) {
    case .readable(let contents):
      var lines = ["The journal: \(line(contents))", backup]
      if contents.identity != prepared.contents.identity {
        lines.append("The backup is of another journal.")
      }
      if let only = prepared.onlyInJournal, only > 0 {
        lines.append(
          "\(countedEntries(only)) \(only == 1 ? "is" : "are") in the journal and not in the backup."
        )
      }
      return lines
    case .damaged(let reason): return ["The journal: cannot be read (\(shown(reason)))", backup]
    case .encrypted: return [backup]
    }
  }
}
