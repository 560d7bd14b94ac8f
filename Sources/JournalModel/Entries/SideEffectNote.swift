/// A symptom or side effect in the person's words, which are the entry's text.
package struct SideEffectNote: Hashable, Sendable {
  /// How bad: 0 none, 1 mild, 2 moderate, 3 severe, 4 worst.
  package enum Severity: Int, CaseIterable, Comparable, Sendable {
    case none, mild, moderate, severe, worst

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }

    package var word: String {
      switch self {
      case .none: "none"
      case .mild: "mild"
      case .moderate: "moderate"
      case .severe: "severe"
      case .worst: "worst"
      }
    }

    /// A digit 0 to 4 or a word.
    package init?(word: some StringProtocol) {
      let folded = word.lowercased()
      let match = Severity.allCases.first { $0.word == folded || String($0.rawValue) == folded }
      guard let match else { return nil }
      self = match
    }
  }

  /// The known terms that the words mention, present or denied.
  package var mentions: [TermMention]
  package var severity: Severity?
  /// Where in the body.
  package var site: String?
  package var lastedMinutes: Int?
  /// "Nothing to report": a datum, as against silence.
  package var isNone: Bool

  package init(
    mentions: [TermMention] = [], severity: Severity? = nil, site: String? = nil,
    lastedMinutes: Int? = nil, isNone: Bool = false
  ) {
    self.mentions = mentions
    self.severity = severity
    self.site = site
    self.lastedMinutes = lastedMinutes
    self.isNone = isNone
  }
}

extension SideEffectNote {
  /// The terms that the note says were there, each once; `other` when it mentions none. A symptom of
  /// severity 0 was not there.
  package var presentTerms: [String] {
    if isNone || severity == SideEffectNote.Severity.none { return [] }
    if mentions.isEmpty { return [TermMention.other] }
    var terms: [String] = []
    for mention in mentions where !mention.isAbsent && !terms.contains(mention.term) {
      terms.append(mention.term)
    }
    return terms
  }

  /// Whether ``presentTerms`` contains a term.
  package func isPresent(_ term: String) -> Bool {
    if isNone || severity == SideEffectNote.Severity.none { return false }
    if mentions.isEmpty { return term == TermMention.other }
    return mentions.contains { !$0.isAbsent && $0.term == term }
  }
}

/// A known term in a text.
package struct TermMention: Hashable, Sendable {
  /// The identity in the table of terms, such as `drowsiness`; `other` for words without a term.
  package var term: String
  /// Denied, as in "no headache".
  package var isAbsent: Bool

  package static let other = "other"

  package init(term: String, isAbsent: Bool = false) {
    self.term = term
    self.isAbsent = isAbsent
  }
}
