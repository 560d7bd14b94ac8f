package import JournalModel

/// An amount in a length of time, as typed: `30mg/24h`, `120 mcg/day`, `3 tablets a week`.
package struct RatePhrase: Equatable, Sendable {
  package let amount: Amount
  /// `nil` when no time was typed.
  package let minutes: Int?

  /// The most in any stretch of so many hours, after `--max`; 24 when no time is typed.
  package static func maximum(_ text: String) throws(PhraseError) -> DoseLimit {
    try understand(text, usual: ["30mg/24h", "30mg"]) { (text) throws(PhraseError) in
      let rate = try read(text, .maximum)
      let minutes = rate.minutes ?? 24 * 60
      guard minutes % 60 == 0, (1...longestHours).contains(minutes / 60) else {
        throw PhraseError(.maximum, text, problem: "needs whole hours, at most a year of them")
      }
      return DoseLimit(rate.amount, hours: minutes / 60)
    }
  }

  /// What a pump gives, after `--infusion`; `5mcg/h` is 120 mcg a day.
  package static func infusion(_ text: String) throws(PhraseError) -> InfusionRate {
    try understand(text, usual: ["120mcg/day", "1.5mg/day"]) { (text) throws(PhraseError) in
      let rate = try read(text, .rate)
      guard let minutes = rate.minutes else {
        throw PhraseError(
          .rate, text, problem: "has no time", examples: [text.trimmed + "/day"])
      }
      let days = Exact(24 * 60) / Exact(minutes)
      guard let value = rate.amount.value.multipliedIfExact(by: days) else {
        throw PhraseError(.rate, text, problem: "has no exact amount a day")
      }
      return InfusionRate(perDay: Amount(value, rate.amount.unit))
    }
  }

  private static let longestHours = 366 * 24

  private static func read(
    _ text: String, _ subject: PhraseError.Subject
  ) throws(PhraseError) -> RatePhrase {
    if let whole = try? AmountPhrase.parse(text) {
      return RatePhrase(amount: try amount(whole, text, text, subject), minutes: nil)
    }
    guard let (typed, time) = cut(text) else {
      return RatePhrase(amount: try amount(text, text, subject), minutes: nil)
    }
    return RatePhrase(
      amount: try amount(typed, text, subject), minutes: try minutes(time, text, subject))
  }

  /// At the last slash, or the last `in`, `per`, `a`.
  private static func cut(_ text: String) -> (amount: String, time: String)? {
    if let slash = text.lastIndex(of: "/") {
      return (text[..<slash].trimmed, text[text.index(after: slash)...].trimmed)
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let index = words.lastIndex(where: { ["in", "per", "a"].contains($0.lowercased()) })
    else { return nil }
    return (
      words[..<index].joined(separator: " "), words[(index + 1)...].joined(separator: " ")
    )
  }

  private static func amount(
    _ typed: String, _ text: String, _ subject: PhraseError.Subject
  ) throws(PhraseError) -> Amount {
    let phrase: AmountPhrase
    do throws(PhraseError) {
      phrase = try AmountPhrase.parse(typed)
    } catch {
      throw PhraseError(subject, text, problem: "has an amount that \(error.problem)")
    }
    return try amount(phrase, typed, text, subject)
  }

  private static func amount(
    _ phrase: AmountPhrase, _ typed: String, _ text: String, _ subject: PhraseError.Subject
  ) throws(PhraseError) -> Amount {
    guard case .amount(let amount) = phrase else {
      throw PhraseError(subject, text, problem: "has no unit in \"\(typed)\"")
    }
    return amount
  }

  /// `24h`, `day`, `2 days`.
  private static func minutes(
    _ typed: String, _ text: String, _ subject: PhraseError.Subject
  ) throws(PhraseError) -> Int {
    let isCounted = typed.first?.startsNumber == true
    guard !typed.isEmpty,
      let minutes = try? DurationPhrase.minutes(isCounted ? typed : "1 " + typed)
    else {
      throw PhraseError(subject, text, problem: "has no length of time in \"\(typed)\"")
    }
    return minutes
  }
}
