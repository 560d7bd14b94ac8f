internal import JournalModel
internal import SQLite

/// Values of the journal in a column. Bounds are checked again here: a damaged file keeps none of
/// its constraints, and arithmetic on what it holds must not trap. `what` names the column and its
/// table: an error must not tell what a person wrote.
extension Row {
  /// The uid of an entry.
  func entryID(_ column: Int32) throws -> EntryID {
    var id: EntryID?
    // What is no text is told as any other that is no uid.
    try? withText(column) { id = EntryID(utf8: $0) }
    guard let id else { throw StoreError.malformed(what: "uid in entry") }
    return id
  }

  /// In the years 1 to 9999.
  func instant(_ column: Int32, _ what: String) throws -> Instant {
    let seconds = try integer(column)
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else {
      throw StoreError.malformed(what: what)
    }
    return Instant(seconds: seconds)
  }

  /// Seconds east of UTC.
  func offset(_ column: Int32, _ what: String) throws -> Int {
    let offset = Int(try integer(column))
    guard OffsetPeriod.possibleOffsets.contains(offset) else {
      throw StoreError.malformed(what: what)
    }
    return offset
  }

  /// A number as ``Exact/text`` writes it; `nil` of any other text.
  func exact(_ column: Int32) throws(SQLiteError) -> Exact? {
    // Most are small and whole, and a diary has many.
    var whole: Exact?
    try withText(column) { whole = Exact(digits: $0) }
    if let whole { return whole }
    let text = try text(column)
    guard let value = Exact(text), value.text == text else { return nil }
    return value
  }

  /// A number that counts from 1.
  func ordinal(_ column: Int32, _ what: String) throws -> Int {
    let number = Int(try integer(column))
    guard (1...Int(Int32.max)).contains(number) else {
      throw StoreError.malformed(what: what)
    }
    return number
  }
}
