/// Reads comma-separated values as ``CSVReader`` does, from a file that comes piece by piece: what is in
/// memory is a piece and the longest record.
struct CSVStream {
  private let pieces: () throws -> [UInt8]
  /// What has come and was not handed to a reader yet: the beginning of a record.
  private var rest: [UInt8] = []
  /// How much of it was looked through, and whether it ends within quotes.
  private var seen = 0
  private var isQuoted = false
  private var isAtEnd = false
  private var reader: CSVReader?
  /// How many bytes came, and how many bytes and lines were handed on.
  private var count = 0
  private var handedOn = (bytes: 0, lines: 0)

  init(_ file: ImportFile) throws {
    pieces = try file.pieces()
  }

  /// `nil` at the end of the file. An empty line is a record of one empty cell.
  ///
  /// - Throws: ``CSVError``, and what the file throws.
  mutating func next() throws -> CSVRecord? {
    while true {
      if let record = try reader?.next() { return record }
      guard let window = try window() else {
        guard reader != nil else { throw CSVError.empty }
        return nil
      }
      let (bytes, lines) = handedOn
      handedOn = (bytes + window.count, lines + window.count { $0 == lineFeed })
      reader =
        if let reader {
          try CSVReader(window, after: reader, line: lines + 1, byte: bytes)
        } else {
          try CSVReader(window)
        }
    }
  }

  /// The records that are whole by now; `nil` behind the last.
  private mutating func window() throws -> [UInt8]? {
    while true {
      if let end = lastRecordEnd() {
        let window = Array(rest[..<end])
        rest.removeSubrange(..<end)
        seen -= end
        return window
      }
      guard !isAtEnd else {
        defer { (rest, seen) = ([], 0) }
        return rest.isEmpty ? nil : rest
      }
      let piece = try pieces()
      isAtEnd = piece.isEmpty
      count += piece.count
      if count > CSVReader.maximumBytes { throw CSVError.tooLarge(bytes: try total()) }
      rest += piece
    }
  }

  /// Behind the last line end outside quotes, among the bytes that were not looked through yet. A
  /// quote within quotes is doubled, so each one changes sides; where a file has others it is refused
  /// when it is read.
  private mutating func lastRecordEnd() -> Int? {
    var end: Int?
    rest.withUnsafeBufferPointer { bytes in
      for index in seen..<bytes.count {
        if bytes[index] == quote {
          isQuoted.toggle()
        } else if bytes[index] == lineFeed, !isQuoted {
          end = index + 1
        }
      }
    }
    seen = rest.count
    return end
  }

  /// How long the file is, of which too much has come.
  private mutating func total() throws -> Int {
    while true {
      let piece = try pieces()
      if piece.isEmpty { return count }
      count += piece.count
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
