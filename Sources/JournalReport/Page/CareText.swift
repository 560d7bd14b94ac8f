import JournalModel

/// Plans, pumps and supply, as they are written on a page.
struct CareText {
  /// Dates of this year are written without it.
  let year: Int

  /// `next refill 10 Feb 2027`, `alarm date 1 Feb 2027`, `supply 21 days`; what is left of a
  /// medicine that was stopped is not of interest.
  func parts(of medicine: MedicationFacts) -> [String] {
    [
      medicine.pump?.nextRefill.map { "next refill \(date($0.day))" },
      medicine.pump?.alarmDate.map { "alarm date \(date($0.day))" },
      medicine.state == .stopped ? nil : medicine.supply.map { supply($0.supply) },
    ].compactMap(\.self)
  }

  /// `supply 21 days`; the amount where no schedule says for how long it lasts.
  private func supply(_ supply: SupplyLeft) -> String {
    let left = supply.left
    guard left.value >= .zero else {
      let over = Amount(-left.value, left.unit)
      return "\(over.pageText) more logged than the supply entered"
    }
    if let days = supply.wholeDays { return "supply \(counted(days, "day"))" }
    return "supply \(left.value == .zero ? "0 \(left.unit.plural)" : left.pageText)"
  }

  /// `plan: step 2 of 5 since 9 Nov, next 16 Nov 20 mg a day; planned 15 mg, logged 20 mg`.
  func plan(_ facts: PlanFacts) -> String {
    let course = facts.course
    let count = course.stages.count
    let place = course.begun.map { "step \($0 + 1) of \(count)" }
    var parts: [String]
    switch course.plan.state {
    case .held(let since):
      let waiting = counted(course.plan.dropped.count, "step")
      parts = ["held since \(date(since.day))", place.map { "after \($0)" }, "\(waiting) to come"]
        .compactMap(\.self)
    case .cancelled(let since):
      parts = ["cancelled \(date(since.day))", place.map { "after \($0)" }].compactMap(\.self)
    case .running:
      parts = [
        place.map { place in
          let from = course.begun.map { course.stages[$0].from }
          return place + (from.map { " since \(date($0))" } ?? "")
        } ?? counted(count, "step"),
        course.next.map { "next \(date($0.from)) \(amount($0.step.step))" },
      ].compactMap(\.self)
    }
    return "plan: " + parts.joined(separator: ", ") + (difference(facts).map { "; \($0)" } ?? "")
  }

  /// `planned 25 mg, logged 30 mg` of the step that is in force, where they differ.
  private func difference(_ facts: PlanFacts) -> String? {
    let current = facts.course.stages.firstIndex { $0.state == .current }
    guard let current, let logged = facts.steps[current].loggedDailyMedian?.amount else {
      return nil
    }
    let step = facts.steps[current]
    if step.doses.isEmpty { return "planned nothing, logged \(logged.pageText)" }
    guard let planned = step.dailyTotal?.amount, planned != logged.converted(to: planned.unit)
    else { return nil }
    return "planned \(planned.pageText), logged \(logged.pageText)"
  }

  private func amount(_ step: PlanStep) -> String {
    step.dailyTotal.map { "\($0.pageText) a day" } ?? (step.doses.isEmpty ? "nothing" : "")
  }

  private func date(_ day: CivilDay) -> String { day.shortText(in: year) }
}
