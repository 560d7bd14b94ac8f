/// A version that makes slots, with its schedule.
struct ScheduledVersion {
  let version: RegimenVersion
  let schedule: Schedule

  /// The slots on `days`, and at least the last before and the first after them, if there are any.
  ///
  /// A period holds at least one slot, unless the version begins or ends in it.
  func doses(around days: ClosedRange<CivilDay>) -> [UnboundedSlot] {
    let margin = schedule.days.period + 1
    let start = max(version.from.day, schedule.days.anchor ?? version.from.day)
    let end = version.until?.day
    let first = max(start, min(days.lowerBound, end ?? days.lowerBound).advanced(byDays: -margin))
    let late = max(days.upperBound, start).advanced(byDays: margin)
    let last = min(end ?? late, late)
    guard first <= last else { return [] }
    var slots: [UnboundedSlot] = []
    for number in first.daysSinceEpoch...last.daysSinceEpoch {
      let day = CivilDay(daysSinceEpoch: number)
      guard schedule.days.contains(day) else { continue }
      for dose in schedule.doses {
        let moment = LocalDateTime(day: day, time: dose.time)
        guard version.contains(moment) else { continue }
        slots.append(
          UnboundedSlot(
            version: version.from, moment: moment, amount: dose.amount, period: schedule.period))
      }
    }
    return slots
  }
}

/// A slot before its neighbours are known.
struct UnboundedSlot {
  let version: LocalDateTime
  let moment: LocalDateTime
  let amount: Amount
  /// Civil seconds.
  let period: Int64

  /// - Parameters:
  ///   - previous: the slot before, if there is one in the same run.
  ///   - next: the slot after, if there is one in the same run.
  func bounded(by previous: UnboundedSlot?, _ next: UnboundedSlot?) -> Slot {
    let before = previous.map { gap(to: $0) }
    let after = next.map { gap(to: $0) }
    return Slot(
      version: version, moment: moment, amount: amount,
      window: SlotWindow(
        around: moment, before: before ?? after ?? period, after: after ?? before ?? period))
  }

  /// A gap counts for at most one period of the slot's own version.
  private func gap(to other: UnboundedSlot) -> Int64 {
    min(abs(moment.secondsSinceEpoch - other.moment.secondsSinceEpoch), period)
  }
}
