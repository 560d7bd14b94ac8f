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
