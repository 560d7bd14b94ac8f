import JournalModel

extension AdherenceFacts {
  init(_ settled: SettledDoses, days: ClosedRange<CivilDay>) {
    let first = settled.diary.history.versions.first?.from
    let early = zip(settled.diary.doses, settled.matching.doses).count { dose, match in
      match == .extra && days.contains(dose.moment.day)
        && first.map { dose.moment.local < $0 } ?? true
    }
    self.init(
      settled.figures, hidesGapEnds: settled.hidesGapEnds, extraBeforeSchedule: early)
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
}
