internal import SQLite

/// Every reader asks through these, so that what fails is told as a ``StoreError`` with the
/// journal's path, inside a transaction or not. What a `body` throws of its own stays as it is.
extension JournalDatabase {
  /// Runs one statement and hands each of its rows to `body`.
  func query(
    _ sql: String, _ values: [Value] = [], row body: (borrowing Row) throws -> Void
  ) throws {
    try JournalDatabase.explained(path) { try connection.query(sql, values, row: body) }
  }

  /// What `body` makes of the first row; `nil` when there is none.
  func first<Result>(
    _ sql: String, _ values: [Value] = [], row body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    try JournalDatabase.explained(path) { try connection.first(sql, values, row: body) }
  }

  /// What `body` makes of the row that a statement finds by its one key; `nil` when there is none.
  func first<Result>(
    _ sql: String, key: Int64, row body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    try JournalDatabase.explained(path) { try connection.first(sql, key: key, row: body) }
  }
}
