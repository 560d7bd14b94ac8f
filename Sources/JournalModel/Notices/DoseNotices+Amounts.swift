extension DoseNotices {
  /// D3: at least twice the slot's amount, and no dose for the slot before.
  var doubled: Notice? {
    guard case .slot(let slot) = match, let before = slotBefore(slot), before.isNotTaken,
      let amount = dose.amount.converted(to: slot.amount.unit)?.value,
      amount >= slot.amount.value * Exact(2)
    else { return nil }
    return notice(
      .doubled, .notice,
      facts: [voice.doubled(amountText(index), slot, before: before)], ending: ending)
  }

  /// D4: five times, or a fifth, of what was to be expected; or another kind of unit.
  var unusualAmount: Notice? {
    guard let usual = usualAmount else { return nil }
    let fact: String
    if let expected = usual.amount.converted(to: dose.amount.unit)?.value, expected.isPositive {
      let ratio = dose.amount.value / expected
      guard ratio >= Exact(5) || ratio <= Exact(1, over: 5) else { return nil }
      fact = voice.unusual(amountText(index), ratio: ratio, usual)
    } else {
      fact = voice.otherUnit(amountText(index), usual)
    }
    var notice = notice(.unusualAmount, .notice, facts: [fact])
    notice.question = NoticeQuestion(.keep, asked: voice.keep, unasked: voice.asTyped(entry.id))
    return notice
  }

  /// The matched slot's; else the median of the ten doses before this one, those of its kind if
  /// there are any. `nil` before the first.
  private var usualAmount: UsualAmount? {
    if case .slot(let slot) = match { return .slot(slot) }
    let earlier = diary.doses.indices.filter { other in
      other != index
        && (diary.doses[other].moment.instant, other) < (dose.moment.instant, index)
    }
    let last = earlier.sorted {
      (diary.doses[$0].moment.instant, $0) < (diary.doses[$1].moment.instant, $1)
    }.suffix(10).map { diary.doses[$0].amount }
    guard let latest = last.last else { return nil }
    let alike = last.filter { $0.unit.dimension == dose.amount.unit.dimension }
    guard let unit = alike.last?.unit,
      let median = alike.compactMap({ $0.converted(to: unit)?.value }).sorted().medianOfSorted
    else { return .recent(1, latest) }
    return .recent(alike.count, Amount(median, unit))
  }

  private func slotBefore(_ slot: Slot) -> MatchedSlot? {
    guard let index = matching.slots.firstIndex(where: { $0.slot == slot }), index > 0,
      let run = diary.history.run(at: slot.moment)
    else { return nil }
    let before = matching.slots[index - 1]
    return before.slot.moment >= run.from ? before : nil
  }
}

/// What an amount is compared with.
enum UsualAmount {
  case slot(Slot)
  /// The median of so many doses.
  case recent(Int, Amount)

  var amount: Amount {
    switch self {
    case .slot(let slot): slot.amount
    case .recent(_, let amount): amount
    }
  }
}
