/// The days that a question looks at, as the person named them, so that the same question is the
/// same tomorrow.
package struct QuestionSpan: Hashable, Sendable {
  package enum Start: Hashable, Sendable {
    /// Where the diary begins.
    case diary
    case day(CivilDay)
    /// So long ago, counted from the day on which it is asked.
    case back(LookBack)
  }

  package var since: Start
  /// Included; `nil` for the last day that is over.
  package var until: CivilDay?

  package init(since: Start = .diary, until: CivilDay? = nil) {
    self.since = since
    self.until = until
  }

  /// Up to the last day that is over when it is asked; `nil` when there is none.
  package func days(today: CivilDay, begins: CivilDay) -> ClosedRange<CivilDay>? {
    let first =
      switch since {
      case .diary: begins
      case .day(let day): day
      case .back(let length): length.day(before: today)
      }
    let yesterday = today.advanced(byDays: -1)
    let last = min(until ?? yesterday, yesterday)
    return first <= last ? first...last : nil
  }
}

/// `30d`, `4w`, `3mo`, `1y`.
package struct LookBack: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case days = "d"
    case weeks = "w"
    case months = "mo"
    case years = "y"
  }

  package var count: Int
  package var unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  package func day(before today: CivilDay) -> CivilDay {
    switch unit {
    case .days: today.advanced(byDays: -count)
    case .weeks: today.advanced(byDays: -count * 7)
    case .months: today.advanced(byMonths: -count)
    case .years: today.advanced(byMonths: -count * 12)
    }
  }
}
