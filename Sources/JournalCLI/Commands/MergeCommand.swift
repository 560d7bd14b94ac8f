package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MergeCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring another copy of the journal into this one.",
    usage: "journal merge <file> [--dry-run] [options]",
    discussion: """
      The file is a copy of the journal from another machine, a backup, a journal.json of journal \
      export, or one of these encrypted; or a journal that somebody else keeps of the same person. \
      Nothing of either is lost: of an entry that both changed the later stands, and the other is \
      in journal show. Twice, or the other way round, gives the same. A backup is made first, and \
      undo goes back no further than the merge.
      """)

  @Argument(help: "A journal, a backup, or a journal's JSON.")
  var file: Word

  @Flag(help: "Medicines with one name in both are one.")
  var pair = false

  @Flag(help: "Medicines with one name in both stay two.")
  var apart = false

  @Flag(help: "Say what would come in, and store nothing.")
  var dryRun = false

  @OptionGroup var secret: PassphraseOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard !(pair && apart) else {
      throw CommandError(
        .usage, "--pair and --apart contradict each other; nothing was stored; leave one out")
    }
    let file = try named(session)
    if dryRun, try session.journal() == nil {
      let place = try TemporaryJournal(for: try session.path(), options: session.opening)
      let other = try other(file, for: place.path, try passphrase(of: file, session), session)
      let news = try session.news(in: other, for: place.database)
      return try preview(news, of: other, place.database, session)
    }
    let passphrase = try passphrase(of: file, session)
    // A place beside the journal is needed before there is one.
    let database = try session.journalForWriting()
    let other = try other(file, for: try session.path(), passphrase, session)
    let news = try session.news(in: other, for: database)
    guard !news.isEmpty, !dryRun else { return try preview(news, of: other, database, session) }
    try confirm(other, database, session)
    let pairs = try pairs(other, database, session)
    try session.backUpBeforeChange(database)
    try session.commit {
      session.environment.holdSignals()
      return try session.merge(other, into: database)
    } receipt: { merged in
      try MergeReport(session: session, database: try session.journalForWriting()).text(of: merged)
    }
    let merged = try session.journalForWriting()
    try session.join(pairs, in: merged)
    try MergeReport(session: session, database: merged).sayNotices(of: news)
  }

  /// What would come in.
  private func preview(
    _ news: MergeNews, of other: OtherCopy, _ database: JournalDatabase, _ session: Session
  ) throws {
    guard !news.isEmpty else { return try session.answer("Everything in it is here already.") }
    let report = MergeReport(session: session, database: database)
    try session.answer(try report.preview(of: news, in: other))
  }

  /// - Throws: exit 66 when there is no such file.
  private func named(_ session: Session) throws -> String {
    let named = try session.absolute(file.text)
    guard JournalDatabase.exists(named) else {
      throw CommandError(
        .noInput, "there is no file \(session.shown(named)); nothing was merged; name one")
    }
    return named
  }

  /// Asked for before a journal is made, so that none is left where it is not known.
  private func passphrase(of named: String, _ session: Session) throws -> [UInt8]? {
    guard BackupState.isEncrypted(named) else { return nil }
    return try session.passphrase("Passphrase of the file:", secret)
  }

  private func other(
    _ named: String, for path: JournalPath, _ passphrase: [UInt8]?, _ session: Session
  ) throws -> OtherCopy {
    let given = try GivenFile(named, beside: path, passphrase: passphrase)
    return try session.otherCopy(of: given, for: path)
  }

  /// A journal that is no copy of this one is somebody else's: of the same person, or not.
  private func confirm(
    _ other: OtherCopy, _ database: JournalDatabase, _ session: Session
  ) throws {
    let own = try database.contents()
    guard own.writes > 0, own.identity != other.contents.identity,
      try !database.hasMerged(other.contents.identity), !session.options.yes
    else { return }
    let what = "the file is another journal (\(other.contents.text))"
    guard session.canAsk else {
      throw CommandError(
        .failure,
        "\(what); nothing was merged; if both are of one person, journal merge \(session.shown(file.text)) --yes merges it"
      )
    }
    session.warn("T\(what.dropFirst()).")
    guard try session.confirm("Is it of the same person?", otherwise: false) else {
      throw CommandError(.failure, "nothing was merged; both are as they were")
    }
  }

  /// The medicines of one name that are to be one, each with the one that it turns out to be.
  private func pairs(
    _ other: OtherCopy, _ database: JournalDatabase, _ session: Session
  ) throws -> [(old: EntryID, new: EntryID)] {
    let theirs = try other.open().medications()
    let pairs = MedicinePairs.found(in: try database.medications(), theirs)
    guard !pairs.isEmpty, !apart else { return [] }
    let names = Set(pairs.map { session.shown($0.name) }).sorted().joined(separator: ", ")
    if !pair {
      guard session.canAsk else {
        throw CommandError(
          .usage,
          "\(names) stands in both, written down by each; nothing was merged; add --pair if it is one medicine, --apart if it is two"
        )
      }
      guard
        try session.confirm(
          "\(names) stands in both, written down by each. One medicine?", otherwise: true)
      else { return [] }
    }
    return pairs.map { ($0.old, $0.new) }
  }
}
