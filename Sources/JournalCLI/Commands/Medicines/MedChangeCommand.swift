package import ArgumentParser
internal import JournalModel

package struct MedChangeCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Another dose or other times: med change baclofen --dose 15mg --from next.",
    usage: "journal med change [name] [options]",
    discussion: """
      What you do not say stays: --dose alone keeps the times, --times alone keeps the dose. What \
      was prescribed before stays in the journal.
      """)

  @OptionGroup var change: RegimenChangeOptions

  package init() {}

  var global: GlobalOptions { change.global }

  func run(in session: Session) throws {
    try change.store(isResumption: false, as: "med change", in: session)
  }
}
