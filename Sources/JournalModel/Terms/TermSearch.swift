/// A term where it stands in a text.
package struct TermOccurrence: Hashable, Sendable {
  package let term: SymptomTerm
  /// Denied, as in "no headache".
  package let isAbsent: Bool
  /// The matched words as they were typed, such as `Seeing things`.
  package let words: String
}

extension TermTable {
  /// The terms that a text mentions, each once, in the order of their first appearance.
  ///
  /// A term that is both denied and affirmed in one text is present: "no headache at noon, then a
  /// headache" has a headache. A text without any term yields nothing.
  package func mentions(in text: String) -> [TermMention] {
    var mentions: [TermMention] = []
    var indexByTerm: [String: Int] = [:]
    for occurrence in occurrences(in: text) {
      if let index = indexByTerm[occurrence.term.id] {
        mentions[index].isAbsent = mentions[index].isAbsent && occurrence.isAbsent
      } else {
        indexByTerm[occurrence.term.id] = mentions.count
        mentions.append(TermMention(term: occurrence.term.id, isAbsent: occurrence.isAbsent))
      }
    }
    return mentions
  }

  /// Every place where a text mentions a term, in order, with the words that did it.
  package func occurrences(in text: String) -> [TermOccurrence] {
    let words = NoteWord.words(of: text)
    let matches = matches(in: words)
    let denials = Denials(of: matches, in: words, phrases: phrases, terms: terms)
    return zip(matches, denials.isAbsent).map { match, isAbsent in
      let start = words[match.words.lowerBound].range.lowerBound
      let end = words[match.words.upperBound - 1].range.upperBound
      return TermOccurrence(
        term: terms[phrases[match.phrase].term], isAbsent: isAbsent,
        words: String(text[start..<end]))
    }
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
