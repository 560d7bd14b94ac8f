/// A symptom the journal knows by name, with the phrases people write for it.
package struct SymptomTerm: Hashable, Sendable {
  /// Such as `brain_fog`: stored with entries and never renamed.
  package let id: String
  package let display: String
  /// As in the table; they are compared folded, see ``NoteWord``.
  package let phrases: [String]
  /// Phrases that mean it only where a statement begins or is denied: "fell twice" is a fall, and
  /// "mood fell" is none.
  package let openings: [String]
  package let redFlag: RedFlag?
  /// Seen when a medicine such as baclofen is stopped suddenly (rule R2).
  package let isWithdrawal: Bool

  package init(
    id: String, display: String, phrases: [String], openings: [String] = [],
    redFlag: RedFlag? = nil, isWithdrawal: Bool = false
  ) {
    self.id = id
    self.display = display
    self.phrases = phrases
    self.openings = openings
    self.redFlag = redFlag
    self.isWithdrawal = isWithdrawal
  }

  func with(phrases: [String]) -> SymptomTerm {
    SymptomTerm(
      id: id, display: display, phrases: phrases, openings: openings, redFlag: redFlag,
      isWithdrawal: isWithdrawal)
  }
}

/// How soon a person should be told of a symptom (rule R1).
package enum RedFlag: String, CaseIterable, Comparable, Sendable {
  case sameDay = "same_day"
  case emergency

  package static func < (left: RedFlag, right: RedFlag) -> Bool {
    left == .sameDay && right == .emergency
  }
}
