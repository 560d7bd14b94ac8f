#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What the statistics need of the C library: nothing else of it is used in this target.
enum Mathematics {
  static func exponential(_ x: Double) -> Double { exp(x) }

  static func logarithm(_ x: Double) -> Double { log(x) }

  /// ln(1 + x), with all its digits for a small `x`.
  static func logarithm(onePlus x: Double) -> Double { log1p(x) }

  /// ln(n!).
  static func logFactorial(_ n: Int) -> Double { lgamma(Double(n) + 1).0 }

  /// ln of the number of ways to choose `k` of `n`.
  static func logChoices(_ k: Int, of n: Int) -> Double {
    logFactorial(n) - logFactorial(k) - logFactorial(n - k)
  }

  /// The chance that a standard normal deviate lies beyond ±`z`.
  static func twoTails(beyond z: Double) -> Double { erfc(z.magnitude / 2.squareRoot()) }
}
