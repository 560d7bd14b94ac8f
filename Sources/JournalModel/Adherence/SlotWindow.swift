/// The civil time within which a dose may be a slot's, both ends included.
///
/// It reaches three quarters of the way to the slot before and to the slot after. Within the last
/// quarter before the next slot a dose is that next dose on time, the usual 25 % of the interval
/// in electronic monitoring, and no longer the last one late.
package struct SlotWindow: Hashable, Sendable {
  /// Quarter seconds since 1970-01-01T00:00:00 on the wall, in which three quarters of any gap
  /// are exact.
  private let quarters: ClosedRange<Int64>

  /// - Parameters:
  ///   - before: civil seconds since the slot before; not negative.
  ///   - after: civil seconds to the slot after; not negative.
  init(around moment: LocalDateTime, before: Int64, after: Int64) {
    let middle = moment.secondsSinceEpoch * 4
    quarters = (middle - before * 3)...(middle + after * 3)
  }

  package func contains(_ moment: LocalDateTime) -> Bool {
    quarters.contains(moment.secondsSinceEpoch * 4)
  }

  package func overlaps(_ moments: ClosedRange<LocalDateTime>) -> Bool {
    quarters.overlaps(
      (moments.lowerBound.secondsSinceEpoch * 4)...(moments.upperBound.secondsSinceEpoch * 4))
  }

  /// Whether it ends after `moment`; one that ends at it has closed.
  package func isYetToClose(at moment: LocalDateTime) -> Bool {
    quarters.upperBound > moment.secondsSinceEpoch * 4
  }

  /// Its first whole second.
  package var opens: LocalDateTime {
    LocalDateTime(secondsSinceEpoch: -(-quarters.lowerBound >> 2))
  }

  /// Its last whole second.
  package var closes: LocalDateTime {
    LocalDateTime(secondsSinceEpoch: quarters.upperBound >> 2)
  }
}
