internal import CSQLite

/// One row of a result, valid until its statement steps on; it can be neither kept nor copied.
///
/// Accessors refuse another storage class than the one asked for: a malformed value is an error,
/// never a default. Columns count from 0.
@safe package struct Row: ~Copyable {
  private let statement: OpaquePointer
  /// The column that counts as 0.
  private let first: Int32

  init(statement: OpaquePointer, first: Int32 = 0) {
    unsafe self.statement = statement
    self.first = first
  }

  /// How many columns there are from the first on.
  package var count: Int32 { unsafe sqlite3_column_count(statement) - first }

  /// The same row without the columns before this one.
  package func columns(from column: Int32) -> Row {
    unsafe Row(statement: statement, first: first + column)
  }

  package func integer(_ column: Int32) throws(SQLiteError) -> Int64 {
    guard unsafe sqlite3_column_type(statement, first + column) == SQLITE_INTEGER else {
      throw .wrongType(column: column, expected: "an integer")
    }
    return unsafe sqlite3_column_int64(statement, first + column)
  }

  package func text(_ column: Int32) throws(SQLiteError) -> String {
    guard unsafe sqlite3_column_type(statement, first + column) == SQLITE_TEXT else {
      throw .wrongType(column: column, expected: "text")
    }
    return try storedText(column)
  }

  /// - Precondition: the column holds text.
  private func storedText(_ column: Int32) throws(SQLiteError) -> String {
    guard let bytes = unsafe sqlite3_column_text(statement, first + column) else {
      throw .wrongType(column: column, expected: "text")
    }
    // "sqlite3_column_bytes() returns the number of bytes in the string" after column_text().
    let count = unsafe Int(sqlite3_column_bytes(statement, first + column))
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
    // Most texts are ASCII, and these need no other check.
    if unsafe buffer.allSatisfy({ $0 < 0x80 }) {
      return unsafe String(unsafeUninitializedCapacity: count) {
        unsafe $0.initialize(fromContentsOf: buffer)
      }
    }
    guard let text = unsafe String(validating: buffer, as: UTF8.self) else {
      throw .wrongType(column: column, expected: "valid UTF-8")
    }
    return text
  }

  package func blob(_ column: Int32) throws(SQLiteError) -> [UInt8] {
    guard unsafe sqlite3_column_type(statement, first + column) == SQLITE_BLOB else {
      throw .wrongType(column: column, expected: "a blob")
    }
    // "The return value from sqlite3_column_blob() for a zero-length BLOB is a NULL pointer."
    guard let bytes = unsafe sqlite3_column_blob(statement, first + column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(statement, first + column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }

  package func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement, first + column) == SQLITE_NULL
  }

  package func optionalInteger(_ column: Int32) throws(SQLiteError) -> Int64? {
    isNull(column) ? nil : try integer(column)
  }

  package func optionalText(_ column: Int32) throws(SQLiteError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// Of which kind what the column holds is.
  package func storage(_ column: Int32) -> Storage {
    switch unsafe sqlite3_column_type(statement, first + column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    case _: .other
    }
  }

  /// Hands the bytes of a text or a blob to `body`, which must not keep them; a text may be no UTF-8.
  package func withBytes<Result>(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    // "The return value from sqlite3_column_blob() for a zero-length BLOB is a NULL pointer", and a
    // text is given as it is stored.
    let bytes = unsafe sqlite3_column_blob(statement, first + column)
    let count = unsafe bytes == nil ? 0 : Int(sqlite3_column_bytes(statement, first + column))
    return unsafe body(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Whatever the column holds.
  package func value(_ column: Int32) throws(SQLiteError) -> Value {
    switch unsafe sqlite3_column_type(statement, first + column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(unsafe sqlite3_column_int64(statement, first + column))
    case SQLITE_TEXT: .text(try storedText(column))
    case SQLITE_BLOB: .blob(try blob(column))
    default: throw .wrongType(column: column, expected: "null, an integer, text or a blob")
    }
  }
}

/// The kinds of values that SQLite stores.
package enum Storage {
  case null, integer, text, blob
  /// A floating-point number, which the journal has none of.
  case other
}
