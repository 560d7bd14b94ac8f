internal import JournalModel
internal import SQLite

/// The table with what only one kind of entry has, one row for each revision.
protocol DetailTable {
  associatedtype Content

  static var name: String { get }
  /// Without `revision_id`, in the order of ``values(_:identities:)``.
  static var columns: [String] { get }
  /// Made once of the two.
  static var sql: DetailSQL { get }
  static func values(_ content: Content, identities: Identities) throws -> [Value]
  /// Reads the columns in their order.
  static func content(_ row: borrowing Row, identities: Identities) throws -> Content
}

/// The statements of a detail table.
struct DetailSQL {
  let insertion: String
  /// Of the rows of revisions, for ``KeyedRows``.
  let selection: String

  init(_ name: String, _ columns: [String]) {
    insertion = PartRows.insertion(table: name, columns: columns)
    selection = PartRows.selection(table: name, columns: columns)
  }
}

extension DetailTable {
  static func malformed(_ column: String) -> StoreError {
    .malformed(what: "\(column) in \(name)")
  }

  static func exact(_ row: borrowing Row, _ index: Int32, _ column: String) throws -> Exact {
    guard let value = try row.exact(index) else { throw malformed(column) }
    return value
  }

  static func optionalExact(
    _ row: borrowing Row, _ index: Int32, _ column: String
  ) throws -> Exact? {
    row.isNull(index) ? nil : try exact(row, index, column)
  }

  /// An amount in two neighbouring columns, number and unit.
  static func optionalAmount(
    _ row: borrowing Row, _ index: Int32, _ column: String
  ) throws -> Amount? {
    guard let value = try optionalExact(row, index, column) else { return nil }
    guard let unit = try row.word(index + 1, .units) else {
      throw malformed("the unit of \(column)")
    }
    return Amount(value, unit)
  }

  static func values(_ amount: Amount?) throws(StoreError) -> [Value] {
    [try value(amount?.value), Value(amount?.unit.rawValue)]
  }

  /// A strength in four neighbouring columns: what is in it, and in how much.
  static func optionalStrength(_ row: borrowing Row, _ index: Int32) throws -> Strength? {
    try optionalAmount(row, index, "strength").map { amount in
      Strength(amount, per: try optionalAmount(row, index + 2, "per"))
    }
  }

  static func values(_ strength: Strength?) throws(StoreError) -> [Value] {
    try values(strength?.amount) + values(strength?.per)
  }

  /// Refuses a number that could not be read back.
  static func value(_ number: Exact?) throws(StoreError) -> Value {
    guard let number else { return .null }
    guard number.isReadBack else {
      throw .refused(reason: "a number in \(name) has too many digits")
    }
    return .text(number.text)
  }

  static func optionalDay(_ row: borrowing Row, _ index: Int32) throws -> CivilDay? {
    try row.optionalText(index).map { text in
      guard let day = CivilDay(iso8601: text) else { throw malformed(columns[Int(index)]) }
      return day
    }
  }

  /// A slot in two neighbouring columns, day and time.
  static func optionalSlot(_ row: borrowing Row, _ index: Int32) throws -> SlotReference? {
    guard let dayText = try row.optionalText(index) else { return nil }
    guard let day = CivilDay(iso8601: dayText),
      let time = TimeOfDay(iso8601: try row.text(index + 1))
    else { throw malformed("the scheduled dose") }
    return SlotReference(day: day, time: time)
  }

  static func values(_ slot: SlotReference?) -> [Value] {
    [Value(slot?.day.iso8601), Value(slot?.time.iso8601)]
  }
}
