package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedShowCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of one medicine.",
    usage: "journal med show <name> [options]")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word]

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let asOf = try read.moment(in: session)
    let database = try session.existingJournal()
    let record = try session.knownMedicine(named: words.joined, in: database)
    guard format == .text else {
      return try session.answer(try jsonText(EntryJSON(record.entry, medicines: [:])))
    }
    let text = session.entryText(medicines: [record.id: record.medication.name])
    var last: Entry?
    try database.forEachEntry(
      EntryFilter(until: read.asOf.map { _ in asOf.day }, kinds: [.dose], medication: record.id),
      newestFirst: true
    ) { entry in
      if read.isTold(entry, asOf: asOf) { last = entry }
      return last == nil
    }
    let lines = [
      text.medicineLine(record.medication),
      "in the journal since \(record.entry.facts.moment.day.text)",
      last.map { "last dose: \(text.receipt($0.facts))" } ?? "no dose is logged",
      "id \(try database.shortText(of: record.id))",
    ]
    try session.answer(lines.joined(separator: "\n  "))
  }
}
