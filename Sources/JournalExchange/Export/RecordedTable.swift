package import JournalModel

/// Entries of one kind, or what they have in a table of several rows each, as comma-separated values
/// of RFC 4180: every value as it is stored, so that a program can take it.
package struct RecordedTable {
  /// Without `.csv`.
  package let name: String
  private let table: String?
  private let columns: [String]
  private let isList: Bool

  private static let shared = [
    "entry", "number", "recorded_at", "at", "zone", "precision", "text", "written_by", "private",
  ]

  /// The entries of a kind, a row each.
  ///
  /// - Parameters:
  ///   - table: where they have what only they have; `nil` where they have nothing.
  ///   - columns: of it, as they are told.
  package init(of kind: EntryKind, table: String?, columns: [String]) {
    self.init(name: kind.rawValue, table: table, columns: columns, isList: false)
  }

  /// The rows of a table of which an entry may have several.
  package init(listing table: String, columns: [String]) {
    self.init(name: table, table: table, columns: columns, isList: true)
  }

  private init(name: String, table: String?, columns: [String], isList: Bool) {
    self.name = name
    self.table = table
    self.columns = columns
    self.isList = isList
  }

  private var hasMedicine: Bool { columns.contains("medication") }

  package var header: String {
    let first = isList ? ["entry"] : RecordedTable.shared
    return CSVText.line(first + columns + (hasMedicine ? ["medicine"] : []))
  }

  /// - Parameter medicines: the names of medicines by their identities.
  package func lines(_ revision: RecordedRevision, medicines: [EntryID: String]) -> String {
    let part = revision.parts.first { $0.table == table }
    let first = isList ? [revision.entry.text] : cells(revision)
    let rows = part?.rows ?? (isList ? [] : [[]])
    return rows.map { row in
      let values = Dictionary(row.map { ($0.name, $0.value.cell) }) { $1 }
      let medicine =
        values["medication"].flatMap { EntryID($0) }.flatMap { medicines[$0] } ?? ""
      return CSVText.line(
        first + columns.map { values[$0] ?? "" } + (hasMedicine ? [medicine] : []))
    }.joined()
  }

  private func cells(_ revision: RecordedRevision) -> [String] {
    let values = Dictionary(revision.fields.map { ($0.name, $0.value) }) { $1 }
    func integer(_ name: String) -> Int64 {
      if case .integer(let number)? = values[name] { number } else { 0 }
    }
    let recordedAt = Instant(seconds: integer("recorded_at"))
    let at = Instant(seconds: integer("at"))
    return [
      revision.entry.text, String(revision.number), rfc3339(recordedAt, offset: 0),
      rfc3339(at, offset: Int(integer("utc_offset"))),
    ] + RecordedTable.shared.dropFirst(4).map { values[$0]?.cell ?? "" }
  }
}

extension RecordedValue {
  fileprivate var cell: String {
    switch self {
    case .integer(let integer): String(integer)
    case .flag(let flag): flag ? "1" : "0"
    case .text(let text): text
    }
  }
}
