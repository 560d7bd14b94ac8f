@testable import JournalModel

/// Figures under the keys of the published table, each as a text, so that they compare at a glance.
func table(_ figures: Adherence) -> [String: String] {
  [
    "scheduled": "\(figures.scheduled)",
    "taken": "\(figures.taken)",
    "skipped": "\(figures.skipped)",
    "missed": "\(figures.missed)",
    "unrecorded": "\(figures.unrecorded)",
    "pending": "\(figures.pending)",
    "on_time": "\(figures.onTime)",
    "late": "\(figures.late)",
    "early": "\(figures.early)",
    "untimed": "\(figures.untimed)",
    "on_time_window_minutes": "\(figures.onTimeWindowMinutes)",
    "smaller": "\(figures.smaller)",
    "larger": "\(figures.larger)",
    "extra": "\(figures.extra)",
    "close_together": "\(figures.closeTogether)",
    "evaluable_days": "\(figures.evaluableDays)",
    "complete_days": "\(figures.completeDays)",
    "longest_gap_minutes": figures.longestGapMinutes.map { "\($0)" } ?? "null",
    "longest_gap_from": figures.longestGapFrom.map { "\($0.instant.seconds)" } ?? "null",
    "longest_gap_to": figures.longestGapTo.map { "\($0.instant.seconds)" } ?? "null",
    "taken_percent": figures.takenPercent?.text ?? "null",
    "taken_percent_high": figures.takenPercentHigh?.text ?? "null",
    "on_time_percent": figures.onTimePercent?.text ?? "null",
    "by_time": figures.byTime.map { counts in
      "\(counts.time.iso8601) \(counts.taken) \(counts.offTime) \(counts.skipped) "
        + "\(counts.missed) \(counts.unrecorded)"
    }.joined(separator: "; "),
    "reasons": figures.reasons.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: "; "),
    "largest_day": figures.largestDay.map { "\($0.date.iso8601) \($0.total.text)" } ?? "null",
  ]
}
