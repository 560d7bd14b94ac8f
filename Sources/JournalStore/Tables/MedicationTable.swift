internal import JournalModel
internal import SQLite

enum MedicationTable: DetailTable {
  static let name = "medication"
  static let columns = [
    "name", "strength", "strength_unit", "per", "per_unit", "form", "dose", "dose_unit", "purpose",
    "prescriber", "do_not_stop", "instruction", "min_gap_minutes", "on_time_minutes",
    "taking_since", "merged_into_id",
  ]

  static func values(_ medication: Medication, identities: Identities) throws -> [Value] {
    [.text(medication.name)] + (try values(medication.strength)) + [Value(medication.form)]
      + (try values(medication.dose))
      + [
        Value(medication.purpose), Value(medication.prescriber), Value(medication.doNotStop),
        Value(medication.instruction), Value(medication.minimumGapMinutes),
        Value(medication.onTimeMinutes), Value(medication.takingSince?.iso8601),
        try medication.mergedInto.map { .integer(try identities.existingRow(of: $0)) } ?? .null,
      ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Medication {
    Medication(
      name: try row.text(0), strength: try optionalStrength(row, 1), form: try row.optionalText(5),
      dose: try optionalAmount(row, 6, "dose"), purpose: try row.optionalText(8),
      prescriber: try row.optionalText(9),
      doNotStop: try row.optionalInteger(10).map { $0 == 1 },
      instruction: try row.optionalText(11), minimumGapMinutes: try optionalMinutes(row, 12),
      onTimeMinutes: try optionalMinutes(row, 13), takingSince: try optionalDay(row, 14),
      mergedInto: try row.optionalInteger(15).map(identities.id(ofRow:)))
  }

  private static func optionalMinutes(_ row: borrowing Row, _ index: Int32) throws -> Int? {
    try row.optionalInteger(index).map { minutes in
      guard (0...Int64(Int32.max)).contains(minutes) else { throw malformed(columns[Int(index)]) }
      return Int(minutes)
    }
  }

  private static func optionalDay(_ row: borrowing Row, _ index: Int32) throws -> CivilDay? {
    try row.optionalText(index).map { text in
      guard let day = CivilDay(iso8601: text) else { throw malformed(columns[Int(index)]) }
      return day
    }
  }
}
