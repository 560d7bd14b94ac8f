internal import JournalModel
internal import SQLite

/// A table with rows of a revision, as far as the file at hand has its columns.
struct SealedTable {
  let name: String
  /// `nil` for one that any kind of entry may use.
  let kind: EntryKind?
  let columns: [String]
  let order: String
  /// The rows of a revision, in the order in which they are sealed.
  private let selection: String
  let insertion: String

  private init(name: String, kind: EntryKind?, columns: [String], order: String) {
    (self.name, self.kind, self.columns, self.order) = (name, kind, columns, order)
    selection = """
      SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE revision_id = ?
      ORDER BY \(order)
      """
    insertion = PartRows.insertion(table: name, columns: columns)
  }

  func add(
    _ revision: Int64, to seal: inout Seal, _ connection: borrowing Connection
  ) throws {
    for values in try rows(revision, connection) {
      seal.add(part: name, columns: columns, values: values)
    }
  }

  /// All rows, each behind the id of its revision, in the order of the revisions and then as they are
  /// sealed.
  var everyRow: String {
    let order = order == "revision_id" ? order : "revision_id, \(order)"
    return """
      SELECT revision_id, \(columns.joined(separator: ", ")) FROM \(name) ORDER BY \(order)
      """
  }

  /// The rows of revisions, in the order in which they are sealed, for ``KeyedRows``.
  var rowsByRevision: String {
    PartRows.selection(
      table: name, columns: columns, order: order == "revision_id" ? nil : order)
  }

  /// The rows of a revision, in the order in which they are sealed.
  func rows(_ revision: Int64, _ connection: borrowing Connection) throws -> [[Value]] {
    var rows: [[Value]] = []
    try connection.query(selection, [.integer(revision)]) { row in
      rows.append(try columns.indices.map { try row.value(Int32($0)) })
    }
    return rows
  }
}

extension SealedTable {
  /// Every one, in the order in which ``Writer`` seals them.
  static func all(_ connection: borrowing Connection) throws -> [SealedTable] {
    var tables: [SealedTable] = []
    for kind in EntryKind.allCases {
      guard let table = kind.table else { continue }
      let columns = try present(table.columns, of: table.name, connection)
      tables.append(
        SealedTable(name: table.name, kind: kind, columns: columns, order: "revision_id"))
    }
    tables += [
      SealedTable(
        name: MentionTable.name, kind: .note, columns: MentionTable.columns, order: "position"),
      SealedTable(
        name: ScheduledDoseTable.name, kind: .regimen,
        columns: try present(ScheduledDoseTable.columns, of: ScheduledDoseTable.name, connection),
        order: "time"),
      SealedTable(
        name: PlanStepTable.name, kind: .plan,
        columns: try present(PlanStepTable.columns, of: PlanStepTable.name, connection),
        order: "position"),
      SealedTable(name: "tag", kind: nil, columns: TagTable.columns, order: "name"),
      SealedTable(
        name: NoticeTable.name, kind: nil,
        columns: try present(NoticeTable.columns, of: NoticeTable.name, connection),
        order: "position"),
    ]
    return tables.filter { !$0.columns.isEmpty }
  }

  /// The columns that a file before its migration has of those that are known: a backup is checked
  /// before the schema changes.
  static func present(
    _ columns: [String], of table: String, _ connection: borrowing Connection
  ) throws -> [String] {
    var names: Set<String> = []
    try connection.query("PRAGMA table_info(\(table))") { names.insert(try $0.text(1)) }
    return columns.filter(names.contains)
  }

  /// What gives each of the columns in a query; `NULL` for those that the file has not.
  static func given(
    _ columns: [String], of table: String, _ connection: borrowing Connection
  ) throws -> [String] {
    let present = Set(try present(columns, of: table, connection))
    return columns.map { present.contains($0) ? $0 : "NULL" }
  }
}
