internal import JournalModel

/// What is left of a medicine, in the JSON of `supply`. Absent keys are left out.
struct SupplyJSON: Encodable {
  let medicine: String
  /// Less than zero when more was logged than was entered.
  let left: EntryJSON.Quantity?
  let usePerDay: EntryJSON.Quantity?
  let daysLeft: Int?
  /// Tablets of different strength are counted in the substance.
  let differentStrengths: Bool?
  /// The last count, or what came first.
  let counted: EntryJSON.Quantity
  let countedAt: String
  let added: [EntryJSON.Quantity]?

  init(_ supply: KnownSupply) {
    let (lots, known) = (supply.lots, supply.left)
    medicine = supply.prescription.medication.name
    left = (known?.left).map(EntryJSON.Quantity.init)
    usePerDay = (known?.usePerDay).map(EntryJSON.Quantity.init)
    daysLeft = known?.wholeDays
    differentStrengths = known?.isOfDifferentStrengths == true ? true : nil
    counted = EntryJSON.Quantity(lots.count.content.amount)
    countedAt = EntryJSON.text(lots.moment)
    added = lots.added.isEmpty ? nil : lots.added.map { EntryJSON.Quantity($0.content.amount) }
  }
}
