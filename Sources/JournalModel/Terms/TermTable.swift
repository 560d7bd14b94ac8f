/// The terms that notes are searched for, indexed for the search.
///
/// Building it takes a fraction of a millisecond; ``shipped()`` does so once.
package struct TermTable: Sendable {
  package let names: TermNames
  /// All phrases of all terms, those with most letters first; equals in the table's order.
  let phrases: [TermPhrase]
  /// Indices into ``phrases`` by the folded first word, ascending.
  let phrasesByFirstWord: [String: [Int]]

  package var terms: [SymptomTerm] { names.terms }

  package init(terms: [SymptomTerm]) {
    self.init(TermNames(terms))
  }

  /// Of two equal phrases the first counts; a phrase without a word is left out.
  package init(_ names: TermNames) {
    self.names = names
    var phrases: [TermPhrase] = []
    for (index, term) in names.terms.enumerated() {
      phrases += term.phrases.compactMap { TermPhrase($0, ofTermAt: index) }
      phrases += term.openings.compactMap { TermPhrase($0, ofTermAt: index, isOpening: true) }
    }
    // The standard library's sort is stable in fact but not by promise, so the order is spelled out.
    let ranked = phrases.enumerated().sorted {
      ($1.element.letterCount, $0.offset) < ($0.element.letterCount, $1.offset)
    }
    self.phrases = ranked.map(\.element)
    phrasesByFirstWord = Dictionary(
      grouping: self.phrases.indices, by: { [phrases = self.phrases] in phrases[$0].words[0] })
  }

  package func term(id: String) -> SymptomTerm? { names.term(id: id) }

  package func display(of id: String) -> String { names.display(of: id) }

  /// The term of which the whole of `words` is a phrase, as in `journal drowsy`.
  package func exactPhrase(_ words: String) -> SymptomTerm? {
    let words = NoteWord.words(of: words)
    guard let first = words.first else { return nil }
    let match = phrasesByFirstWord[first.folded, default: []].first {
      phrases[$0].words.count == words.count && phrases[$0].stands(at: 0, in: words)
    }
    return match.map { terms[phrases[$0].term] }
  }
}

/// A phrase of a term, as the words it is made of.
struct TermPhrase: Sendable {
  /// Folded; never empty.
  let words: [String]
  let letterCount: Int
  /// Index into ``TermTable/terms``.
  let term: Int
  /// It says by itself that something fails, as "can't breathe" does.
  let hasNegator: Bool
  /// It counts only where a statement begins, or behind a negator.
  let isOpening: Bool

  init?(_ text: String, ofTermAt term: Int, isOpening: Bool = false) {
    let words = NoteWord.words(of: text)
    guard !words.isEmpty else { return nil }
    self.words = words.map(\.folded)
    letterCount = words.reduce(0) { $0 + $1.letterCount }
    self.term = term
    hasNegator = words.contains(where: \.isNegator)
    self.isOpening = isOpening
  }

  /// Whether these words stand at `start`, with no comma or full stop among them.
  func stands(at start: Int, in text: [NoteWord]) -> Bool {
    guard start + words.count <= text.count,
      !isOpening || start == 0 || !text[start].gap.isEmpty || text[start - 1].isNegator
    else { return false }
    return words.indices.allSatisfy { offset in
      let word = text[start + offset]
      return word.folded == words[offset]
        && (offset == 0 || word.gap.isDisjoint(with: [.comma, .stop]))
    }
  }
}
