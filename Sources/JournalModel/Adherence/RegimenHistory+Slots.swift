extension RegimenHistory {
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
