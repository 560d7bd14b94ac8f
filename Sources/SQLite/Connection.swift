internal import CSQLite

/// An open database file. Owns its prepared statements, and is closed when it goes out of scope.
@safe package struct Connection: ~Copyable {
  let handle: OpaquePointer
  let cache = StatementCache()
  private let busyWait: BusyWait

  /// Opens an existing file for reading and writing; a file that may only be read is opened so.
  ///
  /// Never creates a file, and follows no `file:` address. An empty file is an empty database.
  ///
  /// - Parameter path: absolute; SQLite would give an empty path a file that vanishes.
  package init(path: String, busy: BusyPolicy = BusyPolicy()) throws(SQLiteError) {
    guard path.hasPrefix("/") else {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "the path of a database must be absolute")
    }
    try self.init(opening: path, busy: busy)
  }

  /// Opens a database that is this connection's alone and gone with it.
  ///
  /// "If the filename is an empty string, then a private, temporary on-disk database will be
  /// created." Its file has no name by the time that something is in it, and what fits into the cache
  /// of pages is in none.
  package static func scratch() throws(SQLiteError) -> Connection {
    let connection = try Connection(opening: "", busy: BusyPolicy())
    // Nobody will open it again.
    try connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    return connection
  }

  private init(opening path: String, busy: BusyPolicy) throws(SQLiteError) {
    _ = Connection.keepsNoCountOfMemory
    var opened: OpaquePointer?
    let result = unsafe sqlite3_open_v2(
      path, &opened,
      // Each connection is used by one thread.
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard let database = unsafe opened else {
      throw SQLiteError(code: SQLITE_NOMEM, message: "out of memory")
    }
    guard result == SQLITE_OK else {
      let error = unsafe SQLiteError(database: database)
      // "Whether or not an error occurs when it is opened, resources associated with the database
      // connection handle should be released by passing it to sqlite3_close()."
      unsafe sqlite3_close(database)
      throw error
    }
    let wait = BusyWait(policy: busy)
    let registered = unsafe sqlite3_busy_handler(
      database,
      { context, attempts in
        guard let context = unsafe context else { return 0 }
        let wait = unsafe Unmanaged<BusyWait>.fromOpaque(context).takeUnretainedValue()
        return wait.shouldRetry(attempts: attempts) ? 1 : 0
      }, Unmanaged.passUnretained(wait).toOpaque())
    guard registered == SQLITE_OK else {
      unsafe sqlite3_close(database)
      throw SQLiteError(code: registered, message: "SQLite cannot be made to wait for others")
    }
    unsafe handle = database
    busyWait = wait
  }

  /// Nobody asks for the count, which SQLite would lock for each allocation.
  private static let keepsNoCountOfMemory =
    journal_sqlite3_config_memory_status(0) == SQLITE_OK

  deinit {
    cache.finalizeAll()
    // SQLITE_BUSY is impossible: no statement outlives the reading that made or borrowed it.
    unsafe sqlite3_close(handle)
  }

  /// Runs statements that take no values and give no rows, such as a migration.
  package func execute(_ sql: String) throws(SQLiteError) {
    guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw unsafe SQLiteError(database: handle, sql: sql)
    }
  }

  /// Runs one statement and hands each of its rows to `body`.
  package func query(
    _ sql: String, _ values: [Value] = [], row body: (borrowing Row) throws -> Void
  ) throws {
    let statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() { try body(statement.row) }
  }

  /// Runs one statement that gives no rows.
  package func run(_ sql: String, _ values: [Value] = []) throws(SQLiteError) {
    let statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// What `body` makes of the first row; `nil` when there is none.
  package func first<Result>(
    _ sql: String, _ values: [Value] = [], row body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    let statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? body(statement.row) : nil
  }

  /// What `body` makes of the first row of a statement whose one value is a rowid; `nil` when there
  /// is none.
  package func first<Result>(
    _ sql: String, key: Int64, row body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    let statement = try prepare(sql)
    try statement.bind(key)
    return try statement.step() ? body(statement.row) : nil
  }

  /// The rows of a table by the number that they are found by.
  ///
  /// - Parameter sql: as ``KeyedRows/init(_:)`` has it.
  package func keyedRows(_ sql: String) throws -> KeyedRows { KeyedRows(try prepare(sql)) }

  /// Hands `body` the rows of several statements, to be read along with each other. A cursor must not
  /// be kept: its statement ends with the call.
  package func withCursors<Result>(
    _ statements: [String], _ body: ([Cursor]) throws -> Result
  ) throws -> Result {
    var cursors: [Cursor] = []
    for sql in statements { cursors.append(Cursor(try prepare(sql))) }
    return try body(cursors)
  }

  /// The rowid of the latest insert.
  package var lastInsertedRowID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// How many rows this connection inserted, changed or deleted so far, those of a transaction that
  /// was taken back included.
  package var changedRows: Int64 { unsafe sqlite3_total_changes64(handle) }

  /// Whether a transaction is open.
  ///
  /// "If certain kinds of errors occur on a statement within a multi-statement transaction
  /// (errors including SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_BUSY, and SQLITE_INTERRUPT)
  /// then the transaction might be rolled back automatically."
  package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Turns SQLite's guards on: no writing to its own tables, no trusting of functions in the
  /// schema, no double-quoted strings, no extensions, no custom tokenizers.
  package func harden() throws(SQLiteError) {
    try set(SQLITE_DBCONFIG_DEFENSIVE, true)
    try set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
    try set(SQLITE_DBCONFIG_DQS_DDL, false)
    try set(SQLITE_DBCONFIG_DQS_DML, false)
    try set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false)
    try set(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false)
  }

  /// Refuses to go on when a setting is not in force.
  package func require(_ pragma: String, is expected: Value) throws(SQLiteError) {
    let statement = try prepare("PRAGMA \(pragma)")
    guard try statement.step(), try statement.row.value(0) == expected else {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "its \(pragma) cannot be set")
    }
  }

  private func set(_ option: Int32, _ value: Bool) throws(SQLiteError) {
    var inForce: Int32 = -1
    let wanted: Int32 = value ? 1 : 0
    let result = unsafe journal_sqlite3_db_config_bool(handle, option, wanted, &inForce)
    guard result == SQLITE_OK, inForce == wanted else {
      throw SQLiteError(code: result, message: "SQLite option \(option) cannot be set")
    }
  }

  private func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    let key = StatementCache.Key(sql: sql)
    let kept = cache.statements[key]
    if let kept, !kept.isLent { return Statement(lending: kept) }
    var prepared: OpaquePointer?
    var hasMore = false
    let result = unsafe sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let result = unsafe sqlite3_prepare_v3(
        handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &tail)
      hasMore = unsafe tail.map { unsafe $0.pointee != 0 } ?? false
      return result
    }
    guard result == SQLITE_OK else { throw unsafe SQLiteError(database: handle, sql: sql) }
    // "These routines only compile the first statement in zSql, so *pzTail is left pointing to
    // what remains uncompiled": it would never run, and without a word.
    guard let statement = unsafe prepared, !hasMore else {
      unsafe sqlite3_finalize(prepared)
      throw SQLiteError(code: SQLITE_MISUSE, message: "this is not one statement", sql: sql)
    }
    // A query that runs within its own rows gets a statement of its own.
    guard kept == nil else { return unsafe Statement(handle: statement) }
    let new = unsafe KeptStatement(statement)
    cache.statements[key] = new
    return Statement(lending: new)
  }
}

/// Prepared statements by their SQL, finalized together when the connection closes.
final class StatementCache {
  /// Hashed by its length: there are some dozens, each of hundreds of bytes, and most are asked for
  /// with the very string that is here.
  struct Key: Hashable {
    let sql: String

    func hash(into hasher: inout Hasher) { hasher.combine(sql.utf8.count) }
  }

  var statements: [Key: KeptStatement] = [:]

  func finalizeAll() {
    statements.values.forEach { unsafe sqlite3_finalize($0.handle) }
    statements = [:]
  }
}

/// A statement that a connection keeps, lent to one reader at a time.
@safe final class KeptStatement {
  let handle: OpaquePointer
  var isLent = false

  init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }
}
