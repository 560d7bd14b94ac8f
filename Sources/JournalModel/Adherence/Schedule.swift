/// Times of day, each with its own amount, on the days they are due.
package struct Schedule: Hashable, Sendable {
  package let days: ScheduledDays
  /// At least one, ascending by time; no time stands twice.
  package let doses: [ScheduledDose]

  /// Throws ``ScheduleError``.
  package init(_ days: ScheduledDays = .daily, doses: [ScheduledDose]) throws(ScheduleError) {
    guard !doses.isEmpty else { throw .noTimes }
    let sorted = doses.sorted { $0.time < $1.time }
    for (dose, next) in zip(sorted, sorted.dropFirst()) where dose.time == next.time {
      throw .timeTwice(dose.time)
    }
    switch days {
    case .daily: break
    case .weekdays(let weekdays):
      guard !weekdays.isEmpty else { throw .noDays }
    case .every(let interval, anchor: _):
      guard ScheduledDays.intervals.contains(interval) else { throw .interval(days: interval) }
    }
    self.days = days
    self.doses = sorted
  }

  /// Civil seconds after which the schedule repeats, and the most that a gap counts for.
  package var period: Int64 {
    Int64(days.period) * Int64(TimeOfDay.secondsPerDay)
  }

  /// Civil seconds between the two nearest doses, over midnight and over the turn of the period
  /// included; the period itself when there is one dose in it.
  package var smallestGap: Int64 { gaps.min() ?? period }

  /// The same between the two doses farthest apart.
  var longestGap: Int64 { gaps.max() ?? period }

  private var gaps: [Int64] {
    let times = days.firstPeriod.flatMap { day in
      doses.map { LocalDateTime(day: day, time: $0.time).secondsSinceEpoch }
    }
    let next = (times.first ?? 0) + period
    return zip(times, times.dropFirst() + [next]).map { $1 - $0 }
  }
}

/// One dose of a schedule.
package struct ScheduledDose: Hashable, Sendable {
  package var time: TimeOfDay
  package var amount: Amount

  package init(_ time: TimeOfDay, _ amount: Amount) {
    self.time = time
    self.amount = amount
  }
}
