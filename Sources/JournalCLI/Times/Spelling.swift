import JournalModel

/// The words that `word` may be a slip for, likeliest first, at most three.
func neighbours(of word: String, in vocabulary: [String]) -> [String] {
  var found: [String] = []
  var rest = vocabulary.filter { $0 != word }
  while found.count < 3, let next = nearest(to: word, among: rest) {
    found.append(next)
    rest.removeAll { $0 == next }
  }
  return found
}
