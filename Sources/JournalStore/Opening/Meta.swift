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

  static func text(_ connection: borrowing Connection, _ key: String) throws -> String? {
    try connection.first("SELECT value FROM meta WHERE key = ?", [.text(key)]) { try $0.text(0) }
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
