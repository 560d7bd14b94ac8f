/// The median of all differences between two groups (Hodges and Lehmann 1963, Annals of
/// Mathematical Statistics 34:598), with the limits that the rank sum test gives (Moses; Hollander,
/// Wolfe and Chicken 2014, Nonparametric Statistical Methods, section 4.3).
package struct HodgesLehmann: Hashable, Sendable {
  package let value: Double
  /// `nil` where there are too few values for any: three against three have none.
  package let interval: Interval?

  /// `nil` where a group is empty.
  init?(_ later: [Double], over earlier: [Double]) {
    guard !later.isEmpty, !earlier.isEmpty else { return nil }
    let differences = Differences(later, earlier)
    let upper = differences.value(at: differences.count / 2)
    value =
      differences.count.isMultiple(of: 2)
      ? (differences.value(at: differences.count / 2 - 1) + upper) / 2 : upper
    let rank = HodgesLehmann.rank(later.count, earlier.count)
    interval =
      rank < 1
      ? nil
      : Interval(
        differences.value(at: rank - 1), differences.value(at: differences.count - rank))
  }

  /// The rank, from 1, of the difference that is the lower limit; less than 1 where none is.
  ///
  /// Exact for up to fifty values, as if there were no ties, which makes the limits wider where
  /// there are some; beyond that normal, with a correction for continuity.
  private static func rank(_ m: Int, _ n: Int) -> Int {
    let pairs = Double(m) * Double(n)
    guard m + n <= 50 else {
      let deviation = (pairs * Double(m + n + 1) / 12).squareRoot()
      return Int((pairs / 2 + 0.5 - Confidence.deviate * deviation).rounded(.down))
    }
    let counts = rankSumCounts(m, n)
    let limit = Confidence.tail * counts.reduce(0, +)
    var sum = 0.0
    for (u, count) in counts.enumerated() {
      sum += count
      if sum >= limit { return u }
    }
    return 0
  }

  /// In how many orders of `m` and `n` values each number of pairs is won: the coefficients of the
  /// Gaussian binomial, whole and exact for up to fifty values.
  private static func rankSumCounts(_ m: Int, _ n: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: m * n + 1)
    counts[0] = 1
    for size in 1...m {
      for u in stride(from: m * n, through: n + size, by: -1) { counts[u] -= counts[u - n - size] }
      for u in stride(from: size, through: m * n, by: 1) { counts[u] += counts[u - size] }
    }
    return counts
  }
}

/// The differences of all pairs of two groups by rank, without laying them out.
private struct Differences {
  let later: [Double]
  let earlier: [Double]
  let count: Int

  init(_ later: [Double], _ earlier: [Double]) {
    self.later = later.sorted()
    self.earlier = earlier.sorted()
    count = later.count * earlier.count
  }

  /// The smallest difference that more than `rank` of them do not exceed, found by halving the
  /// stretch of doubles that it must lie in.
  func value(at rank: Int) -> Double {
    guard let least = later.first, let most = later.last, let first = earlier.first,
      let last = earlier.last
    else { return 0 }
    var (low, high) = ((least - last).ordinal, (most - first).ordinal)
    while low < high {
      // The mean rounded down; the sum itself need not fit.
      let middle = (low & high) + ((low ^ high) >> 1)
      if countAtMost(Double(ordinal: middle)) > rank { high = middle } else { low = middle + 1 }
    }
    return Double(ordinal: low)
  }

  private func countAtMost(_ difference: Double) -> Int {
    var count = 0
    var reached = 0
    // The greater the later value, the fewer of the earlier ones are near enough.
    for value in later.reversed() {
      while reached < earlier.count,
        value - earlier[earlier.count - 1 - reached] <= difference
      {
        reached += 1
      }
      count += reached
    }
    return count
  }
}

extension Double {
  /// The place of a finite number among all of them, 0 for zero.
  fileprivate var ordinal: Int64 {
    let bits = Int64(bitPattern: bitPattern)
    return bits >= 0 ? bits : .min - bits
  }

  fileprivate init(ordinal: Int64) {
    self.init(bitPattern: UInt64(bitPattern: ordinal >= 0 ? ordinal : .min - ordinal))
  }
}
