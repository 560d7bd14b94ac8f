package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedRenameCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Another name for a medicine; its doses keep it.",
    usage: "journal med rename <old name> <new name> [options]")

  @Argument(help: "The name it has.")
  var old: Word

  @Argument(help: "The name it gets.")
  var new: [Word]

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.existingJournal()
    let record = try session.knownMedicine(named: old.text, in: database)
    let name = try session.newMedicineName(new.joined)
    try session.refuseTaken(name, among: try database.medications().filter { $0.id != record.id })
    try session.revise(record.id, "med rename", revision.by, revision.format) { current in
      current.renamed(name)
    }
  }
}
