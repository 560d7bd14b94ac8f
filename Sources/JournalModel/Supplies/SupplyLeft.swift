/// What should be left of a medicine, counted in the units that are handed out. See
/// ``SupplyLots`` for how it is worked out.
package struct SupplyLeft: Hashable, Sendable {
  /// Less than zero when more was logged than the person said there was.
  package var left: Amount
  /// Scheduled use in 24 hours, on average; `nil` for what has no schedule.
  package var usePerDay: Amount?
  /// Whether what was handed out is of different strengths, and ``left`` therefore counted in the
  /// substance.
  package var isOfDifferentStrengths: Bool

  package init(_ left: Amount, usePerDay: Amount?, isOfDifferentStrengths: Bool = false) {
    self.left = left
    self.usePerDay = usePerDay
    self.isOfDifferentStrengths = isOfDifferentStrengths
  }

  /// For how many whole days it lasts by the schedule; `nil` without one, and below zero.
  package var wholeDays: Int? { left.value < .zero ? nil : days?.roundedDown }

  /// Supply divided by use, exactly; `nil` without a use, or one counted in other units.
  var days: Exact? {
    guard let use = usePerDay?.converted(to: left.unit)?.value, use.isPositive else { return nil }
    return left.value.multipliedIfExact(by: Exact(1) / use)
  }

  /// How far it has fallen; of two the larger has fallen further.
  var stage: SupplyStage {
    if left.value < .zero { return .belowZero }
    guard let days else { return .enough }
    if days <= Exact(1) { return .oneDay }
    if days <= Exact(3) { return .threeDays }
    return days <= Exact(7) ? .sevenDays : .enough
  }
}

enum SupplyStage: Int, Comparable {
  case enough, sevenDays, threeDays, oneDay, belowZero

  static func < (left: SupplyStage, right: SupplyStage) -> Bool { left.rawValue < right.rawValue }
}
