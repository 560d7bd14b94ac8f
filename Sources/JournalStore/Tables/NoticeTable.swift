internal import JournalModel
internal import SQLite

/// The rules that spoke when a revision was written, in the order in which they did.
enum NoticeTable {
  static let name = "notice"
  static let columns = ["position", "rule", "level", "medication_id", "term"]

  static var malformed: StoreError { .malformed(what: "a row of \(name)") }

  static func rows(_ notices: [EntryNotice], identities: Identities) throws -> PartRows {
    PartRows(
      table: name, columns: columns,
      rows: try notices.enumerated().map { index, notice in
        [
          Value(index + 1), .text(notice.rule.rawValue), .text(notice.level.rawValue),
          try notice.medication.map { .integer(try identities.existingRow(of: $0)) } ?? .null,
          Value(notice.term),
        ]
      })
  }

  static let selection = PartRows.selection(
    table: name, columns: Array(columns.dropFirst()), order: "position")

  static func read(
    _ rows: KeyedRows, _ revision: Int64, identities: Identities
  ) throws -> [EntryNotice] {
    var notices: [EntryNotice] = []
    try rows.forEach(revision) { row in
      guard let rule = NoticeRule(rawValue: try row.text(0)),
        let level = NoticeLevel(rawValue: try row.text(1))
      else { throw malformed }
      notices.append(
        EntryNotice(
          rule, level, medication: try row.optionalInteger(2).map(identities.id(ofRow:)),
          term: try row.optionalText(3)))
    }
    return notices
  }
}
