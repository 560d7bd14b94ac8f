internal import JournalModel
internal import SQLite

/// What reading everything once found wrong.
struct JournalDamage: Equatable {
  /// SQLite's own findings.
  var pages: [String] = []
  /// Entries whose stored bytes do not fit their seal, by uid.
  var broken: [String] = []
  /// What the counts, the numbering or the derived columns say.
  var inconsistent: [String] = []

  var isEmpty: Bool { pages.isEmpty && broken.isEmpty && inconsistent.isEmpty }
}

/// Reads every page and every row, and compares each revision with its seal.
///
/// Works on the stored values themselves, so that damage that would still decode is found too.
enum JournalCheck {
  static func run(_ connection: borrowing Connection) throws -> JournalDamage {
    var damage = JournalDamage()
    try connection.query("PRAGMA quick_check") { row in
      let finding = try row.text(0)
      if finding != "ok" { damage.pages.append(finding) }
    }
    guard damage.pages.isEmpty else { return damage }
    try connection.query("PRAGMA foreign_key_check") { row in
      damage.inconsistent.append("a row of \(try row.text(0)) refers to nothing")
    }
    try checkSeals(connection, &damage)
    try checkNumbering(connection, &damage)
    return damage
  }

  private static func checkSeals(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    let columns = RevisionRow.columns.map { "r.\($0)" }.joined(separator: ", ")
    try connection.query(
      """
      SELECT r.id, e.uid, r.digest, \(columns)
      FROM revision AS r JOIN entry AS e ON e.id = r.entry_id ORDER BY r.id
      """
    ) { row in
      let revision = try row.integer(0)
      let uid = try row.text(1)
      let values = try RevisionRow.columns.indices.map { try row.value(Int32($0) + 3) }
      var digest = RevisionDigest()
      digest.add(part: "revision", columns: ["uid"], values: [.text(uid)])
      digest.add(part: "revision", columns: RevisionRow.columns, values: values)
      if case .text(let kind) = values[1], let table = EntryKind(rawValue: kind)?.table {
        try add(table.name, table.columns, of: revision, to: &digest, connection)
      }
      try add("mention", MentionTable.columns, of: revision, to: &digest, connection)
      try add("tag", TagTable.columns, of: revision, to: &digest, connection)
      if try digest.finish() != row.blob(2) { damage.broken.append(uid) }
    }
  }

  private static func add(
    _ table: String, _ columns: [String], of revision: Int64, to digest: inout RevisionDigest,
    _ connection: borrowing Connection
  ) throws {
    var rows: [[Value]] = []
    try connection.query(
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE revision_id = ?
      ORDER BY \(table == "mention" ? "position" : columns[0])
      """, [.integer(revision)]
    ) { row in rows.append(try columns.indices.map { try row.value(Int32($0)) }) }
    for values in rows { digest.add(part: table, columns: columns, values: values) }
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
        WHERE r.n IS NOT r.m
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
    ]
    for (finding, sql) in checks {
      let count = try connection.first(sql) { try $0.integer(0) }
      if count != 0 { damage.inconsistent.append(finding) }
    }
  }
}
