package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AskCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "A question for the next appointment.",
    usage: "journal ask [words] [options]",
    discussion:
      "It gets a number that never changes and stands on the report. - reads standard input.")

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
    discussion: "It stands first on the report. - reads standard input.")

  @OptionGroup var point: PointOptions

  package init() {}

  var global: GlobalOptions { point.global }

  func run(in session: Session) throws {
    try point.store("important", what: "the words", in: session) { _ in .important }
  }
}

/// What `ask` and `important` take.
struct PointOptions: ParsableArguments {
  @Argument(help: "Your words, or - for standard input.")
  var words: [Word] = []

  @Flag(help: "Write in your editor (VISUAL or EDITOR).")
  var edit = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  func store(
    _ action: String, what: String, in session: Session,
    _ content: (Writer) throws -> EntryContent
  ) throws {
    let moment = try entry.moment(for: .entry, in: session)
    let typed = try session.words(
      words, edit: edit, what: what, example: "journal \(action) \"...\"")
    try session.keeping(typed) {
      try session.record(action, entry, in: try session.journalForWriting()) { writer in
        try entry.facts(try content(writer), at: moment, text: typed.text)
      }
    }
  }
}

package struct QuestionsCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "The questions for the next appointment.",
    usage: "journal questions [options]")

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let asOf = try read.moment(in: session)
    let all = try session.journal()?.questions() ?? []
    let questions = all.filter { read.isTold($0, asOf: asOf) }
    guard !questions.isEmpty else {
      return session.say("No question is written down. To add one: journal ask \"...\"")
    }
    let lines = questions.compactMap { entry -> String? in
      guard case .question(let question) = entry.facts.content else { return nil }
      return "\(question.number)  \(session.shown(entry.facts.text ?? ""))"
    }
    try session.answer(lines.joined(separator: "\n"))
  }
}
