package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct BackupCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal, and read the copy back to its last row.",
    usage: "journal backup [--encrypt] [-o FILE] [--list] [options]",
    discussion: """
      The copy goes to backups/ beside the journal. One is also made after the first write of a \
      day, and before an import. Kept are the newest of each of the last \(BackupRotation.days) \
      days, \(BackupRotation.weeks) weeks and \(BackupRotation.months) months that have one. -o \
      puts a copy elsewhere, as on a stick; that one is yours to keep. --encrypt makes it a file \
      of the age format, which age -d opens too. journal restore brings one back.
      """)

  @Flag(help: "Show the backups there are.")
  var list = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Put the copy there; nothing may be there yet.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("With --list: text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @Flag(help: "Encrypt the copy with a passphrase. Without the passphrase nobody can open it.")
  var encrypt = false

  @OptionGroup var secret: PassphraseOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let path = try session.path()
    guard encrypt || secret.passphraseFD == nil else {
      throw CommandError(
        .usage, "--passphrase-fd goes with --encrypt; no backup was made; add --encrypt")
    }
    if list {
      guard output == nil, !encrypt else {
        throw CommandError(
          .usage, "--list shows backups, -o and --encrypt make one; leave one of them out")
      }
      return try session.answer(
        BackupList(folder: BackupFolder(of: path), session: session).answer(format))
    }
    guard let database = try session.journal() else { throw StoreError.noJournal(path: path.file) }
    let encryption = try encrypt ? session.newEncryption(secret, of: "backup") : nil
    if let output { return try copy(database, to: output, encryption, session) }
    guard
      case .made(let receipt) = try database.backUp(
        .asked, now: session.environment.now, encryption: encryption)
    else { return }
    let list = BackupList(folder: BackupFolder(of: path), session: session)
    try session.answer(session.whose + list.text(of: receipt))
  }

  private func copy(
    _ database: JournalDatabase, to output: String, _ encryption: BackupEncryption?,
    _ session: Session
  ) throws {
    let file = try session.absolute(output)
    let contents = try database.copy(to: file, encryption: encryption)
    let proof = encryption == nil ? "read back whole" : "encrypted, and decrypted again as proof"
    try session.answer(
      session.whose + "Backed up: \(contents.text), to \(session.shown(file)), \(proof).")
  }
}
