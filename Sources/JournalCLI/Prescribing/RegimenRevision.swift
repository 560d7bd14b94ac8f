internal import JournalModel
internal import JournalStore

/// What is said with `med change` and `med resume`.
struct RegimenRevision {
  let words: [Word]
  /// As typed after `--dose`.
  let dose: String?
  let regimen: RegimenOptions
  let decision: DecisionOptions
  /// Whether it ends a pause.
  let isResumption: Bool
}

extension Session {
  /// - Throws: exit 64 for what changes nothing or does not fit, exit 65 in a pause and, for a
  ///   resumption, outside of one.
  func plan(_ revision: RegimenRevision, in database: JournalDatabase) throws -> RegimenPlan {
    try revision.regimen.checkStray(revision.words, in: self)
    try revision.decision.checkTexts()
    let request = try revision.regimen.request(in: self)
    let (record, prescription) = try knownPrescription(named: revision.words.joined, in: database)
    let name = shown(record.medication.name)
    let draft = RegimenDraft(
      name: name, medication: record.medication, prescription: prescription, request: request,
      dose: try revision.dose.map { try AmountPhrase.parse($0) },
      isResumption: revision.isResumption)
    let start = try start(of: draft, revision.decision.from, in: database)
    let state = try draft.state(from: start.from, today: environment.today)
    let now = environment.zone.local(at: environment.now)
    var plan = RegimenPlan(
      record: record, prescription: prescription,
      change: RegimenChange(
        medication: prescription.id, from: start.from, state,
        decidedBy: revision.decision.by?.trimmed.nonEmpty),
      decided: start.decided, reason: revision.decision.reason?.trimmed.nonEmpty)
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
      let now = environment.zone.local(at: environment.now)
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
