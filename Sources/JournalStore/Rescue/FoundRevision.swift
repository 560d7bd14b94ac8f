internal import SQLite

/// A revision as it is stored in some copy of the journal, with its seal.
struct FoundRevision {
  /// Its rows in one table, without `revision_id`.
  struct Part {
    let table: String
    let columns: [String]
    let insertion: String
    var rows: [[Value]]

    init(_ table: SealedTable, rows: [[Value]]) {
      (self.table, columns, insertion) = (table.name, table.columns, table.insertion)
      self.rows = rows
    }

    init(table: String, columns: [String], rows: [[Value]]) {
      (self.table, self.columns, self.rows) = (table, columns, rows)
      insertion = PartRows.insertion(table: table, columns: columns)
    }
  }

  let id: Int64
  let uid: String
  /// In the order of ``RevisionRow/columns``.
  var shared: [Value]
  var parts: [Part]
  /// Its seal, as it is stored or is to be.
  var digest: [UInt8]

  init(id: Int64, uid: String, shared: [Value], parts: [Part], digest: [UInt8]) {
    (self.id, self.uid, self.shared, self.parts, self.digest) = (id, uid, shared, parts, digest)
  }

  /// Sealed as it is.
  init(id: Int64, uid: String, shared: [Value], parts: [Part]) {
    self.init(id: id, uid: uid, shared: shared, parts: parts, digest: [])
    digest = seal
  }

  var change: Int64 { integer("change_id") }
  var number: Int64 { integer("number") }
  var recordedAt: Int64 { integer("recorded_at") }
  var isDeleted: Bool { integer("deleted") == 1 }

  var seal: [UInt8] {
    var seal = Seal()
    seal.add(part: "revision", columns: ["uid"], values: [.text(uid)])
    seal.add(part: "revision", columns: RevisionRow.columns, values: shared)
    for part in parts {
      for row in part.rows { seal.add(part: part.table, columns: part.columns, values: row) }
    }
    return seal.finish()
  }

  mutating func set(_ column: String, _ value: Int64) {
    guard let index = RevisionRow.columns.firstIndex(of: column) else { return }
    shared[index] = .integer(value)
  }

  private func integer(_ column: String) -> Int64 {
    guard let index = RevisionRow.columns.firstIndex(of: column),
      case .integer(let value) = shared[index]
    else { return 0 }
    return value
  }
}
