extension DoseDiary {
  /// Without a schedule's own gaps, doses less than two hours apart are close together.
  private static let usualMinimumGap: Int64 = 120 * 60

  /// The timed doses that came sooner after the dose before than the minimum gap, by instant.
  package func closeTogether(asOf: LivedMoment) -> [TakenDose] {
    closeTogether(among: timedDoses(asOf: asOf))
  }

  /// - Parameter timed: the ``timedDoses(asOf:)``.
  func closeTogether(among timed: [TakenDose]) -> [TakenDose] {
    // No minimum is longer.
    let mostGap = minimumGapMinutes.map { Int64($0) * 60 } ?? DoseDiary.usualMinimumGap
    return zip(timed, timed.dropFirst()).filter { earlier, later in
      let elapsed = later.moment.instant - earlier.moment.instant
      return elapsed < mostGap && halves(of: elapsed) < minimumGapInHalves(at: later.moment.local)
    }.map { $1 }
  }

  /// The medicine's own minimum gap; else the smaller of two hours and half the smallest gap
  /// between slots of the version in force. Half seconds, so that half of any gap is exact.
  ///
  /// As needed and continuous regimens have none unless it was set.
  private func minimumGapInHalves(at moment: LocalDateTime) -> Int64 {
    if let minimumGapMinutes { return halves(of: Int64(minimumGapMinutes) * 60) }
    let usual = halves(of: DoseDiary.usualMinimumGap)
    guard let version = history.version(at: moment) else { return usual }
    return version.regimen.schedule.map { min(usual, $0.smallestGap) } ?? 0
  }

  private func halves(of seconds: Int64) -> Int64 { seconds * 2 }
}
