/// Two groups of ratings compared by their order alone: their distances mean nothing on a scale of
/// words or of 0 to 10.
package struct RankComparison: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable {
    /// All ways to deal the values out to the two groups.
    case permutation
    /// Normal, with ties and a correction for continuity.
    case mannWhitney = "mann_whitney"
  }

  /// The median of all differences, later less earlier.
  package let shift: HodgesLehmann
  /// Pairs in which the later value is greater less those in which it is smaller, over all pairs:
  /// -1 to 1 (Cliff 1993, Psychological Bulletin 114:494).
  package let cliffsDelta: Double
  /// The later group's pairs won, a tie counting half (Mann and Whitney 1947, Annals of
  /// Mathematical Statistics 18:50).
  package let u: Double
  package let p: Double
  package let method: Method

  /// `nil` where a group is empty.
  package init?(_ later: [Double], over earlier: [Double]) {
    guard let shift = HodgesLehmann(later, over: earlier) else { return nil }
    self.shift = shift
    let ranks = DoubledRanks(later, and: earlier)
    let pairs = Double(later.count) * Double(earlier.count)
    u = Double(ranks.sumOfFirst - later.count * (later.count + 1)) / 2
    cliffsDelta = 2 * u / pairs - 1
    if ranks.splits <= RankComparison.mostSplits {
      (p, method) = (ranks.permutationP, .permutation)
    } else {
      (p, method) = (ranks.normalP, .mannWhitney)
    }
  }

  /// Up to so many ways to deal out, all of them are looked at.
  static let mostSplits = 200_000.0
}
