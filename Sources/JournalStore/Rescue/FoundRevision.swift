internal import SQLite

/// A revision as it is stored in some copy of the journal, with its seal.
struct FoundRevision {
  /// Its rows in one table, without `revision_id`.
  struct Part {
    let table: String
    let columns: [String]
    var rows: [[Value]]
  }

  let id: Int64
  let uid: String
  /// In the order of ``RevisionRow/columns``.
  var shared: [Value]
  var parts: [Part]
  let digest: [UInt8]

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
