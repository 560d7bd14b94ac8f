package import JournalModel
internal import SQLite

/// The questions that were compared so far: in `meta`, one key for each, sealed with the others.
/// They are no entries, so that `undo` does not make them unasked.
extension JournalDatabase {
  private static let prefix = "compared:"

  package func comparedQuestions() throws -> AskedQuestions {
    var values: [String: Double] = [:]
    // `;` follows `:`, so that the keys are found through the index.
    try query("SELECT key, value FROM meta WHERE key >= 'compared:' AND key < 'compared;'") { row in
      guard let p = Double(try row.text(1)), (0...1).contains(p) else {
        throw StoreError.malformed(what: "a compared question in meta")
      }
      values[String(try row.text(0).dropFirst(JournalDatabase.prefix.count))] = p
    }
    return AskedQuestions(values)
  }

  /// Keeps the latest p of some questions, all of them or none.
  package func keep(comparedQuestions values: [String: Double], now: Instant) throws {
    try write(ChangeDescription(action: "compare", now: now)) { _ in
      for (text, p) in values.sorted(by: { $0.key < $1.key }) {
        try Meta.set(connection, JournalDatabase.prefix + text, .text("\(p)"))
      }
      try Meta.renewSeal(connection)
    }
  }
}
