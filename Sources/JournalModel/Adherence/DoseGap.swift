/// The time between two doses, or since the last one.
package struct DoseGap: Hashable, Sendable {
  package var from: LivedMoment
  /// The later dose, or the moment of asking when there is none yet.
  package var to: LivedMoment
  /// Whether no dose has ended it.
  package var isOpen: Bool

  /// Between instants: travel and clock changes do not move it.
  package var seconds: Int64 { to.instant - from.instant }
  /// Whole minutes, rounded down.
  package var minutes: Int { Int(seconds / 60) }
}

extension DoseDiary {
  /// The doses up to the moment whose time is known, by instant, then order of entry.
  func timedDoses(asOf: LivedMoment) -> [TakenDose] {
    doses.enumerated().filter { $1.isTimed && $1.moment.instant <= asOf.instant }
      .sorted { ($0.element.moment.instant, $0.offset) < ($1.element.moment.instant, $1.offset) }
      .map(\.element)
  }

  /// The longest gap that ends on one of `days`, the earliest of equals.
  ///
  /// Gaps that run through a pause, or into the time after the medicine ended, are left out whole.
  ///
  /// - Parameter timed: the ``timedDoses(asOf:)``.
  func longestGap(
    among timed: [TakenDose], in days: ClosedRange<CivilDay>, asOf: LivedMoment
  ) -> DoseGap? {
    let pauses = history.pauses
    var longest: DoseGap?
    for index in timed.indices {
      let from = timed[index].moment
      let next = index + 1 < timed.endIndex ? timed[index + 1].moment : nil
      let gap = DoseGap(from: from, to: next ?? asOf, isOpen: next == nil)
      guard gap.seconds > longest?.seconds ?? -1, days.contains(gap.to.day),
        !pauses.contains(where: { $0.overlaps(from: gap.from.local, to: gap.to.local) })
      else { continue }
      longest = gap
    }
    return longest
  }
}
