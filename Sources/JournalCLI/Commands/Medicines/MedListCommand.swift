package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The medicines, with what is prescribed of each now.",
    usage: "journal med list [options]")

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let asOf = try read.moment(in: session)
    let told = try session.journal()?.read { try read.told(in: $0, asOf: asOf) } ?? []
    if told.isEmpty {
      session.say(
        "No medicine is known yet. To add one: journal med add baclofen --dose 10mg --times 8am,8pm"
      )
    }
    switch format {
    case .json:
      try session.answer(
        try jsonText(told.map { MedicineJSON($0.record, $0.prescription, at: asOf.local) }))
    case .text:
      let text = session.entryText(medicines: [:])
      let summaries = told.map {
        MedicineSummary(prescription: $0.prescription, moment: asOf.local, text: text)
      }
      let ordered = (0...2).flatMap { order in summaries.filter { $0.order == order } }
      let width = session.width
      try session.answer(
        ordered.flatMap { wrapped($0.line, width: width, hanging: 2) }.joined(separator: "\n"))
    }
  }
}
