internal import JournalModel
internal import JournalStore

/// The scheduled dose that an edit names, beside what is prescribed.
struct EditSlot {
  let session: Session
  /// What is prescribed of the entry's medicine; `nil` for one that is new.
  let prescription: Prescription?
  /// The clock by which `today` and `yesterday` are read.
  let zone: Zone

  /// - Parameter moment: the entry's; a bare `14:00` is the one nearest to it.
  /// - Throws: exit 65 for what the schedule does not have.
  func slot(_ text: String, near moment: LivedMoment) throws -> SlotReference {
    let named = try SlotPhrase.parse(text, now: session.environment.now, zone: zone).slot
    let slot = isBareTime(text) ? nearest(named.time, to: moment) : named
    try check(slot)
    return slot
  }

  /// - Throws: exit 65 when a schedule is in force on the slot's day that does not have it.
  func check(_ slot: SlotReference) throws {
    guard let prescription, history.isScheduled(on: slot.day), history.slot(slot) == nil else {
      return
    }
    let name = session.shown(prescription.medication.name)
    let that = slot.day.textWithPreposition(relativeTo: session.environment.today)
    throw CommandError(
      .refusedValue,
      "\(name) has no \(slot.time.iso8601) dose \(that); nothing was stored; \(others(than: slot))")
  }

  private var history: RegimenHistory { prescription?.history ?? RegimenHistory([]) }

  /// Of the day before, the same and the next: one that is scheduled, else one that could be.
  private func nearest(_ time: TimeOfDay, to moment: LivedMoment) -> SlotReference {
    let last = max(zone.local(at: session.environment.now).day, moment.day)
    let near = (-1...1).map { SlotReference(day: moment.day.advanced(byDays: $0), time: time) }
      .filter { $0.day <= last }
    let scheduled = near.filter { history.slot($0) != nil }
    let free = near.filter { !history.isScheduled(on: $0.day) }
    let own = SlotReference(day: moment.day, time: time)
    if scheduled.isEmpty, history.isScheduled(on: moment.day) { return own }
    return (scheduled.isEmpty ? free : scheduled)
      .min { distance($0, moment) < distance($1, moment) } ?? own
  }

  /// In civil seconds; the bare days apart for a dose of which only the day is known.
  private func distance(_ slot: SlotReference, _ moment: LivedMoment) -> Int64 {
    moment.precision == .day
      ? Int64(abs(slot.day - moment.day))
      : slot.moment.distance(to: moment.local)
  }

  /// `those of that day are 08:00, 20:00`, or the nearest before and after it.
  private func others(than slot: SlotReference) -> String {
    let period = history.longestPeriod
    let first = slot.day.advanced(byDays: -period).midnight
    let last = slot.day.advanced(byDays: period + 1).midnight
    let around = history.slots(reaching: first...last)
    let times = around.filter { $0.day == slot.day }.map(\.time.iso8601)
    guard times.isEmpty else { return "those of that day are \(times.joined(separator: ", "))" }
    let near = [
      around.last { $0.moment < slot.moment }, around.first { $0.moment > slot.moment },
    ].compactMap { $0?.moment.text(relativeTo: session.environment.today) }
    return near.isEmpty
      ? "leave --for out" : "the nearest are \(near.joined(separator: " and "))"
  }
}

extension JournalDatabase {
  /// What says that a scheduled dose was missed or left out, as it stands.
  func marks(on slot: SlotReference, of medicines: Set<EntryID>) throws -> [Entry] {
    try doseEntries(of: medicines, since: slot.day).filter { entry in
      guard case .missed(let missed) = entry.facts.content else { return false }
      return missed.slot == slot
    }
  }
}
