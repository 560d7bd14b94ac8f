/// The tails of a binomial distribution, each summed outward from its mode in log space, so that
/// small ones keep their digits.
struct BinomialTails {
  let trials: Int
  /// Of each trial; from 0 to 1.
  let chance: Double

  func atMost(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials || chance <= 0 { return 1 }
    if chance >= 1 { return 0 }
    guard Double(count) <= Double(trials) * chance else { return 1 - atLeast(count + 1) }
    let odds = (1 - chance) / chance
    return tailSum(logFirst: logTerm(count), terms: count + 1) { number in
      let k = count - number + 1
      return Double(k) / Double(trials - k + 1) * odds
    }
  }

  func atLeast(_ count: Int) -> Double {
    if count <= 0 { return 1 }
    if count > trials || chance <= 0 { return 0 }
    if chance >= 1 { return 1 }
    guard Double(count) > Double(trials) * chance else { return 1 - atMost(count - 1) }
    let odds = chance / (1 - chance)
    return tailSum(logFirst: logTerm(count), terms: trials - count + 1) { number in
      let k = count + number
      return Double(trials - k + 1) / Double(k) * odds
    }
  }

  private func logTerm(_ count: Int) -> Double {
    Mathematics.logChoices(count, of: trials)
      + Double(count) * Mathematics.logarithm(chance)
      + Double(trials - count) * Mathematics.logarithm(onePlus: -chance)
  }
}
