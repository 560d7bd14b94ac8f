extension RegimenHistory {
  /// Whether a schedule is in force at any moment of a day.
  package func isScheduled(on day: CivilDay) -> Bool {
    versions.contains { $0.regimen.schedule != nil && $0.overlaps(day) }
  }

  /// Days after which its schedules have all come round; 1 without any.
  package var longestPeriod: Int {
    versions.compactMap { $0.regimen.schedule?.days.period }.max() ?? 1
  }

  /// Every slot whose window reaches into `moments`, ascending.
  package func slots(reaching moments: ClosedRange<LocalDateTime>) -> [Slot] {
    runs.flatMap { run in slots(of: run, reaching: moments) }
  }

  /// The slot at exactly that day and time, if one was ever scheduled.
  package func slot(_ reference: SlotReference) -> Slot? {
    slots(reaching: reference.moment...reference.moment).first { $0.moment == reference.moment }
  }

  private func slots(
    of run: [ScheduledVersion], reaching moments: ClosedRange<LocalDateTime>
  ) -> [Slot] {
    let reach = run.map(\.schedule.days.period).max() ?? 0
    let first = moments.lowerBound.day.advanced(byDays: -reach)
    let last = moments.upperBound.day.advanced(byDays: reach)
    let unbounded = run.flatMap { $0.doses(around: first...last) }
    return unbounded.indices.map { index in
      unbounded[index].bounded(
        by: index > 0 ? unbounded[index - 1] : nil,
        index + 1 < unbounded.count ? unbounded[index + 1] : nil)
    }.filter { $0.window.overlaps(moments) }
  }
}
