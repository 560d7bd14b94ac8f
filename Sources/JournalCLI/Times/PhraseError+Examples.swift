extension PhraseError {
  /// The word at `index` means nothing; offers the phrase with the nearest known words in its
  /// place.
  static func notUnderstood(
    _ subject: Subject, _ words: PhraseWords, at index: Int,
    vocabulary: [String] = TimeVocabulary.words
  ) -> PhraseError {
    let word = words[index]
    let letters = word.drop { !$0.isLetter }
    let stem = word.prefix(word.count - letters.count)
    var corrected = neighbours(of: word, in: vocabulary)
    if !stem.isEmpty {
      corrected += neighbours(of: String(letters), in: vocabulary).map { stem + $0 }
    }
    return PhraseError(
      subject, words.phrase, at: words.words[index].range,
      problem: "is not understood at \"\(words.original(at: index))\"",
      examples: corrected.map { words.replacing(index..<index + 1, with: $0) })
  }

  /// The same with the first two different examples, its own before `usual`, that are understood.
  fileprivate func offering(
    _ usual: [String], where isUnderstood: (String) -> Bool
  ) -> PhraseError {
    var error = self
    error.examples = []
    for example in examples + usual
    where error.examples.count < 2 && !error.examples.contains(example) && isUnderstood(example) {
      error.examples.append(example)
    }
    return error
  }
}

/// What `read` makes of `phrase`; a refusal offers two phrases that `read` takes, the `usual` ones
/// where its own are fewer.
func understand<Phrase, Value>(
  _ phrase: Phrase, usual: [String], example: (String) -> Phrase,
  by read: (Phrase) throws(PhraseError) -> Value
) throws(PhraseError) -> Value {
  do throws(PhraseError) {
    return try read(phrase)
  } catch {
    throw error.offering(usual) { (try? read(example($0))) != nil }
  }
}

func understand<Value>(
  _ phrase: String, usual: [String], by read: (String) throws(PhraseError) -> Value
) throws(PhraseError) -> Value {
  try understand(phrase, usual: usual, example: { $0 }, by: read)
}

extension PhraseWords {
  /// The word at `index` as typed.
  func original(at index: Int) -> String { original(index..<index + 1) }

  /// The words of `indices`, not empty, as typed.
  func original(_ indices: Range<Int>) -> String {
    let range = range(indices)
    return String(phrase.dropFirst(range.lowerBound).prefix(range.count))
  }
}
