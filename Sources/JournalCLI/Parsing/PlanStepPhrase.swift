package import JournalModel

/// A step of a plan, as typed after `--step`: a day and what is taken from it on,
/// `2026-12-01 5mg 08:00,14:00,20:00`, `2026-12-08 08:00=5mg,20:00=10mg`, `2027-01-10 nothing`.
package struct PlanStepPhrase: Equatable, Sendable {
  package struct Dose: Equatable, Sendable {
    package let time: TimeOfDay
    package let amount: AmountPhrase
  }

  package let day: CivilDay
  /// As typed; empty for nothing at all.
  package let doses: [Dose]

  /// The day is read like those of ``WhenPurpose/plan``, and may be past.
  package static func parse(
    _ text: String, now: Instant, zone: Zone
  ) throws(PhraseError) -> PlanStepPhrase {
    let week = zone.local(at: now).day.advanced(byDays: 7).iso8601
    return try understand(
      text, usual: ["\(week) 5mg 08:00,20:00", "\(week) 08:00=5mg,20:00=10mg"]
    ) { (text) throws(PhraseError) in
      try PlanStepReader(
        words: PhraseWords(text),
        parser: WhenParser(now: now, zone: zone, purpose: .plan)
      ).read()
    }
  }
}

private struct PlanStepReader {
  let words: PhraseWords
  let parser: WhenParser

  func read() throws(PhraseError) -> PlanStepPhrase {
    try words.check(.step)
    guard let (_, count) = try DayPhrase.read(words, at: 0, subject: .step) else {
      throw refusal(0..<1, "does not begin with a day")
    }
    return PlanStepPhrase(day: try day(count), doses: try doses(count))
  }

  private func day(_ count: Int) throws(PhraseError) -> CivilDay {
    do throws(PhraseError) {
      return try parser.parse(words.original(0..<count)).moment.day
    } catch {
      throw moved(error, from: 0..<count)
    }
  }

  // MARK: What is taken

  private static let nothing = ["nothing", "none", "stop"]

  private func doses(_ start: Int) throws(PhraseError) -> [PlanStepPhrase.Dose] {
    guard start < words.count else {
      throw PhraseError(
        .step, words.phrase, problem: "does not say what is taken from then on",
        examples: examples(" 5mg 08:00,20:00", " nothing"))
    }
    if start + 1 == words.count, PlanStepReader.nothing.contains(words[start]) { return [] }
    if isTimes(words[start]) || words[start] == "at" {
      try checkOrder(start)
      return try doses(at: start, of: nil)
    }
    try checkZero(start)
    let found: (amount: AmountPhrase, count: Int)?
    do throws(PhraseError) {
      found = try AmountPhrase.find(words, at: start)
    } catch {
      throw ofStep(error)
    }
    guard let found else {
      throw refusal(start..<start + 1, "has neither an amount nor times there")
    }
    return try doses(at: start + found.count, of: found.amount)
  }

  /// `8am`, `08:00,20:00`, `08:00=5mg`.
  private func isTimes(_ word: String) -> Bool {
    let first = String(word.prefix { $0 != "," && $0 != "=" })
    return ClockWord(first) != nil || ClockWord.isMeant(by: first)
  }

  /// An amount behind the times could be that of a day, or of the last time.
  private func checkOrder(_ start: Int) throws(PhraseError) {
    for count in [2, 1] where words.count - count > start {
      let (day, first) = (words.original(0..<start), words.count - count)
      guard case .amount? = try? AmountPhrase.parse(words.original(first..<words.count)) else {
        continue
      }
      let (times, amount) = (words.original(start..<first), words.original(first..<words.count))
      throw PhraseError(
        .step, words.phrase, at: words.range(first..<words.count),
        problem: "has its amount behind the times", examples: ["\(day) \(amount) \(times)"])
    }
  }

  private func checkZero(_ index: Int) throws(PhraseError) {
    guard let number = NumberAndRest(words[index])?.number, Exact(typed: number) == .zero else {
      return
    }
    throw PhraseError(
      .step, words.phrase, at: words.words[index].range, problem: "has an amount of zero",
      examples: examples(" nothing", " 5mg 08:00,20:00"))
  }

  /// - Parameter common: the amount of every time that has none of its own.
  private func doses(
    at index: Int, of common: AmountPhrase?
  ) throws(PhraseError) -> [PlanStepPhrase.Dose] {
    let start = words.word(at: index) == "at" ? index + 1 : index
    guard start < words.count else {
      throw PhraseError(
        .step, words.phrase, problem: "names no time of day",
        examples: [words.phrase.trimmed + " 08:00,20:00"])
    }
    let times: TimesPhrase
    do throws(PhraseError) {
      times = try TimesPhrase.parse(words.original(start..<words.count))
    } catch {
      throw moved(error, from: start..<words.count)
    }
    if let time = times.repeated {
      throw PhraseError(.step, words.phrase, problem: "names \(time.iso8601) twice")
    }
    var doses: [PlanStepPhrase.Dose] = []
    for item in times.items {
      guard let amount = item.amount ?? common else {
        throw PhraseError(
          .step, words.phrase, problem: "has no amount at \(item.time.iso8601)",
          examples: withAmount(before: start))
      }
      if case .fractionOfUsual = amount {
        throw PhraseError(
          .step, words.phrase, problem: "needs each amount as a number, as it was given to you")
      }
      doses.append(PlanStepPhrase.Dose(time: item.time, amount: amount))
    }
    return doses
  }

  // MARK: Refusals

  private func refusal(_ range: Range<Int>, _ problem: String) -> PhraseError {
    PhraseError(.step, words.phrase, at: words.range(range), problem: problem)
  }

  /// The day as typed, with these behind it.
  private func examples(_ rest: String...) -> [String] {
    guard let (_, count) = try? DayPhrase.read(words, at: 0, subject: .step) else { return [] }
    return rest.map { words.original(0..<count) + $0 }
  }

  private func withAmount(before index: Int) -> [String] {
    let (day, times) = (words.original(0..<index), words.original(index..<words.count))
    return ["\(day) 5mg \(times)"]
  }

  /// The same said of the whole step, its examples in their place.
  private func ofStep(_ error: PhraseError) -> PhraseError {
    var error = error
    error.subject = .step
    guard let caret = error.caret else { return error }
    error.examples = error.examples.map { replacing(caret, with: $0) }
    return error
  }

  /// The same for an error about a part of the phrase.
  private func moved(_ error: PhraseError, from part: Range<Int>) -> PhraseError {
    let place = words.range(part)
    let caret = error.caret.map {
      $0.lowerBound + place.lowerBound..<$0.upperBound + place.lowerBound
    }
    return PhraseError(
      .step, words.phrase, at: caret ?? place, problem: error.problem,
      examples: error.examples.map { replacing(place, with: $0) })
  }

  private func replacing(_ range: Range<Int>, with text: String) -> String {
    "\(words.phrase.prefix(range.lowerBound))\(text)\(words.phrase.dropFirst(range.upperBound))"
  }
}
