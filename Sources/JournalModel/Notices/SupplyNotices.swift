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

extension SupplyStage {
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
