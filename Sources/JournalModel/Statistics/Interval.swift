/// Limits around an estimate, made so that they hold what is estimated in 95 of 100 repetitions.
package struct Interval: Hashable, Sendable {
  package var low: Double
  /// Infinite where there is no upper limit.
  package var high: Double

  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// Both ends included.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// All limits and tests are two-sided at 95 in 100.
enum Confidence {
  /// What is left on each side.
  static let tail = 0.025
  /// Beyond which ``tail`` of a standard normal distribution lies.
  static let deviate = 1.959963984540054
}

/// The argument at which a falling or rising function crosses zero, between two at which it has
/// different signs: halved until the two are one in fifteen digits.
func bisected(_ range: ClosedRange<Double>, _ isBelow: (Double) -> Bool) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  while high - low > 1e-15 * high.magnitude, high.magnitude > .leastNormalMagnitude {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { break }
    if isBelow(middle) { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}
