/// A word of a text, folded so that spellings of the same word are equal.
///
/// Case, accents, typographic apostrophes and invisible characters are folded away, and hyphens
/// are spaces. Words that say the same are one word: `my` stands for his, her, their, your and our;
/// `cant` and `dont` are can't and don't whose apostrophe the shell would not have; `can not` is
/// cannot; `'s` is the word "is".
struct NoteWord {
  var folded: String
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
      if word.folded == "not", word.gap.isEmpty, words.last?.folded == "can" {
        words[words.count - 1].folded = "cannot"
      } else {
        words += word.plainWords
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

    for scalar in text.unicodeScalars {
      switch FoldedScalar(scalar) {
      case .letters(let letters):
        if word == nil { word = NoteWord(folded: "", gap: gap) }
        word?.folded += letters
        gap = []
      case .apostrophe:
        word?.folded += "'"
      case .nothing:
        continue
      case .between(let mark):
        close()
        gap.formUnion(mark)
      }
    }
    close()
    return words
  }

  /// This word as the rule knows it: one word, or two where it ends in `'s`.
  private var plainWords: [NoteWord] {
    var word = self
    if NoteWord.possessives.contains(folded) {
      word.folded = "my"
    } else if NoteWord.withoutApostrophe.contains(folded) {
      word.folded = folded.dropLast() + "'t"
    } else if folded.hasSuffix("'s"), folded.utf8.count > 2 {
      word.folded = String(folded.dropLast(2))
      return [word, NoteWord(folded: "is", gap: [])]
    }
    return [word]
  }

  private static let possessives: Set<String> = ["my", "his", "her", "their", "your", "our"]

  private static let withoutApostrophe: Set<String> = [
    "aint", "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent",
    "isnt", "shouldnt", "wasnt", "werent", "wont", "wouldnt",
  ]
}
