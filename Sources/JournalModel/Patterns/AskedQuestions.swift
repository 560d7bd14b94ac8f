/// The questions that a journal was asked so far, each with its latest p.
///
/// Who asks often enough finds something: each p is also told as it stands among all of them.
package struct AskedQuestions: Hashable, Sendable {
  /// By the text of the question.
  package private(set) var values: [String: Double]

  package init(_ values: [String: Double] = [:]) {
    self.values = values
  }

  /// Counts a question, or takes its latest p.
  package mutating func add(_ question: PatternQuestion, p: Double) {
    values[question.text] = p
  }

  /// Distinct ones.
  package var count: Int { values.count }

  /// The p of a question among all of them (Holm); `nil` when it is none of them.
  package func adjusted(_ question: PatternQuestion) -> Double? {
    let order = values.keys.sorted()
    guard let index = order.firstIndex(of: question.text) else { return nil }
    return holmAdjusted(order.compactMap { values[$0] })[index]
  }
}
