internal import JournalModel

/// A plan in the JSON of `plan show` and of `med`. Absent keys are left out.
struct PlanJSON: Encodable {
  struct Step: Encodable {
    let from: String
    let doses: [RegimenJSON.Dose]
    let dailyTotal: EntryJSON.Quantity?
    let state: String
    /// When something else was prescribed instead.
    let until: String?
    /// Its full days, and of these those with doses that add up; `plan show` only.
    var days: Int?
    var loggedDays: Int?
    var loggedDailyMedian: EntryJSON.Quantity?
  }

  let id: String
  let medicine: String
  /// `running`, `held`, `cancelled`, or `done` when nothing of it is to come.
  let state: String
  /// Since when it is held or cancelled.
  let since: String?
  let decidedBy: String?
  /// What it is for.
  let text: String?
  let steps: [Step]

  /// - Parameter logged: of each step, in their order.
  init(_ course: PlanCourse, medicine: String, logged: [LoggedDays]? = nil) {
    let plan = course.plan
    id = plan.id.text
    self.medicine = medicine
    switch plan.state {
    case .running: (state, since) = (plan.isOpen(at: course.moment) ? "running" : "done", nil)
    case .held(let moment): (state, since) = ("held", moment.iso8601)
    case .cancelled(let moment): (state, since) = ("cancelled", moment.iso8601)
    }
    decidedBy = plan.decidedBy
    text = plan.events.first?.entry.facts.text
    steps = course.stages.enumerated().map { index, stage in
      Step(stage, logged: logged?[index])
    }
  }
}

extension PlanJSON.Step {
  fileprivate init(_ stage: PlanStage, logged: LoggedDays?) {
    let step = stage.step.step
    self.init(
      from: step.from.iso8601, doses: step.doses.map(RegimenJSON.Dose.init),
      dailyTotal: step.dailyTotal.map(EntryJSON.Quantity.init), state: stage.state.rawValue,
      until: stage.until?.iso8601)
    guard let logged, logged.days > 0 else { return }
    days = logged.days
    loggedDays = logged.logged
    loggedDailyMedian = logged.median.map(EntryJSON.Quantity.init)
  }
}
