/// The rows of a table by the number that they are found by, asked for one number after another.
///
/// From one number to another a little further on it goes row by row; only what is far ahead, or
/// behind, is looked up from the root of the table. Must not be kept longer than its connection.
package final class KeyedRows {
  private let statement: Statement
  /// The number of the row at which the statement stands; `nil` where there is none.
  private var current: Int64?
  /// Every row with a smaller number has been passed; `nil` before anything was asked.
  private var passed: Int64?
  /// So many rows are passed sooner than one is looked up.
  private static let near = 8

  /// - Parameter statement: gives the number and then what is wanted of each row, from the number that
  ///   is its one value on, and in their order.
  init(_ statement: consuming Statement) {
    self.statement = statement
  }

  /// What `body` makes of the first row with this number, without the number itself; `nil` when there
  /// is none.
  package func first<Result>(
    _ number: Int64, _ body: (borrowing Row) throws -> Result
  ) throws -> Result? {
    try stand(at: number)
    guard current == number else { return nil }
    return try body(statement.row.columns(from: 1))
  }

  /// Hands `body` each row with this number, without the number itself.
  package func forEach(_ number: Int64, _ body: (borrowing Row) throws -> Void) throws {
    if isMissing(number) { return }
    try stand(at: number)
    // After the largest number there is none to go on from.
    let (next, isLast) = number.addingReportingOverflow(1)
    while current == number {
      try body(statement.row.columns(from: 1))
      passed = isLast ? nil : next
      try step()
    }
  }

  /// Whether the statement has come so far that there is no row with this number.
  private func isMissing(_ number: Int64) -> Bool {
    guard let passed, passed <= number else { return false }
    return current.map { number < $0 } ?? true
  }

  private func stand(at number: Int64) throws {
    if let passed, passed <= number {
      var steps = 0
      while let current, current < number, steps < KeyedRows.near {
        try step()
        steps += 1
      }
      guard let current, current < number else {
        self.passed = number
        return
      }
    }
    (current, passed) = (nil, nil)
    try statement.begin(at: number)
    try step()
    passed = number
  }

  /// Where it fails, the next that is asked for is looked up.
  private func step() throws {
    let before = passed
    (current, passed) = (nil, nil)
    if try statement.step() { current = try statement.row.integer(0) }
    passed = before
  }
}
