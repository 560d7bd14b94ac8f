/// The median of the slopes of all pairs (Theil 1950, Proceedings of the Royal Netherlands Academy
/// of Sciences 53:386), with the limits of Sen (1968, Journal of the American Statistical
/// Association 63:1379), ranks rounded as scipy does.
package struct TheilSen: Hashable, Sendable {
  /// Per unit of time.
  package let slope: Double
  package let interval: Interval

  /// `nil` of fewer than two points.
  ///
  /// - Parameter points: their times rise strictly.
  package init?(_ points: [TimedValue]) {
    let slopes = PairwiseSlopes(points)
    guard slopes.count > 0 else { return nil }
    let upper = slopes.slope(at: slopes.count / 2)
    slope =
      slopes.count.isMultiple(of: 2)
      ? (slopes.slope(at: slopes.count / 2 - 1) + upper) / 2 : upper
    let variance = kendallVariance(points.count, tieSizes(of: points.map(\.value)))
    let reach = Confidence.deviate * max(0, variance).squareRoot()
    let count = Double(slopes.count)
    let last = Int(((count + reach) / 2).rounded(.toNearestOrEven))
    let first = Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1
    interval = Interval(
      slopes.slope(at: max(first, 0)), slopes.slope(at: min(last, slopes.count - 1)))
  }
}

/// A value at a time, counted in whatever unit the slope is wanted in.
package struct TimedValue: Hashable, Sendable {
  package var time: Double
  package var value: Double

  package init(_ time: Double, _ value: Double) {
    self.time = time
    self.value = value
  }
}
