internal import ArgumentParser
internal import JournalModel

/// What `change` and `resume` take.
struct RegimenChangeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Its name; the only medicine needs none.", valueName: "name"))
  var words: [Word] = []

  @Option(help: ArgumentHelp("The amount at every time: 15mg.", valueName: "amount"))
  var dose: String?

  @OptionGroup var regimen: RegimenOptions
  @OptionGroup var limit: MaximumOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var choice: PlanChoiceOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  /// - Parameter isResumption: whether it ends a pause.
  func store(isResumption: Bool, as action: String, in session: Session) throws {
    let database = try session.existingJournal()
    try regimen.checkStray(words, in: session)
    let change = try session.plan(
      RegimenRevision(
        name: words.joined, dose: dose,
        request: regimen.request(maximum: limit.maximum, in: session), decision: decision,
        choice: choice.plan, isResumption: isResumption), in: database)
    try session.store(change, as: action, decision.format, in: database)
  }
}
