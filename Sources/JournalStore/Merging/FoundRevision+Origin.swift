internal import JournalModel
internal import SQLite

extension FoundRevision {
  /// Reads a revision as it is stored.
  ///
  /// - Parameter selection: of ``selection(_:)``.
  /// - Returns: `nil` when it is not what was sealed.
  static func read(
    _ id: Int64, selection: String, tables: [SealedTable], _ connection: borrowing Connection,
    uid: (_ row: Int64) throws -> String?
  ) throws -> FoundRevision? {
    try connection.first(selection, [.integer(id)]) { row -> FoundRevision? in
      guard let uid = try uid(try row.integer(0)) else { return nil }
      let kind = try row.text(2)
      var parts: [FoundRevision.Part] = []
      for table in tables where table.kind == nil || table.kind?.rawValue == kind {
        let rows = try table.rows(id, connection)
        if !rows.isEmpty { parts.append(FoundRevision.Part(table, rows: rows)) }
      }
      let revision = FoundRevision(
        id: id, uid: uid,
        shared: try RevisionRow.columns.indices.map { try row.value(Int32($0) + 3) },
        parts: parts, digest: try row.blob(1))
      return revision.seal == revision.digest ? revision : nil
    } ?? nil
  }

  /// - Parameter columns: what gives each of ``RevisionRow/columns``; `NULL` for one that the file
  ///   has not.
  static func selection(_ columns: [String]) -> String {
    """
    SELECT entry_id, digest, kind, \(columns.joined(separator: ", "))
    FROM revision NOT INDEXED WHERE id = ?
    """
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

  /// The same in another place, sealed. It keeps its first seal, unless it is as it was sealed there.
  ///
  /// - Parameter parts: with the rows that they name there.
  func placed(id: Int64, change: Int64, number: Int64, parts: [Part]) -> FoundRevision {
    var placed = FoundRevision(id: id, uid: uid, shared: shared, parts: parts, digest: digest)
    placed.set("id", id)
    placed.set("change_id", change)
    placed.set("number", number)
    placed[shared: "origin"] = .null
    placed[shared: "origin_id"] = .null
    placed.digest = placed.seal
    if placed.digest != origin.seal {
      placed[shared: "origin"] = .blob(origin.seal)
      placed[shared: "origin_id"] = .integer(origin.id)
      placed.digest = placed.seal
    }
    return placed
  }

  /// Stores it with its seal.
  func write(entry: Int64, isLive: Bool, to connection: borrowing Connection) throws {
    try connection.run(
      RevisionRow.insertion, shared + [.integer(entry), Value(isLive), .blob(digest)])
    for part in parts {
      for row in part.rows { try connection.run(part.insertion, [.integer(id)] + row) }
    }
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
