internal import JournalModel
internal import SQLite

/// A copy that is merged, read row by row.
final class MergeSource {
  let connection: Connection
  private let tables: [SealedTable]
  private let references: [String: Set<String>]
  private let revisionSelection = FoundRevision.selection(RevisionRow.columns)
  /// Of entries that others name. Few are named by many: those few are found here.
  private var uids: [Int64: String] = [:]
  private static let mostUIDs = 4096

  init(_ file: String) throws {
    connection = try Connection(path: file)
    try Pragmas.apply(to: connection)
    tables = try SealedTable.all(connection)
    references = Dictionary(grouping: try EntryReference.all(connection), by: \.table)
      .mapValues { Set($0.map(\.column)) }
  }

  /// Reads one state of the file from here on, without asking before each row whether another
  /// command has changed it.
  func hold() throws { try connection.execute("BEGIN") }

  func isReference(_ column: String, in table: String) -> Bool {
    references[table]?.contains(column) == true
  }

  func uid(ofRow row: Int64) throws -> String {
    if let known = uids[row] { return known }
    let uid = try storedUID(row)
    if uids.count >= MergeSource.mostUIDs { uids.removeAll(keepingCapacity: true) }
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
      id, selection: revisionSelection, tables: tables, connection, uid: storedUID)
    guard let found else { throw StoreError.malformed(what: "a revision was altered") }
    return found
  }

  /// In the order of ``ChangeTable/columns``.
  func change(_ id: Int64) throws -> [Value] {
    let values = try connection.first(ChangeTable.selection, [.integer(id)]) { row in
      try ChangeTable.columns.indices.map { try row.value(Int32($0)) }
    }
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
