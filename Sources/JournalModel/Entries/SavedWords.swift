/// Words that the person saved from their clinician or a label, and where they have them from.
package struct SavedQuotation: Hashable, Sendable {
  package var words: String
  package var source: String?

  package init(_ words: String, source: String? = nil) {
    self.words = words
    self.source = source
  }
}

/// The most that the person was told to take, as they saved it.
package struct SavedMaximum: Hashable, Sendable {
  package var limit: DoseLimit
  package var words: String?
  package var source: String?

  package init(_ limit: DoseLimit, words: String? = nil, source: String? = nil) {
    self.limit = limit
    self.words = words
    self.source = source
  }
}
