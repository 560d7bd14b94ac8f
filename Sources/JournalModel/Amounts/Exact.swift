/// An exact rational number: what a person typed, never rounded to binary.
///
/// Thirty times `0.1` is `3`. Values are reduced, with a positive denominator.
package struct Exact: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Exact(0)

  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// - Precondition: `denominator` is not zero.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0)
    let divisor = Exact.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  package static func + (left: Exact, right: Exact) -> Exact {
    Exact(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  package static func - (left: Exact, right: Exact) -> Exact { left + -right }

  package static prefix func - (value: Exact) -> Exact {
    Exact(-value.numerator, over: value.denominator)
  }

  package static func * (left: Exact, right: Exact) -> Exact {
    Exact(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// - Precondition: `right` is not zero.
  package static func / (left: Exact, right: Exact) -> Exact {
    Exact(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  package var isPositive: Bool { numerator > 0 }
}

extension Exact: Comparable {
  package static func < (left: Exact, right: Exact) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
