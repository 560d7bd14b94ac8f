internal import JournalModel
internal import SQLite

/// The few facts a journal keeps about itself.
enum Meta {
  /// Who this journal is among its copies.
  static let identity = "journal_uid"
  static let createdAt = "created_at"
  /// How many there are of each: a missing page cannot hide.
  static let entries = "entries"
  static let revisions = "revisions"
  static let changes = "changes"
  /// The zone of the latest command that wrote.
  static let zone = "zone"
  /// Over all the others.
  static let seal = "seal"

  /// Up to which write a merge brought what is there: `undo` goes back no further.
  static let mergedWrites = "merged_writes"

  /// When another copy, or another's journal, was last merged in.
  static func merged(_ identity: String) -> String { "merged:\(identity)" }

  /// The latest p of a question that was compared.
  static func compared(_ question: String) -> String { "compared:\(question)" }

  /// When something was last said that is not said every time.
  static func said(_ what: String) -> String { "said:\(what)" }

  static func initialize(
    _ connection: borrowing Connection, identity uid: String, now: Instant
  ) throws {
    try connection.run(
      "INSERT INTO meta (key, value) VALUES (?, ?), (?, ?), (?, 0), (?, 0), (?, 0)",
      [
        .text(identity), .text(uid), .text(createdAt), .integer(now.seconds), .text(entries),
        .text(revisions), .text(changes),
      ])
    try renewSeal(connection)
  }

  static func integer(_ connection: borrowing Connection, _ key: String) throws -> Int64 {
    let value = try connection.first("SELECT value FROM meta WHERE key = ?", [.text(key)]) {
      try $0.integer(0)
    }
    guard let value else { throw StoreError.malformed(what: "no \(key)") }
    return value
  }

  static func text(_ connection: borrowing Connection, _ key: String) throws -> String? {
    try connection.first("SELECT value FROM meta WHERE key = ?", [.text(key)]) { try $0.text(0) }
  }

  /// The questions that were compared, in their order.
  static func compared(
    _ connection: borrowing Connection
  ) throws -> [RecordedHead.ComparedQuestion] {
    var compared: [RecordedHead.ComparedQuestion] = []
    // `;` follows `:`, so that the keys are found through the index.
    try connection.query(
      "SELECT key, value FROM meta WHERE key >= 'compared:' AND key < 'compared;' ORDER BY key"
    ) { row in
      compared.append(
        RecordedHead.ComparedQuestion(
          question: String(try row.text(0).dropFirst("compared:".count)), p: try row.text(1)))
    }
    return compared
  }

  /// Counts what there is, after rows were written past ``Writer``.
  static func recount(_ connection: borrowing Connection) throws {
    for (key, table) in [(entries, "entry"), (revisions, "revision"), (changes, "change")] {
      let count = try connection.first("SELECT count(*) FROM main.\(table)") { try $0.value(0) }
      try set(connection, key, count ?? 0)
    }
  }

  static func add(
    _ connection: borrowing Connection, _ key: String, _ count: Int
  ) throws(SQLiteError) {
    try connection.run(
      "UPDATE meta SET value = value + ? WHERE key = ?", [Value(count), .text(key)])
  }

  static func set(
    _ connection: borrowing Connection, _ key: String, _ value: Value
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO meta (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      """, [.text(key), value])
  }

  /// Last thing in a transaction that changed any of the others.
  static func renewSeal(_ connection: borrowing Connection) throws {
    try set(connection, seal, .blob(try currentSeal(connection)))
  }

  /// Whether the facts are those that were sealed.
  static func isSealed(_ connection: borrowing Connection) throws -> Bool {
    let stored = try connection.first("SELECT value FROM meta WHERE key = ?", [.text(seal)]) {
      try $0.value(0)
    }
    return try stored == .blob(currentSeal(connection))
  }

  private static func currentSeal(_ connection: borrowing Connection) throws -> [UInt8] {
    var sealing = Seal()
    try connection.query(
      "SELECT key, value FROM meta WHERE key <> ? ORDER BY key", [.text(seal)]
    ) {
      sealing.add(part: "meta", columns: [try $0.text(0)], values: [try $0.value(1)])
    }
    return sealing.finish()
  }
}
