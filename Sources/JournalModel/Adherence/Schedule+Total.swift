extension Schedule {
  /// What is due on one of its days, in the unit of its first dose; `nil` when its doses are of
  /// kinds that do not add up, or their sum has no exact value that fits.
  package var dailyTotal: Amount? {
    guard let unit = doses.first?.amount.unit else { return nil }
    var total = Exact.zero
    for dose in doses {
      guard let amount = dose.amount.converted(to: unit),
        let sum = total.addingIfExact(amount.value)
      else { return nil }
      total = sum
    }
    return Amount(total, unit)
  }
}
