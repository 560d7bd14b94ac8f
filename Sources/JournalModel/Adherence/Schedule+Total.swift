extension Schedule {
  /// What is due on one of its days, in the unit of its first dose; `nil` when its doses are of
  /// kinds that do not add up, or their sum has no exact value that fits.
  package var dailyTotal: Amount? {
    doses.first.flatMap { doses.map(\.amount).total(in: $0.amount.unit) }
  }
}
