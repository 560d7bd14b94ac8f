/// The terms that the journal knows, found by their ids: what a page needs that tells of them.
package struct TermNames: Sendable {
  package let terms: [SymptomTerm]
  private let indexByID: [String: Int]

  /// Of two terms with one id the first counts.
  package init(_ terms: [SymptomTerm]) {
    self.terms = terms
    indexByID = Dictionary(
      terms.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  package func term(id: String) -> SymptomTerm? {
    indexByID[id].map { terms[$0] }
  }

  /// How a term is called on a page; an id that is not in the table, such as one of a newer
  /// version, stands for itself.
  package func display(of id: String) -> String {
    term(id: id)?.display ?? (id == TermMention.other ? "Other" : id)
  }
}
