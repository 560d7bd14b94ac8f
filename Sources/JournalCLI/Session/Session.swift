internal import JournalModel
internal import JournalStore

/// One run of a command: its world, the options that every command has, and the journal.
final class Session {
  let environment: Environment
  let options: GlobalOptions
  /// Whether answers are text for people, and not JSON or another format for machines.
  let isForPeople: Bool
  /// Whether text for people is made for reading aloud.
  let isPlain: Bool
  var opened: JournalDatabase?
  /// Whether something was stored.
  private(set) var hasWritten = false
  private var hasSaidZone = false
  /// Whether a journal is made for somebody else, by someone who knows the first steps.
  private var isForAnother = false
  /// Whether answers begin with the name of the person, where there are several.
  var namesPerson = true
  /// Whether something was said that nothing else may stand beside.
  var hasSpokenAlone = false
  /// What holds for the whole journal, as it was when this was first asked.
  private(set) lazy var settings = (try? journal()?.settings()) ?? Settings()

  init(environment: Environment, options: GlobalOptions, isForPeople: Bool = true) {
    self.environment = environment
    self.options = options
    self.isForPeople = isForPeople
    isPlain =
      isForPeople
      && (options.plain || environment.variables["JOURNAL_PLAIN"].map { !$0.isEmpty } ?? false)
    for remark in environment.remarks { warn(remark) }
  }

  // MARK: What is said

  /// A notice, unless `--quiet`.
  func say(_ text: String) {
    guard !options.quiet else { return }
    warn(text)
  }

  /// What must be said even with `--quiet`.
  func warn(_ text: String) {
    // Whoever reads it may be slow.
    opened?.letGo()
    // There is nowhere to say that standard error is gone.
    try? environment.errors.write(text + "\n")
  }

  /// The answer of a command that only reads.
  func answer(_ text: String) throws {
    guard !text.isEmpty else { return }
    try Pager(environment: environment, isWanted: !options.noPager).show(ended(text))
  }

  private func ended(_ text: String) -> String {
    let text = isPlain ? plainText(text) : text
    // Bytes, since CSV ends in one character that is CR and LF.
    return text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
  }

  /// Columns of a text for people, 40 at least. What is read aloud is not broken into lines.
  var width: Int { isPlain ? Session.unbroken : max(40, environment.terminal.width) }

  private static let unbroken = 4000

  /// Stored text as it may be printed.
  func shown(_ text: String) -> String {
    escapedForTerminal(text, isUnicode: environment.terminal.isUnicode)
  }

  /// When something was written down, to the minute: `today 11:30`.
  func written(_ instant: Instant) -> String {
    let minute = instant.advanced(
      bySeconds: -Int64(environment.zone.local(at: instant).time.second))
    return environment.zone.local(at: minute).text(relativeTo: environment.today)
  }

  // MARK: The journal

  func path() throws -> JournalPath {
    if let person = try person() {
      return try People(variables: environment.variables).journal(of: person)
    }
    let named = options.db ?? environment.variables["JOURNAL_DB"]
    if environment.workingDirectory.isEmpty, let named, !named.isEmpty, !named.hasPrefix("/") {
      throw CommandError(
        .usage,
        "the folder you are in is gone; nothing was stored; name the journal by its full path")
    }
    return try JournalPath.resolve(
      option: options.db, variables: environment.variables,
      workingDirectory: environment.workingDirectory)
  }

  /// The journal for a command that only reads; `nil` when there is none yet.
  ///
  /// - Throws: exit 65 for a person who was never added.
  func journal() throws -> JournalDatabase? {
    if let opened { return opened }
    let path = try path()
    guard JournalDatabase.exists(path.file) else {
      if let person = try person() { throw unknown(person) }
      return nil
    }
    return announced(try JournalDatabase.open(path, options: opening))
  }

  /// What `body` makes of one state of the journal. It is let go of where something is said or asked
  /// meanwhile: nobody else may wait for the person.
  func reading<Result>(_ body: () throws -> Result) throws -> Result {
    try held(try journal(), body)
  }

  private func held<Result>(
    _ database: JournalDatabase?, _ body: () throws -> Result
  ) throws -> Result {
    let began = try database?.hold() ?? false
    defer { if began { database?.letGo() } }
    return try body()
  }

  /// The journal to look at in passing, as it is; `nil` where that cannot be done at once.
  func peekedJournal() -> JournalDatabase? {
    guard let path = try? path() else { return nil }
    let options = OpeningOptions(makeID: environment.makeID, onWait: {})
    return try? JournalDatabase.peek(path, options: options, patience: 200)
  }

  /// The journal for a command that writes, made when there is none.
  func journalForWriting() throws -> JournalDatabase {
    // A person's journal is made by `person add` alone.
    if try person() != nil { _ = try journal() }
    let database =
      try opened
      ?? announced(
        JournalDatabase.openOrCreate(try path(), options: opening, now: environment.now))
    try sayZone(database)
    return database
  }

  /// A new journal, at the place of somebody who has none yet.
  func makeJournal(at path: JournalPath) throws -> JournalDatabase {
    isForAnother = true
    return announced(try JournalDatabase.openOrCreate(path, options: opening, now: environment.now))
  }

