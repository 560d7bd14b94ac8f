internal import JournalModel
internal import SQLite

/// Reads every page and every row, and compares each with its seal.
///
/// Works on the stored values themselves, so that damage that would still decode is found too.
enum JournalCheck {
  static func run(_ connection: borrowing Connection) throws -> JournalDamage {
    var damage = JournalDamage()
    // And not quick_check, which does not compare the indexes with their tables: an entry that is
    // missing from an index is missing from the diary.
    try connection.query("PRAGMA integrity_check") { row in
      let finding = try row.text(0)
      if finding != "ok" { damage.pages.append(finding) }
    }
    guard damage.pages.isEmpty else {
      // Which entries it reached, as far as they can be read.
      try? checkRevisions(connection, &damage)
      return damage
    }
    for check in [
      checkReferences, checkRevisions, checkChanges, checkMeta, checkKinds, checkNumbering,
    ] {
      do {
        try check(connection, &damage)
      } catch let error as SQLiteError where [.wrongType, .damaged].contains(error.kind) {
        damage.inconsistent.append("something cannot be read (\(error.message))")
      }
    }
    return damage
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
    try connection.query(
      """
      SELECT r.id, e.uid, r.digest, r.kind, r.number, r.live, \(columns.map { "r.\($0)" }.joined(separator: ", "))
      FROM revision AS r JOIN entry AS e ON e.id = r.entry_id ORDER BY r.id
      """
    ) { row in
      guard try !isRight(row, columns, tables, connection) else { return }
      damage.broken.append(
        JournalDamage.BrokenRevision(
          uid: (try? row.text(1)) ?? "", number: (try? row.integer(4)) ?? 0,
          isStanding: (try? row.integer(5)) == 1))
    }
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
    let columns = ChangeTable.columns
    try connection.query(
      "SELECT digest, \(columns.joined(separator: ", ")) FROM change ORDER BY id"
    ) { row in
      let values = try columns.indices.map { try row.value(Int32($0) + 1) }
      if try ChangeTable.digest(of: values) != row.blob(0) {
        damage.inconsistent.append("a write was altered")
      }
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
        SELECT count(*) FROM entry AS e
        LEFT JOIN (SELECT entry_id, count(*) AS n, max(number) AS m FROM revision GROUP BY entry_id)
          AS r ON r.entry_id = e.id
        WHERE r.n IS NULL OR r.n <> r.m
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
