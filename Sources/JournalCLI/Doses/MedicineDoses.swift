internal import JournalModel
internal import JournalStore

/// The latest doses of a medicine beside its schedule, matched as seen at one moment.
struct MedicineDoses {
  let prescription: Prescription
  let diary: DoseDiary
  /// The entries behind the diary's doses, in its order.
  let doses: [Entry]
  /// The entries behind the diary's marks, in its order.
  let marks: [Entry]
  let matching: DoseMatching
  private let indices: [EntryID: Int]

  /// Now, or as far ahead of it as the latest dose was accepted.
  var asOf: LivedMoment { matching.asOf }

  /// - Parameter isNow: the moment is now, and not an earlier one that is told: then doses that
  ///   were typed a little ahead are there too, and marks that were made ahead.
  init(_ prescription: Prescription, _ known: PrescribedDoses, asOf: LivedMoment, isNow: Bool) {
    self.prescription = prescription
    var diary = known.diary
    var moment = asOf
    if isNow {
      let ahead = known.doses.map(\.moment.instant).filter {
        $0 - asOf.instant <= WhenParser.secondsAhead
      }
      moment.instant = max(asOf.instant, ahead.max() ?? asOf.instant)
      marks = known.marks
    } else {
      let told = known.marks.map { $0.moment.instant <= asOf.instant }
      marks = zip(known.marks, told).filter(\.1).map(\.0)
      diary.marks = zip(diary.marks, told).filter(\.1).map(\.0)
    }
    self.diary = diary
    doses = known.doses
    indices = Dictionary(uniqueKeysWithValues: doses.enumerated().map { ($1.id, $0) })
    matching = diary.matching(asOf: moment)
  }
}

extension JournalDatabase {
  /// As much of a medicine's doses as tells everything from `day` on, whose slots a dose of that
  /// day may reach back from.
  func medicineDoses(
    of prescription: Prescription, from day: CivilDay, asOf: LivedMoment, isNow: Bool = true
  ) throws -> MedicineDoses {
    let first = day.advanced(byDays: -prescription.history.longestPeriod - 1)
    return MedicineDoses(
      prescription, try doses(of: prescription, from: first), asOf: asOf, isNow: isNow)
  }
}

extension Prescription {
  /// The schedule in force at a moment.
  func schedule(at moment: LocalDateTime) -> Schedule? { regimen(at: moment)?.schedule }
}

// MARK: - What is there

extension MedicineDoses {
  /// Every slot of one day, ascending.
  func slots(on day: CivilDay) -> [Slot] {
    let start = max(diary.begins, day.midnight)
    let end = day.advanced(byDays: 1).midnight
    guard start < end else { return [] }
    return diary.history.slots(reaching: start...end).filter { $0.day == day }
  }

  /// Where in the diary the dose of an entry stands; `nil` when it is none of this medicine's.
  func index(of id: EntryID) -> Int? { indices[id] }

  func match(of id: EntryID) -> DoseMatch? { index(of: id).map { matching.doses[$0] } }

  func marks(on slot: SlotReference) -> [Entry] {
    zip(diary.marks, marks).filter { $0.0.slot == slot }.map(\.1)
  }

  /// The slots that a dose is counted as.
  var taken: Set<SlotReference> { Set(matching.doses.compactMap { $0.slot?.reference }) }

  /// The slots that something is written of.
  var settled: Set<SlotReference> { taken.union(diary.marks.map(\.slot)) }

  /// The first slot after a moment that nothing is written of yet.
  func next(after moment: LocalDateTime) -> Slot? {
    let last = moment.day.advanced(byDays: prescription.history.longestPeriod + 1)
    let settled = settled
    return diary.history.slots(reaching: moment...last.midnight)
      .first { $0.moment > moment && !settled.contains($0.reference) }
  }
}

// MARK: - What is open

extension MedicineDoses {
  /// The slot that a dose at `moment` would be counted as and that no other dose has to give up.
  func openSlot(at moment: LivedMoment) -> Slot? {
    var before = diary
    before.begins = min(before.begins, moment.local)
    var after = before
    after.doses.append(TakenDose(moment, Amount(Exact(1), .unit)))
    var asOf = asOf
    asOf.instant = max(asOf.instant, moment.instant)
    let matching = after.matching(asOf: asOf)
    guard case .slot(let slot)? = matching.doses.last,
      matching.slotsTaken > before.matching(asOf: asOf).slotsTaken
    else { return nil }
    return slot
  }

  /// The latest slot not before `first` whose time has come by `moment` and that nothing is
  /// written of.
  func latestOpenSlot(by moment: LocalDateTime, since first: CivilDay) -> Slot? {
    matching.slots.last { matched in
      matched.slot.moment <= moment && matched.slot.day >= first
        && matched.outcome == .unrecorded
    }?.slot
  }

  /// The next slot to come, if its window has opened and nothing is written of it.
  func nextOpenSlot(after moment: LocalDateTime) -> Slot? {
    next(after: moment).flatMap { $0.window.contains(moment) ? $0 : nil }
  }

  /// The slot whose time is nearest to a moment, whatever became of it.
  func nearestSlot(to moment: LocalDateTime) -> MatchedSlot? {
    nearest(of: matching.slots, to: moment)
  }

  /// The nearest of those in whose windows the moment lies.
  func nearestSlot(around moment: LocalDateTime) -> MatchedSlot? {
    nearest(of: matching.slots.filter { $0.slot.window.contains(moment) }, to: moment)
  }

  private func nearest(of slots: [MatchedSlot], to moment: LocalDateTime) -> MatchedSlot? {
    slots.min { $0.slot.moment.distance(to: moment) < $1.slot.moment.distance(to: moment) }
  }
}

extension DoseMatching {
  fileprivate var slotsTaken: Int {
    doses.count { $0.slot != nil }
  }
}

extension LocalDateTime {
  /// Civil seconds, without a sign.
  func distance(to other: LocalDateTime) -> Int64 {
    abs(secondsSinceEpoch - other.secondsSinceEpoch)
  }
}
