internal import JournalModel
internal import SQLite

/// The rows that a revision has in a table of several rows each: a note's terms, a schedule's
/// doses, the steps of a plan.
struct PartRows {
  let table: String
  /// Without `revision_id`.
  let columns: [String]
  let rows: [[Value]]

  var insertion: String { PartRows.insertion(table: table, columns: columns) }

  static func insertion(table: String, columns: [String]) -> String {
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    let names = columns.joined(separator: ", ")
    return "INSERT INTO \(table) (revision_id, \(names)) VALUES (\(marks))"
  }

  /// The rows of revisions in their order, for ``KeyedRows``.
  ///
  /// - Parameter order: of those of one revision.
  static func selection(table: String, columns: [String], order: String? = nil) -> String {
    """
    SELECT revision_id, \(columns.joined(separator: ", ")) FROM \(table) WHERE revision_id >= ?
    ORDER BY revision_id\(order.map { ", \($0)" } ?? "")
    """
  }
}

extension EntryContent {
  /// `nil` for kinds that have none.
  func partRows() throws -> PartRows? {
    switch self {
    case .note(let note):
      PartRows(
        table: MentionTable.name, columns: MentionTable.columns,
        rows: MentionTable.rows(note.mentions))
    case .regimen(let change):
      PartRows(
        table: ScheduledDoseTable.name, columns: ScheduledDoseTable.columns,
        rows: try ScheduledDoseTable.rows(change))
    case .plan(let event):
      PartRows(
        table: PlanStepTable.name, columns: PlanStepTable.columns,
        rows: try PlanStepTable.rows(event))
    case .dose, .missed, .mood, .reading, .question, .answer, .important, .medication, .product,
      .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      nil
    }
  }
}
