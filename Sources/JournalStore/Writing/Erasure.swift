internal import JournalModel
internal import SQLite

/// The deletion of entries from every table, inside a transaction. Which tables there are is read
/// from the schema, so that one that is added later is not left out.
struct Erasure {
  let database: JournalDatabase

  /// - Returns: how many revisions went.
  /// - Throws: ``StoreError/isNamed(_:by:)``.
  func run(_ ids: [EntryID]) throws -> Int {
    let rows = try ids.map { try database.identities.existingRow(of: $0) }
    for (id, row) in zip(ids, rows) { try refuseNamed(id, row, besides: rows) }
    // Tables may refer to the rows until all are gone.
    try database.connection.execute("PRAGMA defer_foreign_keys = ON")
    let gone = list(rows)
    let revisions = try integers("SELECT id FROM revision WHERE entry_id IN (\(gone))")
    let changes = try integers(
      "SELECT DISTINCT change_id FROM revision WHERE entry_id IN (\(gone)) ORDER BY 1 DESC")
    for table in try partTables() {
      try delete("\(table) WHERE revision_id IN (\(list(revisions)))")
    }
    try delete("revision WHERE entry_id IN (\(gone))")
    try delete("entry WHERE id IN (\(gone))")
    let emptied = try deleteEmptied(changes)
    for id in ids {
      // When a notice on it was last said.
      try database.connection.run(
        "DELETE FROM meta WHERE instr(key, ?) > 0", [.text(id.text)])
    }
    try Meta.add(database.connection, Meta.entries, -Set(rows).count)
    try Meta.add(database.connection, Meta.revisions, -revisions.count)
    try Meta.add(database.connection, Meta.changes, -emptied)
    // The next write may get the id of one that is gone; it is no merged one.
    try database.connection.run(
      """
      UPDATE meta SET value = min(value, (SELECT coalesce(max(id), 0) FROM change)) WHERE key = ?
      """, [.text(Meta.mergedWrites)])
    try Meta.renewSeal(database.connection)
    return revisions.count
  }

  /// Writes of which nothing is left, unless one that took them back has something left; newest
  /// first, so that what took a write back goes before it.
  private func deleteEmptied(_ changes: [Int64]) throws -> Int {
    let before = try count("change")
    for change in changes {
      try delete(
        """
        change WHERE id = \(change)
          AND NOT EXISTS (SELECT 1 FROM revision WHERE change_id = \(change))
          AND NOT EXISTS (SELECT 1 FROM change WHERE reverts = \(change))
        """)
    }
    return try before - count("change")
  }

  private func refuseNamed(_ id: EntryID, _ row: Int64, besides gone: [Int64]) throws {
    var others: [EntryID] = []
    for reference in try EntryReference.all(database.connection) {
      try database.query(
        """
        SELECT DISTINCT e.uid FROM \(reference.table) AS t
        JOIN revision AS r ON r.id = t.revision_id JOIN entry AS e ON e.id = r.entry_id
        WHERE t.\(reference.column) = \(row) AND e.id NOT IN (\(list(gone)))
        """
      ) { row in
        if let id = EntryID(try row.text(0)), !others.contains(id) { others.append(id) }
      }
    }
    guard others.isEmpty else { throw StoreError.isNamed(id, by: others) }
  }

  /// The tables with rows of a revision.
  private func partTables() throws -> [String] {
    var tables: [String] = []
    try database.query(
      """
      SELECT s.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
      WHERE s.type = 'table' AND c.name = 'revision_id'
      """
    ) { tables.append(try $0.text(0)) }
    return tables
  }

  private func delete(_ rows: String) throws {
    try database.connection.execute("DELETE FROM \(rows)")
  }

  private func integers(_ query: String) throws -> [Int64] {
    var integers: [Int64] = []
    try database.query(query) { integers.append(try $0.integer(0)) }
    return integers
  }

  private func count(_ table: String) throws -> Int {
    try database.first("SELECT count(*) FROM \(table)") { Int(try $0.integer(0)) } ?? 0
  }

  private func list(_ numbers: [Int64]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }
}
