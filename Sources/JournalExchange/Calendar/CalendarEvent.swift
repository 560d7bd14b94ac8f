internal import JournalModel

/// An event by the clock on the wall, wherever the person is: no zone, no offset (RFC 5545, 3.3.5,
/// form 1).
struct CalendarEvent: Hashable {
  enum Start: Hashable {
    case time(LocalDateTime)
    case day(CivilDay)

    var day: CivilDay {
      switch self {
      case .time(let moment): moment.day
      case .day(let day): day
      }
    }
  }

  /// The same in every file in which it stands.
  var uid: String
  /// Of two files with the event the one with the larger number is the later one.
  var sequence: Int
  var summary: String
  /// The first time that it comes; an occurrence of ``repetition``.
  var start: Start
  var repetition: CalendarRepetition?
  /// When it is told, as a duration of RFC 5545 from its start: `-P1D` is a day before.
  var alarm: String
  /// Whether it is there to take an event of an earlier file away.
  var isCancelled = false
}

/// How an event comes again.
struct CalendarRepetition: Hashable {
  var days: ScheduledDays
  /// The last time, included; `nil` without an end.
  var until: LocalDateTime?
}

extension CalendarRepetition {
  /// All occurrences of one time of day while a version is in force.
  ///
  /// - Returns: the first of them, with the rule by which the others follow; `nil` when there is
  ///   none.
  static func of(
    _ schedule: Schedule, at time: TimeOfDay, from: LocalDateTime, until: LocalDateTime?
  ) -> (first: LocalDateTime, repetition: CalendarRepetition)? {
    // Within one period each time of day comes round, except that the first day may begin too late
    // for it.
    let reach = schedule.days.period + 1
    func occurrence(on day: CivilDay) -> LocalDateTime? {
      let moment = LocalDateTime(day: day, time: time)
      guard schedule.days.contains(day), moment >= from, until.map({ moment < $0 }) ?? true else {
        return nil
      }
      return moment
    }
    let start = max(from.day, schedule.days.beginning ?? from.day)
    guard
      let first = (0...reach).lazy.compactMap({ occurrence(on: start.advanced(byDays: $0)) }).first
    else { return nil }
    let last = until.flatMap { end in
      (0...reach).lazy.compactMap { occurrence(on: end.day.advanced(byDays: -$0)) }.first
    }
    return (first, CalendarRepetition(days: schedule.days, until: last))
  }
}

extension ScheduledDays {
  /// The day before which none is due.
  fileprivate var beginning: CivilDay? {
    switch self {
    case .daily, .weekdays: nil
    case .every(days: _, let anchor): anchor
    }
  }
}
