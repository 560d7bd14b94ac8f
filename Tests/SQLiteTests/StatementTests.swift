import SQLite
import Testing

@Suite("Statements")
struct StatementTests {
  let file: DatabaseFile

  init() throws { file = try DatabaseFile() }

  @Test("a query may run again inside its own rows")
  func nested() throws {
    let connection = try file.connect()
    let sql = "SELECT column1 FROM (VALUES (1), (2), (3)) WHERE column1 >= ?"
    var pairs: [[Int64]] = []
    try connection.query(sql, [1]) { outer in
      let first = try outer.integer(0)
      try connection.query(sql, [.integer(first)]) { pairs.append([first, try $0.integer(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [1, 3], [2, 2], [2, 3], [3, 3]])
  }

  @Test("a query that its reader left in the middle can be asked again")
  func abandoned() throws {
    struct Enough: Error {}
    let connection = try file.connect()
    for _ in 0..<2 {
      var seen: [Int64] = []
      #expect(throws: Enough.self) {
        try connection.query("VALUES (1), (2), (3)") { row in
          seen.append(try row.integer(0))
          if seen.count == 2 { throw Enough() }
        }
      }
      #expect(seen == [1, 2])
    }
    try connection.execute("CREATE TABLE t (a)")
  }

  @Test("the number of values must be that of the parameters", arguments: [0, 1, 3])
  func values(count: Int) throws {
    let connection = try file.connect()
    let values = Array(repeating: Value.integer(1), count: count)
    let error = sqliteError { try connection.query("SELECT ?, ?", values) { _ in } }
    #expect(error?.message == "\(count) values do not fit the statement")
  }

  @Test(
    "what is not one statement is refused before any of it runs",
    arguments: ["", "  ", "-- nothing", "CREATE TABLE a (b); CREATE TABLE c (d)"])
  func oneStatement(sql: String) throws {
    let connection = try file.connect()
    let error = sqliteError { try connection.run(sql) }
    #expect(error?.message == "this is not one statement")
    let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { try $0.integer(0) }
    #expect(tables == 0)
  }

  @Test("values of one run do not reach the next")
  func cleared() throws {
    let connection = try file.connect()
    for value in [Value.text("a"), .null, .integer(2)] {
      let stored = try connection.first("SELECT ?", [value]) { try $0.value(0) }
      #expect(stored == value)
    }
  }

  @Test("several statements without values run as one script, up to the one that fails")
  func script() throws {
    let connection = try file.connect()
    let error = sqliteError {
      try connection.execute("CREATE TABLE a (b); INSERT INTO a VALUES (1); SELECT * FROM missing")
    }
    #expect(error?.message.contains("missing") == true)
    let rows = try connection.first("SELECT count(*) FROM a") { try $0.integer(0) }
    #expect(rows == 1)
  }
}
