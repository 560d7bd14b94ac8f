extension [Amount] {
  /// Their sum; `nil` when one of them is of another kind, or when the sum has no exact value that
  /// fits.
  package func total(in unit: DoseUnit) -> Amount? {
    var total = Exact.zero
    for amount in self {
      guard let amount = amount.converted(to: unit), let sum = total.addingIfExact(amount.value)
      else { return nil }
      total = sum
    }
    return Amount(total, unit)
  }
}
