/// A stretch without entries of which the person said how it was; their words are the entry's text.
package struct ExplainedGap: Hashable, Sendable {
  /// Included.
  package var from: LocalDateTime
  /// Not included; the moment of telling when it went on until then.
  package var until: LocalDateTime

  package init(from: LocalDateTime, until: LocalDateTime) {
    self.from = from
    self.until = until
  }

  package func contains(_ moment: LocalDateTime) -> Bool { from <= moment && moment < until }
}

extension ExplainedGap {
  /// The time from one entry to the next, or to now, when nothing was written of it for so long that
  /// a person is asked; `nil` when it was shorter. An entry of which only the day is known lasts to
  /// the end of its day.
  package init?(after earlier: LivedMoment, before later: LivedMoment) {
    guard later.instant - earlier.latestInstant >= WritingSilence.length else { return nil }
    let from =
      earlier.precision == .day
      ? earlier.day.advanced(byDays: 1).midnight : earlier.local
    guard from < later.local else { return nil }
    self.init(from: from, until: later.local)
  }

  /// Its last day, which a gap that ends at midnight does not reach into.
  package var lastDay: CivilDay {
    until.time == .midnight ? until.day.advanced(byDays: -1) : until.day
  }
}
