/// How a medicine that is not to be stopped suddenly stands at a moment, as long as a schedule of
/// it is in force.
struct Interruption {
  let diary: DoseDiary
  let now: LivedMoment
  let schedule: Schedule
  /// Closed slots that follow each other without a break, up to the moment.
  let closed: [MatchedSlot]
  /// Whether a dose is there already for a slot whose window has not closed.
  let isResumed: Bool
  /// Stretches of silence that the person has told about: nothing in them is asked again.
  let explained: [ExplainedGap]

  /// `nil` for a medicine that may be stopped, or of which nothing is scheduled at the moment.
  init?(of medicine: NoticedMedicine, at now: LivedMoment, explained: [ExplainedGap] = []) {
    let diary = medicine.doses.diary
    guard medicine.isNotToBeStopped, let run = diary.history.run(at: now.local) else {
      return nil
    }
    self.diary = diary
    self.now = now
    self.explained = explained
    schedule = run.schedule
    let slots = diary.matching(asOf: now).slots.filter { $0.slot.moment >= run.from }
    closed = slots.filter { $0.phase == .closed }
    isResumed = slots.contains { $0.phase != .closed && $0.isTaken }
  }

  /// S1: the latest closed slots, two or more in a row, without a dose. Empty when there are none:
  /// what lies behind a slot that was taken is history and no backlog.
  var slotsInARow: [MatchedSlot] {
    let latest = closed.reversed().prefix { slot in
      slot.isNotTaken && !explained.contains { $0.contains(slot.slot.moment) }
    }
    return latest.count < 2 ? [] : latest.reversed()
  }

  /// S2: the time since the last dose, when it is 24 h or more, more than one and a half times the
  /// longest gap in the schedule, and a slot has closed in it without a dose.
  var gapWithoutDose: DoseGap? {
    guard let last = lastDose else { return nil }
    let told = explained.map(\.until).filter { $0 <= now.local }
    let start = told.map { $0.instant(offset: now.offset) }.reduce(last.latest, max)
    let elapsed = now.instant - start
    let wanted = closed.contains { slot in
      !slot.isTaken && slot.slot.moment > last.moment.local
        && told.allSatisfy { slot.slot.moment >= $0 }
    }
    guard elapsed >= 24 * 3600, elapsed * 2 > schedule.longestGap * 3, wanted else { return nil }
    return DoseGap(from: last.moment, to: now, isOpen: true)
  }

  /// The last dose, and the latest instant at which it can have been taken.
  private var lastDose: (moment: LivedMoment, latest: Instant)? {
    let moments = diary.doses.map(\.moment).filter { $0.instant <= now.instant }
    return moments.map { ($0, min($0.latestInstant, now.instant)) }.max { $0.1 < $1.1 }
  }
}
