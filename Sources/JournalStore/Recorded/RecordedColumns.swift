internal import JournalModel
internal import SQLite

/// How the columns of the tables are told to another copy: without those that count rows, and with
/// other entries by their identities.
struct RecordedColumns {
  /// Those of a revision that are told as fields; the others are told by its origin, its write, its
  /// entry and its number.
  static let shared = [
    "kind", "recorded_at", "at", "utc_offset", "zone", "precision", "text", "written_by", "private",
    "deleted",
  ]
  /// Columns that hold 0 or 1 for no and yes.
  static let flags: Set<String> = [
    "private", "deleted", "with_food", "none_felt", "absent", "main", "do_not_stop",
  ]

  /// The columns of a table that name an entry.
  private let references: [String: Set<String>]
  let tables: [SealedTable]

  init(_ connection: borrowing Connection) throws {
    references = Dictionary(grouping: try EntryReference.all(connection), by: \.table)
      .mapValues { Set($0.map(\.column)) }
    tables = try SealedTable.all(connection)
  }

  /// The tables that a kind may have rows in.
  func tables(of kind: EntryKind) -> [SealedTable] {
    tables.filter { $0.kind == nil || $0.kind == kind }
  }

  func isReference(_ column: String, in table: String) -> Bool {
    references[table]?.contains(column) == true
  }

  /// `medication_id` is told as `medication`.
  func name(of column: String, in table: String) -> String {
    isReference(column, in: table) ? String(column.dropLast("_id".count)) : column
  }

  /// A column that holds something.
  ///
  /// - Parameter uid: of the entry in a row.
  func field(
    _ column: String, _ value: Value, in table: String, uid: (Int64) throws -> String
  ) throws -> RecordedField? {
    switch value {
    case .null: return nil
    case .integer(let integer):
      if isReference(column, in: table) {
        return RecordedField(name(of: column, in: table), .text(try uid(integer)))
      }
      return RecordedField(
        column, RecordedColumns.flags.contains(column) ? .flag(integer != 0) : .integer(integer))
    case .text(let text): return RecordedField(column, .text(text))
    case .blob: throw StoreError.malformed(what: "\(column) in \(table)")
    }
  }

  /// The values of columns in their order, from what was told of them.
  ///
  /// - Parameter row: of the entry with an identity.
  /// - Throws: ``StoreError/notTaken(reason:)`` for a name that is no column, or one that is there
  ///   twice.
  func values(
    _ fields: [RecordedField], of columns: [String], in table: String,
    row: (EntryID) throws -> Int64
  ) throws -> [Value] {
    var values = [Value](repeating: .null, count: columns.count)
    for field in fields {
      let index = columns.firstIndex { name(of: $0, in: table) == field.name }
      guard let index, values[index] == .null else {
        throw StoreError.notTaken(reason: "\"\(field.name)\" is not known in \(table)")
      }
      values[index] = try value(field, of: columns[index], in: table, row: row)
    }
    return values
  }

  private func value(
    _ field: RecordedField, of column: String, in table: String, row: (EntryID) throws -> Int64
  ) throws -> Value {
    switch field.value {
    case .integer(let integer): return .integer(integer)
    case .flag(let flag): return Value(flag)
    case .text(let text):
      guard isReference(column, in: table) else { return .text(text) }
      guard let id = EntryID(text) else {
        throw StoreError.notTaken(reason: "\(field.name) in \(table) names no entry")
      }
      return .integer(try row(id))
    }
  }
}
