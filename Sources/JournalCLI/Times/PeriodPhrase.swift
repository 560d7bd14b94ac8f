package import JournalModel

/// One end of a period, as typed after `--since` or `--until`: `7d`, `last month`, `2026-11`.
package enum PeriodPhrase: Equatable, Sendable {
  case day(CivilDay)
  /// The last appointment that is past.
  case visit
  /// Where the entries begin.
  case start

  /// Which end: the first day of a named span, or its last.
  package enum Bound: CaseIterable, Sendable {
    case since, until
  }

  /// Names without a year, and lengths, reach back from `today`; a date may lie ahead.
  package static func parse(
    _ text: String, bound: Bound, today: CivilDay
  ) throws(PhraseError) -> PeriodPhrase {
    try understand(text, usual: ["30d", "last month"]) { (text) throws(PhraseError) in
      try PeriodReader(words: PhraseWords(text), today: today).read(bound)
    }
  }

  /// All days of a period: of `last month` its first to its last.
  package static func span(
    _ text: String, today: CivilDay
  ) throws(PhraseError) -> ClosedRange<CivilDay> {
    try understand(text, usual: ["last month", "2026-11"]) { (text) throws(PhraseError) in
      try PeriodReader(words: PhraseWords(text), today: today).span()
    }
  }
}

private struct PeriodReader {
  let words: PhraseWords
  let today: CivilDay

  func read(_ bound: PeriodPhrase.Bound) throws(PhraseError) -> PeriodPhrase {
    try words.check(.period)
    if words.count == 1, words[0] == "visit" { return .visit }
    if words.count == 1, words[0] == "start" { return .start }
    let span = try span()
    switch bound {
    case .since: return .day(span.lowerBound)
    case .until: return .day(span.upperBound)
    }
  }

  func span() throws(PhraseError) -> ClosedRange<CivilDay> {
    try words.check(.period)
    if let day = try timeAgo() { return day...day }
    if let span = namedSpan() ?? month() ?? year() { return span }
    if let day = try day() { return day...day }
    throw notUnderstood()
  }

  // MARK: 7d, 4w, 3mo, 1y

  private func timeAgo() throws(PhraseError) -> CivilDay? {
    let joined = words.words.map(\.text).joined()
    let digits = joined.prefix(while: \.startsNumber)
    let unit = joined.dropFirst(digits.count)
    guard words.count <= 2, let count = digits.smallNumber, !unit.isEmpty,
      words.count == 1 || words[0] == digits
    else { return nil }
    let (step, longest): ((Int) -> CivilDay, Int)
    switch unit {
    case "d", "day", "days": (step, longest) = ({ today.advanced(byDays: -$0) }, 36_500)
    case "w", "wk", "week", "weeks": (step, longest) = ({ today.advanced(byDays: -$0 * 7) }, 5200)
    case "mo", "month", "months": (step, longest) = ({ today.advanced(byMonths: -$0) }, 1200)
    case "y", "yr", "year", "years": (step, longest) = ({ today.advanced(byMonths: -$0 * 12) }, 100)
    case "m":
      throw refusal(
        "could be \(digits)min or \(digits)mo", try: "\(digits)mo", "\(digits)d")
    case "min", "mins", "minute", "minutes", "h", "hr", "hour", "hours":
      throw refusal("is shorter than a day", try: "1d", "today")
    default: return nil
    }
    guard count <= longest else { throw refusal("is longer than a hundred years") }
    return step(count)
  }

  // MARK: Weeks, months and years

  /// `this week`, from Monday; `last month`; `this year`.
  private func namedSpan() -> ClosedRange<CivilDay>? {
    guard words.count == 2, let back = ["this": 0, "last": 1][words[0]] else { return nil }
    let (year, month, _) = today.components
    switch words[1] {
    case "week":
      let monday = today.advanced(byDays: -today.weekday.rawValue - back * 7)
      return monday...monday.advanced(byDays: 6)
    case "month":
      let index = year * 12 + month - 1 - back
      return span(year: index / 12, month: index % 12 + 1)
    case "year": return span(year: year - back)
    default: return nil
    }
  }

  /// `2026-11`, `november 2026`, `november`: the latest that has begun.
  private func month() -> ClosedRange<CivilDay>? {
    let fields = words[0].split(separator: "-", omittingEmptySubsequences: false)
    if words.count == 1, fields.count == 2, fields[1].count == 2,
      let year = DayPhrase.yearNumber(String(fields[0])), let month = fields[1].smallNumber
    {
      return span(year: year, month: month)
    }
    guard let month = TimeVocabulary.month(words[0]) else { return nil }
    let (thisYear, thisMonth, _) = today.components
    switch words.count {
    case 1: return span(year: month <= thisMonth ? thisYear : thisYear - 1, month: month)
    case 2: return DayPhrase.yearNumber(words[1]).flatMap { span(year: $0, month: month) }
    default: return nil
    }
  }

  private func year() -> ClosedRange<CivilDay>? {
    guard words.count == 1 else { return nil }
    return DayPhrase.yearNumber(words[0]).flatMap { span(year: $0) }
  }

  private func span(year: Int, month: Int) -> ClosedRange<CivilDay>? {
    guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
    return first...first.advanced(byDays: CivilDay.length(ofMonth: month, year: year) - 1)
  }

  private func span(year: Int) -> ClosedRange<CivilDay>? {
    guard let first = CivilDay(year: year, month: 1, day: 1),
      let last = CivilDay(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }

  // MARK: One day

  /// A weekday is the latest before today; a day without a year the latest not after it.
  private func day() throws(PhraseError) -> CivilDay? {
    guard let (phrase, count) = try DayPhrase.read(words, at: 0, subject: .period) else {
      return nil
    }
    guard count == words.count else { throw notUnderstood(at: count) }
    let days = phrase.days(today: today, horizon: today)
    guard let day = days.first(where: { phrase.isDate || $0 < today }) ?? days.last else {
      throw refusal("names a weekday that does not fit its date")
    }
    guard CivilDay.diaryYears.contains(day.components.year) else {
      throw refusal("lies before 1900 or after 2199")
    }
    return day
  }

  // MARK: Refusals

  /// The first word that begins nothing here, or fits nothing before it.
  private func notUnderstood() -> PhraseError {
    if words.count == 1, words[0].isDigits {
      return refusal(
        "has a bare number", try: "\(words[0])d", "\(words[0])mo")
    }
    let beginnings = ["this", "last"]
    let isBegun =
      words.count > 1
      && (beginnings.contains(words[0]) || words[0].isDigits
        || TimeVocabulary.month(words[0]) != nil)
    return notUnderstood(at: isBegun ? 1 : 0)
  }

  private func notUnderstood(at index: Int) -> PhraseError {
    .notUnderstood(.period, words, at: index)
  }

  private func refusal(_ problem: String, try examples: String...) -> PhraseError {
    PhraseError(.period, words.phrase, problem: problem, examples: examples)
  }
}

extension DayPhrase {
  /// Not a weekday by its name alone.
  fileprivate var isDate: Bool {
    switch kind {
    case .weekday: false
    case .daysFromToday, .date, .dayOfYear: true
    }
  }
}
