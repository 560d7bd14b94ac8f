extension Zone {
  /// What a clock reading means here.
  package enum Resolution: Equatable, Sendable {
    case one(Instant, offset: Int)
    /// The clock was put back: the reading came twice, with two offsets. `first` is the earlier.
    case two(first: Instant, firstOffset: Int, second: Instant, secondOffset: Int)
    /// The clock was put forward over it. `before` is the last minute that the clock showed,
    /// `after` the first reading that it showed again.
    case none(before: LocalDateTime, after: LocalDateTime)
  }

  /// The instants at which the clock here shows `local`: none, one or two.
  ///
  /// Were a reading to come three times, the first and the last would be told. No zone has one.
  package func resolve(_ local: LocalDateTime) -> Resolution {
    let matches = periods(around: local).filter { period in
      period.instants.contains(local.instant(offset: period.offset))
    }
    guard let first = matches.first, let last = matches.last else { return gap(over: local) }
    guard matches.count > 1 else {
      return .one(local.instant(offset: first.offset), offset: first.offset)
    }
    return .two(
      first: local.instant(offset: first.offset), firstOffset: first.offset,
      second: local.instant(offset: last.offset), secondOffset: last.offset)
  }

  /// The first instant of a civil day here: 00:00, the earlier of two, or later where the clock
  /// skips it.
  ///
  /// A day that was skipped altogether starts, and ends, where the next one starts. A clock that is
  /// put back over midnight shows the end of the day before once more after this instant, so ask
  /// for an instant's own day, not whether it lies between two starts.
  package func start(of day: CivilDay) -> Instant {
    firstInstant(notBefore: day.midnight)
  }

  private func gap(over local: LocalDateTime) -> Resolution {
    let change = firstInstant(notBefore: local)
    let last = self.local(at: change.advanced(bySeconds: -1)).secondsSinceEpoch
    return .none(
      before: LocalDateTime(secondsSinceEpoch: last - (last % 60 + 60) % 60),
      after: self.local(at: change))
  }

  /// The first instant at which the clock shows `local` or anything later.
  private func firstInstant(notBefore local: LocalDateTime) -> Instant {
    var period = period(at: local.instant(offset: OffsetPeriod.possibleOffsets.upperBound))
    while true {
      let instant = max(period.instants.lowerBound, local.instant(offset: period.offset))
      if instant < period.instants.upperBound { return instant }
      period = self.period(at: period.instants.upperBound)
    }
  }

  /// Every period during which the clock could show `local`, in order; at least one.
  private func periods(around local: LocalDateTime) -> [OffsetPeriod] {
    let offsets = OffsetPeriod.possibleOffsets
    var periods = [period(at: local.instant(offset: offsets.upperBound))]
    while let end = periods.last?.instants.upperBound,
      end <= local.instant(offset: offsets.lowerBound)
    {
      periods.append(period(at: end))
    }
    return periods
  }
}
