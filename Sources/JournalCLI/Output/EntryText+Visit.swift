internal import JournalModel

/// What is planned, handed out and given by a pump, and visits.
extension EntryText {
  /// `baclofen plan of 3 steps from Tue 1 Dec, decided by Dr Lee`.
  func plan(_ event: PlanEvent, _ words: String?) -> String {
    let name = medicine(event.medication)
    let count = counted(event.steps.count, "step")
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
    "appointment \(when(appointment))\(with(appointment))"
      + (appointment.cancelledAt == nil ? "" : ", cancelled")
  }

  /// `Dr Lee, Neurology, Thu 3 Dec 10:30`, or the time alone.
  func visit(_ appointment: Appointment) -> String {
    joined([appointment.with.map(shown), when(appointment)])
  }

  /// `Thu 3 Dec 10:30`.
  private func when(_ appointment: Appointment) -> String {
    let day = appointment.day.text(relativeTo: today)
    return appointment.time.map { "\(day) \($0.iso8601)" } ?? day
  }

  private func with(_ appointment: Appointment) -> String {
    appointment.with.map { " with \(shown($0))" } ?? ""
  }

  /// `answer to question 2`.
  func answer(_ answer: Answer) -> String {
    guard case .question(let question)? = content(of: answer.question) else { return "answer" }
    return "answer to question \(question.number)"
  }

  /// `agreed with Dr Lee, Neurology`.
  func agreement(_ agreement: Agreement) -> String {
    guard case .appointment(let appointment)? = content(of: agreement.appointment) else {
      return "agreed"
    }
    return "agreed" + with(appointment)
  }

  /// `gap from Mon 2 Nov 20:05 to today 09:10`; of whole days `gap from 2 Nov to 9 Nov`.
  func gap(_ gap: ExplainedGap) -> String {
    let last = gap.lastDay.midnight
    let until = gap.until.time == .midnight ? last : gap.until
    return
      "gap from \(gap.from.sinceText(relativeTo: today)) to \(until.sinceText(relativeTo: today))"
  }
}

extension String {
  /// `baclofen` of a medicine that is called `baclofen pump`.
  fileprivate var withoutPump: String {
    let pump = " pump"
    return lowercased().hasSuffix(pump) ? String(dropLast(pump.count)) : self
  }
}
