/// Whether values rise or fall with time: rising pairs less falling pairs (Mann 1945, Econometrica
/// 13:245; Kendall 1975, Rank Correlation Methods).
package struct MannKendall: Hashable, Sendable {
  package let s: Int
  package let variance: Double
  /// Two-sided: exact for up to ten values without ties, else normal with ties and a correction
  /// for continuity; 1 where all values are equal.
  package let p: Double
  package let isExact: Bool

  /// - Parameter values: in the order of time.
  package init(_ values: [Double]) {
    let n = values.count
    let pairs = n * (n - 1) / 2
    let ties = tieSizes(of: values)
    let tied = ties.map { $0 * ($0 - 1) / 2 }.reduce(0, +)
    s = pairs - 2 * pairsNotRising(values) + tied
    variance = kendallVariance(n, ties)
    isExact = n <= 10 && ties.isEmpty && n > 1
    if isExact {
      p = MannKendall.exact(n, s: s)
    } else if s == 0 || variance <= 0 {
      p = 1
    } else {
      p = Mathematics.twoTails(
        beyond: Double(s.magnitude - 1) / variance.squareRoot())
    }
  }

  /// Twice the share of all orders with as few or fewer falling pairs as the more lopsided side.
  private static func exact(_ n: Int, s: Int) -> Double {
    let pairs = n * (n - 1) / 2
    // How many orders of so many values have each number of falling pairs.
    var counts = [1.0]
    for size in 1...n {
      var next = [Double](repeating: 0, count: counts.count + size - 1)
      for (falling, count) in counts.enumerated() {
        for more in 0..<size { next[falling + more] += count }
      }
      counts = next
    }
    let few = (pairs - Int(s.magnitude)) / 2
    return min(1, 2 * counts[...few].reduce(0, +) / counts.reduce(0, +))
  }
}

/// How many values are equal to each other, for each value that there is more than once.
func tieSizes(of values: [Double]) -> [Int] {
  Dictionary(grouping: values, by: { $0 }).values.map(\.count).filter { $0 > 1 }
}

/// The variance of ``MannKendall/s``, with ties (Kendall 1975).
func kendallVariance(_ n: Int, _ ties: [Int]) -> Double {
  func term(_ size: Int) -> Double { Double(size) * Double(size - 1) * Double(2 * size + 5) }
  return (term(n) - ties.map(term).reduce(0, +)) / 18
}
