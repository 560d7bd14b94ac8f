internal import JournalModel

extension MoodEntry.Score {
  /// `4`, `very good`, `OK`.
  init?(words: String) {
    let folded = words.nameFolded
    let match = MoodEntry.Score.allCases.first {
      $0.words.lowercased() == folded || String($0.rawValue) == folded
    }
    guard let match = match ?? (folded == "okay" ? .ok : nil) else { return nil }
    self = match
  }

  /// The score that begins the words, with what follows it: `very low but calm`.
  static func leading(_ words: [String]) -> (score: MoodEntry.Score, rest: [String])? {
    for count in [2, 1] where words.count >= count {
      if let score = MoodEntry.Score(words: Array(words.prefix(count)).joined(separator: " ")) {
        return (score, Array(words.dropFirst(count)))
      }
    }
    return nil
  }
}
