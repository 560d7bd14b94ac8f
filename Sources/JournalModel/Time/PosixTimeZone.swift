/// A clock that follows one rule every year, as the POSIX `TZ` variable and the footer of a TZif
/// file write it.
package struct PosixTimeZone: Hashable, Sendable {
  /// Seconds east of UTC, unlike the text, where a positive number lies west.
  package var standardOffset: Int
  package var daylight: Daylight?

  package struct Daylight: Hashable, Sendable {
    /// Seconds east of UTC; less than the standard offset where winter is the exception, as in
    /// Europe/Dublin.
    package var offset: Int
    /// Read on the clock that shows standard time.
    package var start: Changeover
    /// Read on the clock that shows daylight time.
    package var end: Changeover
  }

  /// A yearly change of the clock.
  package struct Changeover: Hashable, Sendable {
    package var day: Day
    /// Seconds from that day's midnight; may be negative or beyond the day (RFC 9636, section 3.3.1).
    package var seconds: Int
  }

  package enum Day: Hashable, Sendable {
    /// `J1` to `J365`: 29 February is never counted.
    case ordinal(Int)
    /// `0` to `365`: days since 1 January, 29 February counted.
    case sinceNewYear(Int)
    /// `M3.5.0`: week 1 to 4, or 5 for the last such weekday of the month.
    case weekday(Weekday, week: Int, month: Int)
  }

  /// Seconds east of UTC in force at `instant`.
  package func offset(at instant: Instant) -> Int {
    period(at: instant).offset
  }

  /// The period that contains `instant`. Outside the years 1 to 9999 only standard time is known.
  package func period(at instant: Instant) -> OffsetPeriod {
    guard let daylight else { return OffsetPeriod(offset: standardOffset) }
    var (lower, upper) = (OffsetPeriod.allTime.lowerBound, OffsetPeriod.allTime.upperBound)
    let year = self.year(of: instant)
    for year in (year - 1)...(year + 1) {
      guard let spell = spell(of: daylight, from: year) else { continue }
      if spell.contains(instant) {
        return OffsetPeriod(offset: daylight.offset, instants: spell)
      }
      if spell.upperBound <= instant {
        lower = max(lower, spell.upperBound)
      } else {
        upper = min(upper, spell.lowerBound)
      }
    }
    return OffsetPeriod(offset: standardOffset, instants: lower..<upper)
  }

  /// Daylight time that starts in `year`, up to its next end, which south of the equator lies in
  /// the year after.
  private func spell(of daylight: Daylight, from year: Int) -> Range<Instant>? {
    guard let start = daylight.start.instant(in: year, offset: standardOffset) else { return nil }
    for year in year...(year + 1) {
      if let end = daylight.end.instant(in: year, offset: daylight.offset), start < end {
        return start..<end
      }
    }
    return nil
  }

  private func year(of instant: Instant) -> Int {
    // Far outside the years 1 to 9999, and far enough from the ends of Int64 for the sum.
    let bound: Int64 = 1 << 40
    let near = Instant(seconds: min(max(instant.seconds, -bound), bound))
    return near.local(offset: standardOffset).day.components.year
  }
}

extension PosixTimeZone.Changeover {
  /// `nil` outside the years 1 to 9999.
  fileprivate func instant(in year: Int, offset: Int) -> Instant? {
    guard let day = day.civilDay(in: year) else { return nil }
    return day.midnight.instant(offset: offset)
      .advanced(bySeconds: Int64(seconds))
  }
}

extension PosixTimeZone.Day {
  /// `nil` outside the years 1 to 9999.
  fileprivate func civilDay(in year: Int) -> CivilDay? {
    switch self {
    case .ordinal(let day):
      let leapDays = day >= 60 ? CivilDay.length(ofMonth: 2, year: year) - 28 : 0
      return CivilDay(year: year, month: 1, day: 1)?.advanced(byDays: day - 1 + leapDays)
    case .sinceNewYear(let days):
      return CivilDay(year: year, month: 1, day: 1)?.advanced(byDays: days)
    case .weekday(let weekday, let week, let month):
      guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
      let day = 1 + (weekday.rawValue - first.weekday.rawValue + 7) % 7 + (week - 1) * 7
      let exceeds = day > CivilDay.length(ofMonth: month, year: year)
      return first.advanced(byDays: day - 1 - (exceeds ? 7 : 0))
    }
  }
}
