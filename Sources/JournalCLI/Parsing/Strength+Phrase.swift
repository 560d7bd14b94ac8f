internal import JournalModel

extension Strength {
  /// Reads `10mg` and `5mg/5mL`.
  init(phrase text: String) throws {
    // `1/2 tablet` has a slash of its own: only one with a unit before it divides.
    let slash = text.indices.first { text[$0] == "/" && text[..<$0].contains(where: \.isLetter) }
    guard let slash else {
      self.init(try Amount(phrase: text))
      return
    }
    self.init(
      try Amount(phrase: String(text[..<slash])),
      per: try Amount(
        phrase: Strength.withNumber(String(text[text.index(after: slash)...]))))
  }

  /// `5mg/mL` is in one mL.
  private static func withNumber(_ text: String) -> String {
    text.trimmed.first?.isNumber == true ? text : "1 " + text.trimmed
  }
}

extension Amount {
  /// Reads an amount that must have a unit of its own.
  init(phrase text: String) throws {
    guard case .amount(let amount) = try AmountPhrase.parse(text) else {
      throw CommandError(
        .refusedValue,
        "the amount \"\(escapedForTerminal(text))\" has no unit; nothing was stored; write 10mg, or \"1 tablet\""
      )
    }
    self = amount
  }
}
