internal import JournalModel
internal import JournalStore

/// What is said of a plan that is held or cancelled.
struct PlanEndingReceipt {
  let decision: PlanDecision
  let waiting: [Plan.Step]
  let text: PlanText

  /// `baclofen plan held from today 14:10 (Dr Lee); 2 steps wait: Tue 8 Dec, Tue 15 Dec; 5 mg at
  /// 08:00, 20:00 (10 mg a day) stays.`
  func text(id: String) -> String {
    let event = decision.event
    let name = text.shown(decision.record.medication.name)
    let count = counted(waiting.count, "step")
    let isHeld = event.action == .hold
    let steps =
      isHeld
      ? "\(count) \(waiting.count == 1 ? "waits" : "wait")"
      : "\(count) will not begin"
    let days = waiting.isEmpty ? "all of its steps stay" : "\(steps): \(text.days(waiting))"
    let clauses = [
      "\(name) plan \(isHeld ? "held" : "cancelled") from \(event.from.text(relativeTo: text.today))\(text.source(event, decision.reason))",
      days, stays,
    ]
    return "Recorded: \(clauses.compactMap(\.self).joined(separator: "; ")).  [\(id)]"
  }

  /// What is prescribed from then on.
  private var stays: String? {
    switch decision.after.change(at: decision.event.from)?.content.state {
    case .prescribed(let regimen): "\(regimen.textWithTotal) stays"
    case .paused: "the pause stays"
    case .stopped: "it stays stopped"
    case nil: nil
    }
  }
}
