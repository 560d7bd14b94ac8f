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
