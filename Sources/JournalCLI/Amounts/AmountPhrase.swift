package import JournalModel

/// How much of a medicine, as typed: `10mg`, `10 mg`, `1 1/2 tablets`, `half`.
package enum AmountPhrase: Equatable, Sendable {
  case amount(Amount)
  /// A bare number, in the unit of the medicine's dose.
  case number(Exact)
  /// `half`, `quarter`, `third`: of the medicine's usual dose.
  case fractionOfUsual(Exact)

  /// Understands all words or throws. What is returned is more than zero.
  package static func parse(_ text: String) throws(PhraseError) -> AmountPhrase {
    try understand(text, usual: usualExamples) { (text) throws(PhraseError) in
      let words = PhraseWords(text)
      try words.check(.amount)
      guard let found = try find(words, at: 0) else {
        throw AmountRefusal.notUnderstood(words, at: 0)
      }
      guard found.count == words.count else {
        throw AmountRefusal.notUnderstood(words, at: found.count)
      }
      return found.amount
    }
  }

  static let usualExamples = ["10mg", "1/2 tablet"]

  /// Reads an amount that begins with the word at `index`, and says how many words it took: `nil`
  /// when the word begins none. Throws for one that is meant as an amount and cannot be taken.
  static func find(
    _ words: PhraseWords, at index: Int
  ) throws(PhraseError) -> (amount: AmountPhrase, count: Int)? {
    if let spoken = spokenFraction(words, at: index) { return spoken }
    guard let cut = NumberAndRest(words[index]) else { return nil }
    if let (number, count) = try mixedNumber(words, at: index, cut) {
      return (
        try checked(number, words, index..<index + count.words, unit: count.unit), count.words
      )
    }
    return try simple(cut, words, at: index)
  }

  /// `10mg`, `10 mg`, `10`.
  private static func simple(
    _ cut: NumberAndRest, _ words: PhraseWords, at index: Int
  ) throws(PhraseError) -> (amount: AmountPhrase, count: Int)? {
    // `5-HTP` is a name.
    guard cut.rest.isEmpty || cut.rest.first?.isLetter == true else { return nil }
    let next = words.word(at: index + 1)
    let glued = cut.rest.isEmpty ? nil : DoseUnit(word: cut.rest)
    guard cut.rest.isEmpty || glued != nil else {
      throw AmountRefusal.unknownUnit(cut.rest, words, index..<index + 1, number: cut.number)
    }
    let separate = cut.rest.isEmpty ? next.flatMap { DoseUnit(word: $0) } : nil
    let count = separate == nil ? 1 : 2
    let unit = glued ?? separate
    let range = index..<index + count
    guard let number = Exact(typed: cut.number) else {
      throw AmountRefusal.number(cut.number, words, range, unit: unit)
    }
    if unit == nil, let next, AmountRefusal.isSlipOfUnit(next) {
      throw AmountRefusal.unknownUnit(next, words, index..<index + 2, number: cut.number)
    }
    return (try checked(number, words, range, unit: unit), count)
  }

  /// `1 1/2 tablets`, `1 ½`.
  private static func mixedNumber(
    _ words: PhraseWords, at index: Int, _ cut: NumberAndRest
  ) throws(PhraseError) -> (number: Exact, count: (words: Int, unit: DoseUnit?))? {
    guard cut.rest.isEmpty, cut.number.isDigits, let whole = Exact(typed: cut.number),
      let part = words.word(at: index + 1).flatMap(NumberAndRest.init),
      isFraction(part.number), let fraction = Exact(typed: part.number), fraction < Exact(1)
    else { return nil }
    let number = whole + fraction
    guard number.isReadBack else {
      // The whole number is no part of a name, nor the fraction the amount.
      throw AmountRefusal.tooManyDigits(words, index..<index + 2)
    }
    if !part.rest.isEmpty {
      return DoseUnit(word: part.rest).map { (number, (2, $0)) }
    }
    let unit = words.word(at: index + 2).flatMap { DoseUnit(word: $0) }
    return (number, (unit == nil ? 2 : 3, unit))
  }

  /// Whether a number was typed as `1/2` or `½`.
  private static func isFraction(_ number: String) -> Bool {
    number.contains("/")
      || (number.count == 1 && number.contains { Exact.vulgarFractions[$0] != nil })
  }

  /// `half`, `half a tablet`, `quarter tablet`.
  private static func spokenFraction(
    _ words: PhraseWords, at index: Int
  ) -> (amount: AmountPhrase, count: Int)? {
    let denominators: [String: Int128] = ["half": 2, "third": 3, "quarter": 4]
    guard let denominator = denominators[words[index]] else { return nil }
    let fraction = Exact(1, over: denominator)
    let hasArticle = ["a", "an"].contains(words.word(at: index + 1))
    let unitIndex = index + (hasArticle ? 2 : 1)
    if let unit = words.word(at: unitIndex).flatMap({ DoseUnit(word: $0) }) {
      return (.amount(Amount(fraction, unit)), unitIndex + 1 - index)
    }
    return (.fractionOfUsual(fraction), 1)
  }

  private static func checked(
    _ number: Exact, _ words: PhraseWords, _ range: Range<Int>, unit: DoseUnit?
  ) throws(PhraseError) -> AmountPhrase {
    guard number.isPositive else { throw AmountRefusal.zero(words, range) }
    return unit.map { .amount(Amount(number, $0)) } ?? .number(number)
  }
}
