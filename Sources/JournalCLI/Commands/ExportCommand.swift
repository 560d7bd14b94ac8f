package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct ExportCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the journal for other programs.",
    usage: "journal export [--format FORMAT] [-o FILE] [options]",
    discussion: """
      json is everything: every entry with all that it ever said, private and deleted ones too, \
      and every write. journal import reads it back, journal merge merges it. csv is a folder \
      with a file for each kind of entry, as they stand. spreadsheet is one table of the entries as they stand, for reading; no cell of it is a \
      formula; private entries are left out of these two unless --private says otherwise. -o writes a file that only you can read, and writes over nothing. --encrypt makes \
      it a file of the age format.
      """)

  @Option(help: ArgumentHelp("json, csv, spreadsheet, fhir, omh.", valueName: "format"))
  var format: ExportFormat = .json

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Put it there; nothing may be there yet.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Every format, in a new folder with a page that says which program reads which.",
      valueName: "folder"))
  var everything: String?

  @OptionGroup var period: PeriodOptions

  @Flag(name: .customLong("private"), help: "With private entries too.")
  var hasPrivate = false

  @Flag(help: "Encrypt the file with a passphrase. Without the passphrase nobody can open it.")
  var encrypt = false

  @OptionGroup var secret: PassphraseOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    try check()
    guard let database = try session.journal() else {
      throw StoreError.noJournal(path: try session.path().file)
    }
    let moment = session.environment.moment
    let days = (
      since: try period.first(asOf: moment, in: database),
      until: try period.last(asOf: moment, in: database)
    )
    try PeriodOptions.check(days.since, days.until)
    let export = Export(
      database: database, session: session, period: days, hasPrivate: hasPrivate)
    if let everything {
      let folder = try session.absolute(everything)
      try EverythingFolder(export: export).make(at: folder)
      return session.say(
        "Everything is in \(session.shown(folder)), which only you can enter; README.txt in it says what is what."
      )
    }
    guard let file = named else { return try print(export, session) }
    if format.isFolder {
      let folder = try session.absolute(file)
      try OwnFolder.make(at: folder) { try export.writeTables(to: $0) }
      return session.say("The export is in \(session.shown(folder)), which only you can enter.")
    }
    let encryption = try encrypt ? session.newEncryption(secret, of: "export") : nil
    let path = try session.absolute(file)
    try OwnFile.make(at: path, beside: database.path, encryption: encryption) { write in
      try export.write(format, to: write)
    }
    let proof = encryption == nil ? "" : ", encrypted, and decrypted again as proof"
    session.say("The export is in \(session.shown(path)), readable by you alone\(proof).")
  }

  /// The file, where it is not standard output.
  private var named: String? { output == "-" ? nil : output }

  /// - Throws: exit 64 for options that contradict each other.
  private func check() throws {
    guard encrypt || secret.passphraseFD == nil else {
      throw CommandError(
        .usage, "--passphrase-fd goes with --encrypt; nothing was written; add --encrypt")
    }
    if everything != nil, output != nil || encrypt {
      throw CommandError(
        .usage, "--everything makes a folder of plain files; leave out -o and --encrypt")
    }
    if format.isFolder, everything == nil, named == nil || encrypt {
      throw CommandError(
        .usage,
        "\(format.rawValue) is a folder of plain files; give it a name with -o, without --encrypt")
    }
    if format.isForOthers, everything == nil, hasPrivate {
      throw CommandError(
        .usage,
        "\(format.rawValue) is for others, and never has private entries; leave out --private")
    }
    if encrypt, named == nil {
      throw CommandError(.usage, "what is encrypted goes to a file; add -o FILE")
    }
    if format.isWhole, everything == nil, period.since != nil || period.until != nil || hasPrivate {
      throw CommandError(
        .usage,
        "\(format.rawValue) is always the whole journal; leave out --since, --until and --private")
    }
  }

  private func print(_ export: Export, _ session: Session) throws {
    // JSON has no character in it that would.
    let isTerminal = session.environment.terminal.isOutput && format != .json
    let write = { (bytes: [UInt8]) in
      let text = String(decoding: bytes, as: UTF8.self)
      // Faithful to the byte in a file; on a terminal nothing may move its cursor.
      try session.environment.output.write(
        isTerminal
          ? text.split(separator: "\r\n").map { session.shown(String($0)) + "\n" }.joined() : text)
    }
    // Who reads a pipe may take hours, and no other command could write meanwhile.
    guard !session.environment.terminal.isFile, let spool = Spool(beside: export.database.path)
    else { return try export.write(format, to: write) }
    do {
      try export.write(format, to: spool.write)
    } catch is Spool.Full {
      return try export.write(format, to: write)
    }
    try spool.forEach(write)
  }
}
