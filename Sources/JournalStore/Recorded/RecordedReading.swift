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
    let parts = try RecordedParts(self)
    let shared = RecordedColumns.shared.map { RecordedColumns.Told($0) }
    try query(
      """
      SELECT r.id, coalesce(r.origin, r.digest), coalesce(r.origin_id, r.id), r.change_id,
        r.entry_id, r.number, r.kind, \(shared.map { "r.\($0.name)" }.joined(separator: ", "))
      FROM revision AS r \(condition) ORDER BY r.id
      """
    ) { row in
      let id = try row.integer(0)
      let fields = try RecordedColumns.fields(shared, in: row, from: 7, uid: parts.uid(ofRow:))
      try body(
        RecordedRevision(
          origin: RecordedOrigin(seal: try row.blob(1), place: try row.integer(2)),
          write: try parts.write(try row.integer(3)), entry: try parts.id(ofRow: row.integer(4)),
          number: try row.ordinal(5, "number in revision"), fields: fields,
          parts: try parts.parts(of: id, kind: try row.text(6))))
    }
  }
}

/// A table as it is told to others.
package struct RecordedTableNames {
  package let name: String
  package let kind: EntryKind?
  package let isList: Bool
  package let columns: [String]
}
