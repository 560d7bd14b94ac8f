/// Which of the terms found in a text are denied there.
///
/// - A plain term is absent when a negator stands within the three words before it.
/// - A term with a red flag is absent only when nothing but filler ("any more", "had a") stands
///   between negator and term: when in doubt it is shown.
/// - A phrase that says by itself that something fails ("can't breathe") is never absent: in
///   "no rash, can't breathe" a second "no" is an answer, not a denial.
/// - A negation is carried along a list: "no seizures, hallucinations or fever".
///
/// No separator and no "but" may stand between, and words that a phrase has used up deny nothing.
struct Denials {
  /// For each match, in order.
  private(set) var isAbsent: [Bool] = []

  private let words: [NoteWord]
  private let isUsed: [Bool]

  init(of matches: [PhraseMatch], in words: [NoteWord], phrases: [TermPhrase], terms: [SymptomTerm])
  {
    self.words = words
    var isUsed = [Bool](repeating: false, count: words.count)
    for match in matches { for word in match.words { isUsed[word] = true } }
    self.isUsed = isUsed

    var listed: Int?
    for match in matches {
      let phrase = phrases[match.phrase]
      let start = match.words.lowerBound
      let isDenied =
        terms[phrase.term].redFlag == nil
        ? isPlainlyDenied(at: start) : isStrictlyDenied(at: start)
      let isListed = listed.map { isList($0, to: start) } ?? false
      let isAbsent = !phrase.hasNegator && (isDenied || isListed)
      self.isAbsent.append(isAbsent)
      listed = isAbsent ? match.words.upperBound : nil
    }
  }

  private func isPlainlyDenied(at start: Int) -> Bool {
    var word = start
    while word > max(0, start - 3), words[word].gap.isEmpty {
      word -= 1
      if words[word].folded == "but" { return false }
      if words[word].isNegator, !isUsed[word] { return true }
    }
    return false
  }

  private func isStrictlyDenied(at start: Int) -> Bool {
    var word = start
    while word > 0, words[word].gap.isEmpty, !isUsed[word - 1] {
      word -= 1
      if words[word].isNegator { return true }
      guard words[word].isFiller else { return false }
    }
    return false
  }

  /// Whether only commas, or, nor stand between a match that ended before `end` and the next,
  /// and at least one of them.
  private func isList(_ end: Int, to start: Int) -> Bool {
    let gaps = words[end...start].reduce(into: NoteWord.Gap()) { $0.formUnion($1.gap) }
    let joins = words[end..<start]
    return !gaps.contains(.stop) && joins.allSatisfy { $0.folded == "or" || $0.folded == "nor" }
      && (gaps.contains(.comma) || !joins.isEmpty)
  }
}

extension NoteWord {
  var isNegator: Bool { NoteWord.negators.contains(folded) || folded.hasSuffix("n't") }
  fileprivate var isFiller: Bool { NoteWord.fillers.contains(folded) }

  private static let negators: Set<String> = [
    "no", "not", "without", "denies", "never", "nor", "cannot",
  ]
  private static let fillers: Set<String> = [
    "a", "an", "any", "had", "have", "having", "been", "the", "more", "some", "further",
  ]
}
