/// The bytes of a JSON text as they come, and where in them the reader stands.
struct JSONBytes: ~Copyable {
  private var buffer: [UInt8]
  private var position: Int
  private var pieces: (() throws -> [UInt8])?
  private(set) var line = 1
  /// A position, and how many characters of the line stand before it: so that nobody has to count
  /// a line of many megabytes more than once.
  private var counted: (position: Int, characters: Int)
  private var isAtStart = false

  init(_ bytes: [UInt8]) {
    buffer = bytes
    position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    counted = (position, 0)
  }

  init(pieces: @escaping () throws -> [UInt8]) {
    (buffer, position, counted) = ([], 0, (0, 0))
    self.pieces = pieces
    isAtStart = true
  }

  var place: JSONError.Place {
    JSONError.Place(line: line, column: characters(before: position) + 1)
  }

  /// ``place``, from which characters are then counted on.
  mutating func mark() -> JSONError.Place {
    count(to: position)
    return place
  }

  private func characters(before end: Int) -> Int {
    buffer.withUnsafeBufferPointer { bytes in
      var characters = counted.characters
      for index in counted.position..<end where !isContinuation(bytes[index]) { characters += 1 }
      return characters
    }
  }

  private mutating func count(to end: Int) {
    counted = (end, characters(before: end))
  }

  /// Steps over one byte that is no line end.
  mutating func pass() { position += 1 }

  /// The byte that comes; `nil` at the end.
  ///
  /// - Parameter start: bytes from here on are still needed.
  private mutating func peek(keeping start: inout Int) throws -> UInt8? {
    if position < buffer.count { return buffer[position] }
    guard let pieces else { return nil }
    if counted.position < start { count(to: start) }
    buffer.removeSubrange(..<start)
    position -= start
    counted.position -= start
    start = 0
    let piece = try pieces()
    if piece.isEmpty { self.pieces = nil }
    buffer += piece
    return try peek(keeping: &start)
  }

  /// Steps over a byte order mark, before anything else is read.
  mutating func passByteOrderMark() throws {
    guard isAtStart, let pieces else { return }
    isAtStart = false
    while buffer.count < byteOrderMark.count {
      let piece = try pieces()
      if piece.isEmpty {
        self.pieces = nil
        break
      }
      buffer += piece
    }
    guard buffer.starts(with: byteOrderMark) else { return }
    position = byteOrderMark.count
    counted = (position, 0)
  }

  private mutating func peek() throws -> UInt8? {
    var start = position
    return try peek(keeping: &start)
  }

  /// The next byte that is no white space, which stays; `nil` at the end.
  mutating func skipSpace() throws -> UInt8? {
    while let byte = try peek() {
      switch byte {
      case lineFeed:
        position += 1
        (line, counted) = (line + 1, (position, 0))
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: return byte
      }
    }
    return nil
  }

  /// Steps over a word when it comes, and nothing else.
  mutating func passWord(_ word: StaticString) throws -> Bool {
    let length = word.utf8CodeUnitCount
    var start = position
    for index in 0..<length {
      let byte = try peek(keeping: &start)
      guard byte == word.withUTF8Buffer({ $0[index] }) else {
        position = start
        return false
      }
      position += 1
    }
    return true
  }

  /// A number as RFC 8259 has it, without reading its value.
  mutating func number() throws -> String {
    var start = position
    if try peek(keeping: &start) == UInt8(ascii: "-") { position += 1 }
    if try peek(keeping: &start) == UInt8(ascii: "0") {
      position += 1
      if let byte = try peek(keeping: &start), isDigit(byte) { throw JSONError.badNumber(place) }
    } else {
      try passDigits(&start)
    }
    if try peek(keeping: &start) == UInt8(ascii: ".") {
      position += 1
      try passDigits(&start)
    }
    if let byte = try peek(keeping: &start), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = try peek(keeping: &start),
        sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      {
        position += 1
      }
      try passDigits(&start)
    }
    return String(decoding: buffer[start..<position], as: UTF8.self)
  }

  private mutating func passDigits(_ start: inout Int) throws {
    let first = position - start
    while let byte = try peek(keeping: &start), isDigit(byte) {
      guard position - start < JSONReader.maximumTextBytes else { throw JSONError.tooLong(place) }
      position += 1
    }
    guard position - start > first else { throw JSONError.badNumber(place) }
  }

  /// The text between the quotes, of which the first comes.
  mutating func text() throws -> String {
    position += 1
    let opening = mark()
    var start = position
    var decoded: [UInt8] = []
    while true {
      passPlain()
      guard let byte = try peek(keeping: &start) else { throw JSONError.endsEarly(place) }
      guard decoded.count + position - start <= JSONReader.maximumTextBytes else {
        throw JSONError.tooLong(opening)
      }
      switch byte {
      case UInt8(ascii: "\""):
        let part = buffer[start..<position]
        let text =
          decoded.isEmpty
          ? String(validating: part, as: UTF8.self)
          : String(validating: decoded + part, as: UTF8.self)
        guard let text else { throw JSONError.notUTF8(opening) }
        position += 1
        return text
      case UInt8(ascii: "\\"):
        decoded += buffer[start..<position]
        position += 1
        let character = try escape()
        decoded.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
        start = position
      case 0..<0x20: throw JSONError.controlInText(place)
      default: position += 1
      }
    }
  }

  /// Steps over the bytes of a text that mean themselves, as far as they have come.
  private mutating func passPlain() {
    position = buffer.withUnsafeBufferPointer { bytes in
      var end = position
      while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
        bytes[end] != UInt8(ascii: "\\")
      {
        end += 1
      }
      return end
    }
  }

  /// What an escape stands for; its backslash is behind.
  private mutating func escape() throws -> Unicode.Scalar {
    guard let byte = try peek() else { throw JSONError.endsEarly(place) }
    if byte == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let meant = escapes[byte] else { throw JSONError.badEscape(place) }
    position += 1
    return meant
  }

  private mutating func unicodeEscape() throws -> Unicode.Scalar {
    let opening = place
    let unit = try hexadecimal()
    if unit == 0 { throw JSONError.nul(opening) }
    guard UTF16.isLeadSurrogate(unit) else {
      guard let scalar = Unicode.Scalar(UInt32(unit)) else { throw JSONError.badEscape(opening) }
      return scalar
    }
    guard try peek() == UInt8(ascii: "\\") else { throw JSONError.badEscape(opening) }
    position += 1
    guard try peek() == UInt8(ascii: "u") else { throw JSONError.badEscape(opening) }
    let second = try hexadecimal()
    guard UTF16.isTrailSurrogate(second) else { throw JSONError.badEscape(opening) }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  /// The four digits behind a `u`.
  private mutating func hexadecimal() throws -> UInt16 {
    position += 1
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
        byte < 0x80
      else { throw JSONError.badEscape(place) }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

private let escapes: [UInt8: Unicode.Scalar] = [
  UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
  UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
  UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
]

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Whether it is not the first byte of a character.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
