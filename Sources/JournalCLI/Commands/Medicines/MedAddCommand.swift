package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add", abstract: "A medicine that is taken: med add baclofen --strength 10mg.",
    usage: "journal med add <name> [options]")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word]

  @OptionGroup var medicine: MedicineOptions
  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let name = try session.newMedicineName(words.joined)
    let moment = try entry.moment(for: .entry, in: session)
    let added = try medicine.applied(to: Medication(name: name))
    let known = try session.journal()?.medications() ?? []
    try session.refuseTaken(name, among: known)
    if known.map(\.medication.name) == [Medication.unnamed], try session.isUnnamed(name) {
      return try session.revise(known[0].id, "med add", entry.by, entry.format) { facts in
        facts = try entry.added(to: facts)
        if entry.at != nil { facts.moment = moment }
      } medication: { current in
        try medicine.applied(to: current.renamed(name))
      }
    }
    let facts = try entry.facts(.medication(added), at: moment)
    try session.record("med add", entry, in: try session.journalForWriting()) { writer in
      try session.refuseTaken(name, among: try writer.medications())
      return facts
    }
  }
}

extension Session {
  /// Whether the medicine without a name is the one that is being added.
  fileprivate func isUnnamed(_ name: String) throws -> Bool {
    guard canAsk || options.yes else {
      say(
        "\(shown(name)) is added beside the medicine without a name. If they are one: journal undo, then journal med rename \(Medication.unnamed) \"\(shown(name))\""
      )
      return false
    }
    return try confirm("Is this the medicine without a name?", otherwise: true)
  }
}
