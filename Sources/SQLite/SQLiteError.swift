internal import CSQLite

/// A call to SQLite that did not return what was asked for.
///
/// Carries SQLite's own sentence and the SQL, never a bound value: what a person wrote must not
/// reach a log through an error.
package struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code. https://www.sqlite.org/rescode.html
  package let code: Int32
  package let message: String
  package let sql: String?

  package init(code: Int32, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// What a caller can do something about.
  package enum Kind: Sendable {
    case busy, full, inputOutput, readOnly, damaged, notADatabase, cannotOpen, constraint
    case notPermitted
    /// A value of another type than its column's.
    case wrongType
    case other
  }

  package var kind: Kind {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .full
    case SQLITE_IOERR: .inputOutput
    case SQLITE_READONLY: .readOnly
    case SQLITE_CORRUPT: .damaged
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_PERM, SQLITE_AUTH: .notPermitted
    case SQLITE_MISMATCH: .wrongType
    default: .other
    }
  }

  /// A column that holds another storage class than its table says.
  package static func wrongType(column: Int32, expected: String) -> SQLiteError {
    SQLiteError(code: SQLITE_MISMATCH, message: "column \(column) is not \(expected)")
  }
}

extension SQLiteError: CustomStringConvertible {
  package var description: String { "\(message) (SQLite code \(code))" }
}
