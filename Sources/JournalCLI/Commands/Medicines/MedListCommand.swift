package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The medicines of the journal.",
    usage: "journal med list [options]")

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let asOf = try read.moment(in: session)
    let medications = try (session.journal()?.medications() ?? []).filter {
      read.isTold($0.entry, asOf: asOf)
    }
    if medications.isEmpty {
      session.say("No medicine is known yet. To add one: journal med add baclofen --strength 10mg")
    }
    switch format {
    case .json:
      try session.answer(try jsonText(medications.map { EntryJSON($0.entry, medicines: [:]) }))
    case .text:
      let text = session.entryText(medicines: [:])
      try session.answer(
        medications.map { text.medicineLine($0.medication) }.joined(separator: "\n"))
    }
  }
}
