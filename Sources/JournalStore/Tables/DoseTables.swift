internal import JournalModel
internal import SQLite

enum DoseLogTable: DetailTable {
  static let name = "dose_log"
  static let columns = ["medication_id", "amount", "unit", "with_food", "slot_day", "slot_time"]
  static let sql = DetailSQL(name, columns)

  static func values(_ dose: DoseLog, identities: Identities) throws -> [Value] {
    [.integer(try identities.existingRow(of: dose.medication))] + (try values(dose.amount))
      + [Value(dose.withFood)] + values(dose.slot)
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> DoseLog {
    guard let amount = try optionalAmount(row, 1, "amount") else { throw malformed("amount") }
    return DoseLog(
      medication: try identities.id(ofRow: try row.integer(0)), amount: amount,
      withFood: try row.optionalInteger(3).map { $0 == 1 }, slot: try optionalSlot(row, 4))
  }
}

enum MissedDoseTable: DetailTable {
  static let name = "missed_dose"
  static let columns = ["medication_id", "kind", "slot_day", "slot_time", "reason"]
  static let sql = DetailSQL(name, columns)

  static func values(_ missed: MissedDose, identities: Identities) throws -> [Value] {
    [.integer(try identities.existingRow(of: missed.medication)), .text(missed.kind.rawValue)]
      + values(missed.slot) + [Value(missed.reason?.rawValue)]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> MissedDose {
    guard let kind = try row.word(1, .marks) else { throw malformed("kind") }
    let reason = try row.optionalText(4).map { word in
      guard let reason = MissedDose.Reason(rawValue: word) else { throw malformed("reason") }
      return reason
    }
    return MissedDose(
      medication: try identities.id(ofRow: try row.integer(0)), kind: kind,
      slot: try optionalSlot(row, 2), reason: reason)
  }
}
