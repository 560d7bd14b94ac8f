internal import JournalModel

/// Scheduled doses: an event for each time of day of each version.
extension Reminders {
  /// Those of every version that ever was in force, or is to be, each with what ends its version; see
  /// ``isTold(until:)``.
  func doseEvents(
    of prescription: Prescription
  ) -> [(event: CalendarEvent, end: Written<RegimenChange>?)] {
    let sequences = [false, true].map { sequence(of: prescription.ids, isOver: $0) }
    let timeline = prescription.timeline
    let next = timeline.dropFirst().map(Optional.some) + [nil]
    return zip(timeline, next).flatMap {
      change, next -> [(event: CalendarEvent, end: Written<RegimenChange>?)] in
      let end = next?.content.from
      guard end.map({ change.content.from < $0 }) ?? true, let schedule = change.content.schedule
      else { return [] }
      let isOver = end.map { $0 <= now.local } ?? false
      return schedule.doses.compactMap { dose in
        guard
          let (first, repetition) = CalendarRepetition.of(
            schedule, at: dose.time, from: change.content.from, until: end)
        else { return nil }
        let event = CalendarEvent(
          uid: Reminders.uid(of: change, at: dose.time), sequence: sequences[isOver ? 1 : 0],
          summary: summary("\(prescription.medication.name) \(dose.amount.text)"),
          start: .time(first), repetition: repetition, alarm: "PT0S",
          isCancelled: isOver)
        return (event, next)
      }
    }
  }

  /// A version that is over stands in the file only where an earlier one may have had it without its
  /// end.
  func isTold(until end: Written<RegimenChange>?) -> Bool {
    guard let end, end.content.from <= now.local else { return true }
    guard let first = earlierFiles?.lowerBound else { return false }
    return end.content.from > first.local(offset: now.offset) || end.entry.recordedAt > first
  }

  /// A regimen is one entry; a plan is one for all of its steps, so that their days tell them apart.
  static func uid(of change: Written<RegimenChange>, at time: TimeOfDay) -> String {
    let isStep = change.entry.facts.content.kind == .plan
    return uid(of: change.id, step: isStep ? change.content.from.day : nil, at: time)
  }

  static func uid(of entry: EntryID, step: CivilDay?, at time: TimeOfDay) -> String {
    uid(entry, [step?.basic, time.basic].compactMap(\.self))
  }

  static func uid(_ entry: EntryID, _ parts: [String]) -> String {
    ([entry.text] + parts).joined(separator: "-") + "@journal"
  }
}

extension RegimenChange {
  var schedule: Schedule? {
    switch state {
    case .prescribed(let regimen): regimen.schedule
    case .paused, .stopped: nil
    }
  }
}
