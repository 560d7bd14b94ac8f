extension Strength {
  /// How much of the substance is in an amount of the product: 20 mg in 2 tablets of 10 mg each,
  /// 15 mg in 3 mL of 5 mg/mL. An amount of the substance is itself.
  ///
  /// `nil` where the strength does not say: drops of a liquid, or a product that is pieces when the
  /// amount is a volume.
  package func substance(in amount: Amount) -> Amount? {
    if amount.unit.dimension == self.amount.unit.dimension { return amount }
    guard let per else {
      guard amount.unit.isCountable else { return nil }
      return amount.value.multipliedIfExact(by: self.amount.value)
        .map { Amount($0, self.amount.unit) }
    }
    guard let part = amount.converted(to: per.unit), per.value.isPositive else { return nil }
    return part.value.multipliedIfExact(by: Exact(1) / per.value)?
      .multipliedIfExact(by: self.amount.value)
      .map { Amount($0, self.amount.unit) }
  }
}
