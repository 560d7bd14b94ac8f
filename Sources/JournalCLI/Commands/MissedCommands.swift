package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MissedCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "missed",
    abstract: "A dose that was not taken: missed baclofen --for \"yesterday 14:00\".",
    usage: "journal missed [medicine] [options]",
    discussion: "Without --for it is the latest scheduled dose that nothing is written of.")

  @OptionGroup var mark: MarkOptions

  package init() {}

  var global: GlobalOptions { mark.global }

  func run(in session: Session) throws {
    try mark.store(.missed, in: session)
  }
}

package struct SkippedCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "skipped",
    abstract: "A dose that was left out on purpose.",
    usage: "journal skipped [medicine] [options]",
    discussion: "Without --for it is the latest scheduled dose that nothing is written of.")

  @OptionGroup var mark: MarkOptions

  package init() {}

  var global: GlobalOptions { mark.global }

  func run(in session: Session) throws {
    try mark.store(.skipped, in: session)
  }
}

/// What `missed` and `skipped` take.
struct MarkOptions: ParsableArguments {
  @Argument(help: "The medicine.")
  var words: [Word] = []

  @Option(help: ArgumentHelp("The scheduled dose: 14:00, \"yesterday 20:00\".", valueName: "slot"))
  var `for`: String?

  @Option(
    help: ArgumentHelp(
      "Why: forgot, asleep, away, ran out, felt ill, side effect, told to, no need, or your words.",
      valueName: "words"))
  var reason: String?

  @Flag(help: "The medicine is new to the journal.")
  var new = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  func store(_ kind: MissedDose.Kind, in session: Session) throws {
    let named = try session.namedSlot(self.for, zone: entry.zone, mayLieAhead: kind == .skipped)
    let made = try entry.moment(for: .entry, in: session)
    let meant = try session.reading {
      try session.meantMark(kind, of: words.joined, at: made, for: named, isNew: new)
    }
    let moment = try moment(of: meant.slot, made: made, in: session)
    let reasonWords = try reason.map {
      try session.words(
        $0.isEmpty ? [] : [Word(argument: $0)], what: "the words of the reason",
        example: "--reason forgot")
    }
    let reason = reasonWords.map { MissedDose.Reason(words: $0.text) }

    try session.keeping(reasonWords) {
      let database = try session.journalForWriting()
      try session.recordMark(kind, entry, in: database) { writer in
        let missed = MissedDose(
          medication: try meant.medicine.identity(
            in: writer, at: moment, isPrivate: entry.private), kind: kind, slot: meant.slot,
          reason: reason)
        return try entry.facts(
          .missed(missed), at: moment, text: reason == .other ? reasonWords?.text : nil)
      }
    }
    session.introduce(meant.medicine)
  }

  /// A mark lies at its scheduled dose, so that the diary shows it on that day; one for a dose
  /// that is still to come lies at the moment it is made.
  private func moment(
    of slot: SlotReference?, made: LivedMoment, in session: Session
  ) throws -> LivedMoment {
    guard let slot, entry.at == nil else { return made }
    var moment = try session.zone(named: entry.zone).lived(at: slot.moment)
    if moment.instant > session.environment.now { return made }
    if entry.about { moment.precision = .approximate }
    return moment
  }
}
