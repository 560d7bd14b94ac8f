extension SymptomTerm {
  /// The term that is answered without a medicine's name, see rule R1.
  static let selfHarm = "self_harm"
}

extension TermTable {
  /// The words of a text that mention a term, as the person typed them, or else the term's name.
  func quotation(of term: String, in text: String) -> String {
    let words = NoteWord.words(of: text)
    let matches = matches(in: words)
    let denials = Denials(of: matches, in: words, phrases: phrases, terms: terms)
    let match = zip(matches, denials.isAbsent).first { match, isAbsent in
      terms[phrases[match.phrase].term].id == term && !isAbsent
    }
    return match.flatMap { typed($0.0.words, of: words, in: text) }
      ?? display(of: term).lowercased()
  }

  /// `nil` when the pieces of the text between its spaces do not add up to its words.
  private func typed(_ range: Range<Int>, of words: [NoteWord], in text: String) -> String? {
    let pieces = text.split(whereSeparator: \.isWhitespace)
    /// For each word the pieces it stands in.
    var places: [ClosedRange<Int>] = []
    for (place, piece) in pieces.enumerated() {
      for word in NoteWord.words(of: String(piece)).map(\.folded) {
        if places.count < words.count, words[places.count].isBegun(by: word) {
          places.append(place...place)
        } else if word == "not", let last = places.last, words[places.count - 1].folded == "cannot"
        {
          places[places.count - 1] = last.lowerBound...place
        } else {
          return nil
        }
      }
    }
    guard places.count == words.count, let first = places[range].first,
      let last = places[range].last
    else { return nil }
    let typed = pieces[first.lowerBound...last.upperBound].joined(separator: " ")
    return String(typed.trimming { !$0.isLetter && !$0.isNumber })
  }
}

extension NoteWord {
  /// "can not" is one word in two pieces.
  fileprivate func isBegun(by word: String) -> Bool {
    folded == word || (folded == "cannot" && word == "can")
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
