/// How the person feels, in one of five words.
package struct MoodEntry: Hashable, Sendable {
  package enum Score: Int, CaseIterable, Comparable, Sendable {
    case veryLow = 1
    case low, ok, good, veryGood

    package static func < (left: Score, right: Score) -> Bool { left.rawValue < right.rawValue }

    package var words: String {
      switch self {
      case .veryLow: "very low"
      case .low: "low"
      case .ok: "OK"
      case .good: "good"
      case .veryGood: "very good"
      }
    }
  }

  package var score: Score

  package init(score: Score) {
    self.score = score
  }
}
