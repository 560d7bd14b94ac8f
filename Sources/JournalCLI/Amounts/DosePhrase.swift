internal import JournalModel

/// The words of `log-dose` and `took` in any sensible order: `10mg baclofen`, `baclofen 10 mg`,
/// `7:50 half`, `vitamin B12 1 tablet at 8am`.
package struct DosePhrase: Equatable, Sendable {
  /// As typed, for ``WhenParser``.
  package let time: String?
  package let amount: AmountPhrase?
  /// Every other word, as typed.
  package let medicine: String?

  /// An argument with spaces is a name, unless all of it is an amount or a time. A bare number is
  /// the amount when it stands first or last and no other word is one.
  package static func parse(_ arguments: [String]) throws(PhraseError) -> DosePhrase {
    try understand(
      arguments, usual: AmountPhrase.usualExamples, example: { [$0] }, by: DosePhrase.read)
  }

  private static func read(_ arguments: [String]) throws(PhraseError) -> DosePhrase {
    let (time, others) = try takeTime(from: words(of: arguments))
    let words = PhraseWords(arguments: others)
    let found = try findAmount(words)
    let name = words.words.indices.filter { found?.range.contains($0) != true }
      .map { others[$0] }.joined(separator: " ")
    return DosePhrase(
      time: time, amount: found?.amount, medicine: name.isEmpty ? nil : name)
  }

  static func words(of arguments: [String]) -> [String] {
    arguments.flatMap(cut).filter { !$0.isEmpty }
  }

  /// `"10 mg"` in one argument is two words, `"vitamin d 1000"` and `"5 htp"` are one.
  private static func cut(_ argument: String) -> [String] {
    let parts = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let words = PhraseWords(argument)
    guard parts.count > 1, !words.isEmpty else { return parts }
    let isAmount: Bool
    do throws(PhraseError) {
      switch try AmountPhrase.find(words, at: 0) {
      case (.amount, _)?: isAmount = true
      case (.number, let count)?, (.fractionOfUsual, let count)?: isAmount = count == words.count
      case nil: isAmount = false
      }
    } catch {
      isAmount = !AmountRefusal.mayBeName(words[0])
    }
    return isAmount ? parts : [parts.joined(separator: " ")]
  }

  // MARK: The time

  static func takeTime(
    from words: [String]
  ) throws(PhraseError) -> (time: String?, others: [String]) {
    var time: String?
    var others: [String] = []
    var position = 0
    while position < words.count {
      guard let found = timeRange(words, at: position) else {
        others.append(words[position])
        position += 1
        continue
      }
      let text = words[found].joined(separator: " ")
      if let time {
        throw PhraseError(
          .dose, words.joined(separator: " "), problem: "has two times, \(time) and \(text)",
          examples: [time, text])
      }
      time = text
      position = found.upperBound
    }
    return (time, others)
  }

  /// The words of a time that begins at `index`, without an `at` before it.
  private static func timeRange(_ words: [String], at index: Int) -> Range<Int>? {
    let word = words[index].lowercased()
    let next = index + 1 < words.count ? words[index + 1].lowercased() : nil
    if word == "at", let next, next.first?.startsNumber == true {
      return timeRange(words, at: index + 1) ?? index + 1..<index + 2
    }
    if let next, ClockWord.isHalfOfDay(next), ClockWord.isMeant(by: word + next) {
      return index..<index + 2
    }
    if ClockWord.isMeant(by: word) { return index..<index + 1 }
    let isPhrase =
      word.utf8.contains(UInt8(ascii: " "))
      && (try? WhenPhrase(PhraseWords(word), subject: .time)) != nil
    return isPhrase ? index..<index + 1 : nil
  }

  // MARK: The amount

  struct FoundAmount {
    let amount: AmountPhrase
    let range: Range<Int>
  }

  /// The amounts among words: those that can be nothing else, numbers that may be part of a name,
  /// and what looks like an amount and cannot be taken.
  struct FoundAmounts {
    fileprivate(set) var clear: [FoundAmount] = []
    fileprivate(set) var numbers: [FoundAmount] = []
    fileprivate(set) var unreadable: [(error: PhraseError, mayBeName: Bool)] = []
  }

  static func amounts(in words: PhraseWords) -> FoundAmounts {
    var amounts = FoundAmounts()
    var position = 0
    while position < words.count {
      do throws(PhraseError) {
        guard let (amount, count) = try AmountPhrase.find(words, at: position) else {
          position += 1
          continue
        }
        let found = FoundAmount(amount: amount, range: position..<position + count)
        switch amount {
        case .amount, .fractionOfUsual: amounts.clear.append(found)
        case .number: amounts.numbers.append(found)
        }
        position += count
      } catch {
        var error = error
        error.subject = .dose
        amounts.unreadable.append((error, AmountRefusal.mayBeName(words[position])))
        position += 1
      }
    }
    return amounts
  }

  private static func findAmount(_ words: PhraseWords) throws(PhraseError) -> FoundAmount? {
    let found = amounts(in: words)
    let clear = found.clear
    if clear.count > 1 { throw twoAmounts(words, clear[0].range, clear[1].range) }
    if let first = found.unreadable.first(where: { clear.isEmpty || !$0.mayBeName }) {
      throw first.error
    }
    return clear.first
      ?? found.numbers.first { $0.range.lowerBound == 0 }
      ?? found.numbers.last { $0.range.upperBound == words.count }
  }

  private static func twoAmounts(
    _ words: PhraseWords, _ first: Range<Int>, _ second: Range<Int>
  ) -> PhraseError {
    let (one, other) = (words.original(first), words.original(second))
    return PhraseError(
      .dose, words.phrase, at: words.range(second),
      problem: "has two amounts, \(one) and \(other)", examples: [one, other])
  }
}
