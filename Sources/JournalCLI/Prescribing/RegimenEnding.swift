internal import JournalModel
internal import JournalStore

extension Session {
  /// What `med pause` and `med stop` make of what is prescribed.
  ///
  /// - Throws: exit 65 for what is paused or stopped already.
  func plan(
    _ state: RegimenChange.State, of words: [Word], _ decision: DecisionOptions,
    _ choice: PlanChoice?, replacedBy: String?, in database: JournalDatabase
  ) throws -> RegimenDecision {
    try decision.words.checkTexts()
    if let replacedBy { try TextLimit.check(replacedBy) }
    let (record, prescription) = try knownPrescription(named: words.joined, in: database)
    let name = shown(record.medication.name)
    let start = try start(decision.from, of: prescription, in: database)
    try refuse(state, after: prescription.change(at: start.from)?.content, name)
    return RegimenDecision(
      record: record, prescription: prescription,
      decision: try planDecision(choice, decision, for: record, prescription, start),
      change: RegimenChange(
        medication: prescription.id, from: start.from, state,
        decidedBy: decision.words.decidedBy, replacedBy: replacedBy?.trimmed.nonEmpty),
      decided: start.decided, reason: decision.words.why)
  }

  private func refuse(
    _ state: RegimenChange.State, after current: RegimenChange?, _ name: String
  ) throws {
    guard let current, current.state == state || current.state == .stopped else { return }
    let remedy =
      current.state == .paused
      ? "journal med resume \"\(name)\" ends the pause"
      : "journal med change \"\(name)\" starts it again"
    throw CommandError(
      .refusedValue,
      "\(name) is \(current.state.text) already, since \(current.from.sinceText(relativeTo: environment.today)); nothing was stored; \(remedy)"
    )
  }
}
