internal import JournalModel
internal import SQLite

/// How the columns of the tables are told to another copy: without those that count rows, and with
/// other entries by their identities.
struct RecordedColumns {
  /// Those of a revision that are told as fields; the others are told by its origin, its write, its
  /// entry and its number.
  static let shared = Array(RevisionRow.columns.dropFirst(3).dropLast(2))
  /// Columns that hold 0 or 1 for no and yes.
  static let flags: Set<String> = [
    "private", "deleted", "with_food", "none_felt", "absent", "main", "do_not_stop",
  ]

  /// A table as it is told.
  private struct Told {
    /// Of the columns, in their order.
    let names: [String]
    let isReference: [Bool]
  }

  private let told: [String: Told]
  let tables: [SealedTable]
  private let tablesOfKinds: [EntryKind: [SealedTable]]
  /// Where each table comes among those that are sealed.
  private let order: [String: Int]

  init(_ connection: borrowing Connection) throws {
    let references = Dictionary(grouping: try EntryReference.all(connection), by: \.table)
      .mapValues { Set($0.map(\.column)) }
    let tables = try SealedTable.all(connection)
    self.tables = tables
    told = Dictionary(
      uniqueKeysWithValues: tables.map { table in
        let isReference = table.columns.map { references[table.name]?.contains($0) == true }
        let names = zip(table.columns, isReference).map { column, isReference in
          isReference ? String(column.dropLast("_id".count)) : column
        }
        return (table.name, Told(names: names, isReference: isReference))
      })
    tablesOfKinds = Dictionary(
      uniqueKeysWithValues: EntryKind.allCases.map { kind in
        (kind, tables.filter { $0.kind == nil || $0.kind == kind })
      })
    order = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.name, $0) })
  }

  /// The tables that a kind may have rows in.
  func tables(of kind: EntryKind) -> [SealedTable] { tablesOfKinds[kind] ?? [] }

  /// Where a table comes among those that are sealed.
  func place(of table: String) -> Int { order[table] ?? 0 }

  /// What the columns of a table are called: `medication_id` is told as `medication`.
  func names(in table: SealedTable) -> [String] { told[table.name]?.names ?? table.columns }

  /// A column that holds something.
  ///
  /// - Parameter reference: what it is told as, where it names an entry.
  func field(
    _ column: String, _ value: Value, reference: String? = nil, uid: (Int64) throws -> String
  ) throws -> RecordedField? {
    switch value {
    case .null: return nil
    case .integer(let integer):
      if let reference { return RecordedField(reference, .text(try uid(integer))) }
      return RecordedField(
        column, RecordedColumns.flags.contains(column) ? .flag(integer != 0) : .integer(integer))
    case .text(let text): return RecordedField(column, .text(text))
    case .blob: throw StoreError.malformed(what: "\(column) of a revision")
    }
  }

  /// The columns of a row that hold something.
  ///
  /// - Parameter uid: of the entry in a row.
  func fields(
    _ values: [Value], of table: SealedTable, uid: (Int64) throws -> String
  ) throws -> [RecordedField] {
    guard let told = told[table.name] else { return [] }
    var fields: [RecordedField] = []
    fields.reserveCapacity(values.count)
    for index in values.indices {
      let reference = told.isReference[index] ? told.names[index] : nil
      if let field = try field(
        table.columns[index], values[index], reference: reference, uid: uid)
      {
        fields.append(field)
      }
    }
    return fields
  }

  /// What was told of a revision itself, in the order of ``shared``.
  ///
  /// - Throws: ``StoreError/notTaken(reason:)`` for a name that is no column, or one that is there
  ///   twice.
  func sharedValues(_ fields: [RecordedField]) throws -> [Value] {
    try values(fields, names: RecordedColumns.shared, in: "revision") { field, _ in value(field) }
  }

  /// What was told of a row, in the order of the columns.
  ///
  /// - Parameter row: of the entry with an identity.
  /// - Throws: as ``sharedValues(_:)``.
  func values(
    _ fields: [RecordedField], of table: SealedTable, row: (EntryID) throws -> Int64
  ) throws -> [Value] {
    guard let told = told[table.name] else { return [] }
    return try values(fields, names: told.names, in: table.name) { field, index in
      guard told.isReference[index], case .text(let text) = field.value else {
        return value(field)
      }
      guard let id = EntryID(text) else {
        throw StoreError.notTaken(reason: "\(field.name) in \(table.name) names no entry")
      }
      return .integer(try row(id))
    }
  }

  private func values(
    _ fields: [RecordedField], names: [String], in table: String,
    _ value: (RecordedField, Int) throws -> Value
  ) throws -> [Value] {
    var values = [Value](repeating: .null, count: names.count)
    for field in fields {
      guard let index = names.firstIndex(of: field.name), values[index] == .null else {
        throw StoreError.notTaken(reason: "\"\(field.name)\" is not known in \(table)")
      }
      values[index] = try value(field, index)
    }
    return values
  }

  private func value(_ field: RecordedField) -> Value {
    switch field.value {
    case .integer(let integer): .integer(integer)
    case .flag(let flag): Value(flag)
    case .text(let text): .text(text)
    }
  }
}
