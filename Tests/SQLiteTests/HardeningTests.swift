import SQLite
import Testing

@Suite("A hardened connection")
struct HardeningTests {
  let file: DatabaseFile

  init() throws { file = try DatabaseFile() }

  @Test("double-quoted words are never taken for text")
  func doubleQuotes() throws {
    let connection = try file.connect()
    try connection.harden()
    #expect(sqliteError { try connection.query("SELECT \"no such column\"") { _ in } } != nil)
    #expect(sqliteError { try connection.execute("CREATE TABLE t (a CHECK (a <> \"x\"))") } != nil)
  }

  @Test("a setting that is not in force is refused")
  func settings() throws {
    let connection = try file.connect()
    try connection.execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA")
    try connection.require("synchronous", is: 3)
    let error = sqliteError { try connection.require("journal_mode", is: "delete") }
    #expect(error?.kind == .cannotOpen)
    #expect(error?.message == "its journal_mode cannot be set")
    #expect(sqliteError { try connection.require("no_such_setting", is: 1) } != nil)
  }

  @Test("SQLite's own tables cannot be written")
  func defensive() throws {
    let connection = try file.connect()
    try connection.harden()
    try connection.execute("CREATE TABLE t (a); PRAGMA writable_schema = ON")
    #expect(sqliteError { try connection.execute("DELETE FROM sqlite_schema") } != nil)
  }

  @Test("the schema cannot call functions that are not its own, and extensions cannot be loaded")
  func schema() throws {
    let connection = try file.connect()
    try connection.harden()
    let trusted = try connection.first("PRAGMA trusted_schema") { try $0.integer(0) }
    #expect(trusted == 0)
    let error = sqliteError { try connection.query("SELECT load_extension('x')") { _ in } }
    #expect(error?.message.contains("not authorized") == true)
  }
}
