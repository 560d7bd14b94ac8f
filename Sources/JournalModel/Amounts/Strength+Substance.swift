extension Strength {
  /// How much of the substance is in an amount of the product: 20 mg in 2 tablets of 10 mg each,
  /// 15 mg in 3 mL of 5 mg/mL. An amount of the substance is itself.
  ///
  /// `nil` where the strength does not say: drops of a liquid, or a product that is pieces when the
  /// amount is a volume.
  package func substance(in amount: Amount) -> Amount? {
    if amount.unit.dimension == self.amount.unit.dimension { return amount }
    guard let per else {
      guard amount.unit.isPiece else { return nil }
      return amount.value.multipliedIfExact(by: self.amount.value)
        .map { Amount($0, self.amount.unit) }
    }
    guard let part = amount.converted(to: per.unit), per.value.isPositive else { return nil }
    return part.value.multipliedIfExact(by: Exact(1) / per.value)?
      .multipliedIfExact(by: self.amount.value)
      .map { Amount($0, self.amount.unit) }
  }

  /// How much of the product holds an amount of the substance: 2 tablets for 20 mg of 10 mg each,
  /// 3 mL for 15 mg of 5 mg/mL. An amount in `unit` is itself.
  ///
  /// `nil` where the strength does not say.
  package func product(holding amount: Amount, in unit: DoseUnit) -> Amount? {
    if amount.unit.dimension == unit.dimension { return amount }
    guard self.amount.value.isPositive,
      let substance = amount.converted(to: self.amount.unit)
    else { return nil }
    let parts = substance.value.multipliedIfExact(by: Exact(1) / self.amount.value)
    guard let per else {
      return unit.isPiece ? parts.map { Amount($0, unit) } : nil
    }
    return parts?.multipliedIfExact(by: per.value).flatMap {
      Amount($0, per.unit).converted(to: unit)
    }
  }

  /// Of a product in this form: what one piece holds is what one of its own pieces holds, so that a
  /// puff is not taken for a tablet. What it says of a volume stays.
  ///
  /// `nil` for what is in one piece of something that is not counted in pieces. A form that is not
  /// known leaves the piece open.
  func of(form: String?) -> Strength? {
    guard per == nil, let unit = form.flatMap(DoseUnit.init(form:)) else { return self }
    return unit.isCountable ? Strength(amount, per: Amount(Exact(1), unit)) : nil
  }

  /// The same amount in a unit that converts into `unit`, from product to substance or back.
  func amount(_ amount: Amount, comparableWith unit: DoseUnit) -> Amount? {
    if amount.unit.dimension == unit.dimension { return amount }
    if unit.dimension == self.amount.unit.dimension { return substance(in: amount) }
    return product(holding: amount, in: unit)
  }
}

extension DoseUnit {
  /// Whether "10 mg" on a label can mean what is in one of these. Drops are parts of a liquid.
  fileprivate var isPiece: Bool { isCountable && self != .drop }
}
