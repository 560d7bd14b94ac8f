package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedSetCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say more of a medicine: med set baclofen --purpose spasticity.",
    usage: "journal med set <name> [options]")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word]

  @OptionGroup var medicine: MedicineOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let record = try session.knownMedicine(
      named: words.joined, in: try session.existingJournal())
    guard try medicine.applied(to: record.medication) != record.medication else {
      throw CommandError(
        .usage,
        "nothing is changed by this; give --strength, --form, --dose, --purpose or --prescriber")
    }
    try session.revise(record.id, "med set", revision.by, revision.format) { current in
      try medicine.applied(to: current)
    }
  }
}
