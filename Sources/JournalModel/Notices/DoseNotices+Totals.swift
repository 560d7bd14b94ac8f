extension DoseNotices {
  /// D2: the dose is extra, or makes another one of its day extra that lies farther from the slot
  /// of both; or with it the civil day's total first exceeds what is scheduled for the whole day.
  /// What follows an extra dose at its own time says nothing new.
  var beyondSchedule: Notice? {
    let day = dose.moment.day
    let slots = matching.slots.filter { $0.slot.day == day }.map(\.slot)
    guard let unit = slots.first?.amount.unit else { return nil }
    let whole = AmountSum(slots.map(\.amount), in: unit)
    let doses = diary.doses.indices.filter { diary.doses[$0].moment.day == day }
    let logged = AmountSum(doses.map { diary.doses[$0].amount }, in: unit)
    let before = AmountSum(
      doses.filter { $0 != index }.map { diary.doses[$0].amount }, in: unit)

    let extra = doses.count { matching.doses[$0] == .extra }
    let extraBefore = extra == 0 ? 0 : extraDosesWithout(on: day)
    let isExtra = match == .extra || extra > extraBefore
    let isBeyond = logged.value > whole.value && logged.value > before.value
    let isFirst =
      switch occasion {
      case .writing: before.value <= whole.value && extraBefore == 0
      case .standing: true
      }
    guard isExtra || (isBeyond && isFirst) else { return nil }
    let due = slots.filter { $0.moment <= voice.now.local }
    return notice(
      .beyondSchedule, .notice,
      facts: [
        voice.logged(
          on: day, logged.text, due: AmountSum(due.map(\.amount), in: unit).text, whole: whole.text)
      ], ending: ending)
  }

  private func extraDosesWithout(on day: CivilDay) -> Int {
    var others = diary
    others.doses.remove(at: index)
    return zip(others.doses, others.matching(asOf: matching.asOf).doses)
      .count { $0.moment.day == day && $1 == .extra }
  }

  /// D5: more than a saved maximum in some stretch of its hours in which this dose lies.
  var aboveMaximum: Notice? {
    let facts = maxima.compactMap { maximum -> String? in
      let limit = maximum.limit
      guard let most = mostTaken(in: limit.hours, unit: limit.amount.unit),
        most > limit.amount.value
      else { return nil }
      return voice.aboveMaximum(Amount(most, limit.amount.unit), maximum)
    }
    guard !facts.isEmpty else { return nil }
    return notice(.aboveMaximum, .notice, facts: facts)
  }

  /// That of the as-needed regimen in force, and the one saved beside it.
  private var maxima: [SavedMaximum] {
    let start = dose.isTimed ? dose.moment.local : dose.moment.day.midnight
    let end = dose.isTimed ? start : dose.moment.day.advanced(byDays: 1).midnight
    let changes = medicine.prescription.timeline.map(\.content)
    let inForce = changes.indices.filter { place in
      let until = place + 1 < changes.count ? changes[place + 1].from : nil
      let isOver = until.map { $0 <= start } ?? false
      return !isOver && (changes[place].from <= start || changes[place].from < end)
    }
    let regimens = inForce.compactMap { place -> SavedMaximum? in
      guard case .prescribed(.asNeeded(let limit?)) = changes[place].state else { return nil }
      return SavedMaximum(limit, source: changes[place].decidedBy)
    }
    let saved = medicine.maximum.map { [$0] } ?? []
    return saved + regimens.filter { regimen in !saved.contains { $0.limit == regimen.limit } }
  }

  /// The most in any stretch of so many hours that holds this dose; the start of a stretch is not
  /// part of it, so that a dose at the same time each day is one a day.
  ///
  /// A dose of a bare day has no time, and counts with its own civil day only. `nil` when this one
  /// cannot be counted in `unit`, or the sum does not fit.
  private func mostTaken(in hours: Int, unit: DoseUnit) -> Exact? {
    guard dose.amount.unit.dimension == unit.dimension else { return nil }
    let span = Int64(hours) * 3600
    let start = dose.moment.instant
    guard dose.isTimed else {
      let day = diary.doses.filter { $0.moment.day == dose.moment.day }
      return total(of: span >= Int64(TimeOfDay.secondsPerDay) ? day : [dose], in: unit)
    }
    let timed = diary.doses.filter { $0.isTimed && abs($0.moment.instant - start) < span }
    let ends = timed.map(\.moment.instant).filter { $0 >= start }
    let totals = ends.map { end in
      total(
        of: timed.filter { $0.moment.instant <= end && end - $0.moment.instant < span }, in: unit)
    }
    return totals.compactMap { $0 }.max()
  }

  private func total(of doses: [TakenDose], in unit: DoseUnit) -> Exact? {
    var total = Exact.zero
    for dose in doses {
      guard let amount = dose.amount.converted(to: unit)?.value else { continue }
      guard let sum = total.addingIfExact(amount) else { return nil }
      total = sum
    }
    return total
  }
}
