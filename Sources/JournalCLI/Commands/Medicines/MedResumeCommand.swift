package import ArgumentParser
internal import JournalModel

package struct MedResumeCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "What was prescribed before the pause is prescribed again.",
    usage: "journal med resume [name] [options]",
    discussion: "It may come back with another dose or other times, as with med change.")

  @OptionGroup var change: RegimenChangeOptions

  package init() {}

  var global: GlobalOptions { change.global }

  func run(in session: Session) throws {
    try change.store(isResumption: true, as: "med resume", in: session)
  }
}
