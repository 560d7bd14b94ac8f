/// When something happened, as the person lived it.
///
/// Matching against a schedule uses ``local``; gaps and "hours since" use ``instant``. Both stay
/// right after a flight, a clock change, or a new edition of the time-zone rules, because the
/// offset that was in force is kept.
package struct LivedMoment: Hashable, Sendable {
  /// How exactly the moment is known.
  package enum Precision: String, Sendable, CaseIterable {
    /// To the minute, or to the second where seconds were given.
    case minute
    /// The person said "about".
    case approximate
    /// Only the civil day is known; the instant is that day's first and stands for no time.
    case day
  }

  package var instant: Instant
  /// An IANA name such as `Europe/Berlin`, or a fixed offset such as `+05:30`.
  package var zone: String
  /// Seconds east of UTC that were in force.
  package var offset: Int
  package var precision: Precision

  package init(instant: Instant, zone: String, offset: Int, precision: Precision) {
    self.instant = instant
    self.zone = zone
    self.offset = offset
    self.precision = precision
  }

  /// What the clock on the wall showed.
  package var local: LocalDateTime { instant.local(offset: offset) }
  package var day: CivilDay { local.day }
  /// `nil` when only the day is known.
  package var time: TimeOfDay? { precision == .day ? nil : local.time }
}

extension LivedMoment {
  /// The end of its day when only that is known.
  var latestInstant: Instant {
    precision == .day ? instant.advanced(bySeconds: Int64(TimeOfDay.secondsPerDay)) : instant
  }
}
