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
    let value = unsafe stored(column)
    guard unsafe sqlite3_value_type(value) == SQLITE_INTEGER else {
      throw .wrongType(column: column, expected: "an integer")
    }
    return unsafe sqlite3_value_int64(value)
  }

  package func text(_ column: Int32) throws(SQLiteError) -> String {
    let value = unsafe stored(column)
    guard unsafe sqlite3_value_type(value) == SQLITE_TEXT else {
      throw .wrongType(column: column, expected: "text")
    }
    return unsafe try text(value, column)
  }

  /// What a column holds, for as long as the row is valid.
  ///
  /// "If an unprotected sqlite3_value object returned by sqlite3_column_value() is used in any other
  /// way, including calls to routines like sqlite3_value_int(), sqlite3_value_text(), or
  /// sqlite3_value_bytes(), the behavior is not threadsafe": a connection is used by one thread.
  private func stored(_ column: Int32) -> OpaquePointer? {
    unsafe sqlite3_column_value(statement, first + column)
  }

  /// - Precondition: the value is text.
  private func text(_ value: OpaquePointer?, _ column: Int32) throws(SQLiteError) -> String {
    guard let bytes = unsafe sqlite3_value_text(value) else {
      throw .wrongType(column: column, expected: "text")
    }
    // "sqlite3_value_bytes() returns the number of bytes in the string" after value_text().
    let count = unsafe Int(sqlite3_value_bytes(value))
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
    let value = unsafe stored(column)
    guard unsafe sqlite3_value_type(value) == SQLITE_BLOB else {
      throw .wrongType(column: column, expected: "a blob")
    }
    return unsafe blob(value)
  }

  /// - Precondition: the value is a blob.
  private func blob(_ value: OpaquePointer?) -> [UInt8] {
    // "The return value from sqlite3_column_blob() for a zero-length BLOB is a NULL pointer."
    guard let bytes = unsafe sqlite3_value_blob(value) else { return [] }
    let count = unsafe Int(sqlite3_value_bytes(value))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }

  package func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_value_type(stored(column)) == SQLITE_NULL
  }

  package func optionalInteger(_ column: Int32) throws(SQLiteError) -> Int64? {
    let value = unsafe stored(column)
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return unsafe sqlite3_value_int64(value)
    case _: throw .wrongType(column: column, expected: "an integer")
    }
  }

  package func optionalText(_ column: Int32) throws(SQLiteError) -> String? {
    let value = unsafe stored(column)
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT: return unsafe try text(value, column)
    case _: throw .wrongType(column: column, expected: "text")
    }
  }

  /// Of which kind what the column holds is.
  package func storage(_ column: Int32) -> Storage {
    switch unsafe sqlite3_value_type(stored(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    case _: .other
    }
  }

  /// Hands the bytes of a text or a blob to `body`, which must not keep them; a text may be no UTF-8.
  package func withBytes(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Void) {
    // "The return value from sqlite3_column_blob() for a zero-length BLOB is a NULL pointer", and a
    // text is given as it is stored.
    let value = unsafe stored(column)
    let bytes = unsafe sqlite3_value_blob(value)
    let count = unsafe bytes == nil ? 0 : Int(sqlite3_value_bytes(value))
    unsafe body(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The same of a text alone.
  package func withText(
    _ column: Int32, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(SQLiteError) {
    let value = unsafe stored(column)
    guard unsafe sqlite3_value_type(value) == SQLITE_TEXT else {
      throw .wrongType(column: column, expected: "text")
    }
    let bytes = unsafe sqlite3_value_text(value)
    let count = unsafe bytes == nil ? 0 : Int(sqlite3_value_bytes(value))
    unsafe body(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Whatever the column holds.
  package func value(_ column: Int32) throws(SQLiteError) -> Value {
    let value = unsafe stored(column)
    return switch unsafe sqlite3_value_type(value) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(unsafe sqlite3_value_int64(value))
    case SQLITE_TEXT: .text(unsafe try text(value, column))
    case SQLITE_BLOB: .blob(unsafe blob(value))
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
