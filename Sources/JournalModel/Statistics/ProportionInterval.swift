extension Interval {
  /// The exact limits of a proportion (Clopper and Pearson 1934, Biometrika 26:404): the chances
  /// at which as many or more, and as many or fewer, would come up in 25 of 1000.
  ///
  /// - Precondition: `count` is from 0 to `trials`, and `trials` is positive.
  static func clopperPearson(_ count: Int, of trials: Int) -> Interval {
    Interval(
      lowestChance(count, of: trials), 1 - lowestChance(trials - count, of: trials))
  }

  /// The odds p/(1-p) at the two limits of ``clopperPearson(_:of:)``.
  static func clopperPearsonOdds(_ count: Int, of trials: Int) -> Interval {
    let low = lowestChance(count, of: trials)
    let other = lowestChance(trials - count, of: trials)
    return Interval(low / (1 - low), count == trials ? .infinity : (1 - other) / other)
  }

  private static func lowestChance(_ count: Int, of trials: Int) -> Double {
    guard count > 0 else { return 0 }
    return bisected(0...(Double(count) / Double(trials))) { chance in
      BinomialTails(trials: trials, chance: chance).atLeast(count) < Confidence.tail
    }
  }

  /// The score limits of a proportion (Wilson 1927, Journal of the American Statistical
  /// Association 22:209), exactly 0 or 1 where nothing or everything was counted.
  ///
  /// - Precondition: `count` is from 0 to `trials`, and `trials` is positive.
  package static func wilson(_ count: Int, of trials: Int) -> Interval {
    let (n, share) = (Double(trials), Double(count) / Double(trials))
    let z = Confidence.deviate
    let scale = 1 + z * z / n
    let middle = (share + z * z / (2 * n)) / scale
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    return Interval(
      count == 0 ? 0 : middle - reach, count == trials ? 1 : middle + reach)
  }
}
