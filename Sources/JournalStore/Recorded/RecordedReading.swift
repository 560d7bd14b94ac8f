package import JournalModel
internal import SQLite

/// Everything in a journal, row by row in the order of writing, as another copy takes it. Nothing is
/// kept in memory but the row at hand and the identities that others name.
extension JournalDatabase {
  package func recordedHead() throws -> RecordedHead {
    guard let identity = EntryID(try Meta.text(connection, Meta.identity) ?? "") else {
      throw StoreError.malformed(what: "\(Meta.identity) in meta")
    }
    return RecordedHead(
      identity: identity,
      createdAt: Instant(seconds: try Meta.integer(connection, Meta.createdAt)),
      compared: try Meta.compared(connection))
  }

  package func forEachRecordedWrite(_ body: (RecordedWrite) throws -> Void) throws {
    try query(
      """
      SELECT coalesce(c.origin, c.digest), coalesce(c.origin_id, c.id), c.recorded_at, c.action,
        c.written_by, coalesce(r.origin, r.digest)
      FROM change AS c LEFT JOIN change AS r ON r.id = c.reverts ORDER BY c.id
      """
    ) { row in
      try body(
        RecordedWrite(
          origin: RecordedOrigin(seal: try row.blob(0), place: try row.integer(1)),
          recordedAt: try row.integer(2), action: try row.text(3),
          writtenBy: try row.optionalText(4), reverts: row.isNull(5) ? nil : try row.blob(5)))
    }
  }

  /// The tables that revisions have rows in, with their columns as they are told. Those without a
  /// kind are for all, and those that are lists have several rows for a revision.
  package func recordedTables() throws -> [RecordedTableNames] {
    let columns = try RecordedColumns(connection)
    return columns.tables.map { table in
      RecordedTableNames(
        name: table.name, kind: table.kind, isList: table.order != "revision_id",
        columns: columns.names(in: table))
    }
  }

  /// - Parameter standing: of which kinds only how the entries stand is wanted; `nil` for
  ///   everything that was ever said.
  package func forEachRecordedRevision(
    standing kinds: Set<EntryKind>? = nil, _ body: (RecordedRevision) throws -> Void
  ) throws {
    let condition =
      kinds.map { kinds in
        "WHERE r.live = 1 AND r.kind IN (\(kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))"
      } ?? ""
    let columns = try RecordedColumns(connection)
    let byKind = Dictionary(
      uniqueKeysWithValues: EntryKind.allCases.map {
        ($0.rawValue, columns.tables(of: $0).filter { $0.name != "tag" && $0.name != "notice" })
      })
    let listed = columns.tables.filter { $0.name == "tag" || $0.name == "notice" }
    try query(
      """
      SELECT r.id, coalesce(r.origin, r.digest), coalesce(r.origin_id, r.id),
        coalesce(c.origin, c.digest), e.uid, r.number, r.kind,
        EXISTS (SELECT 1 FROM tag WHERE revision_id = r.id),
        EXISTS (SELECT 1 FROM notice WHERE revision_id = r.id),
        \(RecordedColumns.shared.map { "r.\($0)" }.joined(separator: ", "))
      FROM revision AS r CROSS JOIN entry AS e ON e.id = r.entry_id
      CROSS JOIN change AS c ON c.id = r.change_id \(condition) ORDER BY r.id
      """
    ) { row in
      let id = try row.integer(0)
      guard let entry = EntryID(try row.text(4)), let tables = byKind[try row.text(6)] else {
        throw StoreError.malformed(what: "kind or uid of a revision")
      }
      var fields: [RecordedField] = []
      fields.reserveCapacity(RecordedColumns.shared.count)
      for (index, column) in RecordedColumns.shared.enumerated() {
        let value = try row.value(Int32(index) + 9)
        if let field = try columns.field(column, value, uid: uid(ofRow:)) {
          fields.append(field)
        }
      }
      var parts = try tables.compactMap { try part($0, of: id, columns) }
      for (index, table) in listed.enumerated() where try row.integer(Int32(index) + 7) == 1 {
        if let part = try part(table, of: id, columns) { parts.append(part) }
      }
      try body(
        RecordedRevision(
          origin: RecordedOrigin(seal: try row.blob(1), place: try row.integer(2)),
          write: try row.blob(3), entry: entry, number: try row.ordinal(5, "number in revision"),
          fields: fields, parts: parts))
    }
  }

  private func uid(ofRow row: Int64) throws -> String { try identities.id(ofRow: row).text }

  private func part(
    _ table: SealedTable, of revision: Int64, _ columns: RecordedColumns
  ) throws -> RecordedPart? {
    let rows = try table.rows(revision, connection)
    guard !rows.isEmpty else { return nil }
    return RecordedPart(
      table: table.name,
      rows: try rows.map { try columns.fields($0, of: table, uid: uid(ofRow:)) })
  }
}

/// A table as it is told to others.
package struct RecordedTableNames {
  package let name: String
  package let kind: EntryKind?
  package let isList: Bool
  package let columns: [String]
}
