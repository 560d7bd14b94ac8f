import Foundation
import SQLite
import Testing

@Suite("Values in and out of the database")
struct ValueTests {
  let file: DatabaseFile

  init() throws { file = try DatabaseFile() }

  @Test(
    "a value comes back as it went in",
    arguments: [
      .null, .integer(0), .integer(.min), .integer(.max), .text(""), .text("a\0b"),
      .text("e\u{301} \u{E9} 👩🏽‍🦽 العربية"), .blob([]), .blob([0, 255, 0]),
    ] as [Value])
  func roundTrip(value: Value) throws {
    let connection = try file.connect()
    try connection.execute("CREATE TABLE t (v ANY) STRICT")
    try connection.run("INSERT INTO t VALUES (?)", [value])
    let stored = try connection.first("SELECT v FROM t") { try $0.value(0) }
    #expect(stored == value)
  }

  @Test("a mebibyte comes back whole")
  func large() throws {
    let connection = try file.connect()
    try connection.execute("CREATE TABLE t (a TEXT, b BLOB) STRICT")
    let text = String(repeating: "ü", count: 1 << 19)
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    try connection.run("INSERT INTO t VALUES (?, ?)", [.text(text), .blob(bytes)])
    let stored = try connection.first("SELECT a, b FROM t") { (try $0.text(0), try $0.blob(1)) }
    #expect(stored?.0 == text)
    #expect(stored?.1 == bytes)
  }

  @Test("text keeps its bytes, composed or not")
  func bytes() throws {
    let connection = try file.connect()
    for text in ["\u{E9}", "e\u{301}"] {
      let stored = try connection.first("SELECT ?", [.text(text)]) { try $0.text(0) }
      #expect(stored.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test("text that a Foundation string holds in UTF-16 is stored as UTF-8")
  func bridged() throws {
    let connection = try file.connect()
    let text = NSString(string: "Übelkeit").substring(from: 0)
    let length = try connection.first("SELECT length(CAST(? AS BLOB))", [.text(text)]) {
      try $0.integer(0)
    }
    #expect(length == 9)
  }

  @Test(
    "another storage class than the one asked for is an error, never a default",
    arguments: [.null, .integer(1), .text("1"), .blob([49])] as [Value])
  func wrongClass(value: Value) throws {
    let connection = try file.connect()
    var accepted: [Value] = []
    try connection.query("SELECT ?", [value]) { row in
      if let integer = try? row.integer(0) { accepted.append(.integer(integer)) }
      if let text = try? row.text(0) { accepted.append(.text(text)) }
      if let bytes = try? row.blob(0) { accepted.append(.blob(bytes)) }
      if row.isNull(0) { accepted.append(.null) }
    }
    #expect(accepted == [value])
  }

  @Test("null is nil where a column may be empty, and only there")
  func optionals() throws {
    let connection = try file.connect()
    try connection.query("SELECT NULL, 3, 'x'") { row in
      let empty = try (row.optionalInteger(0), row.optionalText(0))
      #expect(empty == (nil, nil))
      let filled = try (row.optionalInteger(1), row.optionalText(2))
      #expect(filled == (3, "x"))
      #expect(sqliteError { _ = try row.optionalText(1) } != nil)
      #expect(sqliteError { _ = try row.optionalInteger(2) } != nil)
    }
  }

  @Test("a floating-point number and invalid UTF-8 are refused")
  func refused() throws {
    let connection = try file.connect()
    #expect(sqliteError { try connection.query("SELECT 1.5") { _ = try $0.value(0) } } != nil)
    #expect(
      sqliteError { try connection.query("SELECT CAST(x'ff41' AS TEXT)") { _ = try $0.text(0) } }
        != nil)
  }
}
