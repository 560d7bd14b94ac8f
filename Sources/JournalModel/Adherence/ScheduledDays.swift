/// The days on which a schedule is due.
package enum ScheduledDays: Hashable, Sendable {
  case daily
  case weekdays(Set<Weekday>)
  /// The anchor day and every so many days after it; none before it.
  case every(days: Int, anchor: CivilDay)

  /// Up to ten years, so that a mistyped interval is refused.
  package static let intervals = 1...3660

  package func contains(_ day: CivilDay) -> Bool {
    switch self {
    case .daily: true
    case .weekdays(let weekdays): weekdays.contains(day.weekday)
    case .every(let interval, let anchor): day >= anchor && (day - anchor) % interval == 0
    }
  }

  /// Days after which the same days come round again.
  package var period: Int {
    switch self {
    case .daily: 1
    case .weekdays: 7
    case .every(let interval, anchor: _): interval
    }
  }

  /// The day before which none is due, whatever the version's beginning.
  var anchor: CivilDay? {
    switch self {
    case .daily, .weekdays: nil
    case .every(days: _, let anchor): anchor
    }
  }

  /// The due days of one period, ascending.
  var firstPeriod: [CivilDay] {
    let start = anchor ?? CivilDay(daysSinceEpoch: 0)
    switch self {
    case .daily, .every: return [start]
    case .weekdays: return (0..<period).map(start.advanced(byDays:)).filter(contains)
    }
  }
}
