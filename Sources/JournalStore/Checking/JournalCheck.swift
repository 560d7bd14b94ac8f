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
    guard damage.pages.isEmpty else { return damage }
    try connection.query("PRAGMA foreign_key_check") { row in
      damage.inconsistent.append("a row of \(try row.text(0)) refers to nothing")
    }
    try checkRevisions(connection, &damage)
    try checkChanges(connection, &damage)
    if try !Meta.isSealed(connection) {
      damage.inconsistent.append("what the journal says of itself was altered")
    }
    try checkKinds(connection, &damage)
    try checkNumbering(connection, &damage)
    return damage
  }

  private static func checkRevisions(
    _ connection: borrowing Connection, _ damage: inout JournalDamage
  ) throws {
    let tables = try tables(connection)
    let columns = try present(RevisionRow.columns, of: "revision", connection)
    try connection.query(
      """
      SELECT r.id, e.uid, r.digest, r.kind, \(columns.map { "r.\($0)" }.joined(separator: ", "))
      FROM revision AS r JOIN entry AS e ON e.id = r.entry_id ORDER BY r.id
      """
    ) { row in
      let revision = try row.integer(0)
      let uid = try row.text(1)
      var seal = Seal()
      seal.add(part: "revision", columns: ["uid"], values: [.text(uid)])
      seal.add(
        part: "revision", columns: columns,
        values: try columns.indices.map { try row.value(Int32($0) + 4) })
      for table in tables where try table.kind == nil || table.kind?.rawValue == row.text(3) {
        try table.add(revision, to: &seal, connection)
      }
      if try seal.finish() != row.blob(2) { damage.broken.append(uid) }
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

/// A table with rows of a revision, as far as the file at hand has its columns.
private struct SealedTable {
  let name: String
  /// `nil` for one that any kind of entry may use.
  let kind: EntryKind?
  let columns: [String]
  let order: String

  func add(
    _ revision: Int64, to seal: inout Seal, _ connection: borrowing Connection
  ) throws {
    var rows: [[Value]] = []
    try connection.query(
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE revision_id = ?
      ORDER BY \(order)
      """, [.integer(revision)]
    ) { row in rows.append(try columns.indices.map { try row.value(Int32($0)) }) }
    for values in rows { seal.add(part: name, columns: columns, values: values) }
  }
}

extension JournalCheck {
  /// In the order in which ``Writer`` seals them.
  private static func tables(_ connection: borrowing Connection) throws -> [SealedTable] {
    var tables: [SealedTable] = []
    for kind in EntryKind.allCases {
      guard let table = kind.table else { continue }
      let columns = try present(table.columns, of: table.name, connection)
      tables.append(
        SealedTable(name: table.name, kind: kind, columns: columns, order: "revision_id"))
    }
    tables += [
      SealedTable(
        name: MentionTable.name, kind: .note, columns: MentionTable.columns, order: "position"),
      SealedTable(
        name: ScheduledDoseTable.name, kind: .regimen,
        columns: try present(ScheduledDoseTable.columns, of: ScheduledDoseTable.name, connection),
        order: "time"),
      SealedTable(
        name: PlanStepTable.name, kind: .plan,
        columns: try present(PlanStepTable.columns, of: PlanStepTable.name, connection),
        order: "position"),
      SealedTable(name: "tag", kind: nil, columns: TagTable.columns, order: "name"),
      SealedTable(
        name: NoticeTable.name, kind: nil,
        columns: try present(NoticeTable.columns, of: NoticeTable.name, connection),
        order: "position"),
    ]
    return tables.filter { !$0.columns.isEmpty }
  }

  /// The columns that a file before its migration has of those that are known: a backup is checked
  /// before the schema changes.
  private static func present(
    _ columns: [String], of table: String, _ connection: borrowing Connection
  ) throws -> [String] {
    var names: Set<String> = []
    try connection.query("PRAGMA table_info(\(table))") { names.insert(try $0.text(1)) }
    return columns.filter(names.contains)
  }
}
