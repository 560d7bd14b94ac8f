@testable import JournalModel

/// The definitions of the figures once more: slow, obvious, and written without looking at the
/// real ones. Every slot of many days is made and every one is looked at for everything.
struct ReferenceAdherence {
  let diary: DoseDiary
  let asOf: LivedMoment
  let days: ClosedRange<CivilDay>
  let travelDays: Set<CivilDay>

  struct Candidate {
    var at: Int64
    var amount: Amount
    var run: Int
    var period: Int64
    /// In quarter seconds.
    var opens: Int64 = 0
    var closes: Int64 = 0
    var dose: Int?
    var mark: SlotMark?

    var day: CivilDay { LocalDateTime(secondsSinceEpoch: at).day }
    var time: TimeOfDay { LocalDateTime(secondsSinceEpoch: at).time }
  }

  private var now: Int64 { asOf.local.secondsSinceEpoch }
  private func civil(_ dose: Int) -> Int64 { diary.doses[dose].moment.local.secondsSinceEpoch }
  private func exists(_ dose: Int) -> Bool { diary.doses[dose].moment.instant <= asOf.instant }
  private func isTimed(_ dose: Int) -> Bool { diary.doses[dose].moment.precision != .day }

  // MARK: Slots

  static func isDue(_ schedule: Schedule, _ day: CivilDay) -> Bool {
    switch schedule.days {
    case .daily: return true
    case .weekdays(let names): return names.contains(day.weekday)
    case .every(let count, let anchor):
      var due = anchor
      while due < day { due = due.advanced(byDays: count) }
      return due == day
    }
  }

  static func periodDays(_ schedule: Schedule) -> Int {
    switch schedule.days {
    case .daily: 1
    case .weekdays: 7
    case .every(let count, _): count
    }
  }

  /// All slots with their windows, long past the moment, those before the beginning left out.
  func candidates() -> [Candidate] {
    let ends = diary.doses.map(\.moment.day) + diary.doses.compactMap(\.slot?.day) + [asOf.day]
    let end = (ends.max() ?? asOf.day).advanced(byDays: 30)
    var all: [Candidate] = []
    var run = 0
    var previousEnd: LocalDateTime?
    for version in diary.history.versions {
      if previousEnd != version.from { run += 1 }
      previousEnd = version.until
      guard case .scheduled(let schedule) = version.regimen else {
        run += 1
        continue
      }
      var day = version.from.day
      while day <= end {
        for dose in schedule.doses where ReferenceAdherence.isDue(schedule, day) {
          let at = LocalDateTime(day: day, time: dose.time)
          if at < version.from { continue }
          if let until = version.until, at >= until { continue }
          let period = Int64(ReferenceAdherence.periodDays(schedule)) * 86_400
          all.append(
            Candidate(at: at.secondsSinceEpoch, amount: dose.amount, run: run, period: period))
        }
        day = day.advanced(byDays: 1)
      }
    }
    return all.enumerated().map { place, slot in
      var slot = slot
      var back: Int64?
      var on: Int64?
      if place > 0, all[place - 1].run == slot.run { back = slot.at - all[place - 1].at }
      if place + 1 < all.count, all[place + 1].run == slot.run { on = all[place + 1].at - slot.at }
      let before = min(back ?? on ?? slot.period, slot.period)
      let after = min(on ?? back ?? slot.period, slot.period)
      slot.opens = 4 * slot.at - 3 * before
      slot.closes = 4 * slot.at + 3 * after
      return slot
    }.filter { $0.closes >= 4 * diary.begins.secondsSinceEpoch }
  }

  // MARK: Matching

