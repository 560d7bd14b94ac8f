internal import JournalModel
internal import SQLite

/// A copy of a damaged journal, read row by row: what cannot be read is passed over.
final class DamagedJournal {
  private let connection: Connection
  private let tables: [SealedTable]
  private let revisionSelection: String
  /// What gives each of the columns that are sealed.
  private let changeColumns: [String]
  /// What the indexes tell, should the tables not: the entry of a revision, the identity of an entry.
  private var entryRows: [Int64: Int64] = [:]
  private var uids: [Int64: String] = [:]

  /// - Throws: ``SQLiteError`` when not even its schema can be read.
  init(_ copy: String) throws {
    connection = try Connection(path: copy)
    try connection.harden()
    try connection.execute("PRAGMA cell_size_check = ON")
    tables = try SealedTable.all(connection)
    revisionSelection = FoundRevision.selection(
      try SealedTable.given(RevisionRow.columns, of: "revision", connection))
    changeColumns = try SealedTable.given(ChangeTable.columns, of: ChangeTable.name, connection)
    _ = try connection.first("SELECT id FROM revision LIMIT 1") { _ in true }
    for order in ["ASC", "DESC"] {
      try? connection.query(
        """
        SELECT id, entry_id FROM revision INDEXED BY sqlite_autoindex_revision_1
        ORDER BY entry_id \(order), number \(order)
        """
      ) { entryRows[try $0.integer(0)] = try $0.integer(1) }
      try? connection.query(
        "SELECT id, uid FROM entry INDEXED BY sqlite_autoindex_entry_1 ORDER BY uid \(order)"
      ) { row in
        if let id = EntryID(try row.text(1)) { uids[try row.integer(0)] = id.text }
      }
    }
  }

  /// The revisions that there are, whether or not they can be read.
  var revisions: [Int64] { Set(ids(of: "revision")).union(entryRows.keys).sorted() }

  /// The entries that there are.
  var entries: [Int64] { Set(ids(of: "entry")).union(uids.keys).sorted() }

  /// Which journal it is; `nil` when that cannot be read.
  var identity: String? {
    let text = try? Meta.text(connection, Meta.identity)
    return text.flatMap { EntryID($0)?.text }
  }

  /// The rows of a table that can be reached, from both ends and in between.
  private func ids(of table: String) -> [Int64] {
    var fromStart: [Int64] = []
    var fromEnd: [Int64] = []
    let query = "SELECT id FROM \(table) NOT INDEXED ORDER BY id"
    if (try? connection.query(query + " ASC") { fromStart.append(try $0.integer(0)) }) != nil {
      return fromStart
    }
    try? connection.query(query + " DESC") { fromEnd.append(try $0.integer(0)) }
    let first = (fromStart.last ?? 0) + 1
    let last = min((fromEnd.last ?? first + 10_000) - 1, first + 2_000_000)
    var between: [Int64] = []
    for id in first <= last ? Array(first...last) : [] where has(id, table) { between.append(id) }
    return fromStart + between + fromEnd.reversed().filter { $0 > last }
  }

  private func has(_ id: Int64, _ table: String) -> Bool {
    let found = try? connection.first(
      "SELECT 1 FROM \(table) NOT INDEXED WHERE id = ?", [.integer(id)]
    ) { _ in true }
    return found == true
  }

  /// A revision, when all of it can be read and its seal is right.
  func revision(_ id: Int64) -> FoundRevision? {
    try? FoundRevision.read(
      id, selection: revisionSelection, tables: tables, connection, uid: uid(ofRow:))
  }

  /// The identity of an entry, when it can be read.
  func uid(ofRow row: Int64) -> String? {
    let uid = try? connection.first(
      "SELECT uid FROM entry NOT INDEXED WHERE id = ?", [.integer(row)]
    ) { try $0.text(0) }
    return uid.flatMap { EntryID($0)?.text } ?? uids[row]
  }

  /// The identity of the entry that a revision is of, its seal right or not.
  func uid(ofRevision id: Int64) -> String? {
    let row = try? connection.first(
      "SELECT entry_id FROM revision NOT INDEXED WHERE id = ?", [.integer(id)]
    ) { try $0.integer(0) }
    return row.flatMap(uid(ofRow:)) ?? entryRows[id].flatMap(uid(ofRow:))
  }

  /// A write in the order of ``ChangeTable/columns``, when it can be read and its seal is right.
  func change(_ id: Int64) -> [Value]? {
    let columns = changeColumns
    let found = try? connection.first(
      """
      SELECT digest, \(columns.joined(separator: ", ")) FROM change NOT INDEXED WHERE id = ?
      """, [.integer(id)]
    ) { row -> [Value]? in
      let values = try columns.indices.map { try row.value(Int32($0) + 1) }
      return try ChangeTable.digest(of: values) == row.blob(0) ? values : nil
    }
    return found.flatMap { $0 }
  }
}
