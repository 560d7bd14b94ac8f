internal import JournalModel
internal import SQLite

/// How the columns of the tables are told to another copy: without those that count rows, and with
/// other entries by their identities.
struct RecordedColumns {
  /// Those of a revision that are told as fields; the others are told by its origin, its write, its
  /// entry and its number.
  static let shared = Array(RevisionRow.columns.dropFirst(3).dropLast(2))
  /// Columns that hold 0 or 1 for no and yes.
  private static let flags: Set<String> = [
    "private", "deleted", "with_food", "none_felt", "absent", "main", "do_not_stop",
  ]

  /// A column as it is told.
  struct Told {
    let name: String
    let isReference: Bool
    let isFlag: Bool

    init(_ column: String, isReference: Bool = false) {
      name = isReference ? String(column.dropLast("_id".count)) : column
      self.isReference = isReference
      isFlag = RecordedColumns.flags.contains(column)
    }

    /// - Parameter uid: of the entry in a row.
    /// - Returns: `nil` where the column holds nothing.
    func field(
      _ row: borrowing Row, _ index: Int32, uid: (Int64) throws -> String
    ) throws -> RecordedField? {
      switch try row.value(index) {
      case .null: return nil
      case .integer(let integer):
        if isReference { return RecordedField(name, .text(try uid(integer))) }
        return RecordedField(name, isFlag ? .flag(integer != 0) : .integer(integer))
      case .text(let text): return RecordedField(name, .text(text))
      case .blob: throw StoreError.malformed(what: "\(name) of a revision")
      }
    }
  }

  /// The columns of a row that hold something.
  ///
  /// - Parameters:
  ///   - first: where in the row they begin.
  ///   - uid: of the entry in a row.
  static func fields(
    _ columns: [Told], in row: borrowing Row, from first: Int32 = 0,
    uid: (Int64) throws -> String
  ) throws -> [RecordedField] {
    var fields: [RecordedField] = []
    fields.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      if let field = try column.field(row, first + Int32(index), uid: uid) { fields.append(field) }
    }
    return fields
  }

  private let told: [String: [Told]]
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
        let columns = table.columns.map {
          Told($0, isReference: references[table.name]?.contains($0) == true)
        }
        return (table.name, columns)
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
  func names(in table: SealedTable) -> [String] { columns(of: table).map(\.name) }

  func columns(of table: SealedTable) -> [Told] { told[table.name] ?? [] }

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
    let told = columns(of: table)
    return try values(fields, names: told.map(\.name), in: table.name) { field, index in
      guard told[index].isReference, case .text(let text) = field.value else {
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
