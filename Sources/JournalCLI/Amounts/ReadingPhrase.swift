package import JournalModel

/// What follows the name in `track NAME VALUE`: `6`, `-2`, `6.5 h`, `120/80`, `7/10`.
package struct ReadingPhrase: Equatable, Sendable {
  package let value: Exact
  /// The lower number of a pair such as a blood pressure.
  package let secondValue: Exact?
  package let unit: String?
  /// `of 10`, for a value said out of the end of its scale; to be repeated in the receipt.
  package let remark: String?

  /// `scaleMaximum` is the end of the tracker's scale, where it has one; without it 5, 10 and 100
  /// are taken for one.
  package static func parse(
    _ arguments: [String], scaleMaximum: Exact?
  ) throws(PhraseError) -> ReadingPhrase {
    let text = arguments.joined(separator: " ")
    return try understand(text, usual: ["6", "6.5h"]) { (text) throws(PhraseError) in
      try ReadingReader(words: PhraseWords(text), scaleMaximum: scaleMaximum).read()
    }
  }

  fileprivate init(
    value: Exact, secondValue: Exact? = nil, unit: String?, remark: String? = nil
  ) {
    self.value = value
    self.secondValue = secondValue
    self.unit = unit
    self.remark = remark
  }
}

private struct ReadingReader {
  let words: PhraseWords
  let scaleMaximum: Exact?

  func read() throws(PhraseError) -> ReadingPhrase {
    try words.check(.reading)
    guard let cut = NumberAndRest(words[0]) else {
      throw refusal(0, "does not begin with a number")
    }
    if cut.number.contains(",") {
      throw AmountRefusal.comma(.reading, words, 0..<1, AmountRefusal.commaReadings(cut.number))
    }
    let unit = try unit(after: cut)
    if let number = number(cut.number) { return ReadingPhrase(value: number, unit: unit) }
    if let (first, second) = pair(cut.number) { return try reading(of: first, second, unit) }
    throw refusal(0, "has no number in \"\(cut.number)\"")
  }

  /// A whole or decimal number, at most nine digits each side; fractions are for doses.
  private func number(_ text: String) -> Exact? {
    guard !text.contains("/"), let sign = text.first else { return nil }
    guard sign.isSign else { return Exact(typed: text) }
    return Exact(typed: String(text.dropFirst())).map { sign == "+" ? $0 : -$0 }
  }

  // MARK: a/b

  private func pair(_ text: String) -> (Exact, Exact)? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, !text.contains(where: \.isSign), let first = number(String(halves[0])),
      let second = number(String(halves[1]))
    else { return nil }
    return (first, second)
  }

  private func reading(
    of first: Exact, _ second: Exact, _ unit: String?
  ) throws(PhraseError) -> ReadingPhrase {
    if first > second { return ReadingPhrase(value: first, secondValue: second, unit: unit) }
    let ends = scaleMaximum.map { [$0] } ?? [Exact(5), Exact(10), Exact(100)]
    guard ends.contains(second) else {
      let scale = scaleMaximum.map { "this scale ends at \($0.text)" } ?? "no scale is known"
      throw refusal(
        0, "could be \(first.text) out of \(second.text), but \(scale)",
        try: first.text, "\(first.text)/\((scaleMaximum ?? Exact(10)).text)")
    }
    return ReadingPhrase(value: first, unit: unit, remark: "of \(second.text)")
  }

  // MARK: The unit

  /// The person's own word or words, at most twenty characters.
  private func unit(after cut: NumberAndRest) throws(PhraseError) -> String? {
    let glued = String(words.original(at: 0).suffix(cut.rest.count))
    if cut.rest.first == "h", let minutes = cut.rest.dropFirst().smallNumber, minutes < 60,
      let hours = number(cut.number)
    {
      let decimal = (hours + Exact(Int128(minutes), over: 60)).text
      throw refusal(
        0, "has hours and minutes: one number is needed", try: "\(decimal)h", "\(cut.number)h")
    }
    var parts = glued.isEmpty ? [] : [(text: glued, index: 0)]
    parts += words.words.indices.dropFirst().map { (words.original(at: $0), $0) }
    for part in parts where !isUnitWord(part.text) {
      throw refusal(
        part.index, "has no unit in \"\(part.text)\"", try: cut.number, cut.number + "h")
    }
    let unit = parts.map(\.text).joined(separator: " ")
    guard unit.count <= ReadingReader.longestUnit else {
      throw refusal(
        parts.first?.index, "has a unit of more than \(ReadingReader.longestUnit) characters",
        try: cut.number)
    }
    return unit.isEmpty ? nil : unit
  }

  private static let longestUnit = 20

  private func isUnitWord(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter || "%°/".contains(first) else { return false }
    // `1e5` is a number in a form that is not taken, not 1 of the unit e5.
    if first == "e" || first == "E", word.count > 1, word.dropFirst().allSatisfy(\.isNumber) {
      return false
    }
    return word.contains { $0.isLetter || "%°".contains($0) }
      && word.allSatisfy { $0.isLetter || $0.isNumber || "%°/".contains($0) }
  }

  // MARK: Refusals

  private func refusal(
    _ index: Int?, _ problem: String, try examples: String...
  ) -> PhraseError {
    PhraseError(
      .reading, words.phrase, at: index.map { words.words[$0].range }, problem: problem,
      examples: examples)
  }
}
