package import JournalModel
internal import SQLite

/// Appointments, what was agreed at them, questions answered, and silences that were explained.
extension JournalDatabase {
  /// Every appointment, cancelled or not, by its day and time.
  package func appointments() throws -> [Written<Appointment>] {
    try written(AppointmentTable.self) {
      if case .appointment(let appointment) = $0 { appointment } else { nil }
    }.enumerated().sorted {
      ($0.element.content.start, $0.offset) < ($1.element.content.start, $1.offset)
    }.map(\.element)
  }

  /// In the order of writing.
  package func agreements() throws -> [Written<Agreement>] {
    try written(AgreementTable.self) {
      if case .agreement(let agreement) = $0 { agreement } else { nil }
    }
  }

  /// In the order of writing.
  package func answers() throws -> [Written<Answer>] {
    try written(AnswerTable.self) { if case .answer(let answer) = $0 { answer } else { nil } }
  }

  /// In the order of writing.
  package func explainedGaps() throws -> [Written<ExplainedGap>] {
    try written(GapTable.self) { if case .gap(let gap) = $0 { gap } else { nil } }
  }

  /// The entries of a table as they stand, in the order of writing.
  func written<Content: Hashable & Sendable>(
    _ table: any DetailTable.Type, _ content: (EntryContent) -> Content?
  ) throws -> [Written<Content>] {
    try liveEntries(of: table).compactMap { entry in
      content(entry.facts.content).map { Written($0, in: entry) }
    }
  }
}
