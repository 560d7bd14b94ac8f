/// That a rule spoke when an entry was written or corrected, kept with that revision. Its words are
/// not kept: what still holds is said anew, see ``NoticedRecord/standing(_:of:_:)``.
package struct EntryNotice: Hashable, Sendable {
  package var rule: NoticeRule
  package var level: NoticeLevel
  package var medication: EntryID?
  /// The identity of the term that it spoke of; see ``SymptomTerm``.
  package var term: String?

  package init(
    _ rule: NoticeRule, _ level: NoticeLevel, medication: EntryID? = nil, term: String? = nil
  ) {
    self.rule = rule
    self.level = level
    self.medication = medication
    self.term = term
  }
}

extension Notice {
  /// As it is kept with its entry: once, or once for each term.
  package var kept: [EntryNotice] {
    let terms: [String?] = terms.isEmpty ? [nil] : terms
    return terms.map { EntryNotice(rule, level, medication: medication, term: $0) }
  }
}
