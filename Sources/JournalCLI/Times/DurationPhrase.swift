import JournalModel

/// How long something lasted: `2h`, `90 min`, `1h30`, `1 h 30 min`, `half an hour`, `2 days`.
package struct DurationPhrase: Equatable {
  package let minutes: Int
  /// How many days it is, when nothing but whole days and weeks was named.
  package let days: Int?

  /// How long, in minutes, more than none.
  package static func minutes(_ text: String) throws(PhraseError) -> Int {
    try understand(text, usual: ["90 min", "1h30"]) { (text) throws(PhraseError) in
      let words = PhraseWords(text)
      try words.check(.duration)
      let duration = try DurationPhrase(words, words.words.indices, subject: .duration)
      guard duration.minutes > 0 else {
        throw PhraseError(.duration, text, problem: "is no time at all")
      }
      return duration.minutes
    }
  }

  /// Reads the words of `indices`, not empty, as one duration of at most a hundred years.
  init(
    _ words: PhraseWords, _ indices: Range<Int>, subject: PhraseError.Subject
  ) throws(PhraseError) {
    var reader = DurationReader(words, indices, subject: subject)
    self = try reader.read()
  }

  fileprivate init(minutes: Int, days: Int?) {
    self.minutes = minutes
    self.days = days
  }
}

/// The units of durations; the raw value is their length in minutes.
private enum DurationUnit: Int {
  case minute = 1
  case hour = 60
  case day = 1440
  case week = 10080

  /// `m` is minutes: months are no length.
  init?(_ word: String) {
    switch word {
    case "m", "min", "mins", "minute", "minutes": self = .minute
    case "h", "hr", "hrs", "hour", "hours": self = .hour
    case "d", "day", "days": self = .day
    case "w", "wk", "wks", "week", "weeks": self = .week
    default: return nil
    }
  }
}

private struct DurationReader {
  private struct Piece {
    let text: String
    let word: Int
  }

  private let words: PhraseWords
  private let indices: Range<Int>
  private let subject: PhraseError.Subject
  private let pieces: [Piece]
  private var position = 0

  init(_ words: PhraseWords, _ indices: Range<Int>, subject: PhraseError.Subject) {
    self.words = words
    self.indices = indices
    self.subject = subject
    pieces = indices.flatMap { index in
      DurationReader.cut(words[index]).map { Piece(text: $0, word: index) }
    }
  }

  /// `1h30` is `1`, `h`, `30`.
  private static func cut(_ word: String) -> [String] {
    var parts: [String] = []
    var wasNumber: Bool?
    for character in word {
      let isNumber = character.startsNumber || character == "." || character == "/"
      if isNumber == wasNumber {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
      wasNumber = isNumber
    }
    return parts
  }

  mutating func read() throws(PhraseError) -> DurationPhrase {
    var total = Exact.zero
    var last: DurationUnit?
    var smallest = DurationUnit.week
    while position < pieces.count {
      let start = pieces[position].word
      let number = try takeNumber()
      let unit = try takeUnit(after: last, number, startingAt: start)
      if let last, unit.rawValue >= last.rawValue { throw notUnderstood(start) }
      guard let sum = total.addingIfExact(number * Exact(unit.rawValue)) else {
        throw notWhole()
      }
      total = sum
      last = unit
      smallest = unit
    }
    guard total <= Exact(DurationReader.longestMinutes) else {
      throw refusal(indices, "is longer than a hundred years")
    }
    guard total.denominator == 1, let minutes = Int(exactly: total.numerator) else {
      throw notWhole()
    }
    let days = minutes.quotientAndRemainder(dividingBy: DurationUnit.day.rawValue)
    let isInDays = smallest.rawValue >= DurationUnit.day.rawValue && days.remainder == 0
    return DurationPhrase(minutes: minutes, days: isInDays ? days.quotient : nil)
  }

  private static let longestMinutes = 100 * 365 * 1440

  private mutating func takeNumber() throws(PhraseError) -> Exact {
    let piece = pieces[position]
    switch piece.text {
    case "a", "an":
      position += 1
      return Exact(1)
    case "half":
      position += 1
      if position < pieces.count, ["a", "an"].contains(pieces[position].text) { position += 1 }
      return Exact(1, over: 2)
    default: break
    }
    if position + 1 < pieces.count,
      let mixed = Exact(typed: piece.text + " " + pieces[position + 1].text)
    {
      position += 2
      return mixed
    }
    guard let number = Exact(typed: piece.text) else { throw notUnderstood(piece.word) }
    position += 1
    return number
  }

  /// The unit that follows, or minutes after hours, as in `1h30`.
  private mutating func takeUnit(
    after last: DurationUnit?, _ number: Exact, startingAt start: Int
  ) throws(PhraseError) -> DurationUnit {
    guard position < pieces.count else {
      if last == .hour, number.denominator == 1, number < Exact(60) { return .minute }
      throw refusal(
        start..<start + 1, "has a number without a unit: minutes or hours?",
        examples: ["min", "h"].map { unit in
          words.replacing(start..<start + 1, with: words[start] + " " + unit)
        })
    }
    let piece = pieces[position]
    guard let unit = DurationUnit(piece.text) else { throw notUnderstood(piece.word) }
    position += 1
    return unit
  }

  private func notWhole() -> PhraseError { refusal(indices, "does not come to whole minutes") }

  private func notUnderstood(_ index: Int) -> PhraseError {
    .notUnderstood(subject, words, at: index)
  }

  private func refusal(
    _ range: Range<Int>, _ problem: String, examples: [String] = []
  ) -> PhraseError {
    PhraseError(
      subject, words.phrase, at: words.range(range), problem: problem, examples: examples)
  }
}
