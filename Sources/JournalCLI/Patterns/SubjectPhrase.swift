internal import JournalModel
internal import JournalStore

/// What words in a question can mean: the names that the journal holds, and the symptoms that it
/// knows.
struct SubjectPhrase {
  let terms: TermTable
  /// Folded.
  let trackers: [String]
  let tags: [String]

  init(in database: JournalDatabase) throws {
    terms = try database.terms()
    trackers = try database.trackerNames()
    tags = try database.tagNames()
  }

  /// What is asked about, and the symptom that the words may also mean.
  ///
  /// A followed number goes before a symptom of that name, and a symptom before a tag.
  ///
  /// - Throws: exit 65 for words that name nothing.
  func subject(
    _ words: String, _ session: Session
  ) throws -> (PatternSubject, other: SymptomTerm?) {
    let folded = words.nameFolded
    let term = term(words)
    if let rating = rating(folded) {
      return (.rating(rating), rating == .tracker(folded) ? term : nil)
    }
    if folded == "none" { return (.event(.none), nil) }
    if let term { return (.event(.term(term.id)), nil) }
    if let tag = tag(folded) { return (.event(.tag(tag)), nil) }
    throw unknown(words, among: trackers + tags + ["mood", "none"], session)
  }

  /// What may have been there on the same day; `medicine` is asked for only by words that need it.
  ///
  /// - Throws: exit 65 for words that name nothing.
  func factor(
    _ words: String, _ session: Session, medicine: () throws -> EntryID
  ) throws -> PatternFactor {
    let folded = words.nameFolded
    if let tag = tag(folded) { return .event(.tag(tag)) }
    if let kind = MissedDose.Kind(rawValue: folded) {
      return .doses(kind, medicine: try medicine())
    }
    for (word, days) in [("before ", 1), ("after ", -1)] where folded.hasPrefix(word) {
      let rest = String(folded.dropFirst(word.count))
      return .neighbor(days, try factor(rest, session, medicine: medicine))
    }
    if let limited = try limited(folded) { return limited }
    if let rating = rating(folded), rating != .mood { return .number(rating, .aboveZero) }
    if folded == "none" { return .event(.none) }
    if let term = term(words) { return .event(.term(term.id)) }
    if folded == "mood" {
      throw CommandError(
        .refusedValue, "every mood is above 0; write which ones are meant: --with \"mood below 3\"")
    }
    throw unknown(
      words, among: tags + trackers + ["missed", "skipped", "before physio"], session)
  }

  /// `sleep below 6`.
  private func limited(_ words: String) throws -> PatternFactor? {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count > 2, let side = NumberLimit.Side(rawValue: parts[parts.count - 2]),
      let rating = rating(parts.dropLast(2).joined(separator: " "))
    else { return nil }
    guard let value = Exact(parts[parts.count - 1]) else {
      throw CommandError(
        .refusedValue,
        "\"\(escapedForTerminal(parts[parts.count - 1]))\" is no number; write --with \"\(escapedForTerminal(parts.dropLast(2).joined(separator: " "))) \(side.rawValue) 6\""
      )
    }
    return .number(rating, NumberLimit(side, value))
  }

  private func rating(_ folded: String) -> RatingName? {
    if trackers.contains(folded) { return .tracker(folded) }
    if folded == "mood" { return .mood }
    for (suffix, isLower) in [(" lower", true), (" upper", false)] where folded.hasSuffix(suffix) {
      let name = String(folded.dropLast(suffix.count))
      if trackers.contains(name) { return isLower ? .lowerOfPair(name) : .tracker(name) }
    }
    return nil
  }

  /// By a phrase, by its name on the page, or by its identity.
  private func term(_ words: String) -> SymptomTerm? {
    let folded = words.nameFolded
    return terms.exactPhrase(words)
      ?? terms.terms.first { $0.display.nameFolded == folded || $0.id == folded }
  }

  private func tag(_ folded: String) -> String? {
    tags.map(\.nameFolded).first { $0 == folded }
  }

  /// How a symptom is asked about whose name is that of a number.
  func otherWords(for term: SymptomTerm) -> String {
    term.phrases.first { rating($0.nameFolded) == nil } ?? term.id
  }

  private static let mostNames = 8

  private func unknown(
    _ words: String, among names: [String], _ session: Session
  ) -> CommandError {
    let phrases = terms.terms.flatMap(\.phrases)
    let written = names.prefix(SubjectPhrase.mostNames).map(session.shown).joined(separator: ", ")
    let hint =
      nearest(to: words, among: names + phrases).map { "did you mean \"\(session.shown($0))\"?" }
      ?? "there are symptoms and \(written)"
    return CommandError(
      .refusedValue,
      "no symptom, number or tag is called \"\(session.shown(words))\"; \(hint)")
  }
}
