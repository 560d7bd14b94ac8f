import JournalModel

/// Why an amount is not taken, with what would be.
enum AmountRefusal {
  private static let unitWords = DoseUnit.allCases.flatMap {
    [$0.rawValue.lowercased(), $0.plural.lowercased()]
  }
  private static let knownUnits = "mg, mcg, g, mL, IU, tablet, capsule, puff, drop"

  static func notUnderstood(_ words: PhraseWords, at index: Int) -> PhraseError {
    .notUnderstood(.amount, words, at: index, vocabulary: unitWords)
  }

  static func zero(_ words: PhraseWords, _ range: Range<Int>) -> PhraseError {
    refusal(words, range, "is nothing: a dose that was not taken is missed or skipped")
  }

  /// Whether a word after a bare number is a unit mistyped, not a medicine: `mgg`, but not `ibu`,
  /// though that is near to IU.
  static func isSlipOfUnit(_ word: String) -> Bool {
    word.count <= 8 && word.allSatisfy(\.isLetter)
      && nearest(to: word, among: unitWords.filter { $0 != "iu" }) != nil
  }

  /// Whether a word that begins with digits may be a medicine such as 4AP: no unit, and no slip.
  static func mayBeName(_ word: String) -> Bool {
    guard let cut = NumberAndRest(word), cut.number.isDigits, !cut.rest.isEmpty else {
      return false
    }
    return cut.rest.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
      && DoseUnit(word: cut.rest) == nil && !isSlipOfUnit(cut.rest)
  }

  static func unknownUnit(
    _ unit: String, _ words: PhraseWords, _ range: Range<Int>, number: String
  ) -> PhraseError {
    let nearest = nearest(to: unit, among: unitWords)
    let spaced = range.count > 1 ? " " : ""
    return refusal(
      words, range, "has the unknown unit \"\(unit)\"; known are \(knownUnits) and more",
      nearest.map { [number + spaced + $0] } ?? [])
  }

  /// Digits that make no number, or not one alone.
  static func number(
    _ typed: String, _ words: PhraseWords, _ range: Range<Int>, unit: DoseUnit?
  ) -> PhraseError {
    let word = words[range.lowerBound]
    let tail = String(word.dropFirst(typed.count))
    let unitText = range.count > 1 ? " " + words[range.lowerBound + 1] : tail
    if typed.contains(",") {
      return comma(.amount, words, range, commaReadings(typed).map { $0 + unitText })
    }
    if typed.first?.isSign == true {
      let problem = typed.first == "+" ? "has a sign" : "is less than nothing"
      return refusal(words, range, problem, [typed.dropFirst() + unitText])
    }
    if typed.split(whereSeparator: { !$0.isASCII || !$0.isNumber })
      .contains(where: { $0.count > Exact.maximumDigits })
    {
      return refusal(words, range, "has more than \(Exact.maximumDigits) digits in a row")
    }
    let halves = typed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if halves.count == 2, halves.allSatisfy(\.isDigits), Exact(halves[1]) != .zero {
      return tooManyDigits(words, range)
    }
    return refusal(words, range, "has no number in \"\(typed)\"")
  }

  /// A number that cannot be kept as it is: `1/1024` is 0.0009765625.
  static func tooManyDigits(_ words: PhraseWords, _ range: Range<Int>) -> PhraseError {
    refusal(words, range, "has too many digits to be kept exactly")
  }

  static func comma(
    _ subject: PhraseError.Subject, _ words: PhraseWords, _ range: Range<Int>,
    _ readings: [String]
  ) -> PhraseError {
    PhraseError(
      subject, words.phrase, at: words.range(range),
      problem: "has a comma"
        + (readings.isEmpty ? "" : ": it could be " + readings.joined(separator: " or ")),
      examples: readings)
  }

  /// The comma as a decimal point, then as a mark between thousands; numbers only, no doubles.
  static func commaReadings(_ typed: String) -> [String] {
    let point = Exact(typed.replacing(",", with: "."))
    let none = Exact(typed.replacing(",", with: ""))
    let readings = [point, none].compactMap { $0 }
    return readings.count == 2 && readings[0] == readings[1]
      ? [readings[0].text] : readings.map(\.text)
  }

  private static func refusal(
    _ words: PhraseWords, _ range: Range<Int>, _ problem: String, _ examples: [String] = []
  ) -> PhraseError {
    PhraseError(
      .amount, words.phrase, at: words.range(range), problem: problem, examples: examples)
  }
}
