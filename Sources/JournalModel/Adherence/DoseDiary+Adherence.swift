extension DoseDiary {
  /// The figures of `days`, seen at `asOf`.
  ///
  /// - Parameters:
  ///   - days: limits which slots, entries and days are counted; matching looks beyond them.
  ///   - asOf: its offset is the report's zone's.
  ///   - travelDays: see ``travelDays(of:)``.
  package func adherence(
    in days: ClosedRange<CivilDay>, asOf: LivedMoment, travelDays: Set<CivilDay> = []
  ) -> Adherence {
    adherence(in: days, matching(asOf: asOf), travelDays: travelDays)
  }

  /// The figures of `days`.
  ///
  /// - Parameter matching: that of this diary.
  package func adherence(
    in days: ClosedRange<CivilDay>, _ matching: DoseMatching, travelDays: Set<CivilDay>
  ) -> Adherence {
    let asOf = matching.asOf
    var tally = Tally(diary: self)
    for slot in matching.slots where days.contains(slot.slot.day) { tally.count(slot) }
    for (dose, match) in zip(doses, matching.doses)
    where match == .extra && days.contains(dose.moment.day) {
      tally.figures.extra += 1
      tally.markIncomplete(dose.moment.day)
    }
    let timed = timedDoses(asOf: asOf)
    for dose in closeTogether(among: timed) where days.contains(dose.moment.day) {
      tally.figures.closeTogether += 1
      tally.markIncomplete(dose.moment.day)
    }
    var figures = tally.counted(without: travelDays)
    figures.longestGap = longestGap(among: timed, in: days, asOf: asOf)
    figures.largestDay = largestDay(in: days, asOf: asOf)
    return figures
  }
}

/// The figures while they are counted.
private struct Tally {
  let diary: DoseDiary
  var figures: Adherence
  private var times: [TimeOfDay: TimeOfDayCounts] = [:]
  private var days: Set<CivilDay> = []
  private var openDays: Set<CivilDay> = []
  private var incompleteDays: Set<CivilDay> = []

  init(diary: DoseDiary) {
    self.diary = diary
    figures = Adherence(onTimeWindowMinutes: diary.onTime.minutes)
  }

  mutating func markIncomplete(_ day: CivilDay) { incompleteDays.insert(day) }

  mutating func count(_ matched: MatchedSlot) {
    days.insert(matched.slot.day)
    switch matched.phase {
    case .later: openDays.insert(matched.slot.day)
    case .pending:
      figures.pending += 1
      openDays.insert(matched.slot.day)
    case .closed: countClosed(matched)
    }
  }

  func counted(without travelDays: Set<CivilDay>) -> Adherence {
    var figures = figures
    let evaluable = days.subtracting(openDays).subtracting(travelDays)
    figures.evaluableDays = evaluable.count
    figures.completeDays = evaluable.subtracting(incompleteDays).count
    figures.byTime = times.values.sorted { $0.time < $1.time }
    return figures
  }

  private mutating func countClosed(_ matched: MatchedSlot) {
    let slot = matched.slot
    var counts = times[slot.time] ?? TimeOfDayCounts(time: slot.time)
    switch matched.outcome {
    case .taken(let dose):
      figures.taken += 1
      counts.taken += 1
      count(diary.doses[dose], in: slot, &counts)
    case .marked(let mark):
      if let reason = mark.reason { figures.reasons[reason, default: 0] += 1 }
      switch mark.kind {
      case .skipped: (figures.skipped, counts.skipped) = (figures.skipped + 1, counts.skipped + 1)
      case .missed: (figures.missed, counts.missed) = (figures.missed + 1, counts.missed + 1)
      }
      markIncomplete(slot.day)
    case .unrecorded:
      figures.unrecorded += 1
      counts.unrecorded += 1
      markIncomplete(slot.day)
    }
    times[slot.time] = counts
  }

  private mutating func count(_ dose: TakenDose, in slot: Slot, _ counts: inout TimeOfDayCounts) {
    switch diary.onTime.punctuality(of: dose.moment, for: slot.moment) {
    case .onTime: figures.onTime += 1
    case .late: (figures.late, counts.offTime) = (figures.late + 1, counts.offTime + 1)
    case .early: (figures.early, counts.offTime) = (figures.early + 1, counts.offTime + 1)
    case .untimed: figures.untimed += 1
    }
    // Tablets are neither more nor less than milligrams, and not as scheduled either.
    guard let amount = dose.amount.converted(to: slot.amount.unit)?.value else {
      markIncomplete(slot.day)
      return
    }
    if amount == slot.amount.value { return }
    markIncomplete(slot.day)
    if amount < slot.amount.value {
      (figures.smaller, counts.smaller) = (figures.smaller + 1, counts.smaller + 1)
    } else {
      (figures.larger, counts.larger) = (figures.larger + 1, counts.larger + 1)
    }
  }
}
