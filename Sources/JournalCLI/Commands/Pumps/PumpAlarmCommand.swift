package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PumpAlarmCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "alarm", abstract: "The pump sounded: pump alarm two beeps every minute.",
    usage: "journal pump alarm [words] [options]",
    discussion: """
      Without words, on a terminal, a line can be typed, safe from the shell and unseen by others; \
      - reads standard input. An alarm is stored without words too.
      """)

  @Argument(help: "Your words, or - for standard input.")
  var words: [Word] = []

  @Flag(help: "Write in your editor (VISUAL or EDITOR).")
  var edit = false

  @OptionGroup var pump: PumpOptions
  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let moment = try entry.moment(for: .entry, in: session)
    let database = try session.existingJournal()
    let (record, prescription) = try pump.known(in: database, session)
    let typed = try typedWords(session)
    try session.keeping(typed) {
      try session.record(
        PumpLog(medication: prescription.id, .alarm), in: record, "pump alarm", entry, at: moment,
        text: typed?.text)
    }
  }

  /// What sounded is worth keeping, also where nobody finds words for it.
  private func typedWords(_ session: Session) throws -> TypedText? {
    if words.isEmpty, !edit {
      guard let line = try session.ask("Write, then Enter:")?.nonEmpty else { return nil }
      try TextLimit.check(line)
      return TypedText(text: line, isTyped: true)
    }
    return try session.words(
      words, edit: edit, what: "the words of the alarm", example: "journal pump alarm two beeps")
  }
}

extension Session {
  /// Stores something that happened to the pump of a medicine, private as the medicine is.
  func record(
    _ log: PumpLog, in record: MedicationRecord, _ action: String, _ entry: EntryOptions,
    at moment: LivedMoment, text: String? = nil
  ) throws {
    try self.record(action, entry, in: try journalForWriting()) { _ in
      var facts = try entry.facts(.pump(log), at: moment, text: text)
      facts.isPrivate = facts.isPrivate || record.entry.facts.isPrivate
      return facts
    }
  }
}
