import JournalModel

/// A stretch of days on one daily dose of a medicine; a pause belongs to the one before it.
struct DoseRun {
  /// What was prescribed; `nil` before the start and after the end.
  var regimen: Regimen?
  /// Whether it was not yet taken.
  var isBeforeStart = false
  /// As a start or an increase; `nil` where it was neither, or that is not known.
  var rise: VisitReport.Column.FirstDays.Reason?
  /// When it began, perhaps long before ``days``.
  var began: CivilDay
  var days: ClosedRange<CivilDay>

  /// The fourteen days after a rise, as far as they lie in ``days``.
  var firstDays: ClosedRange<CivilDay>? {
    let last = min(began.advanced(byDays: 13), days.upperBound)
    let first = max(began, days.lowerBound)
    return rise != nil && first <= last ? first...last : nil
  }
}

extension MedicineDiary {
  /// The stretches of equal daily dose that lie in `days`, the earliest first. A day on which the
  /// dose changed counts to the new one.
  ///
  /// - Parameter firstLogged: the first day on which something was logged of the medicine.
  func runs(in days: ClosedRange<CivilDay>, firstLogged: CivilDay?) -> [DoseRun] {
    var points = doseChanges
    guard let start = points.first else { return [] }
    // Who took it before has not started then, whatever is known of what was prescribed.
    let earlier = [prescription.medication.takingSince, firstLogged].compactMap(\.self).min()
    let isStart = earlier.map { $0 >= start.day } ?? true
    let origin = min(days.lowerBound, start.day).advanced(byDays: isStart ? -1 : 0)
    if isStart { points.insert((origin, nil), at: 0) } else { points[0].day = origin }

    let nextDays = points.dropFirst().map(\.day) + [days.upperBound.advanced(byDays: 1)]
    return zip(points.indices, nextDays).compactMap { index, next in
      let (day, regimen) = points[index]
      let first = max(day, days.lowerBound)
      let last = min(next.advanced(byDays: -1), days.upperBound)
      guard first <= last else { return nil }
      let isBeforeStart = isStart && index == 0
      return DoseRun(
        regimen: regimen, isBeforeStart: isBeforeStart,
        rise: index > 0 ? regimen?.rise(over: points[index - 1].regimen) : nil, began: day,
        days: first...last)
    }
  }

  /// The days from which another daily dose was in force, and which.
  private var doseChanges: [(day: CivilDay, regimen: Regimen?)] {
    var points: [(day: CivilDay, regimen: Regimen?)] = []
    for step in course.steps where step.kind != .pause {
      let day = step.change.from.day
      if points.last?.day == day { points.removeLast() }
      if let last = points.last {
        let isSame =
          switch (last.regimen, step.after) {
          case (let before?, let after?): after.isSameDailyDose(as: before)
          case (nil, nil): true
          case (nil, _), (_, nil): false
          }
        if isSame { continue }
      }
      points.append((day, step.after))
    }
    return points
  }
}

extension Regimen {
  fileprivate func rise(over before: Regimen?) -> VisitReport.Column.FirstDays.Reason? {
    guard let before else { return .start }
    return order(to: before) == .more ? .increase : nil
  }
}
