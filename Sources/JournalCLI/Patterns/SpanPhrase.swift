internal import JournalModel
internal import JournalStore

/// The days of a question as they are typed.
struct SpanPhrase {
  let database: JournalDatabase
  let asOf: LivedMoment
  /// The day on which a daily dose last became another.
  let lastChange: CivilDay?

  private var today: CivilDay { asOf.day }

  /// What `--since` and `--until` say; a length stays a length, so that the question is the same
  /// tomorrow.
  ///
  /// - Throws: exit 65 for what is no day, begins after today, or ends before it begins.
  func span(_ period: PeriodOptions, otherwise usual: QuestionSpan) throws -> QuestionSpan {
    guard period.since != nil || period.until != nil else { return usual }
    var span = QuestionSpan(since: usual.since)
    if let start = try start(period) { span.since = start }
    span.until = try period.last(asOf: asOf, in: database)
    if case .day(let first) = span.since {
      guard first <= today else {
        throw CommandError(
          .refusedValue,
          "the period begins on \(first.text), which is not over; write an earlier --since")
      }
      try PeriodOptions.check(first, span.until)
    }
    return span
  }

  /// `nil` when it is not said.
  private func start(_ period: PeriodOptions) throws -> QuestionSpan.Start? {
    guard let text = period.since else { return nil }
    if let length = LookBack(typed: text) { return .back(length) }
    if SpanPhrase.isLastChange(text) { return .day(try required()) }
    if text.nameFolded == "start" { return .diary }
    return try period.first(asOf: asOf, in: database).map { .day($0) }
  }

  /// The day of `--around`.
  ///
  /// - Throws: exit 65 for more than one day, and for one that lies ahead.
  func day(_ text: String) throws -> CivilDay {
    if SpanPhrase.isLastChange(text) { return try required() }
    let span = try PeriodPhrase.span(text, today: today)
    guard span.lowerBound == span.upperBound else {
      throw CommandError(
        .refusedValue,
        "\"\(escapedForTerminal(text))\" is more than one day; write --around \(span.lowerBound.iso8601)"
      )
    }
    guard span.lowerBound <= today else {
      throw CommandError(
        .refusedValue, "\(span.lowerBound.text) lies ahead; write --around a day that is past")
    }
    return span.lowerBound
  }

  /// One of the two periods of `--between`: `2026-10`, `last month`, `30d`, `1 oct to 15 oct`.
  func days(_ text: String) throws -> ClosedRange<CivilDay> {
    if let length = LookBack(typed: text) {
      return length.day(before: today)...today.advanced(byDays: -1)
    }
    for separator in ["..", " to "] {
      let ends = text.split(separator: separator, omittingEmptySubsequences: false)
      guard ends.count == 2 else { continue }
      let first = try PeriodPhrase.span(String(ends[0]), today: today).lowerBound
      let last = try PeriodPhrase.span(String(ends[1]), today: today).upperBound
      try PeriodOptions.check(first, last)
      return first...last
    }
    return try PeriodPhrase.span(text, today: today)
  }

  private static func isLastChange(_ text: String) -> Bool {
    ["last-change", "last change"].contains(text.nameFolded)
  }

  private func required() throws -> CivilDay {
    guard let lastChange else {
      throw CommandError(
        .refusedValue,
        "no change of a daily dose is in the journal; write a day, such as 2026-11-05")
    }
    return lastChange
  }
}
