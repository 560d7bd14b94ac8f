import SQLite
import Testing

@Suite("Rows by their number")
final class KeyedRowsTests {
  private static let sql = "SELECT number, word FROM t WHERE number >= ? ORDER BY number, word"
  private let file: DatabaseFile
  private let connection: Connection
  private let words: [Int64: [String]]

  /// Two rows each of the numbers that 3 divides, one of the others, none of those that 5 divides.
  init() throws {
    file = try DatabaseFile()
    connection = try file.connect()
    try connection.execute("CREATE TABLE t (number INTEGER, word TEXT, PRIMARY KEY (number, word))")
    var words: [Int64: [String]] = [:]
    for number: Int64 in 1...100 where number % 5 != 0 {
      words[number] = number % 3 == 0 ? ["a\(number)", "b\(number)"] : ["a\(number)"]
      for word in words[number, default: []] {
        try connection.run("INSERT INTO t VALUES (?, ?)", [.integer(number), .text(word)])
      }
    }
    self.words = words
  }

  private func all(_ rows: KeyedRows, _ number: Int64) throws -> [String] {
    var found: [String] = []
    try rows.forEach(number) { found.append(try $0.text(0)) }
    return found
  }

  @Test("whatever the order in which they are asked for, as a statement for each finds them")
  func order() throws {
    let numbers = (0...102).map { Int64($0) }
    let far = (0...102).map { Int64($0 * 37 % 103) }
    let orders: [[Int64]] = [
      numbers, numbers.reversed(), far, numbers.flatMap { [$0, $0] }, [200, 7, 7, 90],
    ]
    for asked in orders {
      let rows = try connection.keyedRows(KeyedRowsTests.sql)
      for number in asked {
        #expect(try all(rows, number) == words[number, default: []], "\(number)")
      }
      let first = try connection.keyedRows(KeyedRowsTests.sql)
      for number in asked {
        #expect(try first.first(number) { try $0.text(0) } == words[number]?.first, "\(number)")
        #expect(try all(first, number) == words[number, default: []], "\(number)")
        #expect(try first.first(number) { try $0.text(0) } == words[number]?.first, "\(number)")
      }
    }
  }

  @Test("two readers of the same rows do not disturb each other, at their end neither")
  func several() throws {
    let one = try connection.keyedRows(KeyedRowsTests.sql)
    #expect(try all(one, 99) == ["a99", "b99"])
    #expect(try all(one, 500).isEmpty)
    let other = try connection.keyedRows(KeyedRowsTests.sql)
    #expect(try all(other, 3) == ["a3", "b3"])
    #expect(try all(one, 6) == ["a6", "b6"])
    #expect(try all(other, 4) == ["a4"])
    #expect(try all(one, 7) == ["a7"])
  }

  @Test("what its reader left in the middle is there again, and a row that is none is an error")
  func abandoned() throws {
    struct Enough: Error {}
    let rows = try connection.keyedRows(KeyedRowsTests.sql)
    #expect(throws: Enough.self) { try rows.forEach(3) { _ in throw Enough() } }
    #expect(try all(rows, 3) == ["a3", "b3"])
    let wrong = try connection.keyedRows("SELECT word, word FROM t WHERE number >= ?")
    #expect(throws: SQLiteError.self) { try all(wrong, 3) }
    #expect(throws: SQLiteError.self) { try all(wrong, 4) }
  }

  @Test("after a row that fails, the others are there all the same")
  func failing() throws {
    let sql = """
      SELECT CASE number WHEN 7 THEN 'x' ELSE number END, word FROM t WHERE number >= ?
      ORDER BY number, word
      """
    let rows = try connection.keyedRows(sql)
    // To know that there are no more of a number is to look at the row after them.
    #expect(throws: SQLiteError.self) { try all(rows, 6) }
    #expect(throws: SQLiteError.self) { try all(rows, 7) }
    #expect(try all(rows, 8) == ["a8"])
    #expect(try all(rows, 4) == ["a4"])
    #expect(throws: SQLiteError.self) { try all(rows, 9) }
    #expect(try all(rows, 11) == ["a11"])
    #expect(try all(rows, 9) == ["a9", "b9"])
  }

  @Test("the largest number there is has rows too")
  func largest() throws {
    try connection.run("INSERT INTO t VALUES (?, 'last')", [.integer(.max)])
    let rows = try connection.keyedRows(KeyedRowsTests.sql)
    #expect(try all(rows, 99) == ["a99", "b99"])
    #expect(try all(rows, .max) == ["last"])
    #expect(try all(rows, .max) == ["last"])
    #expect(try all(rows, 3) == ["a3", "b3"])
  }

  @Test("rows that follow each other are gone through, and not looked up one by one")
  func steps() throws {
    func steps() throws -> Int {
      try connection.work().filter { $0.sql == KeyedRowsTests.sql }.reduce(0) { $0 + $1.steps }
    }
    let rows = try connection.keyedRows(KeyedRowsTests.sql)
    for number: Int64 in 1...100 { _ = try all(rows, number) }
    let inOrder = try steps()
    for number: Int64 in (1...100).reversed() { _ = try all(rows, number) }
    let backwards = try steps() - inOrder
    #expect(inOrder * 2 < backwards, "\(inOrder) in order, \(backwards) backwards")
  }
}
