internal import JournalModel

/// Plans in words, as receipts and `plan show` print them.
struct PlanText {
  let today: CivilDay
  /// Stored text as it may be printed.
  let shown: (String) -> String

  /// `3 steps, Tue 1 Dec to Tue 15 Dec, held since yesterday`.
  func extent(_ plan: Plan) -> String {
    let days = (plan.steps + plan.dropped).map(\.step.from)
    let names = [days.first, days.count > 1 ? days.last : nil].compactMap(\.self)
      .map { $0.text(relativeTo: today) }
    return counted(days.count, "step") + ", " + names.joined(separator: " to ") + state(plan)
  }

  /// Nothing for one that runs.
  private func state(_ plan: Plan) -> String {
    switch plan.state {
    case .running: ""
    case .held(let since): ", held since \(since.sinceText(relativeTo: today))"
    case .cancelled(let since): ", cancelled since \(since.sinceText(relativeTo: today))"
    }
  }

  /// `5 mg at 08:00, 14:00, 20:00 (15 mg a day)`, `nothing`.
  static func doses(_ step: PlanStep) -> String {
    guard let schedule = try? Schedule(doses: step.doses) else { return "nothing" }
    return schedule.text + (schedule.dailyTotal.map { " (\($0.text) a day)" } ?? "")
  }

  /// `from Tue 8 Dec: 5 mg at 08:00 (5 mg a day)`.
  func line(_ step: PlanStep) -> String {
    "from \(step.from.text(relativeTo: today)): \(PlanText.doses(step))"
  }

  /// Numbered, each under the other.
  func lines(_ steps: [PlanStep], from number: Int = 1, width: Int) -> [String] {
    steps.enumerated().flatMap { offset, step in
      PlanText.numbered(number + offset, line(step), width: width)
    }
  }

  static func numbered(_ number: Int, _ words: String, width: Int) -> [String] {
    let head = number < 10 ? "  \(number)  " : " \(number)  "
    return hung(head, words, indent: 5, width: max(20, width - head.count))
  }

  /// ` (Dr Lee), "raise slowly"`.
  func source(_ event: PlanEvent, _ reason: String?) -> String {
    let who = event.decidedBy.map { " (\(shown($0)))" } ?? ""
    return who + (reason.map { ", \"\(shown($0))\"" } ?? "")
  }

  /// `Tue 8 Dec, Tue 15 Dec, Tue 22 Dec and 2 more`.
  func days(_ steps: [Plan.Step]) -> String {
    let names = steps.prefix(3).map { $0.step.from.text(relativeTo: today) }
    let rest = steps.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
