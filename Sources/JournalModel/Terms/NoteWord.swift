/// A word of a text, folded so that spellings of the same word are equal.
///
/// Case, accents, typographic apostrophes and invisible characters are folded away, and hyphens
/// are spaces. Words that say the same are one word: `my` stands for his, her, their, your and our;
/// `cant` and `dont` are can't and don't whose apostrophe the shell would not have; `can not` is
/// cannot; `'s` is the word "is".
struct NoteWord {
  var folded: String
  /// Where it stands in the text.
  var range: Range<String.Index>
  /// What stands between this word and the one before it, besides spaces.
  var gap: Gap

  struct Gap: OptionSet {
    let rawValue: UInt8

    static let comma = Gap(rawValue: 1)
    /// One of `. ; : ! ?`.
    static let stop = Gap(rawValue: 2)
    /// A line break, a bracket or a dash. A phrase may be wrapped over it as over a space, but a
    /// negation ends there: two lines are two statements.
    static let pause = Gap(rawValue: 4)
  }

  /// Letters and digits; apostrophes do not count.
  var letterCount: Int { folded.unicodeScalars.count { $0 != "'" } }
}

extension NoteWord {
  /// The words of a text, in order. Takes time in proportion to its length.
  static func words(of text: String) -> [NoteWord] {
    var words: [NoteWord] = []
    for word in split(text) {
      if word.folded == "not", word.gap.isEmpty, let can = words.last, can.folded == "can" {
        let range = can.range.lowerBound..<word.range.upperBound
        words[words.count - 1] = NoteWord(folded: "cannot", range: range, gap: can.gap)
      } else {
        words += word.plainWords(in: text)
      }
    }
    return words
  }

  private static func split(_ text: String) -> [NoteWord] {
    var words: [NoteWord] = []
    var gap: Gap = []
    var word: NoteWord?

    func close() {
      guard var closed = word else { return }
      while closed.folded.last == "'" { closed.folded.removeLast() }
      words.append(closed)
      word = nil
    }

    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch FoldedScalar(scalars[index]) {
      case .letters(let letters):
        let start = word?.range.lowerBound ?? index
        if word == nil { word = NoteWord(folded: "", range: index..<index, gap: gap) }
        word?.folded += letters
        word?.range = start..<scalars.index(after: index)
        gap = []
      case .apostrophe:
        word?.folded += "'"
      case .nothing:
        if let start = word?.range.lowerBound {
          word?.range = start..<scalars.index(after: index)
        }
      case .between(let mark):
        close()
        gap.formUnion(mark)
      }
    }
    close()
    return words
  }

  /// This word as the rule knows it: one word, or two where it ends in `'s`.
  private func plainWords(in text: String) -> [NoteWord] {
    var word = self
    if NoteWord.possessives.contains(folded) {
      word.folded = "my"
    } else if NoteWord.withoutApostrophe.contains(folded) {
      word.folded = folded.dropLast() + "'t"
    } else if folded.hasSuffix("'s"), folded.utf8.count > 2 {
      let end = text.unicodeScalars[range].lastIndex(where: FoldedScalar.isApostrophe)
      let apostrophe = end ?? range.upperBound
      word.folded = String(folded.dropLast(2))
      word.range = range.lowerBound..<apostrophe
      return [word, NoteWord(folded: "is", range: apostrophe..<range.upperBound, gap: [])]
    }
    return [word]
  }

  private static let possessives: Set<String> = ["my", "his", "her", "their", "your", "our"]

  private static let withoutApostrophe: Set<String> = [
    "aint", "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent",
    "isnt", "shouldnt", "wasnt", "werent", "wont", "wouldnt",
  ]
}
