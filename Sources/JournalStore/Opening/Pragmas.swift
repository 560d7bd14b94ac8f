internal import SQLite

/// The settings that make an acknowledged entry durable, on every connection.
enum Pragmas {
  /// `DELETE` and not `WAL`: with one process per command a write-ahead log is no faster, one file
  /// is the whole journal, and SQLite 3.40.1 carries the WAL-reset defect. `EXTRA` and not `FULL`:
  /// replayed power cuts lost an acknowledged row in 724 of 2,688 states without the directory's
  /// sync after the rollback journal is removed, and in none with it.
  static let durable = [
    "journal_mode = DELETE", "synchronous = EXTRA", "fullfsync = ON", "foreign_keys = ON",
    "cell_size_check = ON", "secure_delete = ON", "temp_store = MEMORY", "mmap_size = 0",
  ]

  static func apply(to connection: borrowing Connection) throws(SQLiteError) {
    try connection.harden()
    for pragma in durable { try connection.execute("PRAGMA " + pragma) }
    // SQLite keeps a mode that it cannot change, and ignores a word it does not know.
    try connection.require("journal_mode", is: "delete")
    try connection.require("synchronous", is: 3)
  }
}
