/// Days sorted by two things that each were there or not.
package struct TwoByTwo: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    /// Days of this side on which the symptom was noted.
    package var count: Int
    package var days: Int

    package init(_ count: Int, of days: Int) {
      self.count = count
      self.days = days
    }
  }

  package var with: Side
  package var without: Side

  package init(with: Side, without: Side) {
    self.with = with
    self.without = without
  }

  /// Fisher's exact test, two-sided: all tables with these margins that are no likelier than this
  /// one (Fisher 1935, The Logic of Inductive Inference). A hair of slack keeps a table that is
  /// just as likely from being lost to rounding.
  package var p: Double {
    let total = with.count + without.count
    let days = with.days + without.days
    func logChance(_ count: Int) -> Double {
      Mathematics.logChoices(count, of: with.days)
        + Mathematics.logChoices(total - count, of: without.days)
        - Mathematics.logChoices(total, of: days)
    }
    let limit = logChance(with.count) + 1e-7
    var sum = 0.0
    for count in max(0, total - without.days)...min(total, with.days) {
      let chance = logChance(count)
      if chance <= limit { sum += Mathematics.exponential(chance) }
    }
    return min(1, sum)
  }

  /// The share of days with the symptom on the one side less that on the other; `nil` where a side
  /// has no day.
  package var difference: RiskDifference? { RiskDifference(with, without) }
}

/// The difference of two shares with the limits of Newcombe's method 10: those of Wilson on each
/// side, combined (Newcombe 1998, Statistics in Medicine 17:873).
package struct RiskDifference: Hashable, Sendable {
  package let value: Double
  package let interval: Interval

  init?(_ first: TwoByTwo.Side, _ second: TwoByTwo.Side) {
    guard first.days > 0, second.days > 0 else { return nil }
    let (share, other) = (first.share, second.share)
    let (mine, theirs) = (
      Interval.wilson(first.count, of: first.days), Interval.wilson(second.count, of: second.days)
    )
    func reach(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    value = share - other
    interval = Interval(
      value - reach(share - mine.low, theirs.high - other),
      value + reach(mine.high - share, other - theirs.low))
  }
}

extension TwoByTwo.Side {
  fileprivate var share: Double { Double(count) / Double(days) }
}
