internal import JournalModel
internal import SQLite

enum SupplyEventTable: DetailTable {
  static let name = "supply_event"
  static let columns = ["medication_id", "kind", "amount", "unit"]
  static let sql = DetailSQL(name, columns)

  static func values(_ event: SupplyEvent, identities: Identities) throws -> [Value] {
    [.integer(try identities.existingRow(of: event.medication)), .text(event.kind.rawValue)]
      + (try values(event.amount))
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> SupplyEvent {
    guard let kind = SupplyEvent.Kind(rawValue: try row.text(1)) else { throw malformed("kind") }
    guard let amount = try optionalAmount(row, 2, "amount") else { throw malformed("amount") }
    return SupplyEvent(
      medication: try identities.id(ofRow: try row.integer(0)), kind, amount)
  }
}

enum PumpEventTable: DetailTable {
  static let name = "pump_event"
  static let columns = ["medication_id", "kind", "next_refill", "alarm_date"]
  static let sql = DetailSQL(name, columns)

  private enum Kind: String {
    case refill, alarm
  }

  static func values(_ log: PumpLog, identities: Identities) throws -> [Value] {
    let (kind, next, alarmDate): (Kind, CivilDay?, CivilDay?) =
      switch log.event {
      case .alarm: (.alarm, nil, nil)
      case .refill(let next, let alarmDate): (.refill, next, alarmDate)
      }
    return [
      .integer(try identities.existingRow(of: log.medication)), .text(kind.rawValue),
      Value(next?.iso8601), Value(alarmDate?.iso8601),
    ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> PumpLog {
    let medication = try identities.id(ofRow: try row.integer(0))
    switch Kind(rawValue: try row.text(1)) {
    case .alarm: return PumpLog(medication: medication, .alarm)
    case .refill:
      return PumpLog(
        medication: medication,
        .refill(next: try optionalDay(row, 2), alarmDate: try optionalDay(row, 3)))
    case nil: throw malformed("kind")
    }
  }
}
