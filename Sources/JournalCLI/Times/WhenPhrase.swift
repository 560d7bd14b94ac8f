import JournalModel

/// What a phrase for a time says, before it meets a clock and a calendar.
struct WhenPhrase: Equatable {
  enum Content: Equatable {
    case now
    case minutesAgo(Int)
    case lastNight
    /// At least one of the two.
    case civil(day: DayPhrase?, clock: ClockWord?)
  }

  let content: Content
  /// The clock's words as typed, joined by a space, for an example that keeps them.
  let clockText: String?

  /// Understands all words or throws, with the caret under the first that means nothing there.
  init(_ words: PhraseWords, subject: PhraseError.Subject) throws(PhraseError) {
    try words.check(subject)
    var reader = WhenReader(words, subject: subject)
    (content, clockText) = try reader.read()
  }
}

private struct WhenReader {
  private let words: PhraseWords
  private let subject: PhraseError.Subject
  private var position = 0
  private var day: DayPhrase?
  private var clock: ClockWord?
  private var clockText: String?
  /// Set by a phrase that stands alone.
  private var whole: WhenPhrase.Content?

  init(_ words: PhraseWords, subject: PhraseError.Subject) {
    self.words = words
    self.subject = subject
  }

  mutating func read() throws(PhraseError) -> (WhenPhrase.Content, clockText: String?) {
    while position < words.count {
      if try takeWhole() { continue }
      if try takeAgo() { continue }
      if try takeJoined() { continue }
      if try takeClock() { continue }
      if try takeDay() { continue }
      throw refusal()
    }
    return (whole ?? .civil(day: day, clock: clock), clockText)
  }

  private var isFresh: Bool { whole == nil && day == nil && clock == nil }

  /// `now` and `last night`.
  private mutating func takeWhole() throws(PhraseError) -> Bool {
    let isLastNight = words[position] == "last" && words.word(at: position + 1) == "night"
    guard isLastNight || words[position] == "now" else { return false }
    guard isFresh else { throw notUnderstood() }
    whole = isLastNight ? .lastNight : .now
    position += isLastNight ? 2 : 1
    return true
  }

  /// `20 min ago` stands alone; `2 days ago` is a day.
  private mutating func takeAgo() throws(PhraseError) -> Bool {
    let start = words[position]
    guard start.first?.startsNumber == true || ["a", "an", "half"].contains(start),
      !ClockWord.isMeant(by: start),
      let ago = words.words[position...].firstIndex(where: { $0.text == "ago" })
    else { return false }
    let duration = try DurationPhrase(words, position..<ago, subject: subject)
    if let days = duration.days {
      guard whole == nil, day == nil else { throw notUnderstood() }
      day = DayPhrase(kind: .daysFromToday(-days))
    } else {
      guard isFresh else { throw notUnderstood() }
      whole = .minutesAgo(duration.minutes)
    }
    position = ago + 1
    return true
  }

  /// `2026-11-20T08:00+01:00`.
  private mutating func takeJoined() throws(PhraseError) -> Bool {
    let parts = words[position].split(
      separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CivilDay(iso8601: parts[0]),
      let time = ClockWord(String(parts[1]))
    else { return false }
    guard isFresh else { throw notUnderstood() }
    day = DayPhrase(kind: .date(date))
    setClock(time, wordCount: 1)
    return true
  }

  /// A time of day in one word, with `am` or an offset as the next, with `at` before it.
  private mutating func takeClock() throws(PhraseError) -> Bool {
    let hasAt = words[position] == "at" && position + 1 < words.count
    if hasAt { position += 1 }
    let word = words[position]
    let next = words.word(at: position + 1)
    let isTwoWords =
      next.map { ClockWord.isHalfOfDay($0) || ClockWord.offset($0) != nil } ?? false
    if isTwoWords, let next, let time = ClockWord(word + next) {
      try takeOnce(time, wordCount: 2)
      return true
    }
    if let time = ClockWord(word) {
      try takeOnce(time, wordCount: 1)
      return true
    }
    if ClockWord.isMeant(by: word) { throw ClockRefusal.noSuchTime(subject, words, at: position) }
    if hasAt { throw refusal() }
    return false
  }

  private mutating func takeOnce(_ time: ClockWord, wordCount: Int) throws(PhraseError) {
    guard whole == nil, clock == nil else { throw notUnderstood() }
    setClock(time, wordCount: wordCount)
  }

  private mutating func setClock(_ time: ClockWord, wordCount: Int) {
    clock = time
    clockText = words.words[position..<position + wordCount].map(\.text).joined(separator: " ")
    position += wordCount
  }

  private mutating func takeDay() throws(PhraseError) -> Bool {
    guard let found = try DayPhrase.read(words, at: position, subject: subject) else {
      return false
    }
    guard whole == nil, day == nil else { throw notUnderstood() }
    day = found.day
    position += found.count
    return true
  }

  private func notUnderstood() -> PhraseError {
    .notUnderstood(subject, words, at: position)
  }

  /// The word here begins nothing.
  private func refusal() -> PhraseError {
    ClockRefusal.incomplete(subject, words, at: position) ?? notUnderstood()
  }
}
