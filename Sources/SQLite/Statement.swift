internal import CSQLite

/// A prepared statement. One that its connection keeps is given back, reset and without its values,
/// when it goes out of scope; another is finalized.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let kept: KeptStatement?

  /// One that is finalized at its end.
  init(handle: OpaquePointer) {
    unsafe self.handle = handle
    kept = nil
  }

  /// One that is given back at its end.
  init(lending kept: KeptStatement) {
    unsafe handle = kept.handle
    self.kept = kept
    kept.isLent = true
  }

  deinit {
    guard let kept else {
      unsafe sqlite3_finalize(handle)
      return
    }
    kept.isLent = false
    // "If the most recent call to sqlite3_step(S) indicated an error, then sqlite3_reset(S)
    // returns an appropriate error code": that error was thrown by step().
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  func bind(_ values: [Value]) throws(SQLiteError) {
    // "The leftmost SQL parameter has an index of 1." A missing one would be read as NULL.
    guard unsafe values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw SQLiteError(
        code: SQLITE_RANGE, message: "\(values.count) values do not fit the statement", sql: sql)
    }
    for (index, value) in values.enumerated() {
      try bind(value, at: Int32(index + 1))
    }
  }

  /// Binds the one parameter that there is.
  func bind(_ integer: Int64) throws(SQLiteError) {
    guard unsafe sqlite3_bind_parameter_count(handle) == 1,
      unsafe sqlite3_bind_int64(handle, 1, integer) == SQLITE_OK
    else {
      throw SQLiteError(
        code: SQLITE_RANGE, message: "one value does not fit the statement", sql: sql)
    }
  }

  /// Begins anew with the one value that there is.
  func begin(at integer: Int64) throws(SQLiteError) {
    // What step() threw of it was told.
    unsafe sqlite3_reset(handle)
    try bind(integer)
  }

  /// `true` while there is a row to read.
  func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case _: throw lastError()
    }
  }

  var row: Row { unsafe Row(statement: handle) }

  private func bind(_ value: Value, at index: Int32) throws(SQLiteError) {
    let result =
      switch value {
      case .null: unsafe sqlite3_bind_null(handle, index)
      case .integer(let integer): unsafe sqlite3_bind_int64(handle, index, integer)
      case .text(let text): bind(text, at: index)
      case .blob(let bytes): bind(bytes, at: index)
      }
    guard result == SQLITE_OK else { throw lastError() }
  }

  private func bind(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe sqlite3_bind_text64(
          handle, index, characters.baseAddress ?? emptyText, UInt64(characters.count),
          copiedBySQLite, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func bind(_ bytes: [UInt8], at index: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      // "If the third parameter to sqlite3_bind_blob() is a NULL pointer then ... NULL": an empty
      // array may have no address and is still a blob.
      guard let address = buffer.baseAddress, buffer.count > 0 else {
        return unsafe sqlite3_bind_zeroblob(handle, index, 0)
      }
      return unsafe sqlite3_bind_blob64(
        handle, index, address, UInt64(buffer.count), copiedBySQLite)
    }
  }

  private var sql: String? {
    unsafe sqlite3_sql(handle).map { unsafe String(cString: $0) }
  }

  private func lastError() -> SQLiteError {
    guard let database = unsafe sqlite3_db_handle(handle) else {
      return SQLiteError(code: SQLITE_MISUSE, message: "the statement has no connection", sql: sql)
    }
    return unsafe SQLiteError(database: database, sql: sql)
  }
}

/// "The constant SQLITE_TRANSIENT means that the content will likely change in the near future and
/// that SQLite should make its own private copy."
private var copiedBySQLite: sqlite3_destructor_type {
  unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// Stands for the address of an empty string, which has none of its own; never read.
nonisolated(unsafe) private let emptyText: UnsafePointer<CChar> = {
  let address = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  unsafe address.initialize(to: 0)
  return unsafe UnsafePointer(address)
}()

extension SQLiteError {
  /// "If the most recent sqlite3_* API call associated with database connection D failed, then
  /// sqlite3_extended_errcode(D) returns the extended result code for that call."
  init(database: OpaquePointer, sql: String? = nil) {
    let message = unsafe String(cString: sqlite3_errmsg(database))
    unsafe self.init(code: sqlite3_extended_errcode(database), message: message, sql: sql)
  }
}
