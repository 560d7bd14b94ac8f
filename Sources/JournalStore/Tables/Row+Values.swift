internal import JournalModel
internal import SQLite

/// Values of the journal in a column. Bounds are checked again here: a damaged file keeps none of
/// its constraints, and arithmetic on what it holds must not trap. `what` names the column and its
/// table: an error must not tell what a person wrote.
extension Row {
  /// The uid of an entry.
  func entryID(_ column: Int32) throws -> EntryID {
    guard storage(column) == .text, let id = withBytes(column, EntryID.init(utf8:)) else {
      throw StoreError.malformed(what: "uid in entry")
    }
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

  /// A number that counts from 1.
  func ordinal(_ column: Int32, _ what: String) throws -> Int {
    let number = Int(try integer(column))
    guard (1...Int(Int32.max)).contains(number) else {
      throw StoreError.malformed(what: what)
    }
    return number
  }
}
