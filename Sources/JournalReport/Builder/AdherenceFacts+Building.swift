import JournalModel

extension AdherenceFacts {
  init(_ settled: SettledDoses, days: ClosedRange<CivilDay>) {
    let early = zip(settled.diary.doses, settled.matching.doses).count { dose, match in
      match == .extra && days.contains(dose.moment.day) && settled.diary.isBeforeSchedule(dose)
    }
    self.init(
      settled.figures, hidesGapEnds: settled.hidesGapEnds, extraBeforeSchedule: early,
      travelDaysLeftOut: settled.travelDaysLeftOut(of: days))
  }
}

extension DoseDiary {
  /// Whether a dose is from before anything was prescribed. One of which only the day is known is
  /// not when something was prescribed on that day.
  func isBeforeSchedule(_ dose: TakenDose) -> Bool {
    guard let first = history.versions.first?.from else { return true }
    return dose.isTimed ? dose.moment.local < first : dose.moment.day < first.day
  }
}

extension SettledDoses {
  /// Whether a private dose begins or ends the longest gap.
  var hidesGapEnds: Bool {
    guard let gap = figures.longestGap else { return false }
    return zip(diary.doses, isPrivate).contains { dose, isPrivate in
      isPrivate && (dose.moment == gap.from || dose.moment == gap.to)
    }
  }

  /// How many days with slots, all closed, count as no day because of a journey.
  fileprivate func travelDaysLeftOut(of days: ClosedRange<CivilDay>) -> Int {
    let slots = matching.slots.filter {
      days.contains($0.slot.day) && travelDays.contains($0.slot.day)
    }
    let open = slots.filter { $0.phase != .closed }.map(\.slot.day)
    return Set(slots.map(\.slot.day)).subtracting(open).count
  }
}
