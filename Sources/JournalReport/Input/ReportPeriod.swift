package import JournalModel

/// The civil days that a report is about, both ends included.
package struct ReportPeriod: Hashable, Sendable {
  /// What decided on it.
  package enum Choice: String, CaseIterable, Sendable, Encodable {
    /// The person asked for it.
    case option
    /// Since the last visit.
    case visit
    case standard = "default"
  }

  package var since: CivilDay
  package var until: CivilDay
  package var why: Choice

  package init(since: CivilDay, until: CivilDay, why: Choice) {
    self.since = since
    self.until = until
    self.why = why
  }

  package func contains(_ day: CivilDay) -> Bool { since <= day && day <= until }

  /// The days that are over on `today`. Entries of a day that still runs belong to the period;
  /// the day itself counts in no denominator. `nil` when no day is over.
  package func fullDays(asOf today: CivilDay) -> ClosedRange<CivilDay>? {
    let last = min(until, today.advanced(byDays: -1))
    return since <= last ? since...last : nil
  }

  /// As many days just before the period as it has full ones: what it is compared with.
  package func daysBefore(asOf today: CivilDay) -> ClosedRange<CivilDay>? {
    fullDays(asOf: today).map {
      since.advanced(byDays: -$0.dayCount)...since.advanced(byDays: -1)
    }
  }

  /// The first day whose entries a report needs.
  package func firstDay(asOf today: CivilDay) -> CivilDay {
    daysBefore(asOf: today)?.lowerBound ?? since
  }

  /// The first day whose scheduled doses a report needs: those in a gap that ends early in the
  /// period may lie before it.
  package var firstDoseDay: CivilDay { since.advanced(byDays: -7) }

  /// Its days up to today; the first one even when that lies ahead.
  package func days(asOf today: CivilDay) -> ClosedRange<CivilDay> {
    since...max(since, min(until, today))
  }
}
