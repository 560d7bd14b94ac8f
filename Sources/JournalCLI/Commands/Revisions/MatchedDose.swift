internal import JournalModel
internal import JournalStore

/// What a dose is to the schedule of its medicine.
struct MatchedDose {
  let match: DoseMatch
  let moment: LivedMoment
  let onTime: OnTimeWindow

  /// `today 14:00 (10 mg), 3 h 30 min late`; `nil` for what is not told yet.
  func text(relativeTo today: CivilDay) -> String? {
    switch match {
    case .slot(let slot):
      "\(slot.moment.text(relativeTo: today)) (\(slot.amount.text))\(lateness(slot))"
    case .extra: "none, beside the schedule"
    case .unscheduled: "none, nothing was scheduled then"
    case .later: nil
    }
  }

  func isMatched(to reference: SlotReference) -> Bool {
    if case .slot(let slot) = match { slot.reference == reference } else { false }
  }

  private func lateness(_ slot: Slot) -> String {
    let delay = moment.local.secondsSinceEpoch - slot.moment.secondsSinceEpoch
    return switch onTime.punctuality(of: moment, for: slot.moment) {
    case .onTime, .untimed: ""
    case .late: ", \(elapsedText(seconds: delay)) late"
    case .early: ", \(elapsedText(seconds: delay)) early"
    }
  }
}

extension JournalDatabase {
  /// What an entry of a dose is as seen at a moment; `nil` when its medicine never had a schedule.
  func matched(
    _ entry: Entry, of prescription: Prescription, asOf: LivedMoment
  ) throws -> MatchedDose? {
    let schedules = prescription.history.versions.compactMap(\.regimen.schedule)
    guard let period = schedules.map(\.days.period).max() else { return nil }
    let moment = entry.facts.moment
    let first = min(moment.day, entry.facts.content.namedSlot?.day ?? moment.day)
    let doses = try doses(of: prescription, from: first.advanced(byDays: -period))
    let index = doses.doses.firstIndex { $0.id == entry.id }
    return index.map { index in
      MatchedDose(
        match: doses.diary.matching(asOf: asOf).doses[index], moment: moment,
        onTime: doses.diary.onTime)
    }
  }
}
