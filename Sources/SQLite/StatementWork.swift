internal import CSQLite

/// What a statement cost its connection so far.
package struct StatementWork {
  package let sql: String
  /// Steps of SQLite's machine.
  package let steps: Int
  /// Steps forward in a table that is read from its beginning to its end.
  package let scanSteps: Int
  /// How SQLite finds the rows, a line for each table.
  package let plan: [String]
}

extension Connection {
  /// The work of each statement that this connection ran and keeps.
  package func work() throws -> [StatementWork] {
    var all: [StatementWork] = []
    for key in Array(cache.statements.keys) where !key.sql.hasPrefix(explaining) {
      let sql = key.sql
      guard let statement = unsafe cache.statements[key]?.handle else { continue }
      let steps = unsafe sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0)
      let scanned = unsafe sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0)
      all.append(
        StatementWork(sql: sql, steps: Int(steps), scanSteps: Int(scanned), plan: try plan(of: sql))
      )
    }
    return all
  }

  private func plan(of sql: String) throws -> [String] {
    var steps: [String] = []
    let parameters = cache.statements[StatementCache.Key(sql: sql)].map {
      unsafe Int(sqlite3_bind_parameter_count($0.handle))
    }
    let values = [Value](repeating: .null, count: parameters ?? 0)
    try query(explaining + sql, values) { steps.append(try $0.text(3)) }
    return steps
  }
}

private let explaining = "EXPLAIN QUERY PLAN "
