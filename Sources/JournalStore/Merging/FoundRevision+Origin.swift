internal import JournalModel
internal import SQLite

extension FoundRevision {
  /// Reads a revision as it is stored.
  ///
  /// - Parameter columns: what gives each of ``RevisionRow/columns``; `NULL` for one that the file
  ///   has not.
  /// - Returns: `nil` when it is not what was sealed.
  static func read(
    _ id: Int64, columns: [String], tables: [SealedTable], _ connection: borrowing Connection,
    uid: (_ row: Int64) throws -> String?
  ) throws -> FoundRevision? {
    try connection.first(
      """
      SELECT entry_id, digest, kind, \(columns.joined(separator: ", "))
      FROM revision NOT INDEXED WHERE id = ?
      """, [.integer(id)]
    ) { row -> FoundRevision? in
      guard let uid = try uid(try row.integer(0)) else { return nil }
      let kind = try row.text(2)
      let parts = try tables.filter { $0.kind == nil || $0.kind?.rawValue == kind }.map {
        FoundRevision.Part(table: $0.name, columns: $0.columns, rows: try $0.rows(id, connection))
      }
      let revision = FoundRevision(
        id: id, uid: uid, shared: try columns.indices.map { try row.value(Int32($0) + 3) },
        parts: parts.filter { !$0.rows.isEmpty }, digest: try row.blob(1))
      return revision.seal == revision.digest ? revision : nil
    } ?? nil
  }

  /// By what it is known in every copy, and the id that it had first.
  var origin: (seal: [UInt8], id: Int64) {
    if case .blob(let seal) = self[shared: "origin"],
      case .integer(let first) = self[shared: "origin_id"]
    {
      return (seal, first)
    }
    return (digest, id)
  }

  /// The same in another place. It keeps its first seal, unless it is as it was sealed there.
  ///
  /// - Parameter parts: with the rows that they name there.
  func placed(id: Int64, change: Int64, number: Int64, parts: [Part]) -> FoundRevision {
    var placed = FoundRevision(id: id, uid: uid, shared: shared, parts: parts, digest: digest)
    placed.set("id", id)
    placed.set("change_id", change)
    placed.set("number", number)
    placed[shared: "origin"] = .null
    placed[shared: "origin_id"] = .null
    if placed.seal != origin.seal {
      placed[shared: "origin"] = .blob(origin.seal)
      placed[shared: "origin_id"] = .integer(origin.id)
    }
    return placed
  }

  /// Stores it, sealed as it is now.
  func write(entry: Int64, isLive: Bool, to connection: borrowing Connection) throws {
    try connection.run(
      RevisionRow.insertion, shared + [.integer(entry), Value(isLive), .blob(seal)])
    for part in parts {
      try PartRows(table: part.table, columns: part.columns, rows: part.rows)
        .write(revision: id, to: connection)
    }
  }

  /// Puts the parts into the order in which they are sealed.
  mutating func sortParts(as tables: [SealedTable]) {
    let order = Dictionary(
      uniqueKeysWithValues: tables.enumerated().map { ($1.name, $0) })
    parts.sort { order[$0.table, default: 0] < order[$1.table, default: 0] }
  }

  private subscript(shared column: String) -> Value {
    get {
      RevisionRow.columns.firstIndex(of: column).map { shared[$0] } ?? .null
    }
    set {
      guard let index = RevisionRow.columns.firstIndex(of: column) else { return }
      shared[index] = newValue
    }
  }
}
