package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct NoteCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "A symptom or side effect, in your words: note drowsy and a bit dizzy.",
    usage: "journal note [words] [options]",
    discussion: """
      The words are kept as written. Known symptoms among them are counted, and "no headache" is \
      counted as none. A last word mild, moderate or severe is the severity. note none says that \
      there is nothing to report today.

      Without words a line can be typed, safe from the shell and unseen by others; - reads \
      standard input.
      """)

  @Argument(help: "Your words, none, or - for standard input.")
  var words: [Word] = []

  @Option(help: ArgumentHelp("0-4, or mild, moderate, severe, worst.", valueName: "severity"))
  var severity: String?

  @Option(help: ArgumentHelp("Where in the body.", valueName: "place"))
  var site: String?

  @Option(help: ArgumentHelp("How long: 2h, \"90 min\".", valueName: "time"))
  var lasted: String?

  @Flag(help: "Write in your editor (VISUAL or EDITOR).")
  var edit = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let moment = try entry.moment(for: .entry, in: session)
    let severity = try severity.map(NoteCommand.level)
    let lasted = try lasted.map { try DurationPhrase.minutes($0) }
    let typed = try session.words(
      words, edit: edit, what: "the words of the note", example: "journal note drowsy")
    let text = typed.text
    try session.keeping(typed) {
      let terms = try session.terms()
      var note = SideEffectNote(words: text, terms: terms)
      note.severity = severity ?? note.severity
      note.site = site?.trimmed.nonEmpty
      note.lastedMinutes = lasted
      try note.checkNothingHasNoDetails("note none")
      let database = try session.journalForWriting()
      try session.record("note", entry, in: database) { _ in
        try entry.facts(.note(note), at: moment, text: text)
      }
      session.pointOut(note, text, terms) { "journal undo, then journal note \($0)" }
    }
  }

  static func level(_ word: String) throws -> SideEffectNote.Severity {
    guard let severity = SideEffectNote.Severity(word: word) else {
      throw CommandError(
        .refusedValue,
        "the severity \"\(escapedForTerminal(word))\" is not understood; nothing was stored; write 0 to 4, or mild, moderate, severe, worst"
      )
    }
    return severity
  }
}

extension SideEffectNote {
  /// "Nothing to report" has no severity, no place and no length.
  ///
  /// - Parameter what: what says so: `note none`.
  func checkNothingHasNoDetails(_ what: String) throws {
    guard isNone, severity != nil || site != nil || lastedMinutes != nil else { return }
    throw CommandError(
      .usage,
      "\(what) says that there is nothing, and takes no --severity, --site or --lasted; nothing was stored; leave them out, or write the symptom"
    )
  }
}

extension Session {
  /// Says of one or two words that are no known symptom, but nearly one, how to say that instead.
  func pointOut(
    _ note: SideEffectNote, _ text: String, _ terms: TermTable, instead: (String) -> String
  ) {
    guard note.mentions.map(\.term) == [TermMention.other], text.split(separator: " ").count <= 2,
      let near = nearest(to: text, among: terms.terms.flatMap(\.phrases)),
      let term = terms.exactPhrase(near)
    else { return }
    say(
      "Kept as written. It is close to \"\(near)\" (\(term.display)); if that was meant: \(instead(near))"
    )
  }
}