  /// Slots with their doses and marks, and the doses that are extra.
  func matched() -> (slots: [Candidate], extra: [Int]) {
    var slots = candidates()
    var extra: [Int] = []
    var waiting: [Int] = []
    for mark in diary.marks {
      for place in slots.indices
      where slots[place].day == mark.slot.day && slots[place].time == mark.slot.time {
        slots[place].mark = mark
      }
    }
    for dose in diary.doses.indices where exists(dose) {
      let pin = diary.doses[dose].slot
      let place = slots.indices.first { slots[$0].day == pin?.day && slots[$0].time == pin?.time }
      if let place {
        if slots[place].dose == nil { slots[place].dose = dose } else { extra.append(dose) }
      } else {
        waiting.append(dose)
      }
    }
    let timed = inOrder(waiting.filter(isTimed))
    let open = slots.indices.filter { slots[$0].dose == nil && slots[$0].mark == nil }
    for (place, dose) in bestPairs(timed, open, slots) {
      slots[place].dose = dose
      waiting.removeAll { $0 == dose }
    }
    for dose in inOrder(waiting.filter { !isTimed($0) }) {
      let place = slots.indices.first { place in
        slots[place].day == diary.doses[dose].moment.day && slots[place].dose == nil
          && slots[place].mark == nil
      }
      if let place {
        slots[place].dose = dose
        waiting.removeAll { $0 == dose }
      }
    }
    return (slots, extra + waiting.filter { !isUnscheduled($0) })
  }

  /// Whether the dose was taken while the medicine was prescribed without a schedule.
  private func isUnscheduled(_ dose: Int) -> Bool {
    let moment = diary.doses[dose].moment
    return diary.history.versions.contains { version in
      if case .scheduled = version.regimen { return false }
      if isTimed(dose) {
        return version.from <= moment.local && (version.until.map { moment.local < $0 } ?? true)
      }
      let midnight = LocalDateTime(day: moment.day, time: .midnight)
      return version.from.day <= moment.day && (version.until.map { midnight < $0 } ?? true)
    }
  }

  private func inOrder(_ doses: [Int]) -> [Int] {
    doses.sorted { a, b in
      (civil(a), diary.doses[a].moment.instant, a) < (civil(b), diary.doses[b].moment.instant, b)
    }
  }

  private struct Pairing {
    var pairs: [(slot: Int, dose: Int)] = []
    /// Places in the order of doses, for the last comparison.
    var places: [Int] = []
    var early = 0
    var distance: Int64 = 0

    func isBetter(than other: Pairing) -> Bool {
      if pairs.count != other.pairs.count { return pairs.count > other.pairs.count }
      if early != other.early { return early < other.early }
      if distance != other.distance { return distance < other.distance }
      for place in pairs.indices {
        if pairs[place].slot != other.pairs[place].slot {
          return pairs[place].slot < other.pairs[place].slot
        }
        if places[place] != other.places[place] { return places[place] < other.places[place] }
      }
      return false
    }
  }

  /// The best of all pairings that keep the order, over the whole sequence at once.
  private func bestPairs(
    _ doses: [Int], _ open: [Int], _ slots: [Candidate]
  ) -> [(slot: Int, dose: Int)] {
    let reachable = open.filter { place in
      doses.contains { slots[place].opens <= 4 * civil($0) && 4 * civil($0) <= slots[place].closes }
    }
    var above = [Pairing](repeating: Pairing(), count: reachable.count + 1)
    for (order, dose) in doses.enumerated() {
      var row = [Pairing()]
      for (column, place) in reachable.enumerated() {
        let slot = slots[place]
        var best = above[column + 1].isBetter(than: row[column]) ? above[column + 1] : row[column]
        if slot.opens <= 4 * civil(dose), 4 * civil(dose) <= slot.closes {
          var paired = above[column]
          paired.pairs.append((place, dose))
          paired.places.append(order)
          if slot.at - civil(dose) > Int64(diary.onTime.minutes) * 60 { paired.early += 1 }
          paired.distance += abs(slot.at - civil(dose))
          if paired.isBetter(than: best) { best = paired }
        }
        row.append(best)
      }
      above = row
    }
    return above.last?.pairs ?? []
  }
}
