/// How much of a medicine: an exact number and its unit.
package struct Amount: Hashable, Sendable {
  package var value: Exact
  package var unit: DoseUnit

  package init(_ value: Exact, _ unit: DoseUnit) {
    self.value = value
    self.unit = unit
  }

  /// The same amount counted in `unit`; `nil` when that is another dimension, or when the number
  /// has no exact value that fits, as after a conversion through an odd strength.
  package func converted(to unit: DoseUnit) -> Amount? {
    if self.unit == unit { return self }
    guard self.unit.dimension == unit.dimension else { return nil }
    return value.multipliedIfExact(by: self.unit.factor / unit.factor).map { Amount($0, unit) }
  }

  /// `10 mg`, `1/2 tablet`, `2 tablets`.
  package var text: String {
    guard unit.isCountable else { return "\(value.text) \(unit.rawValue)" }
    return "\(value.spokenText) \(value <= Exact(1) ? unit.rawValue : unit.plural)"
  }
}
