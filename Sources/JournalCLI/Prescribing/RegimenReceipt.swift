internal import JournalModel
internal import JournalStore

/// What is said of a change of what is prescribed, old and new.
struct RegimenReceipt {
  private let change: RegimenChange
  private let reason: String?
  /// As it may be printed.
  private let name: String
  private let today: CivilDay
  private let shown: (String) -> String
  /// What ends where the change begins; `nil` before the first.
  private let before: RegimenChange.State?
  /// What was to begin at the same moment.
  private let replaced: RegimenChange.State?
  /// What ends the change.
  private let next: RegimenChange?
  private let usualDose: (old: Amount?, new: Amount)?

  init(_ plan: RegimenDecision, today: CivilDay, shown: @escaping (String) -> String) {
    change = plan.change
    reason = plan.reason
    name = shown(plan.record.medication.name)
    self.today = today
    self.shown = shown
    let timeline = plan.beside.timeline.map(\.content)
    before = timeline.last { $0.from < plan.change.from }?.state
    replaced = timeline.last { $0.from == plan.change.from }?.state
    next = timeline.next(after: plan.change.from)
    usualDose = plan.usualDose.map { (plan.record.medication.dose, $0) }
  }

  /// `baclofen 10 mg at 08:00, 20:00, from today 14:00 (Dr Lee); before: 5 mg at 08:00, 20:00; 10 mg
  /// -> 20 mg a day.`
  var text: String {
    var clauses = [head]
    if let next {
      clauses.append(
        "until \(next.from.text(relativeTo: today)), when \(RegimenReceipt.begins(next))")
    }
    if let before { clauses.append("before: \(before.text)") }
    if let replaced { clauses.append("in place of \(replaced.text), from the same moment") }
    if let totals { clauses.append(totals) }
    if let usual { clauses.append(usual) }
    return clauses.joined(separator: "; ") + "."
  }

  private var head: String {
    let who = change.decidedBy.map { " (\(shown($0)))" } ?? ""
    let parts = [
      "\(name) \(change.state.text)", "from \(change.from.text(relativeTo: today))\(who)",
      change.replacedBy.map { "replaced by \(shown($0))" }, reason.map { "\"\(shown($0))\"" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// `usual dose 10 mg -> 15 mg`, where no schedule says it.
  private var usual: String? {
    guard case .prescribed(.asNeeded) = change.state, let usualDose, let old = usualDose.old else {
      return nil
    }
    return "usual dose \(old.text) -> \(usualDose.new.text)"
  }

  /// `15 mg -> 30 mg a day`, where both are so much a day.
  private var totals: String? {
    guard let old = before?.amountPerDay, let new = change.state.amountPerDay, old != new else {
      return nil
    }
    return "\(old.text) -> \(new.text) a day"
  }

  private static func begins(_ change: RegimenChange) -> String {
    switch change.state {
    case .prescribed(let regimen): "\(regimen.text) begins"
    case .paused: "a pause begins"
    case .stopped: "it is stopped"
    }
  }
}

extension [RegimenChange] {
  /// Of a timeline, the change that comes first after a moment: of several from one moment the one
  /// that stands.
  func next(after moment: LocalDateTime) -> RegimenChange? {
    guard let first = first(where: { $0.from > moment }) else { return nil }
    return last { $0.from == first.from }
  }
}

extension RegimenChange.State {
  /// What is taken or given on every day; `nil` where days differ, or nothing is said of them.
  fileprivate var amountPerDay: Amount? {
    switch self {
    case .prescribed(.scheduled(let schedule)):
      schedule.days == .daily ? schedule.dailyTotal : nil
    case .prescribed(.continuous(let rate)): rate.amountPerDay
    case .prescribed(.asNeeded), .paused, .stopped: nil
    }
  }
}

extension Regimen {
  /// With what its doses come to on one of its days, where there are several:
  /// `10 mg at 08:00, 20:00 (20 mg a day)`.
  var textWithTotal: String {
    guard let schedule, schedule.doses.count > 1, let total = schedule.dailyTotal else {
      return text
    }
    let days = schedule.days == .daily ? "a day" : "on such a day"
    return "\(text) (\(total.text) \(days))"
  }
}
