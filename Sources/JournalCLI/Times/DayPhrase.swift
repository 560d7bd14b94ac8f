import JournalModel

/// A day as typed, before a calendar says which it is.
struct DayPhrase: Equatable {
  enum Kind: Equatable {
    /// `today` is 0, `yesterday` -1, `tomorrow` 1, `2 days ago` -2.
    case daysFromToday(Int)
    /// The latest such day; `last mon` is never today.
    case weekday(Weekday, mayBeToday: Bool)
    case date(CivilDay)
    /// A day without a year.
    case dayOfYear(month: Int, day: Int)
  }

  var kind: Kind
  /// The weekday typed before a date, which has to agree with it.
  var statedWeekday: Weekday?

  /// Reads a day that begins at `index`, and says how many words it took; `nil` when none does.
  /// Throws for a day that cannot be, and for a date in digits whose order nobody can know.
  static func read(
    _ words: PhraseWords, at index: Int, subject: PhraseError.Subject
  ) throws(PhraseError) -> (day: DayPhrase, count: Int)? {
    switch words[index] {
    case "today": return (DayPhrase(kind: .daysFromToday(0)), 1)
    case "yesterday": return (DayPhrase(kind: .daysFromToday(-1)), 1)
    case "tomorrow": return (DayPhrase(kind: .daysFromToday(1)), 1)
    case "last":
      guard let weekday = words.word(at: index + 1).flatMap(TimeVocabulary.weekday) else {
        return nil
      }
      return (DayPhrase(kind: .weekday(weekday, mayBeToday: false)), 2)
    default: break
    }
    if let weekday = TimeVocabulary.weekday(words[index]) {
      guard index + 1 < words.count,
        let (kind, count) = try readDate(words, at: index + 1, subject: subject)
      else { return (DayPhrase(kind: .weekday(weekday, mayBeToday: true)), 1) }
      return (DayPhrase(kind: kind, statedWeekday: weekday), count + 1)
    }
    return try readDate(words, at: index, subject: subject).map { kind, count in
      (DayPhrase(kind: kind), count)
    }
  }

  /// `2026-11-20`, `20 Nov`, `Nov 20th`, with a year or without.
  private static func readDate(
    _ words: PhraseWords, at index: Int, subject: PhraseError.Subject
  ) throws(PhraseError) -> (kind: Kind, count: Int)? {
    let word = words[index]
    if let day = CivilDay(iso8601: word) { return (.date(day), 1) }
    if let refusal = NumericDate.refusal(words, at: index, subject: subject) { throw refusal }
    guard let next = words.word(at: index + 1) else { return nil }
    let day: Int
    let month: Int
    if let number = dayNumber(word), let named = TimeVocabulary.month(next) {
      (day, month) = (number, named)
    } else if let named = TimeVocabulary.month(word), let number = dayNumber(next) {
      (day, month) = (number, named)
    } else {
      return nil
    }
    let year = words.word(at: index + 2).flatMap(yearNumber)
    let count = year == nil ? 2 : 3
    // Any leap year will do to ask whether a month has such a day at all.
    guard let date = CivilDay(year: year ?? 2000, month: month, day: day) else {
      throw PhraseError(
        subject, words.phrase, at: words.range(index..<index + count),
        problem: "names a day that does not exist")
    }
    return (year == nil ? .dayOfYear(month: month, day: day) : .date(date), count)
  }

  /// `20`, `20th`: one or two digits.
  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix(while: \.startsNumber)
    guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return digits.smallNumber
  }

  /// Four digits from 1900 to 2199, so that a slip of the finger is no year.
  static func yearNumber(_ word: String) -> Int? {
    guard word.count == 4, let year = word.smallNumber, CivilDay.diaryYears.contains(year) else {
      return nil
    }
    return year
  }
}

extension DayPhrase {
  /// The days that may be meant, likeliest first: one, or for a weekday this week's and last
  /// week's. A day without a year is the latest not after `horizon`. Never empty, unless the
  /// stated weekday is another one.
  func days(today: CivilDay, horizon: CivilDay) -> [CivilDay] {
    let days: [CivilDay]
    switch kind {
    case .daysFromToday(let count): days = [today.advanced(byDays: count)]
    case .weekday(let weekday, let mayBeToday):
      let back = (today.weekday.rawValue - weekday.rawValue + 7) % 7
      let latest = today.advanced(byDays: -back)
      let before = latest.advanced(byDays: -7)
      days = back > 0 ? [latest] : mayBeToday ? [latest, before] : [before]
    case .date(let day): days = [day]
    case .dayOfYear(let month, let day):
      let year = horizon.components.year
      days = (0...8).compactMap { CivilDay(year: year - $0, month: month, day: day) }
        .filter { $0 <= horizon }.prefix(1).map { $0 }
    }
    return days.filter { statedWeekday == nil || $0.weekday == statedWeekday }
  }
}
