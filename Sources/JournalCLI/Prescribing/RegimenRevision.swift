internal import JournalModel
internal import JournalStore

/// What is said with `med change` and `med resume`.
struct RegimenRevision {
  /// Of the medicine; empty for the only one.
  let name: String
  /// As typed after `--dose`.
  let dose: String?
  let request: RegimenRequest
  let decision: DecisionOptions
  /// What becomes of a plan, where that is said.
  let choice: PlanChoice?
  /// Whether it ends a pause.
  let isResumption: Bool
}

extension Session {
  /// - Throws: exit 64 for what changes nothing or does not fit, exit 65 in a pause and, for a
  ///   resumption, outside of one.
  func plan(_ revision: RegimenRevision, in database: JournalDatabase) throws -> RegimenDecision {
    try revision.decision.words.checkTexts()
    let (record, prescription) = try knownPrescription(named: revision.name, in: database)
    let name = shown(record.medication.name)
    var draft = RegimenDraft(
      name: name, medication: record.medication, prescription: prescription,
      request: revision.request, dose: try revision.dose.map { try AmountPhrase.parse($0) },
      isResumption: revision.isResumption)
    let start = try start(of: draft, revision.decision.from, in: database)
    // What is understood by itself, before anything is asked.
    _ = try draft.state(from: start.from, today: environment.today)
    let decision = try planDecision(
      revision.choice, revision.decision, for: record, prescription, start)
    draft.prescription = decision?.after ?? prescription
    let state = try draft.state(from: start.from, today: environment.today)
    let now = environment.moment.local
    var plan = RegimenDecision(
      record: record, prescription: prescription, decision: decision,
      change: RegimenChange(
        medication: prescription.id, from: start.from, state,
        decidedBy: revision.decision.words.decidedBy),
      decided: start.decided, reason: revision.decision.words.why)
    plan.usualDose = try draft.usualDose(with: state, from: start.from, now: now)
    if state.isScheduled || plan.usualDose == nil {
      try draft.refuseNothing(state, from: start.from)
    }
    return plan
  }

  private func start(
    of draft: RegimenDraft, _ from: String?, in database: JournalDatabase
  ) throws -> RegimenStart {
    try RegimenStart(
      from, written: try writtenNow(), zone: environment.zone, now: environment.now
    ) {
      let now = environment.moment.local
      if let next = try nextDose(of: draft.prescription, in: database) { return next }
      // In a pause, or as needed until now: the first dose of what is to come.
      var first = draft
      first.request = draft.request.withoutInterval
      let state = try first.state(from: now, today: environment.today)
      guard case .prescribed(.scheduled(let schedule)) = state,
        let first = schedule.first(after: now)
      else { throw noNextDose(draft.name) }
      return first
    }
  }
}
