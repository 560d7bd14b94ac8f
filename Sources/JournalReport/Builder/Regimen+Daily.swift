import JournalModel

extension Regimen {
  /// What is due on a day with doses, or given by a pump in 24 h; `nil` as needed, and where doses
  /// do not add up.
  var dailyTotal: Amount? {
    switch self {
    case .scheduled(let schedule): schedule.dailyTotal
    case .asNeeded: nil
    case .continuous(let rate): rate.amountPerDay
    }
  }

  /// Whether as much is due as often, whatever the times of day.
  func isSameDailyDose(as other: Regimen) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.scheduled(let schedule), .scheduled(let before)):
      guard schedule.days.rhythm == before.days.rhythm else { return false }
      return order(to: other) == .same
    case (.asNeeded, .asNeeded): return true
    case (.continuous, .continuous): return order(to: other) == .same
    case (.scheduled, _), (.asNeeded, _), (.continuous, _): return false
    }
  }

  enum Order { case less, same, more }

  /// Whether it is more or less in the long run; `nil` where that cannot be said.
  func order(to other: Regimen) -> Order? {
    guard kind == other.kind, let mine = average, let theirs = other.average,
      let comparable = theirs.converted(to: mine.unit)
    else { return nil }
    if mine.value == comparable.value { return .same }
    return mine.value < comparable.value ? .less : .more
  }

  /// A day, days without a dose counted.
  private var average: Amount? {
    guard let total = dailyTotal else { return nil }
    guard let rhythm = schedule?.days.rhythm else { return total }
    return total.value.multipliedIfExact(by: Exact(Int128(rhythm.dueDays), over: rhythm.period))
      .map { Amount($0, total.unit) }
  }
}

/// How often a schedule is due, without the day on which it began.
private struct Rhythm: Equatable {
  var period: Int128
  var dueDays: Int
  var weekdays: Set<Weekday>
}

extension ScheduledDays {
  fileprivate var rhythm: Rhythm {
    switch self {
    case .daily: return Rhythm(period: 1, dueDays: 1, weekdays: [])
    case .weekdays(let named):
      if named.count == Weekday.allCases.count { return ScheduledDays.daily.rhythm }
      return Rhythm(period: 7, dueDays: named.count, weekdays: named)
    case .every(let interval, anchor: _):
      return Rhythm(period: Int128(interval), dueDays: 1, weekdays: [])
    }
  }
}
