extension Exact {
  /// The nearest binary number.
  package var double: Double { Double(numerator) / Double(denominator) }
}
