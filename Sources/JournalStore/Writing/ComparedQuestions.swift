package import JournalModel
internal import SQLite

/// The questions that were compared so far: in `meta`, one key for each, sealed with the others.
/// They are no entries, so that `undo` does not make them unasked.
extension JournalDatabase {
  package func comparedQuestions() throws -> AskedQuestions {
    var values: [String: Double] = [:]
    for compared in try JournalDatabase.explained(path, { try Meta.compared(connection) }) {
      guard let p = Double(compared.p), (0...1).contains(p) else {
        throw StoreError.malformed(what: "a compared question in meta")
      }
      values[compared.question] = p
    }
    return AskedQuestions(values)
  }

  /// Keeps the latest p of some questions, all of them or none.
  package func keep(comparedQuestions values: [String: Double], now: Instant) throws {
    try write(ChangeDescription(action: "compare", now: now)) { _ in
      for (text, p) in values.sorted(by: { $0.key < $1.key }) {
        try Meta.set(connection, Meta.compared(text), .text("\(p)"))
      }
      try Meta.renewSeal(connection)
    }
  }
}
