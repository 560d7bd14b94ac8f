/// What stands between two cells.
enum CSVSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The one that the first line has most of, outside quotes; the comma where none is ahead.
  init(guessedFrom bytes: ArraySlice<UInt8>) {
    var counts: [CSVSeparator: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      if let separator = CSVSeparator(rawValue: byte) { counts[separator, default: 0] += 1 }
    }
    self = .comma
    for candidate in CSVSeparator.allCases
    where counts[candidate, default: 0] > counts[self, default: 0] {
      self = candidate
    }
  }
}
