package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AnswerCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "What was said to a question: answer 2 \"in the evening\".",
    usage: "journal answer <number> [words] [options]",
    discussion: """
      The question leaves the report; journal questions --all still shows it. Of several answers \
      the last one stands. Without words a line is asked for; - reads standard input.
      """)

  @Argument(help: ArgumentHelp("The number of the question.", valueName: "number"))
  var number: Word

  @OptionGroup var point: PointOptions

  package init() {}

  var global: GlobalOptions { point.global }

  func run(in session: Session) throws {
    let record = try session.journal()?.visits() ?? VisitRecord()
    let question = try question(in: record, session)
    let number = question.content.number
    let words = question.entry.facts.text.map { session.shown($0) } ?? ""
    let before = record.answer(to: question.id)?.entry.facts.text.map { session.shown($0) }
    try point.store(
      "answer", what: "the words of the answer", example: "answer \(number)",
      about: "\(number) \(words)", remark: before.map { "Before: \"\($0)\"." } ?? "", in: session
    ) { _ in .answer(Answer(question: question.id)) }
  }

  /// - Throws: exit 64 for what is no number, exit 65 for a question that is not there.
  private func question(
    in record: VisitRecord, _ session: Session
  ) throws -> Written<Question> {
    guard let wanted = Int(number.text) else {
      throw CommandError(
        .usage,
        "\"\(session.shown(number.text))\" is no number of a question; nothing was stored; write journal answer 2 \"...\""
      )
    }
    // After a merge two people's questions may have one number: then the open one is meant.
    let numbered = record.questions.filter { $0.content.number == wanted }
    let open = numbered.first { record.answer(to: $0.id) == nil }
    guard let question = open ?? numbered.first else {
      let hint =
        record.questions.isEmpty
        ? "journal ask \"...\" writes one down" : "journal questions --all shows them"
      throw CommandError(
        .refusedValue, "there is no question \(wanted); nothing was stored; \(hint)")
    }
    return question
  }
}
