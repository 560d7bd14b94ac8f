internal import JournalModel
internal import SQLite

/// What the other tables have of revisions, for one reading of some of them. Those of a diary follow
/// each other in most tables as they do in the diary, so that each table is gone through once.
final class RevisionParts {
  let identities: Identities
  /// A handful, looked through for every part.
  private var tables: [(id: ObjectIdentifier, rows: KeyedRows)] = []
  // Let go of last, since the statements are its connection's.
  private let database: JournalDatabase

  /// For as long as the journal is not written to.
  init(_ database: JournalDatabase) {
    self.database = database
    identities = database.identities
  }

  func content<Table: DetailTable>(_ table: Table.Type, of revision: Int64) throws -> Table.Content
  {
    let content = try rows(of: table, table.sql.selection).first(revision) {
      try table.content($0, identities: identities)
    }
    guard let content else { throw StoreError.malformed(what: "no row in \(table.name)") }
    return content
  }

  func mentions(of revision: Int64) throws -> [TermMention] {
    try MentionTable.read(rows(of: MentionTable.self, MentionTable.selection), revision)
  }

  func doses(of revision: Int64) throws -> [ScheduledDose] {
    try ScheduledDoseTable.read(
      rows(of: ScheduledDoseTable.self, ScheduledDoseTable.selection), revision)
  }

  func steps(of revision: Int64) throws -> [PlanStep] {
    try PlanStepTable.read(rows(of: PlanStepTable.self, PlanStepTable.selection), revision)
  }

  func tags(of revision: Int64) throws -> [String] {
    try TagTable.read(rows(of: TagTable.self, TagTable.selection), revision)
  }

  func notices(of revision: Int64) throws -> [EntryNotice] {
    try NoticeTable.read(
      rows(of: NoticeTable.self, NoticeTable.selection), revision, identities: identities)
  }

  private func rows(of table: Any.Type, _ sql: @autoclosure () -> String) throws -> KeyedRows {
    let id = ObjectIdentifier(table)
    for known in tables where known.id == id { return known.rows }
    let rows = try database.connection.keyedRows(sql())
    tables.append((id, rows))
    return rows
  }
}
