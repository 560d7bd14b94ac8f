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

  @Argument(help: ArgumentHelp("Its name; the only medicine needs none.", valueName: "name"))
  var words: [Word] = []

  @Option(help: ArgumentHelp("The amount at every time: 15mg.", valueName: "amount"))
  var dose: String?

  @OptionGroup var regimen: RegimenOptions
  @OptionGroup var limit: MaximumOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var choice: PlanChoiceOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.existingJournal()
    try regimen.checkStray(words, in: session)
    let plan = try session.plan(
      RegimenRevision(
        name: words.joined, dose: dose,
        request: regimen.request(maximum: limit.maximum, in: session), decision: decision,
        choice: choice.plan, isResumption: false), in: database)
    try session.store(plan, as: "med change", decision.format, in: database)
  }
}
