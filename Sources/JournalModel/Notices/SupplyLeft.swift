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

  /// A count that cannot be is a matter of the count: nobody took what was not there.
  var level: NoticeLevel? {
    switch self {
    case .enough: nil
    case .sevenDays: .info
    case .threeDays, .belowZero: .notice
    case .oneDay: .urgent
    }
  }
}

extension NoticedMedicine {
  /// S5 as it stands.
  package func supplyNotice(_ voice: NoticeVoice) -> Notice? {
    guard let supply, let level = supply.stage.level else { return nil }
    let fact =
      if supply.stage == .belowZero {
        voice.supplyBelowZero(name, short: Amount(-supply.left.value, supply.left.unit))
      } else {
        voice.supply(name, days: supply.days?.roundedDown ?? 0, left: supply.left)
      }
    return Notice(.supplyLow, level, medication: id, at: voice.now, facts: [fact])
  }

  /// S5 when a write has taken the supply down to the next of its stages.
  ///
  /// - Parameter before: as it was before the write; `nil` when none was known.
  package func supplyNotice(crossedFrom before: SupplyLeft?, _ voice: NoticeVoice) -> Notice? {
    guard let supply, supply.stage > before?.stage ?? .enough else { return nil }
    return supplyNotice(voice)
  }
}

extension Exact {
  /// The whole number not above it.
  var roundedDown: Int {
    let whole = numerator / denominator
    return Int(clamping: numerator < whole * denominator ? whole - 1 : whole)
  }
}
