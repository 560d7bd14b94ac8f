internal import JournalModel

extension Session {
  /// The dose that is meant, exact and with a unit.
  ///
  /// - Parameter usual: what stands for the medicine's usual dose, as a scheduled one does.
  /// - Throws: exit 64 when no amount is given and none is usual, exit 65 for a number whose unit
  ///   is not known.
  func amount(
    _ phrase: AmountPhrase?, of medicine: MedicineChoice, usual: Amount? = nil
  ) throws -> Amount {
    let usual = usual ?? medicine.known?.dose
    switch phrase {
    case .amount(let amount): return amount
    case .number(let number):
      guard let usual else {
        throw CommandError(
          .refusedValue,
          "\(number.spokenText) of what? nothing was stored; write \(number.text)mg, or \"\(number.spokenText) tablets\""
        )
      }
      return Amount(number, usual.unit)
    case .fractionOfUsual(let fraction):
      guard let usual else {
        throw CommandError(
          .refusedValue,
          "the usual dose of \(shown(medicine.name)) is not known; nothing was stored; write an amount, such as \"1/2 tablet\" or 5mg"
        )
      }
      return Amount(usual.value * fraction, usual.unit)
    case nil:
      guard let usual else {
        guard medicine.name != Medication.unnamed else { throw LogDoseCommand.howMuch }
        let name = shown(medicine.name)
        throw CommandError(
          .usage,
          "how much \(name)? its usual dose is not known; nothing was stored; write journal took 10mg \(name)"
        )
      }
      return usual
    }
  }
}
