package import JournalModel

extension Prescription {
  /// The days on which the daily dose became another, ascending, up to a moment: a start and an end
  /// count, other times of day and a pause do not. A day on which it changed counts to the new one.
  ///
  /// - Parameter firstLogged: the first day on which something was logged of the medicine. Who took
  ///   it before it was prescribed here has not started then.
  package func dailyDoseChanges(
    asOf: LivedMoment, firstLogged: CivilDay?
  ) -> [PatternChange] {
    guard let first = timeline.first?.content.from.day, first <= asOf.day else { return [] }
    let days = first.advanced(byDays: -1)...asOf.day
    let diary = MedicineDiary(
      ReportMedicine(self), days: days, asOf: asOf, travelDays: [])
    let runs = diary.runs(in: days, firstLogged: firstLogged)
    return zip(runs, runs.dropFirst()).map { before, after in
      PatternChange(
        after.began, "\(medication.name) \(DoseText.change(from: before, to: after))",
        isEnd: after.regimen == nil, isDaily: before.isDaily || after.isDaily)
    }
  }
}

extension DoseRun {
  /// Whether something is due every day, or by a rhythm, or given by a pump.
  fileprivate var isDaily: Bool {
    switch regimen {
    case .scheduled?, .continuous?: true
    case .asNeeded?, nil: false
    }
  }
}

extension DoseText {
  /// `15 -> 30 mg a day`, `started, 30 mg a day`, `stopped`.
  fileprivate static func change(from before: DoseRun, to after: DoseRun) -> String {
    switch (before.regimen, after.regimen) {
    case (let old?, let new?): change(from: old, to: new)
    case (nil, let new?): "started, \(daily(new))"
    case (_, nil): "stopped"
    }
  }
}
