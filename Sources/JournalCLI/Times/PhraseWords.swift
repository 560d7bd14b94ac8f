internal import JournalModel

/// A phrase cut at its spaces, each word with the place where it stood.
struct PhraseWords {
  struct Word {
    /// Lower case, without a comma at its end.
    let text: String
    /// In characters of the phrase.
    let range: Range<Int>
  }

  let phrase: String
  let words: [Word]

  /// No words at all when the phrase is longer than any that has a meaning.
  init(_ phrase: String) {
    self.phrase = phrase
    guard phrase.utf8.count <= PhraseWords.longest else {
      words = []
      return
    }
    let places = Array(phrase.indices)
    let parts = places.indices.split { phrase[places[$0]].isWhitespace }
    words = parts.map { part in
      let end = part.endIndex < places.endIndex ? places[part.endIndex] : phrase.endIndex
      let word = phrase[places[part.startIndex]..<end]
      let hasComma = part.count > 1 && word.last == ","
      return Word(
        text: word.dropLast(hasComma ? 1 : 0).lowercased(),
        range: part.startIndex..<part.endIndex)
    }
  }

  /// Each argument is one word, spaces and all.
  init(arguments: [String]) {
    phrase = arguments.joined(separator: " ")
    var start = 0
    words = arguments.map { argument in
      let range = start..<start + argument.count
      start = range.upperBound + 1
      return Word(text: argument.lowercased(), range: range)
    }
  }

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }
  subscript(index: Int) -> String { words[index].text }

  /// The word at `index`, or `nil` past the end.
  func word(at index: Int) -> String? {
    words.indices.contains(index) ? words[index].text : nil
  }

  /// Where the words of `indices`, not empty, stand in the phrase.
  func range(_ indices: Range<Int>) -> Range<Int> {
    words[indices.lowerBound].range.lowerBound..<words[indices.upperBound - 1].range.upperBound
  }

  /// The phrase with the words of `indices` replaced, single-spaced.
  func replacing(_ indices: Range<Int>, with text: String) -> String {
    let before = words[..<indices.lowerBound].map(\.text)
    let after = words[indices.upperBound...].map(\.text)
    return (before + [text] + after).joined(separator: " ")
  }

  /// In bytes.
  private static let longest = 200

  /// Throws when there is nothing to read, or too much.
  func check(_ subject: PhraseError.Subject) throws(PhraseError) {
    guard isEmpty else { return }
    let isTooLong = phrase.utf8.count > PhraseWords.longest
    throw PhraseError(subject, phrase, problem: isTooLong ? "is too long" : "is empty")
  }
}
