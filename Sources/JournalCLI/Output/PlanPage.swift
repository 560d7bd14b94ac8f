internal import JournalModel

/// One plan, its steps under each other.
struct PlanPage {
  let course: PlanCourse
  /// Of each step.
  let logged: [LoggedDays]
  /// As it may be printed.
  let name: String
  let text: PlanText
  let width: Int
  let id: String

  var lines: [String] {
    let plan = course.plan
    let head = [
      "\(name): plan of \(counted(course.stages.count, "step"))",
      plan.decidedBy.map { "decided by \(text.shown($0))" },
      plan.events.first?.entry.facts.text.map { "\"\(text.shown($0))\"" },
    ].compactMap(\.self).joined(separator: ", ")
    let steps = zip(course.stages, logged).enumerated().flatMap { index, step in
      PlanText.numbered(index + 1, words(step.0, step.1), width: width)
    }
    return wrapped("\(head)  [\(id)]", width: width, hanging: 2) + steps + events
  }

  private func words(_ stage: PlanStage, _ logged: LoggedDays) -> String {
    "\(text.line(stage.step.step)), \(state(stage))\(beside(logged))"
  }

  private func state(_ stage: PlanStage) -> String {
    switch stage.state {
    case .past: "past"
    case .current: "current"
    case .next: stage == course.next ? "next" : "to come"
    case .held: "held"
    case .cancelled: "cancelled"
    }
  }

  /// `; logged 15 mg, median of 6 of 7 days`.
  private func beside(_ logged: LoggedDays) -> String {
    guard logged.days > 0 else { return "" }
    let days = counted(logged.days, "day")
    guard let median = logged.median else { return "; nothing logged on \(days)" }
    return "; logged \(median.text), median of \(logged.logged) of \(days)"
  }

  /// `held from 3 Dec (Dr Lee), "too drowsy"`.
  private var events: [String] {
    course.plan.events.dropFirst().flatMap { event in
      let what =
        switch event.content.action {
        case .begin: "given"
        case .hold: "held"
        case .resume: "goes on"
        case .cancel: "cancelled"
        }
      let words =
        "\(what) from \(event.content.from.sinceText(relativeTo: text.today))\(text.source(event.content, event.entry.facts.text))"
      return wrapped(words, width: width - 2, hanging: 2).map { "  " + $0 }
    }
  }
}
