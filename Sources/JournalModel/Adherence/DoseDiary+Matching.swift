extension DoseDiary {
  /// Pairs doses with slots as seen at `asOf`, whose offset is the report's zone's.
  ///
  /// First the doses that a person named a slot for, then the timed ones in order, then those of a
  /// bare day.
  package func matching(asOf: LivedMoment) -> DoseMatching {
    var round = MatchingRound(self, asOf: asOf)
    round.pin()
    round.align()
    round.fillBareDays()
    return round.result
  }

  /// The marked slot that would have taken the dose, had it not been marked.
  ///
  /// - Parameter dose: its index in ``doses``.
  package func markedSlot(for dose: Int, asOf: LivedMoment) -> Slot? {
    let matching = matching(asOf: asOf)
    let marked = matching.slots.filter { matched in
      guard case .marked = matched.outcome else { return false }
      let moment = doses[dose].moment
      return doses[dose].isTimed
        ? matched.slot.window.contains(moment.local) : matched.slot.day == moment.day
    }
    return marked.map(\.slot).first { slot in
      var unmarked = self
      unmarked.marks.removeAll { $0.slot == slot.reference }
      return unmarked.matching(asOf: asOf).doses[dose] == .slot(slot)
    }
  }
}

/// The state of one matching.
private struct MatchingRound {
  let diary: DoseDiary
  let asOf: LivedMoment
  /// The end of the last day that an entry or the moment lies in.
  let horizon: LocalDateTime
  /// Those whose windows open before the horizon and did not close before the beginning.
  let slots: [Slot]
  /// For each slot the dose that it took.
  var taken: [Int?]
  /// For each slot the mark that stands.
  var marks: [SlotMark?]
  var matches: [DoseMatch?]

  init(_ diary: DoseDiary, asOf: LivedMoment) {
    self.diary = diary
    self.asOf = asOf
    matches = diary.doses.map { $0.moment.instant > asOf.instant ? .later : nil }
    let lived = zip(diary.doses, matches).filter { $1 == nil }.map(\.0.moment)
    let last = ([asOf] + lived).map(\.day).max() ?? asOf.day
    horizon = max(diary.begins, last.advanced(byDays: 1).midnight)
    slots = diary.history.slots(reaching: diary.begins...horizon)
    taken = Array(repeating: nil, count: slots.count)
    marks = Array(repeating: nil, count: slots.count)
    for mark in diary.marks {
      if let slot = index(of: mark.slot) { marks[slot] = mark }
    }
  }

  /// Rule 1: a dose for a named slot goes there and nowhere else, the first one written.
  mutating func pin() {
    var farSlots: Set<SlotReference> = []
    for (dose, entry) in diary.doses.enumerated() where matches[dose] == nil {
      guard let pin = entry.slot else { continue }
      if let index = index(of: pin) {
        matches[dose] = taken[index] == nil ? .slot(slots[index]) : .extra
        taken[index] = taken[index] ?? dose
      } else if pin.moment > horizon, let slot = diary.history.slot(pin) {
        matches[dose] = farSlots.insert(pin).inserted ? .slot(slot) : .extra
      }
    }
  }

  /// Rules 2 and 3.
  mutating func align() {
    let doses = waiting(isTimed: true)
    let free = slots.indices.filter { isFree($0) }
    let pairs = DoseAlignment.slots(
      for: doses.map { diary.doses[$0].moment.local }, among: free.map { slots[$0] },
      onTime: diary.onTime)
    for (dose, pair) in zip(doses, pairs) {
      if let pair { match(dose, free[pair]) }
    }
  }

  /// Rule 4: a dose of a bare day is that of the earliest slot of the day still free.
  mutating func fillBareDays() {
    for dose in waiting(isTimed: false) {
      let day = diary.doses[dose].moment.day
      let first = slots.firstIndexInOrder { $0.day >= day }
      let free = slots[first...].indices.prefix { slots[$0].day == day }.first { isFree($0) }
      if let free { match(dose, free) }
    }
  }

  var result: DoseMatching {
    DoseMatching(
      asOf: asOf,
      slots: slots.indices.map { index in
        MatchedSlot(slot: slots[index], phase: phase(of: slots[index]), outcome: outcome(of: index))
      },
      doses: matches.indices.map { matches[$0] ?? leftOver(diary.doses[$0]) })
  }

  private mutating func match(_ dose: Int, _ slot: Int) {
    taken[slot] = dose
    matches[dose] = .slot(slots[slot])
  }

  private func isFree(_ slot: Int) -> Bool { taken[slot] == nil && marks[slot] == nil }

  /// Unmatched doses by civil time, then instant, then order of entry.
  private func waiting(isTimed: Bool) -> [Int] {
    diary.doses.indices.filter { matches[$0] == nil && diary.doses[$0].isTimed == isTimed }
      .sorted { left, right in
        let (a, b) = (diary.doses[left].moment, diary.doses[right].moment)
        if a.local != b.local { return a.local < b.local }
        return a.instant != b.instant ? a.instant < b.instant : left < right
      }
  }

  private func index(of reference: SlotReference) -> Int? {
    let index = slots.firstIndexInOrder { $0.moment >= reference.moment }
    return index < slots.count && slots[index].moment == reference.moment ? index : nil
  }

  private func phase(of slot: Slot) -> SlotPhase {
    if slot.moment > asOf.local { return .later }
    return slot.window.isYetToClose(at: asOf.local) ? .pending : .closed
  }

  private func outcome(of slot: Int) -> SlotOutcome {
    if let dose = taken[slot] { return .taken(dose: dose) }
    return marks[slot].map(SlotOutcome.marked) ?? .unrecorded
  }

  /// Rule 5. A medicine prescribed as needed or by pump has no schedule to be beside.
  private func leftOver(_ dose: TakenDose) -> DoseMatch {
    let isUnscheduled = diary.history.versions.contains { version in
      version.regimen.schedule == nil
        && (dose.isTimed
          ? version.contains(dose.moment.local) : version.overlaps(dose.moment.day))
    }
    return isUnscheduled ? .unscheduled : .extra
  }
}
