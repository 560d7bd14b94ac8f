/// A taper or titration plan as it stands: what was given, and what became of it.
package struct Plan: Hashable, Sendable {
  /// Where a plan as a whole stands.
  package enum State: Hashable, Sendable {
    case running
    /// Its steps to come wait, since this moment.
    case held(since: LocalDateTime)
    /// Its steps to come will not be, since this moment.
    case cancelled(since: LocalDateTime)
  }

  /// One step, with the event that gave it.
  package struct Step: Hashable, Sendable {
    package var step: PlanStep
    package var event: Written<PlanEvent>

    package var from: LocalDateTime { step.from.midnight }
  }

  /// The entry by which it was given.
  package let id: EntryID
  package let medication: EntryID
  /// In the order of writing; the first gave it.
  package let events: [Written<PlanEvent>]
  package let state: State
  /// Those that begin, or have begun, ascending.
  package let steps: [Step]
  /// Those that wait, or were called off, ascending.
  package let dropped: [Step]

  /// `nil` unless the first of the events gives a plan.
  init?(_ events: [Written<PlanEvent>]) {
    guard let first = events.first, first.content.action == .begin else { return nil }
    id = first.id
    medication = first.content.medication
    self.events = events
    var replay = Replay()
    for event in events { replay.add(event) }
    state = replay.state
    steps = replay.steps
    dropped = replay.dropped
  }

  /// The events one after the other.
  private struct Replay {
    var state = State.running
    var steps: [Step] = []
    var dropped: [Step] = []

    mutating func add(_ event: Written<PlanEvent>) {
      let from = event.content.from
      switch event.content.action {
      case .begin: take(event)
      case .hold:
        drop(from: from)
        state = .held(since: from)
      case .resume:
        drop(from: from)
        dropped = []
        take(event)
        state = .running
      case .cancel:
        drop(from: from)
        state = .cancelled(since: from)
      }
    }

    private mutating func take(_ event: Written<PlanEvent>) {
      steps += event.content.steps.map { Step(step: $0, event: event) }
      steps.sort { $0.from < $1.from }
    }

    private mutating func drop(from moment: LocalDateTime) {
      dropped = (dropped + steps.filter { $0.from >= moment }).sorted { $0.from < $1.from }
      steps.removeAll { $0.from >= moment }
    }
  }
}

extension Plan {
  /// What its steps make of what is prescribed, each from its day on.
  package var changes: [Written<RegimenChange>] {
    steps.map { step in
      let change = RegimenChange(
        medication: medication, from: step.from, step.step.state,
        decidedBy: step.event.content.decidedBy)
      return Written(change, in: step.event.entry)
    }
  }

  /// The step in force at a moment, as far as nothing else was prescribed meanwhile; `nil` before
  /// the first.
  package func step(at moment: LocalDateTime) -> Step? { steps.last { $0.from <= moment } }

  /// Those that begin after a moment.
  package func steps(after moment: LocalDateTime) -> [Step] { steps.filter { $0.from > moment } }

  /// Whether anything of it is still to come, or waits.
  package func isOpen(at moment: LocalDateTime) -> Bool {
    if !steps(after: moment).isEmpty { return true }
    return switch state {
    case .running, .cancelled: false
    case .held: !dropped.isEmpty
    }
  }

  /// The days from the first to the last of the steps that begin; `nil` when none does.
  package var days: ClosedRange<CivilDay>? {
    guard let first = steps.first, let last = steps.last else { return nil }
    return first.step.from...last.step.from
  }

  /// Who gave it, as far as the person said.
  package var decidedBy: String? { events.first?.content.decidedBy }

  /// As far as notices look at it: a plan leads to the day of its last step and no further, and one
  /// that is held or called off to that moment.
  package var span: PlanSpan {
    let last = steps.last?.step
    let start = steps.first?.step.from ?? dropped.first?.step.from
    let end =
      switch state {
      case .running: last?.from
      case .held(let since), .cancelled(let since): since.day
      }
    return PlanSpan(
      from: start ?? CivilDay(daysSinceEpoch: 0), until: end,
      endsAtNothing: last?.doses.isEmpty ?? false)
  }
}

extension PlanStep {
  /// What is prescribed by it.
  package var state: RegimenChange.State {
    guard let schedule = try? Schedule(doses: doses) else { return .stopped }
    return .prescribed(.scheduled(schedule))
  }
}

extension PlanStep {
  /// What its doses come to on a day; `nil` for nothing, and where they do not add up.
  package var dailyTotal: Amount? { (try? Schedule(doses: doses))?.dailyTotal }
}

extension [Written<PlanEvent>] {
  /// The plans of these events, in the order in which they were given.
  package var plans: [Plan] {
    var order: [EntryID] = []
    var byPlan: [EntryID: [Written<PlanEvent>]] = [:]
    for event in self {
      let plan = event.content.plan ?? event.id
      if byPlan[plan] == nil { order.append(plan) }
      byPlan[plan, default: []].append(event)
    }
    return order.compactMap { byPlan[$0].flatMap(Plan.init) }
  }
}
