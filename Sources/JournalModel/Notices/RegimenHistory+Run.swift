extension RegimenHistory {
  /// The schedule in force at a moment, and since when slots have followed each other without a
  /// break; `nil` when no schedule is in force.
  func run(at moment: LocalDateTime) -> (schedule: Schedule, from: LocalDateTime)? {
    for run in runs {
      guard let version = run.first(where: { $0.version.contains(moment) }) else { continue }
      return (version.schedule, run.first?.version.from ?? version.version.from)
    }
    return nil
  }
}

extension Schedule {
  /// Civil seconds between the two doses farthest apart, over midnight and over the turn of the
  /// period included; the period itself when there is one dose in it.
  var longestGap: Int64 {
    let times = days.firstPeriod.flatMap { day in
      doses.map { LocalDateTime(day: day, time: $0.time).secondsSinceEpoch }
    }
    guard let first = times.first else { return period }
    return zip(times, times.dropFirst() + [first + period]).map { $1 - $0 }.max() ?? period
  }
}
