internal import ArgumentParser
internal import JournalModel

/// The steps of a plan as the clinician gave them.
struct StepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A day and what is taken from it on: \"2026-12-01 5mg 08:00,20:00\", \"2026-12-08 08:00=5mg,20:00=10mg\", \"2027-01-10 nothing\". One for each step.",
      valueName: "step"))
  var step: [String] = []

  init() {}

  /// - Throws: ``PhraseError`` for what is no step, exit 65 for days that do not ascend.
  func phrases(in session: Session) throws -> [PlanStepPhrase] {
    let environment = session.environment
    let phrases = try step.map {
      try PlanStepPhrase.parse($0, now: environment.now, zone: environment.zone)
    }
    guard phrases.count <= StepOptions.most else {
      throw CommandError(
        .refusedValue,
        "a plan has at most \(StepOptions.most) steps; nothing was stored; leave some out")
    }
    for (step, next) in zip(phrases, phrases.dropFirst()) where next.day <= step.day {
      let days = [step.day, next.day].map { $0.text(relativeTo: environment.today) }
      let problem =
        step.day == next.day
        ? "two steps begin on \(days[0])"
        : "the step from \(days[0]) comes before that from \(days[1])"
      throw CommandError(
        .refusedValue,
        "\(problem); nothing was stored; write each step once, in the order of their days")
    }
    return phrases
  }

  private static let most = 100
}

extension [PlanStepPhrase] {
  /// - Parameter known: an amount in whose unit a bare number is.
  /// - Throws: exit 65 for an amount without a unit.
  func steps(in known: Amount?) throws -> [PlanStep] {
    try map { phrase in
      let doses = try phrase.doses.map {
        ScheduledDose($0.time, try $0.amount.amount(in: known))
      }
      return PlanStep(from: phrase.day, doses: doses.sorted { $0.time < $1.time })
    }
  }
}
