package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct BackupCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal, and read the copy back to its last row.",
    usage: "journal backup [-o FILE | --list] [options]",
    discussion: """
      The copy goes to backups/ beside the journal. One is also made after the first write of a \
      day, and before an import. Kept are the newest of each of the last \(BackupRotation.days) \
      days, \(BackupRotation.weeks) weeks and \(BackupRotation.months) months that have one. -o \
      puts a copy elsewhere, as on a stick; that one is yours to keep. journal restore brings one \
      back.
      """)

  @Flag(help: "Show the backups there are.")
  var list = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Put the copy there; nothing may be there yet.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("With --list: text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let path = try session.path()
    if list {
      guard output == nil else {
        throw CommandError(.usage, "--list shows backups, -o makes one; leave one of them out")
      }
      return try session.answer(
        BackupList(folder: BackupFolder(of: path), session: session).answer(format))
    }
    guard let database = try session.journal() else { throw StoreError.noJournal(path: path.file) }
    if let output { return try copy(database, to: output, session) }
    guard case .made(let receipt) = try database.backUp(.asked, now: session.environment.now)
    else { return }
    let list = BackupList(folder: BackupFolder(of: path), session: session)
    try session.answer(session.whose + list.text(of: receipt))
  }

  private func copy(
    _ database: JournalDatabase, to output: String, _ session: Session
  ) throws {
    let file = try session.absolute(output)
    let contents = try database.copy(to: file)
    try session.answer(
      session.whose + "Backed up: \(contents.text), to \(session.shown(file)), read back whole.")
  }
}
