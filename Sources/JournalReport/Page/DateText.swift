import JournalModel

/// Days and moments as they are written on a page.
enum DateText {
  /// `5-21 Nov`, `23 Oct - 21 Nov`, `23 Dec 2025 - 21 Jan 2026`.
  static func range(_ days: ClosedRange<CivilDay>) -> String { days.shortText }

  /// As ``range(_:)``, always with the year.
  static func longRange(_ days: ClosedRange<CivilDay>) -> String {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    return range(days) + (first.year == last.year ? " \(last.year)" : "")
  }

  /// `12 Nov 21:40`, `12 Nov about 21:40`, or `12 Nov` where no time is known.
  static func moment(_ moment: LivedMoment, in year: Int) -> String {
    let day = moment.day.shortText(in: year)
    switch moment.precision {
    case .minute: return "\(day) \(time(moment))"
    case .approximate: return "\(day) about \(time(moment))"
    case .day: return day
    }
  }

  /// `21:40`.
  static func time(_ moment: LivedMoment) -> String {
    String(moment.local.time.iso8601.prefix(5))
  }
}
