/// A point on the UTC time line, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Elapsed time is measured between instants; what the clock on the wall said is a
/// ``LocalDateTime``, and the two meet only through an offset.
package struct Instant: Hashable, Comparable, Sendable {
  package var seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package static func < (earlier: Instant, later: Instant) -> Bool {
    earlier.seconds < later.seconds
  }

  /// Seconds from `earlier` to `later`; negative when they are the other way round.
  package static func - (later: Instant, earlier: Instant) -> Int64 {
    later.seconds - earlier.seconds
  }

  package func advanced(bySeconds delta: Int64) -> Instant {
    Instant(seconds: seconds + delta)
  }

  /// The wall-clock reading at this instant, `offset` seconds east of UTC.
  package func local(offset: Int) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: seconds + Int64(offset))
  }
}
