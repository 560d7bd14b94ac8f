/// A step of a plan, and where it stands at a moment.
package struct PlanStage: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// Over: another step, or something else that was prescribed, has taken its place.
    case past
    case current
    /// Still to come.
    case next
    /// Waits, because its plan is held.
    case held
    /// Will not be.
    case cancelled
  }

  package let step: Plan.Step
  package let state: State
  /// When something else was prescribed instead, not included; `nil` while it is in force, and of
  /// one that has not begun.
  package let until: LocalDateTime?

  package var from: CivilDay { step.step.from }

  /// Its full days by `today`, which still runs; `nil` while there is none.
  package func fullDays(by today: CivilDay) -> ClosedRange<CivilDay>? {
    switch state {
    case .next, .held, .cancelled: return nil
    case .past, .current: break
    }
    // A day on which something else began at 14:00 is not the step's alone.
    let end = min(until?.day ?? today, today)
    return from < end ? from...end.advanced(byDays: -1) : nil
  }
}

/// A plan as it stands at a moment.
package struct PlanCourse: Hashable, Sendable {
  package let plan: Plan
  /// All of its steps, ascending.
  package let stages: [PlanStage]
  package let moment: LocalDateTime

  package init(_ plan: Plan, of prescription: Prescription, at moment: LocalDateTime) {
    self.plan = plan
    self.moment = moment
    let timeline = prescription.timeline
    let kept = plan.steps.map { step in
      let until = timeline.end(of: step)
      let isOver = until.map { $0 <= moment } ?? false
      let state: PlanStage.State = step.from > moment ? .next : isOver ? .past : .current
      return PlanStage(step: step, state: state, until: isOver ? until : nil)
    }
    let dropped = plan.dropped.map { step in
      PlanStage(step: step, state: plan.isCancelled ? .cancelled : .held, until: nil)
    }
    stages = kept + dropped
  }

  /// The place of the step that began last, counted from 0; `nil` before the first.
  package var begun: Int? {
    stages.lastIndex { [.past, .current].contains($0.state) }
  }

  /// The first of those that are still to come.
  package var next: PlanStage? { stages.first { $0.state == .next } }

  /// Since when something else is prescribed than the step that began last; `nil` where that is in
  /// force.
  package var isOtherwiseSince: LocalDateTime? { begun.flatMap { stages[$0].until } }
}

extension Plan {
  package var isRunning: Bool { state == .running }

  package var isHeld: Bool {
    switch state {
    case .held: true
    case .running, .cancelled: false
    }
  }

  package var isCancelled: Bool {
    switch state {
    case .running, .held: false
    case .cancelled: true
    }
  }
}

extension [Plan] {
  /// The one whose next step after a moment comes first; without any to come the last.
  package func first(after moment: LocalDateTime) -> Plan? {
    let next = compactMap { plan in
      plan.steps(after: moment).first.map { (plan: plan, from: $0.from) }
    }
    return next.min { $0.from < $1.from }?.plan ?? last
  }
}

extension Prescription {
  /// The plan that has something to come, or waits: of several the one whose next step comes first.
  package func openPlan(at moment: LocalDateTime) -> Plan? {
    plans.filter { $0.isOpen(at: moment) }.first(after: moment)
  }

  /// Whether a step of a plan says what is prescribed at a moment.
  package func isPlanned(at moment: LocalDateTime) -> Bool {
    change(at: moment)?.entry.kind == .plan
  }

  /// Whether two plans cannot stand beside each other: the steps of one begin among those of the
  /// other, or both are open, and neither is said to end.
  package func isOverlapping(_ one: Plan, _ other: Plan, at moment: LocalDateTime) -> Bool {
    if one.isOpen(at: moment), other.isOpen(at: moment), !one.isCancelled, !other.isCancelled {
      return true
    }
    guard let days = one.days, let others = other.days else { return false }
    return days.overlaps(others)
  }

  /// The plan with which another one cannot stand.
  package func plan(overlapping plan: Plan, at moment: LocalDateTime) -> Plan? {
    plans.last { $0.id != plan.id && isOverlapping($0, plan, at: moment) }
  }

  /// As it would be with one more event of a plan, written last.
  package func adding(_ event: PlanEvent, told moment: LivedMoment) -> Prescription {
    let written = (changes.map(\.entry) + planEvents.map(\.entry)).map(\.firstRecordedAt)
    let last = written.reduce(moment.instant, max).advanced(bySeconds: 1)
    // The medicine's own identity is that of no event.
    let entry = Entry(
      id: id, revision: 1, recordedAt: last, firstRecordedAt: last,
      facts: EntryFacts(moment: moment, content: .plan(event)))
    var prescription = self
    prescription.planEvents.append(Written(event, in: entry))
    prescription.order[id] = .max
    return prescription
  }
}

extension [Written<RegimenChange>] {
  /// When what a step says ends: the moment of the change after it. One from the same moment that
  /// stands instead ends it before it was ever in force.
  fileprivate func end(of step: Plan.Step) -> LocalDateTime? {
    let place = lastIndex { $0.content.from == step.from && $0.id == step.event.id }
    guard let place, place + 1 < count else { return nil }
    return self[place + 1].content.from
  }
}
