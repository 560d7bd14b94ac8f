/// Two rates compared: given how many events there were in all, how they fell to the two sides is
/// binomial (Przyborowski and Wilenski 1940, Biometrika 31:313), which makes test and limits exact.
package struct RateRatio: Hashable, Sendable {
  /// The later rate over the earlier one; infinite when there was nothing earlier.
  package let value: Double
  /// Through the limits of Clopper and Pearson on the later side's share of the events.
  package let interval: Interval
  /// Twice the smaller tail, at most 1.
  package let p: Double

  /// `nil` without any event, or where a side has no time: then nothing can be estimated.
  package init?(_ later: EventRate, over earlier: EventRate) {
    let total = later.events + earlier.events
    guard total > 0, later.time > 0, earlier.time > 0 else { return nil }
    let tails = BinomialTails(
      trials: total, chance: later.time / (later.time + earlier.time))
    p = min(1, 2 * min(tails.atMost(later.events), tails.atLeast(later.events)))
    let odds = Interval.clopperPearsonOdds(later.events, of: total)
    let scale = earlier.time / later.time
    interval = Interval(odds.low * scale, odds.high * scale)
    value = earlier.events == 0 ? .infinity : later.perUnit / earlier.perUnit
  }
}