  /// A journal beside the one that the command is about.
  func readJournal(at path: JournalPath) throws -> JournalDatabase {
    try JournalDatabase.open(path, options: opening)
  }

  /// A backup, read and ready to take the journal's place.
  func prepareRestore(
    of file: String, for path: JournalPath, passphrase: [UInt8]?
  ) throws -> PreparedRestore {
    try PreparedRestore.of(file, for: path, passphrase: passphrase, options: opening)
  }

  func rescue(
    _ damaged: String, with backup: String?, to target: String
  ) throws -> RescueReceipt {
    try Rescue.run(damaged, with: backup, to: target, options: opening, now: environment.now)
  }

  /// Says once that the person's clock is another than at the latest write.
  func sayZone(_ database: JournalDatabase) throws {
    let zone = environment.zone.identifier
    guard !hasSaidZone, let last = try database.lastZone(), last != zone else { return }
    hasSaidZone = true
    say("Zone: \(shown(zone)) (was \(shown(last)))")
  }

  var opening: OpeningOptions {
    let errors = environment.errors
    let isQuiet = options.quiet
    return OpeningOptions(makeID: environment.makeID) {
      guard !isQuiet else { return }
      try? errors.write("journal: waiting for another journal command to finish\n")
    }
  }

  /// Said once, with the first write on a terminal.
  private static let firstSteps = """
      journal             the day: the last dose, what is open, what is next
      journal undo        takes the last entry back
      journal report      one page for the doctor
      journal help tasks  what to type for what happened
    """

  private func announced(_ database: JournalDatabase) -> JournalDatabase {
    opened = database
    for notice in database.notices {
      switch notice {
      case .created(let path):
        say("Your journal is kept in \(shown(path)), readable by you alone.")
        if environment.terminal.isErrors, !isForAnother { say(Session.firstSteps) }
      case .madePrivate(let path): say("Others could read \(shown(path)); now only you can.")
      }
    }
    return database
  }

  // MARK: Writing

  /// Stores in one transaction, then says so. `receipt` is made from what is stored; that it could
  /// not be printed does not undo anything, and is no failure of the command.
  func store<Stored>(
    _ action: String, by writer: String? = nil, in database: JournalDatabase,
    _ body: (Writer) throws -> Stored, receipt: (Stored) throws -> String
  ) throws {
    try commit {
      try database.write(change(action, by: writer)) { writer in
        // Waiting for another command can still be interrupted.
        environment.holdSignals()
        return try body(writer)
      }
    } receipt: { stored in
      try receipt(stored)
    }
  }

  /// Runs a write to its end and says what it stored, with signals held back from when it begins
  /// to store.
  func commit<Stored>(
    _ write: () throws -> Stored, receipt: (Stored) throws -> String
  ) throws {
    var isCommitted = false
    defer { environment.releaseSignals(isCommitted) }
    let stored = try write()
    isCommitted = true
    hasWritten = true
    tell { try receipt(stored) }
  }

  /// Prints the receipt of something that is stored already.
  func tell(_ receipt: () throws -> String) {
    do {
      // Whoever wrote without it being open here, as a backup put back, leaves it closed.
      let text = try held(opened, receipt)
      if !text.isEmpty { try environment.output.write(ended(whose + text)) }
    } catch {
      warn(
        "journal: it was saved, but the answer could not be printed (\(CommandError(error).message))"
      )
    }
  }

  func change(_ action: String, by writer: String? = nil) -> ChangeDescription {
    ChangeDescription(
      action: action, writtenBy: self.writer(named: writer), now: environment.now,
      zone: environment.zone.identifier, author: author)
  }

  // MARK: Asking

  /// Whether a question can be put at all.
  var canAsk: Bool { environment.terminal.canAsk && !options.noInput && !options.yes }

  /// A line the person types; `nil` at the end of input, or when nobody can be asked.
  func ask(_ question: String) throws -> String? {
    try askForLine(question).map(text(of:))?.trimmed
  }

  /// The bytes of such a line.
  func askForLine(_ question: String) throws -> [UInt8]? {
    guard canAsk else { return nil }
    opened?.letGo()
    try? environment.errors.write(question + " ")
    return try environment.input.readLine()
  }

  /// A question of yes or no; an empty line takes the default, as does having nobody
  /// to ask; the end of input is a no.
  func confirm(_ question: String, otherwise: Bool) throws -> Bool {
    guard canAsk else { return options.yes ? true : otherwise }
    // The end of input is no consent.
    guard let answer = try ask("\(question) \(otherwise ? "[Y/n]" : "[y/N]")") else { return false }
    if answer.isEmpty { return otherwise }
    return ["y", "yes"].contains(answer.lowercased())
  }

  /// Bytes from outside as text.
  ///
  /// - Throws: exit 65 for what is not UTF-8 or holds a NUL.
  func text(of bytes: [UInt8]) throws -> String {
    if let fault = TextFault.first(in: bytes) {
      let what =
        switch fault.kind {
        case .notUTF8: "is not UTF-8"
        case .nul: "is a NUL"
        }
      throw CommandError(
        .refusedValue,
        "byte \(fault.offset + 1) of the text \(what); nothing was stored; type it again")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
