internal import JournalModel

/// What is planned, handed out and given by a pump, and visits.
extension EntryText {
  /// `baclofen plan of 3 steps from Tue 1 Dec, decided by Dr Lee`.
  func plan(_ event: PlanEvent, _ words: String?) -> String {
    let name = medicine(event.medication)
    let count = event.steps.count == 1 ? "1 step" : "\(event.steps.count) steps"
    let what =
      switch event.action {
      case .begin: "\(name) plan of \(count)"
      case .hold: "\(name) plan held"
      case .resume: "\(name) plan taken up again, \(count)"
      case .cancel: "\(name) plan cancelled"
      }
    return joined([
      "\(what) from \(event.from.sinceText(relativeTo: today))",
      event.decidedBy.map { "decided by \(shown($0))" }, words,
    ])
  }

  /// `baclofen supply 84 tablets`, `baclofen supply +84 tablets`.
  func supply(_ event: SupplyEvent) -> String {
    let sign = event.kind == .added ? "+" : ""
    return "\(medicine(event.medication)) supply \(sign)\(event.amount.supplyText)"
  }

  /// `baclofen pump refill, next 10 Feb, alarm date 1 Feb`.
  func pump(_ log: PumpLog) -> String {
    let name = medicine(log.medication).withoutPump
    switch log.event {
    case .alarm: return "\(name) pump alarm"
    case .refill(let next, let alarmDate):
      return joined([
        "\(name) pump refill", next.map { "next \($0.text(relativeTo: today))" },
        alarmDate.map { "alarm date \($0.text(relativeTo: today))" },
      ])
    }
  }

  /// `appointment Thu 3 Dec 10:30 with Dr Lee, Neurology`.
  func appointment(_ appointment: Appointment) -> String {
    let day = appointment.day.text(relativeTo: today)
    let when = appointment.time.map { "\(day) \($0.iso8601)" } ?? day
    let with = appointment.with.map { " with \(shown($0))" } ?? ""
    return "appointment \(when)\(with)" + (appointment.cancelledAt == nil ? "" : ", cancelled")
  }
}

extension String {
  /// `baclofen` of a medicine that is called `baclofen pump`.
  fileprivate var withoutPump: String {
    let pump = " pump"
    return lowercased().hasSuffix(pump) ? String(dropLast(pump.count)) : self
  }
}
