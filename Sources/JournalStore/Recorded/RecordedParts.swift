internal import JournalModel
internal import SQLite

/// What the other tables have of revisions that are read in the order of writing, as another copy
/// takes it.
final class RecordedParts {
  private let identities: Identities
  private let entries: KeyedRows
  private let writes: KeyedRows
  private let tables: [String: [Table]]

  private struct Table {
    let name: String
    let columns: [RecordedColumns.Told]
    let rows: KeyedRows
  }

  // Let go of last, since the statements are its connection's.
  private let database: JournalDatabase

  /// For as long as the journal is not written to.
  init(_ database: JournalDatabase) throws {
    self.database = database
    identities = database.identities
    entries = try database.connection.keyedRows(
      "SELECT id, uid FROM entry WHERE id >= ? ORDER BY id")
    writes = try database.connection.keyedRows(
      "SELECT id, coalesce(origin, digest) FROM change WHERE id >= ? ORDER BY id")
    let columns = try RecordedColumns(database.connection)
    let all = try columns.tables.map { table in
      (
        kind: table.kind,
        table: Table(
          name: table.name, columns: columns.columns(of: table),
          rows: try database.connection.keyedRows(table.rowsByRevision))
      )
    }
    tables = Dictionary(
      uniqueKeysWithValues: EntryKind.allCases.map { kind in
        (kind.rawValue, all.filter { $0.kind == nil || $0.kind == kind }.map(\.table))
      })
  }

  /// Of an entry that others name.
  func uid(ofRow row: Int64) throws -> String { try identities.id(ofRow: row).text }

  /// Of the entry of a revision.
  func id(ofRow row: Int64) throws -> EntryID {
    guard let id = try entries.first(row, { try $0.entryID(0) }) else {
      throw StoreError.malformed(what: "uid in entry")
    }
    return id
  }

  /// The first seal of a write.
  func write(_ row: Int64) throws -> [UInt8] {
    guard let seal = try writes.first(row, { try $0.blob(0) }) else {
      throw StoreError.malformed(what: "a write of a revision")
    }
    return seal
  }

  func parts(of revision: Int64, kind: String) throws -> [RecordedPart] {
    guard let tables = tables[kind] else {
      throw StoreError.malformed(what: "kind of a revision")
    }
    var found: [RecordedPart] = []
    for table in tables {
      var rows: [[RecordedField]] = []
      try table.rows.forEach(revision) {
        rows.append(try RecordedColumns.fields(table.columns, in: $0, uid: uid(ofRow:)))
      }
      if !rows.isEmpty { found.append(RecordedPart(table: table.name, rows: rows)) }
    }
    return found
  }
}
