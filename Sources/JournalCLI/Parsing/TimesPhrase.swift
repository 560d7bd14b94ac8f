package import JournalModel

/// The times of day of a schedule, as typed after `--times`: `08:00,14:00,20:00`, each perhaps
/// with an amount of its own, `8am=5mg,8pm=10mg`; also with spaces, `8am, 2pm and 8pm`.
package struct TimesPhrase: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let time: TimeOfDay
    package let amount: AmountPhrase?
  }

  /// As typed, at least one.
  package let items: [Item]

  package static func parse(_ text: String) throws(PhraseError) -> TimesPhrase {
    try understand(text, usual: ["08:00,14:00,20:00", "08:00=5mg,20:00=10mg"]) {
      (text) throws(PhraseError) in
      var reader = TimesReader(text)
      return TimesPhrase(items: try reader.read())
    }
  }

  /// The first time that stands twice.
  package var repeated: TimeOfDay? {
    items.indices.first { index in
      items[..<index].contains { $0.time == items[index].time }
    }.map { items[$0].time }
  }
}

private struct TimesReader {
  private struct Part {
    let text: String
    /// In characters of the phrase.
    let range: Range<Int>
  }

  private let phrase: String
  private let parts: [Part]

  init(_ phrase: String) {
    self.phrase = phrase
    let characters = Array(phrase)
    let words = characters.split(whereSeparator: \.isWhitespace).filter { String($0) != "and" }
      .map { $0.count > 1 && $0.last == "," ? $0.dropLast() : $0 }
    let areTimes =
      words.count > 1
      && words.allSatisfy { word in
        ClockWord(String(word.prefix { $0 != "=" }).lowercased()) != nil
      }
    let cuts =
      areTimes ? words : characters.split(separator: ",", omittingEmptySubsequences: false)
    parts = cuts.map { cut in
      let words = cut.drop(while: \.isWhitespace)
      let end = (words.lastIndex { !$0.isWhitespace } ?? words.startIndex - 1) + 1
      return Part(text: String(words[words.startIndex..<end]), range: words.startIndex..<end)
    }
  }

  mutating func read() throws(PhraseError) -> [TimesPhrase.Item] {
    guard phrase.utf8.count <= TimesReader.longest else {
      throw PhraseError(.times, phrase, problem: "is too long")
    }
    if let fault = commaInAmount() { throw fault }
    var items: [TimesPhrase.Item] = []
    for part in parts { items.append(try item(part)) }
    return items
  }

  /// In bytes.
  private static let longest = 1000

  private func item(_ part: Part) throws(PhraseError) -> TimesPhrase.Item {
    guard !part.text.isEmpty else {
      throw PhraseError(
        .times, phrase, problem: "has nothing at a comma; write the times without spaces")
    }
    guard let equals = part.text.firstIndex(of: "=") else {
      return TimesPhrase.Item(time: try time(part.text, part), amount: nil)
    }
    let time = try time(part.text[..<equals].trimmed, part)
    let typed = part.text[part.text.index(after: equals)...].trimmed
    do throws(PhraseError) {
      return TimesPhrase.Item(time: time, amount: try AmountPhrase.parse(typed))
    } catch {
      throw PhraseError(
        .times, phrase, at: part.range, problem: "has an amount that \(error.problem)",
        examples: error.examples.map { replacing(part, with: "\(time.iso8601)=\($0)") })
    }
  }

  private func time(_ text: String, _ part: Part) throws(PhraseError) -> TimeOfDay {
    let words = PhraseWords(text)
    guard let clock = ClockWord(words.words.map(\.text).joined()) else {
      throw notATime(words, part)
    }
    guard clock.offset == nil, clock.time.second == 0 else {
      throw PhraseError(
        .times, phrase, at: part.range,
        problem: "has \(clock.offset == nil ? "seconds" : "an offset"), which no schedule has")
    }
    return clock.time
  }

  private func notATime(_ words: PhraseWords, _ part: Part) -> PhraseError {
    guard !words.isEmpty else {
      return PhraseError(.times, phrase, at: part.range, problem: "has an amount without a time")
    }
    let inner =
      ClockWord.isMeant(by: words[0])
      ? ClockRefusal.noSuchTime(.times, words, at: 0)
      : ClockRefusal.incomplete(.times, words, at: 0)
        ?? .notUnderstood(.times, words, at: 0)
    let amount = part.text.firstIndex(of: "=").map { part.text[$0...] } ?? ""
    return PhraseError(
      .times, phrase, at: part.range, problem: inner.problem,
      examples: inner.examples.map { replacing(part, with: $0 + amount) })
  }

  /// `08:00=0,5mg` is cut at the comma of its number.
  private func commaInAmount() -> PhraseError? {
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard let equals = part.text.firstIndex(of: "="),
        case let digits = part.text[part.text.index(after: equals)...].trimmed, digits.isDigits,
        let rest = NumberAndRest(next.text), rest.number.isDigits, !rest.rest.isEmpty,
        ClockWord(next.text.lowercased()) == nil, !next.text.contains(where: { ":=".contains($0) })
      else { continue }
      let typed = "\(digits),\(rest.number)"
      let range = part.range.lowerBound..<next.range.upperBound
      let readings = AmountRefusal.commaReadings(typed).map { $0 + rest.rest }
      return PhraseError(
        .times, phrase, at: range,
        problem: "has a comma in an amount: it could be " + readings.joined(separator: " or "),
        examples: readings.map { reading in
          replacing(range, with: part.text[...equals] + reading)
        })
    }
    return nil
  }

  private func replacing(_ part: Part, with text: some StringProtocol) -> String {
    replacing(part.range, with: text)
  }

  private func replacing(_ range: Range<Int>, with text: some StringProtocol) -> String {
    "\(phrase.prefix(range.lowerBound))\(text)\(phrase.dropFirst(range.upperBound))"
  }
}
