internal import JournalModel

/// What an earlier file may have had and the journal says no more: an entry that was taken back,
/// corrected to another time, or made private.
extension Reminders {
  /// - Parameter known: of what the journal still says; the rest is to be taken away.
  func cancelled(except known: Set<String>) -> [CalendarEvent] {
    guard let earlierFiles else { return [] }
    var seen = known
    var events: [CalendarEvent] = []
    for revision in revisions where revision.recordedAt <= earlierFiles.upperBound {
      for event in possibleEvents(of: revision)
      where !isPast(event) && seen.insert(event.uid).inserted {
        events.append(event)
      }
    }
    return events
  }

  /// What happens once and is over is left in the calendar as it was.
  private func isPast(_ event: CalendarEvent) -> Bool {
    event.repetition == nil && event.start.day < now.day
  }

  /// The events that a revision gave while it stood.
  private func possibleEvents(of revision: Entry) -> [CalendarEvent] {
    switch revision.facts.content {
    case .regimen(let change):
      return doseEvents(change.schedule, from: change.from, of: revision, step: nil)
    case .plan(let event):
      return event.steps.flatMap { step in
        let change = RegimenChange(
          medication: event.medication, from: step.from.midnight, step.state)
        return doseEvents(change.schedule, from: change.from, of: revision, step: step.from) + [
          cancelledEvent(
            Reminders.stepUID(of: revision.id, on: step.from), revision, .day(step.from))
        ]
      }
    case .pump(let log):
      return log.days.map { kind, day in
        cancelledEvent(Reminders.uid(revision.id, [kind.rawValue]), revision, .day(day))
      }
    case .appointment(let appointment):
      return [
        cancelledEvent(
          Reminders.uid(revision.id, []), revision,
          appointment.start(isTimed: appointment.time != nil))
      ]
    case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .medication,
      .product, .supply, .agreement, .gap, .tracker, .setting:
      return []
    }
  }

  private func doseEvents(
    _ schedule: Schedule?, from: LocalDateTime, of revision: Entry, step: CivilDay?
  ) -> [CalendarEvent] {
    guard let schedule else { return [] }
    return schedule.doses.compactMap { dose in
      guard
        let (first, repetition) = CalendarRepetition.of(
          schedule, at: dose.time, from: from, until: nil)
      else { return nil }
      var event = cancelledEvent(
        Reminders.uid(of: revision.id, step: step, at: dose.time), revision, .time(first))
      // A calendar that does not know what cancelled means has one event left, and not one a day.
      event.repetition = CalendarRepetition(days: repetition.days, until: first)
      return event
    }
  }

  private func cancelledEvent(
    _ uid: String, _ revision: Entry, _ start: CalendarEvent.Start
  ) -> CalendarEvent {
    let medicine = revision.facts.content.medication
    let owner = prescriptions.first { medicine.map($0.ids.contains) ?? false }
    return CalendarEvent(
      uid: uid,
      sequence: medicine.map { sequence(of: owner?.ids ?? [$0]) }
        ?? sequence(ofAppointment: revision.id),
      summary: Reminders.discreet, start: start, alarm: Reminders.morning, isCancelled: true)
  }
}
