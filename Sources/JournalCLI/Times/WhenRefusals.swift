import JournalModel

/// Times that were understood and are refused, each with what would be taken.
extension WhenParser {
  func refusal(_ text: String, _ problem: String, try examples: String...) -> PhraseError {
    PhraseError(.time, text, problem: problem, examples: examples)
  }

  private var today: CivilDay { zone.local(at: now).day }

  func futureRefusal(_ day: CivilDay, _ text: String) -> PhraseError {
    let lastYear = day.advanced(byMonths: -12)
    return refusal(
      text, "lies in the future (\(day.text))", try: lastYear.text.lowercased(), "yesterday")
  }

  func aheadRefusal(
    _ reading: WhenReading, _ phrase: WhenPhrase, _ text: String
  ) -> PhraseError {
    let clock = phrase.clockText ?? reading.moment.local.time.iso8601
    return refusal(
      text, "is \(elapsedText(seconds: reading.moment.instant - now)) ahead",
      try: "yesterday \(clock)", "now")
  }

  func gapRefusal(
    _ before: LocalDateTime, _ after: LocalDateTime, _ text: String
  ) -> PhraseError {
    refusal(
      text,
      "does not exist in \(zone.identifier): the clock went from \(before.time.iso8601) to "
        + after.time.iso8601,
      try: typed(before), typed(after))
  }

  func midnightRefusal(_ day: DayPhrase, _ text: String) -> PhraseError {
    let days = candidates(day, today: today)
    let ends = days.first.map { day in [day, day.advanced(byDays: 1)] } ?? []
    var error = refusal(text, "could be the beginning of that day or its end")
    error.examples = ends.map { typed($0.midnight) }
    return error
  }

  func weekdayRefusal(_ phrase: DayPhrase, today: CivilDay, _ text: String) -> PhraseError {
    var plain = phrase
    plain.statedWeekday = nil
    guard let day = candidates(plain, today: today).first else {
      return refusal(text, "names a day that has not been for long")
    }
    return refusal(
      text, "does not fit: \(day.text) is a \(day.weekday.name)", try: day.iso8601)
  }

  /// Either of two days may be meant.
  func eitherRefusal(_ days: [CivilDay], _ text: String) -> PhraseError {
    let readings = days.prefix(2).map(\.iso8601)
    var error = refusal(text, "could be " + readings.joined(separator: " or "))
    error.examples = readings
    return error
  }

  /// `local` as one would type it.
  private func typed(_ local: LocalDateTime) -> String {
    switch local.day - today {
    case 0: local.time.iso8601
    case -1: "yesterday \(local.time.iso8601)"
    default: "\(local.day.iso8601) \(local.time.iso8601)"
    }
  }
}
