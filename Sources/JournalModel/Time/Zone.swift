/// A place's clock: the offset in force at an instant, and the instants a clock reading names.
package struct Zone: Sendable {
  /// An IANA name such as `Europe/Berlin`, or a fixed offset such as `+05:30`.
  package let identifier: String
  private let rules: Rules

  private enum Rules: Sendable {
    case fixed(offset: Int)
    case table(TimeZoneTable)
  }

  package static let utc = Zone(identifier: "UTC", offset: 0)

  /// A clock that never changes, `offset` seconds east of UTC, named by that offset.
  package init(fixedOffset offset: Int) {
    self.init(identifier: iso8601(offset: offset), offset: offset)
  }

  package init(identifier: String, table: TimeZoneTable) {
    self.identifier = identifier
    rules = .table(table)
  }

  private init(identifier: String, offset: Int) {
    self.identifier = identifier
    rules = .fixed(offset: offset)
  }

  /// Seconds east of UTC in force at `instant`.
  package func offset(at instant: Instant) -> Int {
    switch rules {
    case .fixed(let offset): offset
    case .table(let table): table.offset(at: instant)
    }
  }

  package func local(at instant: Instant) -> LocalDateTime {
    instant.local(offset: offset(at: instant))
  }

  /// `instant` with the offset in force here.
  package func moment(
    at instant: Instant, precision: LivedMoment.Precision = .minute
  ) -> LivedMoment {
    LivedMoment(
      instant: instant, zone: identifier, offset: offset(at: instant), precision: precision)
  }

  /// What a clock reading means here.
  package enum Resolution: Equatable, Sendable {
    case one(Instant, offset: Int)
    /// The clock was put back: the reading came twice, with two offsets.
    case two(first: Instant, firstOffset: Int, second: Instant, secondOffset: Int)
    /// The clock was put forward over it. `before` is the last minute that the clock showed,
    /// `after` the first that it showed again.
    case none(before: LocalDateTime, after: LocalDateTime)
  }

  /// The instants at which the clock here shows `local`: none, one or two.
  package func resolve(_ local: LocalDateTime) -> Resolution {
    // Offsets within a day to either side cover every change that could touch this reading.
    let nominal = local.instant(offset: 0)
    let early = offset(at: nominal.advanced(bySeconds: -86_400))
    let late = offset(at: nominal.advanced(bySeconds: 86_400))
    var found: [(instant: Instant, offset: Int)] = []
    for candidate in Set([early, late, offset(at: nominal)]).sorted(by: >) {
      let instant = local.instant(offset: candidate)
      if offset(at: instant) == candidate { found.append((instant, candidate)) }
    }
    if let first = found.first {
      guard let second = found.dropFirst().first else {
        return .one(first.instant, offset: first.offset)
      }
      return .two(
        first: first.instant, firstOffset: first.offset, second: second.instant,
        secondOffset: second.offset)
    }
    let change = firstChange(
      after: local.instant(offset: max(early, late)),
      before: local.instant(offset: min(early, late)))
    return .none(
      before: change.advanced(bySeconds: -60).local(
        offset: offset(at: change.advanced(bySeconds: -1))),
      after: self.local(at: change))
  }

  /// The first instant of a civil day here: 00:00, or later where the clock skips it.
  package func start(of day: CivilDay) -> Instant {
    switch resolve(LocalDateTime(day: day, time: .midnight)) {
    case .one(let instant, _): instant
    case .two(let first, _, _, _): first
    case .none(_, let after): after.instant(offset: offsetAfterGap(to: after))
    }
  }

  private func offsetAfterGap(to local: LocalDateTime) -> Int {
    switch resolve(local) {
    case .one(_, let offset): offset
    case .two(_, let offset, _, _): offset
    case .none: 0
    }
  }

  /// The instant in `(low, high]` from which the offset differs from the one at `low`.
  private func firstChange(after low: Instant, before high: Instant) -> Instant {
    let initial = offset(at: low)
    var (low, high) = (low.seconds, high.seconds)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: Instant(seconds: middle)) == initial { low = middle } else { high = middle }
    }
    return Instant(seconds: high)
  }
}
