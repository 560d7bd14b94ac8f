extension ClosedRange<CivilDay> {
  package var dayCount: Int { upperBound - lowerBound + 1 }

  var all: Set<CivilDay> {
    Set((lowerBound.daysSinceEpoch...upperBound.daysSinceEpoch).map(CivilDay.init))
  }

  /// The days of both; `nil` when there are none.
  package func common(with other: Self) -> Self? {
    overlaps(other) ? clamped(to: other) : nil
  }
}
