import JournalModel

extension FirstLook {
  /// What should be seen of the doses of one scheduled medicine: the longest gap, then doses beside
  /// the schedule and larger ones, the latest first.
  static func doses(
    of medicine: MedicineDiary, in days: ClosedRange<CivilDay>, firstSlotDay: CivilDay
  ) -> [FirstLook] {
    guard let settled = medicine.settled else { return [] }
    let look = DoseLook(
      medicine: medicine.name, settled: settled, days: days, firstSlotDay: firstSlotDay)
    let doses = (look.extra + look.larger).sorted { $0.at.instant > $1.at.instant }
    return [look.gap].compactMap(\.self) + doses.map(\.item)
  }
}

private struct DoseLook {
  let medicine: String
  let settled: SettledDoses
  let days: ClosedRange<CivilDay>
  /// The slots before this day may not be known.
  let firstSlotDay: CivilDay

  private typealias Sighting = (at: LivedMoment, item: FirstLook)

  // MARK: The longest gap

  /// `nil` when every slot in it was taken, or may still be.
  var gap: FirstLook? {
    guard let gap = settled.figures.longestGap else { return nil }
    let isCut = gap.from.day < firstSlotDay
    let slots = settled.matching.slots.compactMap { matched -> FirstLook.Slot? in
      let slot = matched.slot
      guard gap.from.local < slot.moment, slot.moment < gap.to.local,
        !isCut || days.contains(slot.day), matched.phase == .closed,
        !settled.privateMarks.contains(slot.reference),
        let state = FirstLook.Slot.State(matched.outcome)
      else { return nil }
      return FirstLook.Slot(at: ReportCivilMoment(slot.moment), state: state)
    }
    guard let first = slots.first?.at.local.day, let last = slots.last?.at.local.day else {
      return nil
    }
    // Of a private dose that bounds the gap not even the day is told.
    let isHidden = settled.hidesGapEnds
    return FirstLook(
      kind: .gap, at: isHidden ? nil : ReportMoment(gap.to),
      days: isHidden ? last - first + 1 : gap.to.day - gap.from.day + 1, medicine: medicine,
      gap: .init(
        minutes: gap.minutes, from: ReportDay(isHidden ? first : gap.from.day),
        until: ReportDay(isHidden ? last : gap.to.day), isOpen: gap.isOpen, slots: slots,
        isCut: isCut))
  }

  // MARK: Doses

  var extra: [(at: LivedMoment, item: FirstLook)] {
    settled.extraDoses(in: days).map { item(.extra, $0, scheduled: nil) }
  }

  var larger: [(at: LivedMoment, item: FirstLook)] {
    settled.matching.slots.compactMap { matched -> Sighting? in
      let slot = matched.slot
      guard days.contains(slot.day), matched.phase != .later,
        case .taken(let index) = matched.outcome, !settled.isPrivate[index],
        let amount = settled.diary.doses[index].amount.converted(to: slot.amount.unit),
        amount.value > slot.amount.value
      else { return nil }
      return item(.larger, settled.diary.doses[index], scheduled: slot.amount)
    }
  }

  private func item(_ kind: FirstLook.Kind, _ dose: TakenDose, scheduled: Amount?) -> Sighting {
    let day = dose.moment.day
    let asOf = settled.matching.asOf.instant
    let taken = settled.diary.doses.filter { $0.moment.day == day && $0.moment.instant <= asOf }
    let start = day.midnight
    let end = day.advanced(byDays: 1).midnight
    let due = settled.diary.history.slots(reaching: start...end).filter { $0.day == day }
    let unit = due.first?.amount.unit ?? dose.amount.unit
    return (
      dose.moment,
      FirstLook(
        kind: kind, at: ReportMoment(dose.moment), days: 1, medicine: medicine,
        dose: .init(
          amount: ReportAmount(dose.amount), scheduled: scheduled.map(ReportAmount.init),
          dayTotal: taken.map(\.amount).total(in: unit).map(ReportAmount.init),
          dayScheduled: due.isEmpty
            ? nil : due.map(\.amount).total(in: unit).map(ReportAmount.init)))
    )
  }
}

extension SettledDoses {
  /// Doses beside the schedule that may be told. Those from before anything was prescribed are
  /// beside no schedule.
  func extraDoses(in days: ClosedRange<CivilDay>) -> [TakenDose] {
    diary.doses.indices.compactMap { index in
      let dose = diary.doses[index]
      guard matching.doses[index] == .extra, !isPrivate[index], days.contains(dose.moment.day),
        !diary.isBeforeSchedule(dose)
      else { return nil }
      return dose
    }
  }
}

extension FirstLook.Slot.State {
  /// `nil` for a slot that was taken.
  fileprivate init?(_ outcome: SlotOutcome) {
    switch outcome {
    case .taken: return nil
    case .marked(let mark):
      switch mark.kind {
      case .missed: self = .missed
      case .skipped: self = .skipped
      }
    case .unrecorded: self = .unrecorded
    }
  }
}
