internal import JournalModel
internal import SQLite

enum MedicationTable: DetailTable {
  static let name = "medication"
  static let columns = [
    "name", "strength", "strength_unit", "per", "per_unit", "form", "dose", "dose_unit", "purpose",
    "prescriber",
  ]

  static func values(_ medication: Medication, identities: Identities) throws -> [Value] {
    [.text(medication.name)] + (try values(medication.strength?.amount))
      + (try values(medication.strength?.per)) + [Value(medication.form)]
      + (try values(medication.dose))
      + [Value(medication.purpose), Value(medication.prescriber)]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Medication {
    let strength = try optionalAmount(row, 1, "strength").map { amount in
      Strength(amount, per: try optionalAmount(row, 3, "per"))
    }
    return Medication(
      name: try row.text(0), strength: strength, form: try row.optionalText(5),
      dose: try optionalAmount(row, 6, "dose"), purpose: try row.optionalText(8),
      prescriber: try row.optionalText(9))
  }
}
