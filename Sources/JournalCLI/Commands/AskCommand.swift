package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AskCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "A question for the next appointment.",
    usage: "journal ask [words] [options]",
    discussion:
      "It gets a number that never changes, and stands on the report until journal answer. - reads standard input."
  )

  @OptionGroup var point: PointOptions

  package init() {}

  var global: GlobalOptions { point.global }

  func run(in session: Session) throws {
    try point.store("ask", what: "the words of the question", in: session) { writer in
      .question(Question(number: try writer.nextQuestionNumber()))
    }
  }
}

package struct ImportantCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "important", abstract: "What you most want to say at the appointment.",
    usage: "journal important [words] [options]",
    discussion:
      "It stands first on the report, until the appointment is past. - reads standard input.")

  @OptionGroup var point: PointOptions

  package init() {}

  var global: GlobalOptions { point.global }

  func run(in session: Session) throws {
    try point.store("important", what: "the words", in: session) { _ in .important }
  }
}

/// What every command takes that keeps the person's words and little else.
struct PointOptions: ParsableArguments {
  @Argument(help: "Your words, or - for standard input.")
  var words: [Word] = []

  @Flag(help: "Write in your editor (VISUAL or EDITOR).")
  var edit = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  /// - Parameters:
  ///   - example: what could have been written, behind `journal`; the command itself unless said.
  ///   - about: what a line is asked for about, said before it.
  ///   - remark: said with the receipt.
  func store(
    _ action: String, what: String, example: String? = nil, about: String? = nil,
    remark: String = "", in session: Session, _ content: (Writer) throws -> EntryContent
  ) throws {
    let moment = try entry.moment(for: .entry, in: session)
    if let about, words.isEmpty, !edit, session.canAsk { session.warn(about) }
    let typed = try session.words(
      words, edit: edit, what: what, example: "journal \(example ?? action) \"...\"")
    try session.keeping(typed) {
      let database = try session.journalForWriting()
      try session.record(action, entry, in: database, remark: remark) { writer in
        try entry.facts(try content(writer), at: moment, text: typed.text)
      }
    }
  }
}
