internal import ArgumentParser
internal import JournalModel

/// What is known of a medicine besides its name.
struct MedicineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("In one piece, or in some volume: 10mg, 5mg/5mL.", valueName: "amount"))
  var strength: String?

  @Option(help: ArgumentHelp("Tablet, liquid, patch, ...", valueName: "word"))
  var form: String?

  @Option(help: ArgumentHelp("The usual single dose: 10mg.", valueName: "amount"))
  var dose: String?

  @Option(help: ArgumentHelp("What it is for.", valueName: "words"))
  var purpose: String?

  @Option(help: ArgumentHelp("Who prescribed it.", valueName: "name"))
  var prescriber: String?

  init() {}

  /// The medicine with what these options say of it.
  ///
  /// - Throws: ``PhraseError`` for an amount that is not understood.
  func applied(to medication: Medication) throws -> Medication {
    var medication = medication
    medication.strength = try strength.map(Strength.init(phrase:)) ?? medication.strength
    medication.form = form?.trimmed.nonEmpty ?? medication.form
    medication.dose = try dose.map(Amount.init(phrase:)) ?? medication.dose
    medication.purpose = purpose?.trimmed.nonEmpty ?? medication.purpose
    medication.prescriber = prescriber?.trimmed.nonEmpty ?? medication.prescriber
    for text in [medication.form, medication.purpose, medication.prescriber].compactMap(\.self) {
      try TextLimit.check(text)
    }
    return medication
  }
}
