package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PumpShowCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The pump's rate, refills and dates.",
    usage: "journal pump show [options]")

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var pump: PumpOptions
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let asOf = try read.moment(in: session)
    let database = try session.existingJournal()
    let known = try pump.known(in: database, session).prescription
    let prescription = read.asOf == nil ? known : known.told(at: asOf.instant)
    let logs = try database.pumpLogs().filter {
      prescription.ids.contains($0.content.medication) && read.isTold($0.entry, asOf: asOf)
    }
    let view = PumpView(prescription: prescription, logs: logs, asOf: asOf)
    switch format {
    case .json: try session.answer(try jsonText(PumpJSON(view)))
    case .text:
      let name = session.shown(prescription.medication.name)
      let rows = view.rows(shown: session.shown).flatMap { label, words in
        hung(
          ("  " + label).padded(to: PumpView.indent), words, indent: PumpView.indent,
          width: max(20, session.width - PumpView.indent))
      }
      try session.answer(([name] + rows).joined(separator: "\n"))
    }
  }
}
