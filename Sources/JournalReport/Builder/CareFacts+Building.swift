import JournalModel

extension MedicineDiary {
  /// The plan that is open at the moment, else the last of which a step began in the period or that
  /// was called off in it.
  ///
  /// - Parameters:
  ///   - diary: of the period.
  ///   - days: those of the period that have begun.
  func planFacts(
    in diary: ColumnDiary, days: ClosedRange<CivilDay>, asOf: LivedMoment
  ) -> PlanFacts? {
    let plan =
      prescription.openPlan(at: asOf.local)
      ?? prescription.plans.last { plan in
        let end = plan.span.until.map(days.contains) ?? false
        return end || plan.days.map { $0.overlaps(days) } ?? false
      }
    guard let plan else { return nil }
    let course = PlanCourse(plan, of: prescription, at: asOf.local)
    let doses = (diary.doses[id] ?? []).filter { !privateDays.contains($0.day) }
      .map { (day: $0.day, amount: $0.value) }
    return PlanFacts(
      steps: course.stages.map { stage in
        let full = stage.fullDays(by: asOf.day).flatMap { $0.common(with: days) }
        let logged = plan.unit.flatMap { prescription.logged(doses, on: full, in: $0).median }
        return PlanStepFacts(stage, logged: logged)
      }, course: course)
  }

  /// `nil` of a medicine that never came by a pump, as far as is told.
  var pumpFacts: PumpFacts? {
    var facts = PumpFacts(
      nextRefill: (pump?.nextRefill).map(ReportDay.init),
      alarmDate: (pump?.alarmDate).map(ReportDay.init))
    guard case .continuous(let rate)? = course.current else { return pump == nil ? nil : facts }
    if course.state == .active {
      facts.rate = ReportAmount(rate.amountPerDay)
      facts.since = course.currentSince.map(ReportDay.init)
    }
    return facts
  }
}

extension PlanStepFacts {
  fileprivate init(_ stage: PlanStage, logged: Amount?) {
    let step = stage.step.step
    self.init(
      from: ReportDay(step.from),
      doses: step.doses.map { Dose(time: $0.time.iso8601, amount: ReportAmount($0.amount)) },
      dailyTotal: step.dailyTotal.map(ReportAmount.init), state: stage.state.rawValue,
      loggedDailyMedian: logged.map(ReportAmount.init))
  }
}
