extension Exact {
  /// The whole number not above it.
  var roundedDown: Int {
    let whole = numerator / denominator
    return Int(clamping: numerator < whole * denominator ? whole - 1 : whole)
  }
}
