import JournalModel

/// What was prescribed of a medicine, change by change, as far as it was in force by a moment.
struct RegimenCourse {
  struct Step {
    let entry: Entry
    let change: RegimenChange
    let kind: DoseChangeFacts.Kind
    /// What was in force just before.
    let before: Regimen?
    /// What was in force before, or in a pause what had been.
    let prescribedBefore: Regimen?
    let after: Regimen?
  }

  /// Those that changed something, the earliest first.
  private(set) var steps: [Step] = []
  /// `nil` when nothing was ever prescribed.
  private(set) var state: MedicationFacts.State?
  private(set) var stateSince: LocalDateTime?
  /// What is prescribed; in a pause and after the end, what was; before the beginning, what will be.
  private(set) var current: Regimen?
  /// Since when ``current`` is prescribed, a pause not counted.
  private(set) var currentSince: CivilDay?

  private var inForce: Regimen?
  /// As ``inForce``, through a pause.
  private var prescribed: Regimen?

  init(_ prescription: Prescription, asOf moment: LocalDateTime) {
    let timeline = prescription.lastingChanges
    for change in timeline where change.content.from <= moment { add(change) }
    guard state == nil else { return }
    for change in timeline {
      guard case .prescribed(let regimen) = change.content.state else { continue }
      (state, stateSince, current) = (.planned, change.content.from, regimen)
      return
    }
  }

  private mutating func add(_ written: Written<RegimenChange>) {
    let change = written.content
    let before = (inForce: inForce, prescribed: prescribed)
    guard let kind = kind(of: change.state) else { return }
    switch change.state {
    case .prescribed(let regimen):
      if prescribed != regimen { currentSince = change.from.day }
      (inForce, prescribed, current) = (regimen, regimen, regimen)
      set(.active, since: change.from)
    case .paused:
      inForce = nil
      set(.paused, since: change.from)
    case .stopped:
      (inForce, prescribed) = (nil, nil)
      set(.stopped, since: change.from)
    }
    steps.append(
      Step(
        entry: written.entry, change: change, kind: kind, before: before.inForce,
        prescribedBefore: before.prescribed, after: inForce))
  }

  private mutating func set(_ new: MedicationFacts.State, since moment: LocalDateTime) {
    if state != new { stateSince = moment }
    state = new
  }

  /// `nil` when it changes nothing.
  private func kind(of next: RegimenChange.State) -> DoseChangeFacts.Kind? {
    switch next {
    case .paused: return inForce == nil ? nil : .pause
    case .stopped: return state == .stopped ? nil : .stop
    case .prescribed(let regimen):
      guard let inForce else { return prescribed == nil ? .start : .resume }
      if regimen == inForce { return nil }
      if regimen.isSameDailyDose(as: inForce) { return .times }
      return switch regimen.order(to: inForce) {
      case .more: .increase
      case .less: .decrease
      case .same: .times
      case nil: .other
      }
    }
  }
}

extension Prescription {
  /// The timeline without changes that another one from the same moment replaced.
  fileprivate var lastingChanges: [Written<RegimenChange>] {
    var lasting: [Written<RegimenChange>] = []
    for change in timeline {
      if lasting.last?.content.from == change.content.from { lasting.removeLast() }
      lasting.append(change)
    }
    return lasting
  }
}

extension RegimenCourse {
  /// The changes of some days. Of one that was written privately it is told what was in force, and
  /// not who decided it or why.
  func changes(in days: ClosedRange<CivilDay>) -> [DoseChangeFacts] {
    steps.filter { days.contains($0.change.from.day) }.map { step in
      let isOpen = !step.entry.isPrivate
      return DoseChangeFacts(
        at: ReportCivilMoment(step.change.from), kind: step.kind, before: step.before,
        after: step.after, by: isOpen ? step.change.decidedBy : nil,
        reason: isOpen ? step.entry.text : nil,
        replacedBy: isOpen ? step.change.replacedBy : nil)
    }
  }
}
