internal import JournalModel
internal import SQLite

/// The few facts a journal keeps about itself.
enum Meta {
  /// Who this journal is among its copies.
  static let identity = "journal_uid"
  static let createdAt = "created_at"
  /// How many entries and revisions were ever written: a missing page cannot hide.
  static let entries = "entries"
  static let revisions = "revisions"
  /// The zone of the latest command that wrote.
  static let zone = "zone"

  static func initialize(
    _ connection: borrowing Connection, identity uid: String, now: Instant
  ) throws(SQLiteError) {
    try connection.run(
      "INSERT INTO meta (key, value) VALUES (?, ?), (?, ?), (?, 0), (?, 0)",
      [
        .text(identity), .text(uid), .text(createdAt), .integer(now.seconds), .text(entries),
        .text(revisions),
      ])
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

  static func add(
    _ connection: borrowing Connection, _ key: String, _ count: Int
  ) throws(SQLiteError) {
    try connection.run(
      "UPDATE meta SET value = value + ? WHERE key = ?", [Value(count), .text(key)])
  }

  static func set(
    _ connection: borrowing Connection, _ key: String, _ text: String
  ) throws(SQLiteError) {
    try connection.run(
      "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [.text(key), .text(text)])
  }
}
