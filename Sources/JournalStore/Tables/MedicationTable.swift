internal import JournalModel
internal import SQLite

enum MedicationTable: DetailTable {
  static let name = "medication"
  static let columns = [
    "name", "strength", "strength_unit", "per", "per_unit", "form", "dose", "dose_unit", "purpose",
    "prescriber", "do_not_stop", "instruction", "min_gap_minutes", "on_time_minutes",
    "taking_since", "merged_into_id", "instruction_source", "label_warning", "label_source",
    "maximum", "maximum_unit", "maximum_hours", "maximum_words", "maximum_source",
  ]
  static let sql = DetailSQL(name, columns)

  static func values(_ medication: Medication, identities: Identities) throws -> [Value] {
    [.text(medication.name)] + (try values(medication.strength)) + [Value(medication.form)]
      + (try values(medication.dose))
      + [
        Value(medication.purpose), Value(medication.prescriber), Value(medication.doNotStop),
        Value(medication.instruction), Value(medication.minimumGapMinutes),
        Value(medication.onTimeMinutes), Value(medication.takingSince?.iso8601),
        try medication.mergedInto.map { .integer(try identities.existingRow(of: $0)) } ?? .null,
        Value(medication.instructionSource), Value(medication.labelWarning?.words),
        Value(medication.labelWarning?.source),
      ] + (try values(medication.maximum))
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Medication {
    Medication(
      name: try row.text(0), strength: try optionalStrength(row, 1), form: try row.optionalText(5),
      dose: try optionalAmount(row, 6, "dose"), purpose: try row.optionalText(8),
      prescriber: try row.optionalText(9),
      doNotStop: try row.optionalInteger(10).map { $0 == 1 },
      instruction: try row.optionalText(11), instructionSource: try row.optionalText(16),
      labelWarning: try optionalLabel(row, 17), maximum: try optionalMaximum(row, 19),
      minimumGapMinutes: try optionalMinutes(row, 12),
      onTimeMinutes: try optionalMinutes(row, 13), takingSince: try optionalDay(row, 14),
      mergedInto: try row.optionalInteger(15).map(identities.id(ofRow:)))
  }

  private static func values(_ maximum: SavedMaximum?) throws -> [Value] {
    (try values(maximum?.limit.amount))
      + [Value(maximum?.limit.hours), Value(maximum?.words), Value(maximum?.source)]
  }

  private static func optionalMaximum(_ row: borrowing Row, _ index: Int32) throws -> SavedMaximum?
  {
    guard let amount = try optionalAmount(row, index, "maximum") else { return nil }
    return SavedMaximum(
      DoseLimit(amount, hours: try row.ordinal(index + 2, "maximum_hours in \(name)")),
      words: try row.optionalText(index + 3), source: try row.optionalText(index + 4))
  }

  private static func optionalLabel(_ row: borrowing Row, _ index: Int32) throws -> SavedQuotation?
  {
    guard let words = try row.optionalText(index) else { return nil }
    return SavedQuotation(words, source: try row.text(index + 1))
  }

  private static func optionalMinutes(_ row: borrowing Row, _ index: Int32) throws -> Int? {
    try row.optionalInteger(index).map { minutes in
      guard (0...Int64(Int32.max)).contains(minutes) else { throw malformed(columns[Int(index)]) }
      return Int(minutes)
    }
  }
}
