internal import JournalModel
internal import SQLite

/// A copy that is merged, read row by row.
final class MergeSource {
  let connection: Connection
  private let tables: [SealedTable]
  private let references: [String: Set<String>]
  /// Of the entries that others name.
  private var uids: [Int64: String] = [:]

  init(_ file: String) throws {
    connection = try Connection(path: file)
    try Pragmas.apply(to: connection)
    tables = try SealedTable.all(connection)
    references = Dictionary(grouping: try EntryReference.all(connection), by: \.table)
      .mapValues { Set($0.map(\.column)) }
  }

  func isReference(_ column: String, in table: String) -> Bool {
    references[table]?.contains(column) == true
  }

  func uid(ofRow row: Int64) throws -> String {
    if let known = uids[row] { return known }
    let uid = try storedUID(row)
    uids[row] = uid
    return uid
  }

  private func storedUID(_ row: Int64) throws -> String {
    let uid = try connection.first("SELECT uid FROM entry WHERE id = ?", [.integer(row)]) {
      try $0.text(0)
    }
    guard let uid else { throw StoreError.malformed(what: "no entry \(row)") }
    return uid
  }

  func revision(_ id: Int64) throws -> FoundRevision {
    let found = try FoundRevision.read(
      id, columns: RevisionRow.columns, tables: tables, connection, uid: storedUID)
    guard let found else { throw StoreError.malformed(what: "a revision was altered") }
    return found
  }

  /// In the order of ``ChangeTable/columns``.
  func change(_ id: Int64) throws -> [Value] {
    let columns = ChangeTable.columns
    let values = try connection.first(
      "SELECT \(columns.joined(separator: ", ")) FROM change WHERE id = ?", [.integer(id)]
    ) { row in try columns.indices.map { try row.value(Int32($0)) } }
    guard let values else { throw StoreError.malformed(what: "no write \(id)") }
    return values
  }

  /// What is of this machine and not of the journal: its zone, and when something was last said.
  func copyLocal(to other: borrowing Connection) throws {
    try other.execute("DELETE FROM main.meta WHERE key = 'zone' OR key GLOB 'said:*'")
    try connection.query("SELECT key, value FROM meta WHERE key = 'zone' OR key GLOB 'said:*'") {
      try Meta.set(other, try $0.text(0), try $0.value(1))
    }
  }
}
