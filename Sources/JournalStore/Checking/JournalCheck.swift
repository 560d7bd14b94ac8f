internal import JournalModel
internal import SQLite

/// Reads every page and every row, and compares each with its seal.
///
/// Works on the stored values themselves, so that damage that would still decode is found too.
enum JournalCheck {
  /// - Parameter file: the path of the connection's file and which file that is. SQLite's own check of
  ///   the pages then runs beside ours, on a connection of its own, if the path still leads to it.
  static func run(
    _ connection: borrowing Connection, of file: (path: String, number: FileSystem.Number)? = nil
  ) throws -> JournalDamage {
    let beside = file.flatMap { PageCheck.start($0.path, number: $0.number) }
    var damage = JournalDamage()
    let rows = Result { try checkRows(connection, &damage) }
    damage.pages = try beside?.finish() ?? PageCheck.findings(connection)
    guard damage.pages.isEmpty else {
      // Which entries it reached, as far as they can be read. What else would be said follows from it.
      damage.inconsistent = []
      return damage
    }
    try rows.get()
    return damage
  }

  private static func checkRows(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    for check in [
      checkRevisions, checkReferences, checkChanges, checkMeta, checkKinds, checkNumbering,
    ] {
      do {
        try check(connection, &damage)
      } catch let error as SQLiteError where [.wrongType, .damaged].contains(error.kind) {
        damage.inconsistent.append("something cannot be read (\(error.message))")
      }
    }
  }

  private static func checkReferences(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    try connection.query("PRAGMA foreign_key_check") { row in
      damage.inconsistent.append("a row of \(try row.text(0)) refers to nothing")
    }
  }

  private static func checkMeta(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    guard try !Meta.isSealed(connection) else { return }
    damage.inconsistent.append("what the journal says of itself was altered")
  }

  private static func checkRevisions(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    let tables = try SealedTable.all(connection)
    let columns = try SealedTable.present(RevisionRow.columns, of: "revision", connection)
    let uid = SealedColumns(part: "revision", columns: ["uid"])
    let shared = SealedColumns(part: "revision", columns: columns)
    var seal = Seal()
    try connection.withCursors(tables.map(\.everyRow)) { cursors in
      var parts = zip(tables, cursors).map { SealedParts(table: $0, cursor: $1) }
      try connection.query(
        """
        SELECT r.id, e.uid, r.digest, r.kind, r.number, r.live, \(columns.map { "r.\($0)" }.joined(separator: ", "))
        FROM revision AS r JOIN entry AS e ON e.id = r.entry_id ORDER BY r.id
        """
      ) { row in
        seal.clear()
        guard seal.add(uid, of: row, from: 1), seal.add(shared, of: row, from: 6),
          add(&parts, of: row, to: &seal), seal.isStored(in: row, 2)
        else {
          // Asked once more, by itself: what was read along may have been damaged before it.
          guard try !isRight(row, columns, tables, connection) else { return }
          damage.broken.append(
            JournalDamage.BrokenRevision(
              uid: (try? row.text(1)) ?? "", number: (try? row.integer(4)) ?? 0,
              isStanding: (try? row.integer(5)) == 1))
          return
        }
      }
    }
  }

  /// Adds the parts of a revision that were read along; `false` where they could not be.
  private static func add(
    _ parts: inout [SealedParts], of row: borrowing Row, to seal: inout Seal
  ) -> Bool {
    guard let revision = try? row.integer(0), let kind = try? row.text(3) else { return false }
    for index in parts.indices where !parts[index].add(revision, kind, to: &seal) { return false }
    return true
  }

  /// Whether a revision and its parts are what was sealed. What is not even of its column's type is
  /// not; that the file cannot be read is thrown.
  private static func isRight(
    _ row: borrowing Row, _ columns: [String], _ tables: [SealedTable],
    _ connection: borrowing Connection
  ) throws -> Bool {
    do {
      let revision = try row.integer(0)
      var seal = Seal()
      seal.add(part: "revision", columns: ["uid"], values: [.text(try row.text(1))])
      seal.add(
        part: "revision", columns: columns,
        values: try columns.indices.map { try row.value(Int32($0) + 6) })
      for table in tables where try table.kind == nil || table.kind?.rawValue == row.text(3) {
        try table.add(revision, to: &seal, connection)
      }
      return try seal.finish() == row.blob(2)
    } catch let error as SQLiteError where [.wrongType, .damaged].contains(error.kind) {
      return false
    }
  }

  private static func checkChanges(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    let known = try SealedTable.present(ChangeTable.columns, of: ChangeTable.name, connection)
    let columns = SealedColumns(part: ChangeTable.name, columns: known)
    var seal = Seal()
    try connection.query(
      "SELECT digest, \(known.joined(separator: ", ")) FROM change ORDER BY id"
    ) { row in
      seal.clear()
      guard !seal.add(columns, of: row, from: 1) || !seal.isStored(in: row, 0) else { return }
      damage.inconsistent.append("a write was altered")
    }
  }

  private static func checkKinds(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    try connection.query("SELECT name FROM kind") { row in
      if EntryKind(rawValue: try row.text(0)) == nil {
        damage.inconsistent.append("there is an unknown kind of entry")
      }
    }
  }

  /// Only whether revisions are numbered without a gap and counted right.
  static func numbering(_ connection: borrowing Connection) throws -> JournalDamage {
    var damage = JournalDamage()
    try checkNumbering(connection, &damage)
    return damage
  }

  private static func checkNumbering(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    let checks = [
      (
        "an entry's current revision is not its latest",
        """
        SELECT count(*) FROM revision AS r WHERE r.live <> (NOT r.deleted AND NOT EXISTS (
          SELECT 1 FROM revision AS n WHERE n.entry_id = r.entry_id AND n.number > r.number))
        """
      ),
      (
        "an entry has no revision, or a number is missing",
        """
        SELECT EXISTS (SELECT 1 FROM entry AS e
            WHERE NOT EXISTS (SELECT 1 FROM revision AS r WHERE r.entry_id = e.id))
          + EXISTS (SELECT 1 FROM revision GROUP BY entry_id HAVING count(*) <> max(number))
        """
      ),
      (
        "entries are missing or too many",
        "SELECT count(*) - (SELECT value FROM meta WHERE key = 'entries') FROM entry"
      ),
      (
        "revisions are missing or too many",
        "SELECT count(*) - (SELECT value FROM meta WHERE key = 'revisions') FROM revision"
      ),
      (
        "writes are missing or too many",
        "SELECT count(*) - (SELECT value FROM meta WHERE key = 'changes') FROM change"
      ),
    ]
    for (finding, sql) in checks {
      let count = try connection.first(sql) { try $0.value(0) }
      if count != 0 { damage.inconsistent.append(finding) }
    }
  }
}
