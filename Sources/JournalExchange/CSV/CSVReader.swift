internal import JournalModel

/// One record: its cells as they were written, without the quotes of RFC 4180.
package struct CSVRecord: Hashable, Sendable {
  /// The line of the file, from 1, on which it begins.
  package let line: Int
  package let cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}

/// Reads comma-separated values as RFC 4180 has them, and refuses what it does not.
///
/// Lines end in CRLF or LF, the last one may lack its ending, and a byte order mark is skipped.
/// Cells may be separated by semicolons or tabs. Spaces belong to a cell.
package struct CSVReader {
  package static let maximumBytes = 64 << 20
  package static let maximumColumns = 1000
  package static let maximumCellBytes = 1 << 20

  private let bytes: [UInt8]
  private let separator: UInt8
  private var offset: Int
  private var line: Int
  /// The line on which the bytes begin.
  private let firstLine: Int

  /// The separator is guessed from the first line.
  package init(_ bytes: [UInt8]) throws(CSVError) {
    guard bytes.count <= CSVReader.maximumBytes else { throw .tooLarge(bytes: bytes.count) }
    if let fault = TextFault.first(in: bytes) { throw CSVError(fault, in: bytes) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start else { throw .empty }
    self.bytes = bytes
    separator = CSVSeparator(guessedFrom: bytes[start...]).rawValue
    offset = start
    (line, firstLine) = (1, 1)
  }

  /// Goes on with whole records from further down a file.
  ///
  /// - Parameters:
  ///   - first: with which the file was begun.
  ///   - line: on which the bytes begin.
  ///   - byte: how many bytes of the file stand before them.
  init(_ bytes: [UInt8], after first: CSVReader, line: Int, byte: Int) throws(CSVError) {
    if let fault = TextFault.first(in: bytes) {
      throw CSVError(fault, in: bytes, line: line, byte: byte)
    }
    self.bytes = bytes
    separator = first.separator
    offset = 0
    (self.line, firstLine) = (line, line)
  }

  /// The rest of the file.
  package mutating func records() throws(CSVError) -> [CSVRecord] {
    var records: [CSVRecord] = []
    while let record = try next() { records.append(record) }
    return records
  }

  /// `nil` at the end of the file. An empty line is a record of one empty cell.
  package mutating func next() throws(CSVError) -> CSVRecord? {
    guard offset < bytes.count else { return nil }
    let first = line
    var cells: [String] = []
    repeat {
      guard cells.count < CSVReader.maximumColumns else { throw .tooManyColumns(line: first) }
      let cell = try offset < bytes.count && bytes[offset] == quote ? quotedCell() : plainCell()
      guard cell.utf8.count <= CSVReader.maximumCellBytes else { throw .tooLong(line: first) }
      cells.append(cell)
    } while try passSeparator()
    return CSVRecord(line: first, cells: cells)
  }

  /// Steps over what ends a cell. Whether another cell of the record follows.
  private mutating func passSeparator() throws(CSVError) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    offset += 1
    if byte == separator { return true }
    if byte == carriageReturn {
      guard offset < bytes.count, bytes[offset] == lineFeed else {
        throw refusal(at: offset - 1, CSVError.loneCarriageReturn)
      }
      offset += 1
    }
    line += 1
    return false
  }

  private mutating func plainCell() throws(CSVError) -> String {
    let start = offset
    offset = bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, !isEnd(bytes[end]), bytes[end] != quote { end += 1 }
      return end
    }
    if offset < bytes.count, bytes[offset] == quote {
      throw refusal(at: offset, CSVError.strayQuote)
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func quotedCell() throws(CSVError) -> String {
    let opening = offset
    var cell: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == quote {
        guard offset < bytes.count, !isEnd(bytes[offset]) else {
          return String(decoding: cell, as: UTF8.self)
        }
        guard bytes[offset] == quote else { throw refusal(at: offset, CSVError.textAfterQuote) }
        offset += 1
      } else if byte == lineFeed {
        line += 1
      }
      cell.append(byte)
    }
    throw refusal(at: opening, CSVError.unterminatedQuote)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == lineFeed || byte == carriageReturn
  }

  /// An error that names the line and the column of `offset`.
  private func refusal(at offset: Int, _ error: (Int, Int) -> CSVError) -> CSVError {
    let lines = bytes[..<offset].split(separator: lineFeed, omittingEmptySubsequences: false)
    let characters = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars
    let mark = characters.first == "\u{FEFF}" && lines.count == 1 && firstLine == 1 ? 1 : 0
    return error(firstLine + max(lines.count, 1) - 1, characters.count - mark + 1)
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension CSVError {
  /// - Parameters:
  ///   - line: on which the bytes begin.
  ///   - byte: how many bytes of the file stand before them.
  init(_ fault: TextFault, in bytes: [UInt8], line: Int = 1, byte: Int = 0) {
    let line = line + bytes[..<fault.offset].count { $0 == lineFeed }
    switch fault.kind {
    case .notUTF8: self = .notUTF8(byte: byte + fault.offset + 1, line: line)
    case .nul: self = .nul(byte: byte + fault.offset + 1, line: line)
    }
  }
}
