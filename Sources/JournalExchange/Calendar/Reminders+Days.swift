internal import JournalModel

/// What happens once: a step of a plan, the refill of a pump, an appointment. Each is told from today
/// on; what is past stays in a calendar as it was.
extension Reminders {
  /// All day, on the day on which a step begins.
  func stepEvents(of prescription: Prescription) -> [CalendarEvent] {
    let name = prescription.medication.name
    let sequence = sequence(of: prescription.ids)
    return prescription.plans.flatMap { plan in
      plan.steps.enumerated().filter { $0.element.step.from >= now.day }.map { index, step in
        CalendarEvent(
          uid: Reminders.stepUID(of: step.event.id, on: step.step.from), sequence: sequence,
          summary: summary(
            "\(name): step \(index + 1) of \(plan.steps.count), \(step.step.state.text)"),
          start: .day(step.step.from), alarm: Reminders.morning)
      }
    }
  }

  /// The next refill of a pump, and the day on which it is set to sound for an empty reservoir.
  func pumpEvents(of prescription: Prescription) -> [CalendarEvent] {
    let logs = pumps.filter { prescription.ids.contains($0.content.medication) }.sortedByMoment()
    let refill = logs.last { $0.content.isRefill }
    guard let refill else { return [] }
    let sequence = sequence(of: prescription.ids)
    return refill.content.days.filter { $0.day >= now.day }.map { kind, day in
      CalendarEvent(
        uid: Reminders.uid(refill.id, [kind.rawValue]), sequence: sequence,
        summary: summary("\(prescription.medication.name): \(kind.words)"), start: .day(day),
        alarm: Reminders.morning)
    }
  }

  var appointmentEvents: [CalendarEvent] {
    appointments.filter { $0.content.day >= now.day && isTold($0) }.map { appointment in
      let content = appointment.content
      return CalendarEvent(
        uid: Reminders.uid(appointment.id, []), sequence: sequence(ofAppointment: appointment.id),
        summary: summary(
          (["Appointment"] + [content.with].compactMap(\.self)).joined(separator: ": ")),
        start: content.start(isTimed: content.time != nil),
        alarm: content.time == nil ? Reminders.morningBefore : Reminders.dayBefore,
        isCancelled: !appointment.stands)
    }
  }

  /// One that was called off is told where an earlier file may have had it.
  private func isTold(_ appointment: Written<Appointment>) -> Bool {
    guard !appointment.stands else { return true }
    return earlierFiles.map { appointment.entry.firstRecordedAt <= $0.upperBound } ?? false
  }

  static func stepUID(of plan: EntryID, on day: CivilDay) -> String {
    uid(plan, [day.basic, "step"])
  }
}

extension Appointment {
  func start(isTimed: Bool) -> CalendarEvent.Start { isTimed ? .time(start) : .day(day) }
}

extension PumpLog {
  enum DayKind: String {
    case refill, alarm

    var words: String {
      switch self {
      case .refill: "refill"
      case .alarm: "alarm date"
      }
    }
  }

  var isRefill: Bool {
    switch event {
    case .refill: true
    case .alarm: false
    }
  }

  /// The days that were told at a refill.
  var days: [(kind: DayKind, day: CivilDay)] {
    switch event {
    case .alarm: []
    case .refill(let next, let alarmDate):
      [(DayKind.refill, next), (.alarm, alarmDate)].compactMap { kind, day in
        day.map { (kind, $0) }
      }
    }
  }
}
