internal import JournalModel
internal import SQLite

/// Everything of a note but its terms, which have a table of their own.
enum SideEffectNoteTable: DetailTable {
  static let name = "side_effect_note"
  static let columns = ["severity", "site", "lasted_minutes", "none_felt"]
  static let sql = DetailSQL(name, columns)

  static func values(_ note: SideEffectNote, identities: Identities) -> [Value] {
    [
      Value(note.severity?.rawValue), Value(note.site), Value(note.lastedMinutes),
      Value(note.isNone),
    ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> SideEffectNote {
    let severity = try row.optionalInteger(0).map { number in
      guard let severity = SideEffectNote.Severity(rawValue: Int(number)) else {
        throw malformed("severity")
      }
      return severity
    }
    return SideEffectNote(
      severity: severity, site: try row.optionalText(1),
      lastedMinutes: try row.optionalInteger(2).map(Int.init), isNone: try row.integer(3) == 1)
  }
}

enum MoodEntryTable: DetailTable {
  static let name = "mood_entry"
  static let columns = ["score"]
  static let sql = DetailSQL(name, columns)

  static func values(_ mood: MoodEntry, identities: Identities) -> [Value] {
    [Value(mood.score.rawValue)]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> MoodEntry {
    guard let score = MoodEntry.Score(rawValue: Int(try row.integer(0))) else {
      throw malformed("score")
    }
    return MoodEntry(score: score)
  }
}
