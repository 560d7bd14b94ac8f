extension SideEffectNote {
  /// A note as its words alone tell it: the terms they mention, `other` when they mention none,
  /// a severity where they end in one; "none" is nothing to report.
  package init(words: String, terms: TermTable) {
    let mentions = terms.mentions(in: words)
    let isNone = NoteWord.words(of: words).map(\.folded) == ["none"]
    self.init(
      mentions: mentions.isEmpty && !isNone ? [TermMention(term: TermMention.other)] : mentions,
      severity: terms.trailingSeverity(of: words), isNone: isNone)
  }
}

extension TermTable {
  /// The severity that a note ends in, as in "legs stiff, moderate"; `nil` unless a term is
  /// present in it. "not severe" and "less severe" are none.
  package func trailingSeverity(of text: String) -> SideEffectNote.Severity? {
    let words = NoteWord.words(of: text)
    guard let last = words.last, let severity = trailingSeverities[last.folded],
      !isWeakened(words), mentions(in: text).contains(where: { !$0.isAbsent })
    else { return nil }
    return severity
  }

  /// Whether the last word is denied or compared, within the three words before it.
  private func isWeakened(_ words: [NoteWord]) -> Bool {
    var word = words.count - 1
    while word > max(0, words.count - 4), words[word].gap.isEmpty {
      word -= 1
      if words[word].isNegator || words[word].folded == "less" { return true }
    }
    return false
  }
}

private let trailingSeverities: [String: SideEffectNote.Severity] = [
  "mild": .mild, "moderate": .moderate, "severe": .severe,
]
