extension DoseDiary {
  /// Whether the slots from `day` on are matched just so whatever was lived before `first`, so that
  /// years of doses need not be read to match the latest ones.
  ///
  /// So it is when the slots between the two fall apart into earlier and later ones, on different
  /// days, that no dose lies between: every dose that a later one could take was lived since
  /// `first` and is outside the windows of the earlier ones. Nor may a dose be for a slot before
  /// `first`: whether it was that slot's, is left over or free for another only the rest tells.
  ///
  /// The diary must hold every dose and mark lived since `first`, or for a slot since then.
  package func isSettled(from first: CivilDay, before day: CivilDay) -> Bool {
    let start = first.midnight
    let end = day.midnight
    guard start < end, !doses.contains(where: { $0.slot.map { $0.day < first } ?? false }) else {
      return false
    }
    let reaching = history.slots(reaching: start...end)
    let slots = reaching.filter { $0.day < day }
    let doses = doses.filter { $0.isTimed && !isPinned($0) }.map(\.moment.local).sorted()

    // Whatever is not among the slots opens after `end`, or closed before `start`.
    var opens = reaching.filter { $0.day >= day }.map(\.window.opens).reduce(end, min)
    var laterOpens = [opens]
    for slot in slots.reversed() {
      opens = min(opens, slot.window.opens)
      laterOpens.append(opens)
    }
    var earlierCloses: LocalDateTime?
    for (index, opens) in laterOpens.reversed().enumerated() {
      if index > 0 {
        let closes = slots[index - 1].window.closes
        earlierCloses = max(earlierCloses ?? closes, closes)
      }
      let isNewDay = index == 0 || index == slots.count || slots[index - 1].day < slots[index].day
      guard isNewDay, opens >= start else { continue }
      guard let earlierCloses else { return true }
      let next = doses.firstIndexInOrder { $0 >= opens }
      if next == doses.count || doses[next] > earlierCloses { return true }
    }
    return false
  }

  /// Whether the slot that it is for exists, so that it is free for no other.
  private func isPinned(_ dose: TakenDose) -> Bool {
    guard let slot = dose.slot.flatMap(history.slot) else { return false }
    return slot.window.closes >= begins
  }
}
