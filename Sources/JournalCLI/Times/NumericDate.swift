import JournalModel

/// Dates in digits alone, such as `03/04/2026` or `04.03.2026`: day first in one country, month
/// first in another, so never taken.
enum NumericDate {
  /// Why the word at `index` is not taken, naming each reading; `nil` when it is no such date.
  static func refusal(
    _ words: PhraseWords, at index: Int, subject: PhraseError.Subject
  ) -> PhraseError? {
    guard let (fields, separator) = fields(of: words[index]) else { return nil }
    let days = readings(fields)
    let problem =
      switch (days.count, separator) {
      case (0, _): "names a day that does not exist"
      case (1, _): "has a date in digits: write \(days[0].iso8601)"
      default: "could be \(days[0].iso8601) or \(days[1].iso8601)"
      }
    return PhraseError(
      subject, words.phrase, at: words.words[index].range, problem: problem,
      examples: days.map { words.replacing(index..<index + 1, with: $0.iso8601) })
  }

  private static func fields(of word: String) -> (fields: [String], separator: Character)? {
    for separator: Character in ["/", ".", "-"] {
      let fields = word.split(separator: separator, omittingEmptySubsequences: false)
      if fields.count == 3, fields.allSatisfy({ $0.isDigits && $0.count <= 4 }) {
        return (fields.map(String.init), separator)
      }
    }
    return nil
  }

  /// Year first when it leads; else day first, then month first, without doubles.
  private static func readings(_ fields: [String]) -> [CivilDay] {
    let numbers = fields.compactMap(\.smallNumber)
    guard numbers.count == 3 else { return [] }
    if fields[0].count == 4 {
      return [CivilDay(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap { $0 }
    }
    let year = fields[2].count <= 2 ? 2000 + numbers[2] : numbers[2]
    let dayFirst = CivilDay(year: year, month: numbers[1], day: numbers[0])
    let monthFirst = CivilDay(year: year, month: numbers[0], day: numbers[1])
    return [dayFirst, dayFirst == monthFirst ? nil : monthFirst].compactMap { $0 }
  }
}
