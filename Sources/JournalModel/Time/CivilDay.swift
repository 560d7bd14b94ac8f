/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Conversions follow Howard Hinnant, "chrono-compatible low-level date algorithms".
package struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package var daysSinceEpoch: Int

  /// The years that a day of a diary can be of; any other is a slip of the finger.
  package static let diaryYears = 1900...2199

  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// `nil` when there is no such day, as for 30 February, or when the year is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  package static func < (earlier: CivilDay, later: CivilDay) -> Bool {
    earlier.daysSinceEpoch < later.daysSinceEpoch
  }

  /// Year, month 1-12 and day 1-31.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    let index = (daysSinceEpoch + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  package func advanced(byDays days: Int) -> CivilDay {
    CivilDay(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of the month `months` later, clamped to that month's end: 31 January plus one
  /// month is 28 or 29 February.
  package func advanced(byMonths months: Int) -> CivilDay {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + months
    let target = (year: index / 12, month: index % 12 + 1)
    let last = CivilDay.length(ofMonth: target.month, year: target.year)
    return CivilDay(year: target.year, month: target.month, day: min(day, last)) ?? self
  }

  /// Days from `earlier` to `later`, not counting `later`.
  package static func - (later: CivilDay, earlier: CivilDay) -> Int {
    later.daysSinceEpoch - earlier.daysSinceEpoch
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Days of the week in ISO 8601 order.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// `mon`, in the database and in JSON.
  package var code: String { Weekday.codes[rawValue] }

  private static let codes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  package init?(code: some StringProtocol) {
    guard let index = Weekday.codes.firstIndex(where: { $0 == code }) else { return nil }
    self = Weekday.allCases[index]
  }
}
