/// What was prescribed of a medicine from a civil moment on; the change before it ends there.
package struct RegimenChange: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case prescribed(Regimen)
    /// Nothing for now.
    case paused
    /// Nothing any more, as far as is known.
    case stopped
  }

  package var medication: EntryID
  /// Included.
  package var from: LocalDateTime
  package var state: State
  /// Who decided it: the clinician, as the person calls them.
  package var decidedBy: String?
  /// What is taken instead, in the person's words.
  package var replacedBy: String?

  package init(
    medication: EntryID, from: LocalDateTime, _ state: State, decidedBy: String? = nil,
    replacedBy: String? = nil
  ) {
    self.medication = medication
    self.from = from
    self.state = state
    self.decidedBy = decidedBy
    self.replacedBy = replacedBy
  }
}
