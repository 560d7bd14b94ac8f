package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct QuestionsCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "The questions for the next appointment.",
    usage: "journal questions [options]",
    discussion: "Those without an answer; --all shows the others too, with their answers.")

  @Flag(help: "Also those that are answered, with the answers.")
  var all = false

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let record = try read.visits(in: try session.journal(), asOf: try read.moment(in: session))
    let told = all ? record.questions : record.openQuestions
    if told.isEmpty { explainEmpty(record, session) }
    switch format {
    case .json: try session.answer(try json(told, record))
    case .text:
      try session.answer(told.flatMap { lines($0, record, session) }.joined(separator: "\n"))
    }
  }

  /// `2  Stiff again from about 13:00: options?`, and its answer below.
  private func lines(
    _ question: Written<Question>, _ record: VisitRecord, _ session: Session
  ) -> [String] {
    let number = "\(question.content.number)  "
    let width = session.width
    let words = session.shown(question.entry.facts.text ?? "")
    let answer = record.answer(to: question.id).map { answer in
      let moment = answer.entry.facts.moment.text(relativeTo: session.environment.today)
      return "answered \(moment): \"\(session.shown(answer.entry.facts.text ?? ""))\""
    }
    let indent = number.count
    func block(_ text: String) -> [String] { wrapped(text, width: width - indent) }
    let lines = block(words) + (answer.map(block) ?? [])
    return lines.enumerated().map { index, line in
      (index == 0 ? number : String(repeating: " ", count: indent)) + line
    }
  }

  private func json(_ questions: [Written<Question>], _ record: VisitRecord) throws -> String {
    try jsonText(
      questions.map { question in
        var json = EntryJSON(question.entry, medicines: [:])
        let answer = record.answer(to: question.id)?.entry.facts
        json.answer = answer?.text
        json.answeredAt = answer.map { EntryJSON.text($0.moment) }
        return json
      })
  }

  private func explainEmpty(_ record: VisitRecord, _ session: Session) {
    session.say(
      record.questions.isEmpty
        ? "No question is written down. To add one: journal ask \"...\""
        : "Every question is answered: journal questions --all shows the answers.")
  }
}
