internal import JournalModel

/// Where the plan of a medicine stands at a moment, in one line for the day view:
/// `Step 2 of 5 since Mon; next 29 Nov.`
struct PlanLine {
  /// The plan that has something to come or waits; else one that ended in the last days.
  let course: PlanCourse

  /// Days for which the end of a plan is still told.
  private static let daysAfter = 7

  /// `nil` where there is no plan to tell of.
  init?(of prescription: Prescription, at moment: LocalDateTime) {
    let plans = prescription.plans
    let plan =
      prescription.openPlan(at: moment)
      ?? plans.last { plan in
        plan.span.until.map { moment.day - $0 < PlanLine.daysAfter } ?? false
      }
    guard let plan else { return nil }
    course = PlanCourse(plan, of: prescription, at: moment)
  }

  /// One sentence.
  ///
  /// - Parameter medicine: its name as it may be printed, where several are told of.
  func text(of medicine: String? = nil) -> String {
    let words = words
    guard let medicine else { return words.capitalizedFirst + "." }
    return "\(medicine): \(words)."
  }

  /// `step 2 of 5 since Mon; next 29 Nov`, `plan held since Mon after step 2 of 5`.
  var words: String {
    let plan = course.plan
    switch plan.state {
    case .running: return running
    case .held(let since): return "plan held \(from(since))\(place)"
    case .cancelled(let since):
      return course.next == nil ? "plan cancelled \(from(since))\(place)" : running
    }
  }

  /// `step 2 of 5`; `plan held since Mon` where it waits.
  var brief: String {
    switch course.plan.state {
    case .held(let since): "plan held \(from(since))"
    case .running, .cancelled: number ?? "plan of \(counted(course.stages.count, "step"))"
    }
  }

  private var running: String {
    guard let begun = course.begun, let number else {
      return "plan of \(counted(course.stages.count, "step")) from \(next ?? "a day to come")"
    }
    let stage = course.stages[begun]
    let nothing = stage.step.step.doses.isEmpty ? ", nothing" : ""
    let since =
      course.isOtherwiseSince.map { "changed \(day($0.day))" }
      ?? "since \(day(stage.from))\(nothing)"
    return "\(number) \(since)" + (next.map { "; next \($0)" } ?? "")
  }

  /// `step 2 of 5`; `nil` before the first.
  private var number: String? {
    course.begun.map { "step \($0 + 1) of \(course.stages.count)" }
  }

  private var place: String {
    number.map { " after \($0)" } ?? " before its first step"
  }

  private var next: String? { course.next.map { day($0.from) } }

  private func from(_ moment: LocalDateTime) -> String {
    (moment > course.moment ? "from " : "since ") + day(moment.day)
  }

  /// `today`, `tomorrow`, `Mon` in the last week, else `29 Nov`, with its year when that is not
  /// this one.
  private func day(_ day: CivilDay) -> String {
    let today = course.moment.day
    if abs(day - today) <= 1 { return day.text(relativeTo: today) }
    if (-6 ... -2).contains(day - today) { return day.weekday.shortName }
    return day.shortText(in: today.components.year)
  }
}
