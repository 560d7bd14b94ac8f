internal import JournalModel

extension AmountPhrase {
  /// - Parameter known: an amount in whose unit a bare number is, and of which a half is a half.
  /// - Throws: exit 65 when the unit is not known.
  func amount(in known: Amount?) throws -> Amount {
    switch self {
    case .amount(let amount): return amount
    case .number(let number):
      guard let known else {
        throw CommandError(
          .refusedValue,
          "\(number.text) of what? nothing was stored; write \(number.text)mg, or \"\(number.spokenText) tablets\""
        )
      }
      return Amount(number, known.unit)
    case .fractionOfUsual(let fraction):
      guard let known else {
        throw CommandError(
          .refusedValue,
          "the usual dose is not known; nothing was stored; write an amount, such as \"1/2 tablet\" or 5mg"
        )
      }
      return Amount(known.value * fraction, known.unit)
    }
  }
}
