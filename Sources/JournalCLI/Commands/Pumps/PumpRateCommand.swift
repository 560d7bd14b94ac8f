package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PumpRateCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "What the pump gives: pump rate 150mcg/day.",
    usage: "journal pump rate <rate> [options]",
    discussion: "What it gave before stays in the journal. The same as med change --infusion.")

  @Argument(
    help: ArgumentHelp("An amount in a time: 150mcg/day, \"150 mcg a day\".", valueName: "rate"))
  var words: [Word] = []

  @OptionGroup var pump: PumpOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var choice: PlanChoiceOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard !words.isEmpty else {
      throw CommandError.misuse("which rate?", "write journal pump rate 150mcg/day")
    }
    let request = RegimenRequest(infusion: try RatePhrase.infusion(words.joined))
    let database = try session.existingJournal()
    let (record, _) = try pump.known(in: database, session)
    let plan = try session.plan(
      RegimenRevision(
        name: record.medication.name, dose: nil, request: request, decision: decision,
        choice: choice.plan, isResumption: false), in: database)
    try session.store(plan, as: "pump rate", decision.format, in: database)
  }
}
