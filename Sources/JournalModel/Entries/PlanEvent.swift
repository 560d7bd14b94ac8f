/// What became of a taper or titration plan: it was given, held, taken up again, or called off.
///
/// The steps are the clinician's, as the person typed them; none is ever computed.
package struct PlanEvent: Hashable, Sendable {
  package enum Action: String, CaseIterable, Sendable {
    /// Given, with its steps.
    case begin
    /// The steps to come do not begin for now.
    case hold
    /// Taken up again: with the steps that begin now instead of those that were held.
    case resume
    /// The steps to come do not begin at all.
    case cancel
  }

  package var medication: EntryID
  /// The entry by which the plan was given; `nil` of that entry itself.
  package var plan: EntryID?
  package var action: Action
  /// From when on a hold, a resumption or a cancellation counts, included; of a plan that is given
  /// the beginning of its first step.
  package var from: LocalDateTime
  /// Ascending by their days; only of a plan that is given or taken up again.
  package var steps: [PlanStep]
  /// Who decided it: the clinician, as the person calls them.
  package var decidedBy: String?

  package init(
    medication: EntryID, plan: EntryID? = nil, _ action: Action, from: LocalDateTime,
    steps: [PlanStep] = [], decidedBy: String? = nil
  ) {
    self.medication = medication
    self.plan = plan
    self.action = action
    self.from = from
    self.steps = steps
    self.decidedBy = decidedBy
  }
}

/// What is taken from a day on, by a plan.
package struct PlanStep: Hashable, Sendable {
  /// Included, from its 00:00.
  package var from: CivilDay
  /// Those of one day; empty for nothing at all.
  package var doses: [ScheduledDose]

  package init(from: CivilDay, doses: [ScheduledDose]) {
    self.from = from
    self.doses = doses
  }
}
