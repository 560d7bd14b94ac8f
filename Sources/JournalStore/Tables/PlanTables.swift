internal import JournalModel
internal import SQLite

/// Everything of a plan's event but its steps, which have a table of their own.
enum PlanEventTable: DetailTable {
  static let name = "plan_event"
  static let columns = [
    "medication_id", "plan_id", "action", "from_day", "from_time", "decided_by",
  ]
  static let sql = DetailSQL(name, columns)

  static func values(_ event: PlanEvent, identities: Identities) throws -> [Value] {
    [
      .integer(try identities.existingRow(of: event.medication)),
      try event.plan.map { .integer(try identities.existingRow(of: $0)) } ?? .null,
      .text(event.action.rawValue), .text(event.from.day.iso8601),
      .text(event.from.time.iso8601), Value(event.decidedBy),
    ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> PlanEvent {
    guard let action = PlanEvent.Action(rawValue: try row.text(2)) else {
      throw malformed("action")
    }
    guard let from = try optionalSlot(row, 3) else { throw malformed("from_day") }
    return PlanEvent(
      medication: try identities.id(ofRow: try row.integer(0)),
      plan: try row.optionalInteger(1).map(identities.id(ofRow:)), action, from: from.moment,
      decidedBy: try row.optionalText(5))
  }
}

/// The steps of a plan: a row for each dose of a step, and one for a step of none.
enum PlanStepTable {
  static let name = "plan_step"
  static let columns = ["position", "from_day", "time", "amount", "unit"]

  static var malformed: StoreError { .malformed(what: "a row of \(name)") }

  static func rows(_ event: PlanEvent) throws -> [[Value]] {
    var rows: [[Value]] = []
    for step in event.steps {
      for dose in step.doses.map(Optional.some) + (step.doses.isEmpty ? [nil] : []) {
        rows.append(
          [Value(rows.count + 1), .text(step.from.iso8601), Value(dose?.time.iso8601)]
            + (try PlanEventTable.values(dose?.amount)))
      }
    }
    return rows
  }

  static let selection = PartRows.selection(
    table: name, columns: ["from_day", "time", "amount", "unit"], order: "position")

  static func read(_ rows: KeyedRows, _ revision: Int64) throws -> [PlanStep] {
    var steps: [PlanStep] = []
    try rows.forEach(revision) { row in
      guard let day = CivilDay(iso8601: try row.text(0)) else { throw malformed }
      if steps.last?.from != day { steps.append(PlanStep(from: day, doses: [])) }
      guard let amount = try PlanEventTable.optionalAmount(row, 2, "amount") else { return }
      guard let time = TimeOfDay(iso8601: try row.text(1)) else { throw malformed }
      steps[steps.count - 1].doses.append(ScheduledDose(time, amount))
    }
    for step in steps where !step.doses.isEmpty {
      guard (try? Schedule(doses: step.doses)) != nil else { throw malformed }
    }
    return steps
  }
}

extension PlanEvent {
  func with(steps: [PlanStep]) -> PlanEvent {
    var event = self
    event.steps = steps
    return event
  }
}
