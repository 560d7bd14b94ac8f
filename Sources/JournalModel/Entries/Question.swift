/// Something to ask at the next appointment; its words are the entry's text.
package struct Question: Hashable, Sendable {
  /// Counts from 1 in the order of asking and never shifts.
  package var number: Int

  package init(number: Int) {
    self.number = number
  }
}

/// What was said to a question; its words are the entry's text. Of several the one that was lived
/// last stands.
package struct Answer: Hashable, Sendable {
  package var question: EntryID

  package init(question: EntryID) {
    self.question = question
  }
}
