/// The rows of one statement, taken one by one while those of others are read too.
package final class Cursor {
  private let statement: Statement

  init(_ statement: consuming Statement) {
    self.statement = statement
  }

  /// Steps to the next row; `false` when there is none.
  package func next() throws(SQLiteError) -> Bool { try statement.step() }

  /// - Precondition: ``next()`` said that there is a row.
  package func withRow<Result>(_ body: (borrowing Row) throws -> Result) rethrows -> Result {
    try body(statement.row)
  }
}
