internal import ArgumentParser
internal import JournalModel
internal import JournalStore

/// What becomes of a plan when something else is prescribed.
enum PlanChoice: String, ExpressibleByArgument, CaseIterable {
  /// It counts until the next step.
  case goOn = "go-on"
  case hold
  /// It counts instead of the plan.
  case cancel

  /// The parser would work these out at each start.
  static let allValueStrings = ["go-on", "hold", "cancel"]

  /// What is answered to the question: `1`, `until then`; an empty line goes on.
  fileprivate init?(answer: String) {
    switch answer.nameFolded {
    case "", "1", "go-on", "go on", "until then": self = .goOn
    case "2", "cancel", "instead", "instead of the plan": self = .cancel
    case "3", "hold", "held": self = .hold
    default: return nil
    }
  }
}

struct PlanChoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "With a plan: go-on (this counts until its next step), hold, or cancel it.",
      valueName: "what"))
  var plan: PlanChoice?

  init() {}
}

extension Session {
  /// What a change from `start` on makes of the medicine's plan: asked where it is not said, and
  /// nothing where nobody can answer.
  ///
  /// - Throws: exit 64 for a choice without a plan, and for an answer that is none.
  func planDecision(
    _ said: PlanChoice?, _ decision: DecisionOptions, for record: MedicationRecord,
    _ prescription: Prescription, _ start: RegimenStart
  ) throws -> PlanDecision? {
    guard let plan = prescription.openPlan(at: start.from) else {
      guard said == nil else {
        let name = shown(record.medication.name)
        throw CommandError.misuse(
          "\(name) has no plan with steps to come", "leave --plan out")
      }
      return nil
    }
    let action: PlanEvent.Action
    switch try said ?? ask(about: plan, from: start.from, of: record) {
    case .goOn: return nil
    case .hold where plan.isHeld: return nil
    case .hold: action = .hold
    case .cancel: action = .cancel
    }
    return PlanDecision(
      action, plan.id, of: record, prescription, from: start.from, decided: start.decided,
      decision.words)
  }

  private func ask(
    about plan: Plan, from start: LocalDateTime, of record: MedicationRecord
  ) throws -> PlanChoice {
    let text = PlanText(today: environment.today, shown: shown)
    let name = shown(record.medication.name)
    let question: String
    if let next = plan.steps(after: start).first {
      question =
        "\(name) has a plan; its next step is \(text.line(next.step)). Does this count 1 until then (Enter), 2 instead of the plan, or 3 until the plan is taken up again?"
    } else {
      question =
        "\(name) has a plan that is held. 1 It stays held (Enter), or 2 this counts instead of the plan?"
    }
    guard canAsk else { return .goOn }
    guard let answer = try ask(question) else {
      throw CommandError(
        .usage,
        "what becomes of the plan was not answered; nothing was stored; add --plan go-on, hold or cancel"
      )
    }
    guard let choice = PlanChoice(answer: answer) else {
      throw CommandError(
        .usage,
        "\"\(shown(answer))\" is none of them; nothing was stored; add --plan go-on, hold or cancel"
      )
    }
    return choice
  }

  /// Says of a plan that is not ended by a change what comes next, and how it is ended.
  func sayPlan(beside change: RegimenDecision) {
    let name = shown(change.record.medication.name)
    let text = PlanText(today: environment.today, shown: shown)
    if let decision = change.decision {
      let from = decision.event.from.text(relativeTo: environment.today)
      return say(
        decision.event.action == .hold
          ? "The plan is held from \(from). To take it up again: journal plan resume \"\(name)\""
          : "The plan is cancelled from \(from).")
    }
    guard let plan = change.prescription.openPlan(at: change.change.from) else { return }
    guard let next = plan.steps(after: change.change.from).first else {
      return say(
        "The plan stays held. To take it up again: journal plan resume \"\(name)\"; to end it: journal plan cancel \"\(name)\""
      )
    }
    say(
      "The plan goes on, \(text.line(next.step)). To end it: journal plan cancel \"\(name)\"")
  }
}
