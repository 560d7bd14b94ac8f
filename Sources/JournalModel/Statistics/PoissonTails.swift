/// The tails of a Poisson distribution, each summed outward from its mode in log space.
struct PoissonTails {
  let mean: Double

  func atMost(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if mean <= 0 { return 1 }
    guard Double(count) <= mean else { return 1 - atLeast(count + 1) }
    return tailSum(logFirst: logTerm(count), terms: count + 1) { number in
      Double(count - number + 1) / mean
    }
  }

  func atLeast(_ count: Int) -> Double {
    if count <= 0 { return 1 }
    if mean <= 0 { return 0 }
    guard Double(count) > mean else { return 1 - atMost(count - 1) }
    return tailSum(logFirst: logTerm(count), terms: .max) { number in
      mean / Double(count + number)
    }
  }

  private func logTerm(_ count: Int) -> Double {
    Double(count) * Mathematics.logarithm(mean) - mean - Mathematics.logFactorial(count)
  }
}
