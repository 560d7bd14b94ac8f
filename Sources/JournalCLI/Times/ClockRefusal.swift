import JournalModel

/// What is said of words that stand where a time of day was expected and are none.
enum ClockRefusal {
  /// A word such as `25:00` or `13pm`.
  static func noSuchTime(
    _ subject: PhraseError.Subject, _ words: PhraseWords, at index: Int
  ) -> PhraseError {
    let word = words[index]
    var corrected: [String] = []
    let suffix = ["am", "pm"].first(where: word.hasSuffix)
    let digits = suffix == nil ? word[...] : word.dropLast(2)
    if digits.contains(".") {
      corrected.append(digits.replacing(".", with: ":") + (suffix ?? ""))
    }
    if suffix != nil, let hour = digits.prefix(while: \.startsNumber).smallNumber, hour != 12 {
      // `14:30pm` is 14:30, `0am` is 00:00.
      let minutes = digits.drop(while: \.startsNumber)
      corrected.append((hour < 10 ? "0" : "") + "\(hour)" + (minutes.isEmpty ? ":00" : minutes))
    }
    if word.hasPrefix("24:00") { corrected.append("00:00") }
    var error = PhraseError.notUnderstood(subject, words, at: index)
    error.problem = "has no time of day in \"\(words.original(at: index))\""
    error.examples =
      corrected.map { words.replacing(index..<index + 1, with: $0) } + error.examples
    return error
  }

  /// A number without a meaning of its own: a bare hour, a day and month in digits, a length of
  /// time without `ago`. `nil` for any other word.
  static func incomplete(
    _ subject: PhraseError.Subject, _ words: PhraseWords, at index: Int
  ) -> PhraseError? {
    if let error = lengthOfTime(subject, words, at: index) { return error }
    return words[index].isDigits
      ? bareNumber(subject, words, at: index) : twoNumbers(subject, words, at: index)
  }

  private static func bareNumber(
    _ subject: PhraseError.Subject, _ words: PhraseWords, at index: Int
  ) -> PhraseError {
    // After a number it is the next word that is wrong, unless that one is known.
    if let next = words.word(at: index + 1), next.first?.isLetter == true,
      !TimeVocabulary.words.contains(next)
    {
      return .notUnderstood(subject, words, at: index + 1)
    }
    let readings = bareReadings(words[index])
    let replaced = readings.map { words.replacing(index..<index + 1, with: $0) }
    let problem =
      switch readings.count {
      case 0: "has a bare number, which is neither a day nor a time of day"
      case 1: "has a bare number: write \(readings[0])"
      default: "could be " + readings.joined(separator: " or ")
      }
    return PhraseError(
      subject, words.phrase, at: words.words[index].range, problem: problem,
      examples: replaced + replaced.reversed().map { "yesterday " + $0 })
  }

  /// The times of day that someone may mean by `8`, `12`, `14` or `0800`.
  private static func bareReadings(_ word: String) -> [String] {
    guard let number = word.smallNumber else { return [] }
    switch (word.count, number) {
    case (1...2, 12): return ["noon", "midnight"]
    case (1...2, 1...11): return ["\(number)am", "\(number)pm"]
    case (1...2, 0...23): return [(number < 10 ? "0" : "") + "\(number):00"]
    case (3...4, _):
      let time = word.dropLast(2) + ":" + word.suffix(2)
      return ClockWord(String(time)) == nil ? [] : [String(time)]
    default: return []
    }
  }

  /// `2h`, `20 min`.
  private static func lengthOfTime(
    _ subject: PhraseError.Subject, _ words: PhraseWords, at index: Int
  ) -> PhraseError? {
    for end in stride(from: words.count, to: index, by: -1) {
      guard (try? DurationPhrase(words, index..<end, subject: subject)) != nil else { continue }
      if let next = words.word(at: end), !TimeVocabulary.words.contains(next) {
        return .notUnderstood(subject, words, at: end)
      }
      let text = words.words[index..<end].map(\.text).joined(separator: " ")
      return PhraseError(
        subject, words.phrase, at: words.range(index..<end),
        problem: "has a length of time where a time is needed",
        examples: clockReadings(text) + [
          words.replacing(index..<end, with: text + " ago"), text + " ago",
        ])
    }
    return nil
  }

  /// `14h30` is also how some countries write 14:30.
  private static func clockReadings(_ text: String) -> [String] {
    let time = text.replacing("h", with: ":")
    return ClockWord(time) == nil ? [] : [time, "yesterday " + time]
  }

  /// `14.05` and `3/4`: a time with a point, a day and month in either order.
  private static func twoNumbers(
    _ subject: PhraseError.Subject, _ words: PhraseWords, at index: Int
  ) -> PhraseError? {
    let fields = words[index].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
    guard fields.count == 2 || (fields.count == 3 && fields[2].isEmpty),
      let first = fields[0].smallNumber, let second = fields[1].smallNumber
    else { return nil }
    var readings: [String] = []
    if words[index].contains("."), fields.count == 2 {
      let time = fields[0] + ":" + fields[1]
      if ClockWord(String(time)) != nil { readings.append(String(time)) }
    }
    for (day, month) in [(first, second), (second, first)] {
      guard let date = CivilDay(year: 2000, month: month, day: day) else { continue }
      let text = date.shortText.lowercased()
      if !readings.contains(text) { readings.append(text) }
    }
    guard !readings.isEmpty else { return nil }
    return PhraseError(
      subject, words.phrase, at: words.words[index].range,
      problem: readings.count == 1
        ? "needs \"\(words[index])\" written as \(readings[0])"
        : "could be " + readings.joined(separator: " or "),
      examples: readings.map { words.replacing(index..<index + 1, with: $0) }
        + readings.map { "yesterday " + $0 })
  }
}
