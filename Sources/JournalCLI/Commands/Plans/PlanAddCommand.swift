package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PlanAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "A plan: plan add baclofen --step \"2026-12-01 5mg 08:00,20:00\" --step ...",
    usage: "journal plan add [name] --step <step> ... [options]",
    discussion: """
      Write one --step for each, in quotes: its day, then an amount and times, or times with their \
      own amounts, or nothing. The first may be past.
      """)

  @Argument(help: ArgumentHelp("The medicine; the only one needs no name.", valueName: "name"))
  var words: [Word] = []

  @OptionGroup var steps: StepOptions
  @OptionGroup var decision: DecisionWords
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let phrases = try steps.phrases(in: session)
    guard let first = phrases.first else { throw PlanAddCommand.stepsMissing }
    try decision.checkTexts()
    let (record, prescription) = try session.knownPrescription(
      named: words.joined, in: try session.journalForPlan(of: words.joined), isNewAdvised: true)
    let given = try phrases.steps(in: prescription.usualAmount)
    let plan = PlanDecision(
      .begin, of: record, prescription, from: first.day.midnight,
      decided: try session.decided(from: first.day), steps: given, decision)
    try session.storeSteps(
      of: plan, as: "plan add", decision.format, saying: "plan of \(counted(given.count, "step"))")
  }

  private static let stepsMissing = CommandError(
    .usage,
    "a plan needs its steps; nothing was stored; write journal plan add baclofen --step \"2026-12-01 5mg 08:00,14:00,20:00\" --step \"2027-01-10 nothing\""
  )
}

extension Session {
  /// - Throws: exit 65 with how to add a medicine where there is no journal yet.
  func journalForPlan(of name: String) throws -> JournalDatabase {
    if let database = try journal() { return database }
    throw CommandError(
      .refusedValue,
      "no medicine is in the journal; nothing was stored; journal med add \"\(name.isEmpty ? "baclofen" : shown(name))\" adds one"
    )
  }
}
