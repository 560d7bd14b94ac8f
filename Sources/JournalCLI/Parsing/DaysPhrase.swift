package import JournalModel

/// The days of a schedule, as typed after `--days` and `--every`.
package enum DaysPhrase: Equatable, Sendable {
  case daily
  /// At least one, and not all.
  case weekdays(Set<Weekday>)
  /// Two or more.
  case every(days: Int)

  /// Reads `mon,thu`, `Monday and Thursday`, `mon-fri`, `daily`.
  package static func named(_ text: String) throws(PhraseError) -> DaysPhrase {
    try understand(text, usual: ["mon,thu", "daily"]) { (text) throws(PhraseError) in
      let words = PhraseWords(text.replacing(",", with: " "))
      try words.check(.days)
      if ["daily", "every day"].contains(text.nameFolded) { return .daily }
      var named: Set<Weekday> = []
      for index in words.words.indices where !["and", "&"].contains(words[index]) {
        guard let days = span(words[index]) else {
          throw .notUnderstood(.days, words, at: index, vocabulary: vocabulary)
        }
        named.formUnion(days)
      }
      guard !named.isEmpty else { throw PhraseError(.days, text, problem: "names no day") }
      return named.count == 7 ? .daily : .weekdays(named)
    }
  }

  /// Reads `2d`, `2 days`, `1 week`, `day`, `other day`.
  package static func interval(_ text: String) throws(PhraseError) -> DaysPhrase {
    try understand(text, usual: ["2d", "1 week"]) { (text) throws(PhraseError) in
      let spoken = text.nameFolded
      switch spoken {
      case "day", "d": return .daily
      case "other day", "second day": return .every(days: 2)
      default: break
      }
      if spoken.isDigits {
        throw PhraseError(
          .days, text, problem: "has a bare number", examples: ["\(spoken)d", "\(spoken) weeks"])
      }
      let isCounted = spoken.first?.startsNumber == true
      let words = PhraseWords(isCounted ? text : "1 " + text)
      try PhraseWords(text).check(.days)
      let days: Int?
      do throws(PhraseError) {
        days = try DurationPhrase(words, words.words.indices, subject: .days).days
      } catch {
        throw isCounted ? error : PhraseError(.days, text, problem: "is no number of days")
      }
      guard let days, days > 0 else {
        throw PhraseError(.days, text, problem: "does not come to whole days")
      }
      guard ScheduledDays.intervals.contains(days) else {
        throw PhraseError(.days, text, problem: "is longer than ten years")
      }
      return days == 1 ? .daily : .every(days: days)
    }
  }

  /// `mon`, or `mon-fri` with both ends.
  private static func span(_ word: String) -> [Weekday]? {
    if let day = TimeVocabulary.weekday(word) { return [day] }
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      .map { TimeVocabulary.weekday(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first != last else {
      return nil
    }
    let count = (last.rawValue - first.rawValue + 7) % 7
    return (0...count).compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) }
  }

  private static let vocabulary =
    ["daily"] + Weekday.allCases.flatMap { [$0.name.lowercased(), $0.code] }
}
