internal import JournalModel
internal import JournalStore

/// Entries by the short ids that people type.
extension Session {
  /// The journal that an id is of.
  ///
  /// - Throws: exit 65 when there is none yet.
  func journal(holding id: String) throws -> JournalDatabase {
    guard let database = try journal() else {
      throw CommandError(
        .refusedValue, "no entry has the id \"\(shown(id))\"; nothing is written down yet")
    }
    return database
  }

  /// The entry of a short id, or `last`.
  ///
  /// - Throws: exit 65 for an id that names none or several.
  func entryID(_ text: String, in database: JournalDatabase) throws -> EntryID {
    if text.lowercased() == "last" {
      guard let last = try database.lastWritten() else {
        throw CommandError(.refusedValue, "nothing is written down yet; journal note WORDS begins")
      }
      return last
    }
    switch try database.identifier(prefix: text) {
    case .one(let id): return id
    case .none:
      throw CommandError(
        .refusedValue, "no entry has the id \"\(shown(text))\"; journal list shows the ids")
    case .several(let ids):
      let examples = try ids.prefix(3).map { try database.shortText(of: $0) }
      throw CommandError(
        .refusedValue,
        "several entries begin with \"\(shown(text))\" (\(examples.joined(separator: ", "))); write more of the id"
      )
    }
  }

  /// The entry of a short id, or `last`, as it stands.
  ///
  /// - Throws: exit 65 for an id that names none or several, or an entry that was deleted.
  func standingEntry(_ text: String, in database: JournalDatabase) throws -> Entry {
    let id = try entryID(text, in: database)
    if let entry = try database.entry(id) { return entry }
    let short = try database.shortText(of: id)
    let was = try database.history(of: id).last.map { last in
      let names = try medicineNames(in: database, alsoOf: [last.entry])
      return " (\(entryText(medicines: names).receipt(last.entry.facts)))"
    }
    throw CommandError(
      .refusedValue,
      "\(short)\(was ?? "") is deleted; nothing was stored; journal restore-entry \(short) brings it back"
    )
  }

  /// Entries with the time at which they were written down: `"x", Mon 08:00 (written today 09:00)`.
  func writtenLines(_ entries: [Entry], in database: JournalDatabase) throws -> [String] {
    let text = entryText(medicines: try medicineNames(in: database, alsoOf: entries))
    return entries.map { "\(text.receipt($0.facts)) (written \(written($0.firstRecordedAt)))" }
  }
}
