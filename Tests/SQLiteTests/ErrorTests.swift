import Foundation
import SQLite
import Testing

@Suite("Errors")
struct ErrorTests {
  let file: DatabaseFile

  init() throws { file = try DatabaseFile() }

  @Test(
    "what a person wrote does not reach an error",
    arguments: [
      "INSERT INTO t (id, n, c) VALUES (1, 1, ?)",  // a primary key twice
      "INSERT INTO t (n, c) VALUES (1, ?)",  // a CHECK
      "INSERT INTO t (n, c) VALUES (?, 'ok')",  // a STRICT type
      "INSERT INTO t (n, c) SELECT 1, 'ok' FROM t WHERE nothing = ?",  // no such column
      "INSERT INTO t (n, c, u) VALUES (2, 'ok', ?), (3, 'ok', ?1)",  // a UNIQUE
      "INSERT INTO child (t_id) SELECT 99 WHERE ? <> ''",  // a foreign key
      "SELECT abs(-9223372036854775807 - 1) WHERE ? <> ''",  // an error at run time
      "SELECT json(?)",  // malformed JSON
      "SELECT * FORM t WHERE c = ?",  // a misspelling
    ])
  func secrets(sql: String) throws {
    let secret = "left calf worse since Tuesday"
    let connection = try file.connect()
    try connection.execute(
      """
      PRAGMA foreign_keys = ON;
      CREATE TABLE t (
        id INTEGER PRIMARY KEY, n INTEGER, c TEXT CHECK (length(c) < 5), u TEXT UNIQUE) STRICT;
      CREATE TABLE child (t_id INTEGER REFERENCES t (id)) STRICT;
      INSERT INTO t (id, n, c) VALUES (1, 1, 'ok');
      """)
    let error = try #require(sqliteError { try connection.run(sql, [.text(secret)]) })
    #expect(error.code != 0)
    for word in secret.split(separator: " ") {
      #expect(!"\(error) \(error.sql ?? "") \(String(reflecting: error))".contains(word))
    }
  }

  @Test("each kind of failure is told apart")
  func kinds() throws {
    let connection = try file.connect()
    try connection.execute("CREATE TABLE t (a INTEGER NOT NULL) STRICT")
    #expect(sqliteError { try connection.run("INSERT INTO t VALUES (NULL)") }?.kind == .constraint)
    #expect(sqliteError { try connection.run("SELECT x") }?.kind == .other)
    try connection.execute("PRAGMA max_page_count = 2")
    let full = sqliteError {
      try connection.run("CREATE TABLE u AS SELECT zeroblob(100000) AS b")
    }
    #expect(full?.kind == .full)
    try connection.execute("PRAGMA query_only = ON")
    #expect(sqliteError { try connection.run("INSERT INTO t VALUES (1)") }?.kind == .readOnly)
  }

  @Test("a file that is no database says so, and its handle is closed")
  func strange() throws {
    try Data(repeating: 65, count: 5000).write(to: URL(filePath: file.path))
    let before = try openDescriptors(in: file.folder)
    let connection = try file.connect()
    let error = sqliteError { try connection.query("PRAGMA user_version") { _ in } }
    #expect(error?.kind == .notADatabase)
    #expect(before == 0)
  }

  @Test("a failed opening leaves no descriptor behind")
  func failedOpening() throws {
    #expect(sqliteError { _ = try Connection(path: file.folder) }?.kind == .cannotOpen)
    #expect(sqliteError { _ = try Connection(path: file.path + "-not") }?.kind == .cannotOpen)
    #expect(try openDescriptors(in: file.folder) == 0)
    #expect(!FileManager.default.fileExists(atPath: file.path + "-not"))
  }

  @Test("a connection that goes out of scope closes its file, statements and all")
  func closing() throws {
    do {
      let connection = try file.connect()
      try connection.run("CREATE TABLE t (a)")
      for number in 0..<20 {
        try connection.query("SELECT \(number) FROM t") { _ in }
      }
    }
    #expect(try openDescriptors(in: file.folder) == 0)
  }

  @Test(
    "a path that SQLite would not keep as a file is refused",
    arguments: ["", ":memory:", "file:x?mode=memory", "relative.db"])
  func paths(path: String) {
    #expect(sqliteError { _ = try Connection(path: path) }?.kind == .cannotOpen)
  }

  /// How many files of a folder this process has open.
  private func openDescriptors(in folder: String) throws -> Int {
    #if os(Linux)
      return try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/" + name)
        return target?.hasPrefix(folder) == true
      }
    #else
      return 0
    #endif
  }
}
