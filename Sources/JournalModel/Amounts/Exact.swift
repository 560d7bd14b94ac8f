/// An exact rational number: what a person typed, never rounded to binary.
///
/// Thirty times `0.1` is `3`. Values are reduced, with a positive denominator. The operators trap
/// where a result does not fit, which that of two typed numbers always does, see
/// ``maximumDigits``; longer sums are made with ``addingIfExact(_:)``.
package struct Exact: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Exact(0)

  package init(_ integer: Int) { self.init(whole: Int128(integer)) }

  init(whole: Int128) { self.init(reduced: whole, over: 1) }

  /// - Precondition: the two have no common divisor, and `denominator` is positive.
  init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// - Precondition: `denominator` is not zero.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0)
    if denominator == 1 {
      self.init(whole: numerator)
      return
    }
    let divisor = Exact.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(
      reduced: sign * numerator / Int128(divisor), over: sign * denominator / Int128(divisor))
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

  /// The sum, or `nil` when it has no exact value that fits: thirds, sevenths and elevenths of
  /// nine digits each can outgrow any number type.
  package func addingIfExact(_ other: Exact) -> Exact? {
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    let (scale, scaleOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    if leftOverflow || rightOverflow || sumOverflow || scaleOverflow { return nil }
    return Exact(sum, over: scale)
  }

  package static prefix func - (value: Exact) -> Exact {
    Exact(-value.numerator, over: value.denominator)
  }

  /// The product, or `nil` when it has no exact value that fits.
  package func multipliedIfExact(by other: Exact) -> Exact? {
    let (numerator, over) = self.numerator.multipliedReportingOverflow(by: other.numerator)
    let (denominator, under) = self.denominator.multipliedReportingOverflow(by: other.denominator)
    return over || under ? nil : Exact(numerator, over: denominator)
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
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    // In full width, so that any two values compare.
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}
