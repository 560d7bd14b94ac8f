internal import JournalModel

extension EntryJSON {
  /// What is planned, handed out, and given by a pump.
  mutating func fillCare(_ content: EntryContent, medicines: [EntryID: String]) {
    medicine = content.medication.flatMap { medicines[$0] }
    switch content {
    case .plan(let event):
      self.event = event.action.rawValue
      of = event.plan?.text
      from = event.from.iso8601
      decidedBy = event.decidedBy
      steps = event.steps.isEmpty ? nil : event.steps.map(Step.init)
    case .supply(let event):
      supply = event.kind.rawValue
      amount = Quantity(event.amount)
    case .pump(let log):
      switch log.event {
      case .alarm: event = "alarm"
      case .refill(let next, let alarmDate):
        event = "refill"
        nextRefill = next?.iso8601
        self.alarmDate = alarmDate?.iso8601
      }
    case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .medication,
      .regimen, .product, .appointment, .agreement, .gap, .tracker, .setting:
      break
    }
  }
}

extension EntryJSON {
  /// A change of what is prescribed. One that follows from a plan is told by the entry that gave
  /// its step, with what that step says.
  init(_ change: Written<RegimenChange>, medicines: [EntryID: String]) {
    self.init(change.entry, medicines: medicines)
    guard case .plan(let planned) = change.entry.facts.content else { return }
    of = (planned.plan ?? change.id).text
    from = change.content.from.iso8601
    regimen = RegimenJSON(change.content.state)
    event = nil
    steps = nil
  }
}

extension EntryJSON.Step {
  init(_ step: PlanStep) {
    self.init(from: step.from.iso8601, doses: step.doses.map(RegimenJSON.Dose.init))
  }
}
