package import ArgumentParser
internal import JournalModel

package struct MedPauseCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Nothing is prescribed of it for now; med resume ends that.",
    usage: "journal med pause [name] [options]")

  @OptionGroup var ending: EndingOptions

  package init() {}

  var global: GlobalOptions { ending.global }

  func run(in session: Session) throws {
    try ending.store(.paused, as: "med pause", in: session)
  }
}

package struct MedStopCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "It is prescribed no longer; its entries stay.",
    usage: "journal med stop [name] [options]")

  @OptionGroup var ending: EndingOptions

  package init() {}

  var global: GlobalOptions { ending.global }

  func run(in session: Session) throws {
    try ending.store(.stopped, as: "med stop", in: session)
  }
}

/// What `pause` and `stop` take.
struct EndingOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Its name; the only medicine needs none.", valueName: "name"))
  var words: [Word] = []

  @Option(help: ArgumentHelp("What is taken instead.", valueName: "words"))
  var replacedBy: String?

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var choice: PlanChoiceOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  func store(
    _ state: RegimenChange.State, as action: String, in session: Session
  ) throws {
    let database = try session.existingJournal()
    let plan = try session.plan(
      state, of: words, decision, choice.plan, replacedBy: replacedBy, in: database)
    try session.store(plan, as: action, decision.format, in: database)
  }
}
