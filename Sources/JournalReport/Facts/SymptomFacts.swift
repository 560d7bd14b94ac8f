package import JournalModel

/// A symptom at one site of the body, or the notes in other words.
package struct SymptomFacts: Hashable, Sendable, Encodable {
  /// The id of the term, or ``TermMention/other``.
  package var term: String
  package var display: String
  @OrNull package var site: String?
  package var days: Int
  package var entries: Int
  @OrNull package var worst: ReportSeverity?
  /// The latest day that was as bad as ``worst``.
  @OrNull package var worstOn: ReportDay?
  @OrNull package var lastOn: ReportDay?
  /// The person's own, each once, newest first, at most five.
  package var words: [String]
  /// One for each column of the report.
  package var columns: [Summary]
  /// Blocks of seven days from the first day of the latest column, the last perhaps shorter.
  package var weekly: [Week]

  /// "3 of 12": noted on 3 of the 12 days with a symptom entry. Full days only, for the worst
  /// severity as well.
  package struct Summary: Hashable, Sendable, Encodable {
    package var days: Int
    package var of: Int
    @OrNull package var worst: ReportSeverity?
  }

  package struct Week: Hashable, Sendable, Encodable {
    /// The first day of the block.
    package var weekOf: ReportDay
    package var days: Int
    package var of: Int
  }
}

/// How bad, 0 none to 4 worst; a number in JSON.
package struct ReportSeverity: Hashable, Sendable, Encodable {
  package var severity: SideEffectNote.Severity

  package init(_ severity: SideEffectNote.Severity) {
    self.severity = severity
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(severity.rawValue)
  }
}
