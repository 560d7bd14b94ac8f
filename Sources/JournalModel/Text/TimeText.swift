/// Days, times and lengths of time in English, as receipts, the day view and the page print them.
extension Weekday {
  /// `Monday`.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// `Mon`.
  package var shortName: String { String(name.prefix(3)) }
}

extension CivilDay {
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `November`.
  package var monthName: String { CivilDay.monthNames[components.month - 1] }

  /// `14 Nov`.
  package var shortText: String { "\(components.day) \(monthName.prefix(3))" }

  /// `14 Nov 2026`.
  package var text: String { "\(shortText) \(components.year)" }

  /// `Fri 14 Nov 2026`.
  package var fullText: String { "\(weekday.shortName) \(text)" }

  /// `14 Nov`, and the year where it is not `year`.
  package func shortText(in year: Int) -> String { components.year == year ? shortText : text }

  /// `today`, `yesterday`, `tomorrow`, else `Fri 20 Nov`, with the year when it is not this one.
  package func text(relativeTo today: CivilDay) -> String {
    switch self - today {
    case 0: "today"
    case -1: "yesterday"
    case 1: "tomorrow"
    default: "\(weekday.shortName) \(shortText(in: today.components.year))"
    }
  }
}

extension ClosedRange<CivilDay> {
  /// `5-21 Nov`, `23 Oct - 21 Nov`, `23 Dec 2025 - 21 Jan 2026`.
  package var shortText: String {
    let (start, end) = (lowerBound.components, upperBound.components)
    if lowerBound == upperBound { return lowerBound.shortText }
    if start.year != end.year { return "\(lowerBound.text) - \(upperBound.text)" }
    if start.month == end.month { return "\(start.day)-\(upperBound.shortText)" }
    return "\(lowerBound.shortText) - \(upperBound.shortText)"
  }
}

extension LocalDateTime {
  /// `today 11:30`, `Fri 20 Nov 08:00`; with seconds only when there are some.
  package func text(relativeTo today: CivilDay) -> String {
    "\(day.text(relativeTo: today)) \(time.iso8601)"
  }
}

extension LivedMoment {
  /// `today 11:30`, `today about 11:30`, or the day alone when only that is known.
  package func text(relativeTo today: CivilDay) -> String {
    switch precision {
    case .minute: local.text(relativeTo: today)
    case .approximate: "\(day.text(relativeTo: today)) about \(local.time.iso8601)"
    case .day: day.text(relativeTo: today)
    }
  }
}

/// A length of time in its two largest units, rounded down: `20 min`, `6 h 20 min`, `3 d 2 h`;
/// `under a minute` below one. The sign is left out.
package func elapsedText(seconds: Int64) -> String {
  let minutes = seconds.magnitude / 60
  let (days, hours) = (minutes / 1440, minutes / 60 % 24)
  let parts: [(count: UInt64, unit: String)] =
    days > 0 ? [(days, "d"), (hours, "h")] : [(hours, "h"), (minutes % 60, "min")]
  let said = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.unit)" }
  return said.isEmpty ? "under a minute" : said.joined(separator: " ")
}
