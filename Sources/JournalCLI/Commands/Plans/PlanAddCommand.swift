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

  @Option(help: ArgumentHelp("Who gave it: \"Dr Lee\".", valueName: "who"))
  var by: String?

  @Option(help: ArgumentHelp("What for, in your words.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The answer as text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let phrases = try steps.phrases(in: session)
    guard let first = phrases.first else { throw PlanAddCommand.stepsMissing }
    for text in [by, reason].compactMap(\.self) { try TextLimit.check(text) }
    let (record, prescription) = try session.knownPrescription(
      named: words.joined, in: try session.journalForPlan(of: words.joined), isNewAdvised: true)
    let known = prescription.medication.dose ?? prescription.latestAmount
    let event = PlanEvent(
      medication: prescription.id, .begin,
      from: LocalDateTime(day: first.day, time: .midnight), steps: try phrases.steps(in: known),
      decidedBy: by?.trimmed.nonEmpty)
    let decision = PlanDecision(
      record: record, prescription: prescription, event: event,
      decided: try session.decided(from: first.day), reason: reason?.trimmed.nonEmpty)
    if let plan = decision.after.plans.first(where: { $0.id == prescription.id }) {
      try session.checkOverlap(of: plan, in: prescription)
    }
    let text = PlanText(today: session.environment.today, shown: session.shown)
    try session.store(decision, as: "plan add", format) { id in
      let head =
        "Recorded: \(session.shown(record.medication.name)) plan of \(PlanText.count(event.steps.count))\(text.source(event, decision.reason)).  [\(id)]"
      return ([head] + text.lines(event.steps, width: session.width)).joined(separator: "\n")
    }
  }

  private static let stepsMissing = CommandError(
    .usage,
    "a plan needs its steps; nothing was stored; write journal plan add baclofen --step \"2026-12-01 5mg 08:00,14:00,20:00\" --step \"2027-01-10 nothing\""
  )
}

extension Prescription {
  /// An amount of what is scheduled, whose unit a bare number has.
  var latestAmount: Amount? {
    history.versions.last { $0.regimen.schedule != nil }?.regimen.schedule?.doses.first?.amount
  }
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

  /// Columns of a text for people.
  var width: Int { max(40, environment.terminal.width) }
}
