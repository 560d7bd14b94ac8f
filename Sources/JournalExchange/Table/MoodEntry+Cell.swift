internal import JournalModel

extension MoodEntry {
  /// Reads `1` to `5`, or the words: `very low`, `OK`.
  init?(cell: String) {
    let folded = cell.nameFolded
    let number = Exact(cell)
    let score = Score.allCases.first {
      number == Exact($0.rawValue) || $0.words.lowercased() == folded
    }
    guard let score else { return nil }
    self.init(score: score)
  }

  /// A number that shows its column to be on another scale, where 4 may mean anything.
  static func isOffScale(_ cell: String) -> Bool {
    Exact(cell).map { $0 < Exact(1) || $0 > Exact(5) } ?? false
  }
}
