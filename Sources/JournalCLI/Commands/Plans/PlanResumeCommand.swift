package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PlanResumeCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "A plan that was held goes on.",
    usage: "journal plan resume [name] [--step <step> ...] [options]",
    discussion: """
      With the new days of your clinician, one --step for each, instead of the steps that wait. \
      Without --step the steps come back as they were, when none of their days has passed.
      """)

  @Argument(
    help: ArgumentHelp("The medicine; the only one with a plan needs no name.", valueName: "name"))
  var words: [Word] = []

  @OptionGroup var steps: StepOptions
  @OptionGroup var decision: DecisionWords
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let phrases = try steps.phrases(in: session)
    try decision.checkTexts()
    let known = try session.knownPlan(
      of: words.joined, "that is held", in: try session.existingJournal()
    ) { $0.isHeld }
    let steps = try phrases.isEmpty ? held(known, session) : given(phrases, known, session)
    guard let first = steps.first else { return }
    let resumed = PlanDecision(
      .resume, known.plan.id, of: known.record, known.prescription, from: first.from.midnight,
      decided: try session.decided(from: first.from), steps: steps, decision)
    try session.storeSteps(
      of: resumed, as: "plan resume", decision.format,
      saying: "plan goes on, \(counted(steps.count, "step"))",
      from: known.plan.steps.count { $0.from < first.from.midnight } + 1)
  }

  /// The steps that wait, as they were.
  ///
  /// - Throws: exit 65 when the day of one has passed.
  private func held(_ known: KnownPlan, _ session: Session) throws -> [PlanStep] {
    let today = session.environment.today
    let passed = known.plan.dropped.filter { $0.step.from < today }
    guard !passed.isEmpty else { return known.plan.dropped.map(\.step) }
    let text = PlanText(today: today, shown: session.shown)
    let example = known.plan.dropped.map { step in
      let day = step.step.from < today ? "<day>" : step.step.from.iso8601
      return "--step \"\(day) \(step.step.typed)\""
    }.joined(separator: " ")
    throw CommandError(
      .refusedValue,
      "the days of held steps have passed (\(text.days(passed))); nothing was stored; write every step with the day that you were given: \(example)"
    )
  }

  /// - Throws: exit 65 for steps before the plan was held.
  private func given(
    _ phrases: [PlanStepPhrase], _ known: KnownPlan, _ session: Session
  ) throws -> [PlanStep] {
    if case .held(let since) = known.plan.state, let first = phrases.first, first.day < since.day {
      let today = session.environment.today
      throw CommandError(
        .refusedValue,
        "the step from \(first.day.text(relativeTo: today)) begins before the plan was held (\(since.text(relativeTo: today))); nothing was stored; leave out what had begun by then"
      )
    }
    return try phrases.steps(in: known.prescription.usualAmount)
  }
}

extension PlanStep {
  /// As one types it after its day: `08:00=5mg,20:00=10mg`, `nothing`.
  fileprivate var typed: String {
    doses.isEmpty
      ? "nothing"
      : doses.map { "\($0.time.iso8601)=\($0.amount.typed)" }.joined(separator: ",")
  }
}
