/// The slopes of all pairs of points by rank, without laying out millions of them.
///
/// A slope is at most m just where the later point's y - m x is no greater than the earlier one's,
/// so that counting pairs in the wrong order ranks any m (Matousek 1991, Information Processing
/// Letters 39:183).
struct PairwiseSlopes {
  private let points: [TimedValue]
  /// All of them, ascending, where they are few.
  private let sorted: [Double]?
  let count: Int

  private static let mostPoints = 500

  init(_ points: [TimedValue]) {
    self.points = points
    count = points.count * (points.count - 1) / 2
    guard points.count <= PairwiseSlopes.mostPoints else {
      sorted = nil
      return
    }
    var slopes: [Double] = []
    slopes.reserveCapacity(count)
    for (index, later) in points.enumerated() {
      for earlier in points[..<index] { slopes.append(earlier.slope(to: later)) }
    }
    sorted = slopes.sorted()
  }

  /// - Parameter rank: from 0, less than ``count``.
  func slope(at rank: Int) -> Double {
    if let sorted { return sorted[rank] }
    // The steepest slopes are those between neighbours.
    let steps = zip(points, points.dropFirst()).map { $0.slope(to: $1) }
    var (low, high) = (steps.min() ?? 0, steps.max() ?? 0)
    while high - low > 1e-14 * max(1, high.magnitude, low.magnitude) {
      let middle = low + (high - low) / 2
      if countAtMost(middle) > rank { high = middle } else { low = middle }
    }
    return nearest(to: low + (high - low) / 2)
  }

  private func countAtMost(_ slope: Double) -> Int {
    pairsNotRising(heights(over: slope))
  }

  /// The slope of a pair nearest to `slope`: on a line of that slope both ends are equally high.
  private func nearest(to slope: Double) -> Double {
    let heights = heights(over: slope)
    let order = points.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    let slopes = zip(order, order.dropFirst()).map { a, b in
      points[min(a, b)].slope(to: points[max(a, b)])
    }
    return slopes.min { ($0 - slope).magnitude < ($1 - slope).magnitude } ?? slope
  }

  private func heights(over slope: Double) -> [Double] {
    let start = points.first?.time ?? 0
    return points.map { $0.value - slope * ($0.time - start) }
  }
}

extension TimedValue {
  fileprivate func slope(to later: TimedValue) -> Double {
    (later.value - value) / (later.time - time)
  }
}
