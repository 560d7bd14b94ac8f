/// A civil day with a time of day, as a clock on the wall shows it: no zone, no offset.
package struct LocalDateTime: Hashable, Comparable, Sendable {
  package var day: CivilDay
  package var time: TimeOfDay

  package init(day: CivilDay, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// From a count of seconds that treats every civil day as 86,400 seconds since 1970-01-01.
  package init(secondsSinceEpoch seconds: Int64) {
    let perDay = Int64(TimeOfDay.secondsPerDay)
    let day = seconds >= 0 ? seconds / perDay : (seconds - perDay + 1) / perDay
    self.day = CivilDay(daysSinceEpoch: Int(day))
    self.time = TimeOfDay(secondsSinceMidnight: Int(seconds - day * perDay)) ?? .midnight
  }

  /// Civil seconds since 1970-01-01T00:00:00, as if every day had 86,400 of them.
  package var secondsSinceEpoch: Int64 {
    Int64(day.daysSinceEpoch) * Int64(TimeOfDay.secondsPerDay) + Int64(time.secondsSinceMidnight)
  }

  package static func < (earlier: LocalDateTime, later: LocalDateTime) -> Bool {
    earlier.secondsSinceEpoch < later.secondsSinceEpoch
  }

  /// The instant at which a clock `offset` seconds east of UTC shows this.
  package func instant(offset: Int) -> Instant {
    Instant(seconds: secondsSinceEpoch - Int64(offset))
  }
}

extension CivilDay {
  /// Its 00:00.
  package var midnight: LocalDateTime { LocalDateTime(day: self, time: .midnight) }
}
