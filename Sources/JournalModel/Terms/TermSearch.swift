extension TermTable {
  /// The terms that a text mentions, each once, in the order of their first appearance.
  ///
  /// A term that is both denied and affirmed in one text is present: "no headache at noon, then a
  /// headache" has a headache. A text without any term yields nothing.
  package func mentions(in text: String) -> [TermMention] {
    let words = NoteWord.words(of: text)
    let matches = matches(in: words)
    let denials = Denials(of: matches, in: words, phrases: phrases, terms: terms)
    var mentions: [TermMention] = []
    var indexByTerm: [String: Int] = [:]
    for (match, isAbsent) in zip(matches, denials.isAbsent) {
      let term = terms[phrases[match.phrase].term].id
      if let index = indexByTerm[term] {
        mentions[index].isAbsent = mentions[index].isAbsent && isAbsent
      } else {
        indexByTerm[term] = mentions.count
        mentions.append(TermMention(term: term, isAbsent: isAbsent))
      }
    }
    return mentions
  }

  /// The phrases in a text, longest first by letters, each word used by one phrase only; in the
  /// order in which they stand.
  func matches(in words: [NoteWord]) -> [PhraseMatch] {
    var startsByPhrase = [[Int]](repeating: [], count: phrases.count)
    for start in words.indices {
      for phrase in phrasesByFirstWord[words[start].folded, default: []]
      where phrases[phrase].stands(at: start, in: words) {
        startsByPhrase[phrase].append(start)
      }
    }
    var isUsed = [Bool](repeating: false, count: words.count)
    var matches: [PhraseMatch] = []
    for (phrase, starts) in startsByPhrase.enumerated() {
      for start in starts {
        let range = start..<(start + phrases[phrase].words.count)
        guard !isUsed[range].contains(true) else { continue }
        for word in range { isUsed[word] = true }
        matches.append(PhraseMatch(phrase: phrase, words: range))
      }
    }
    return matches.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}

/// A phrase of the table, and the words of the text that it matched.
struct PhraseMatch {
  let phrase: Int
  let words: Range<Int>
}
