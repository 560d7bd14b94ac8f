/// Reads JSON (RFC 8259) token by token, so that nobody needs to hold a tree of it all.
///
/// It knows the line and the path of where it stands. Refused is what RFC 8259 refuses, and besides:
/// more than ``maximumDepth`` open brackets, a key that stands twice in one object, a text of more
/// than 1 MiB, and a NUL in a text. A byte order mark at the beginning is skipped.
package struct JSONReader: ~Copyable {
  package static let maximumBytes = 64 << 20
  package static let maximumDepth = 128
  package static let maximumTextBytes = 1 << 20

  private var source: JSONBytes
  private var frames: [JSONFrame] = []
  private var hasRoot = false

  /// - Throws: ``JSONError/tooLarge(bytes:)``
  package init(_ bytes: [UInt8]) throws(JSONError) {
    guard bytes.count <= JSONReader.maximumBytes else { throw .tooLarge(bytes: bytes.count) }
    source = JSONBytes(bytes)
  }

  /// Reads a file piece by piece, however long it is.
  ///
  /// - Parameter pieces: the next bytes; empty at the end.
  package init(pieces: @escaping () throws -> [UInt8]) {
    source = JSONBytes(pieces: pieces)
  }

  /// The line, from 1, on which the last token ended.
  package var line: Int { source.line }
  package var place: JSONError.Place { source.place }

  /// Where the reader stands: `medicines.list[2].reminders[0].amount`.
  package var path: String {
    var path = ""
    for frame in frames {
      if frame.isObject {
        guard let key = frame.key else { continue }
        path += (path.isEmpty ? "" : ".") + key
      } else if frame.count > 0 {
        path += "[\(frame.count - 1)]"
      }
    }
    return path
  }

  /// How many brackets are open.
  package var depth: Int { frames.count }

  /// `nil` at the end, once.
  ///
  /// - Throws: ``JSONError``, and what the pieces throw.
  package mutating func next() throws -> JSONToken? {
    if !hasRoot { try source.passByteOrderMark() }
    let byte = try source.skipSpace()
    guard let last = frames.indices.last else {
      guard hasRoot else {
        guard let byte else { throw JSONError.empty }
        hasRoot = true
        return try value(byte)
      }
      guard byte == nil else { throw JSONError.afterTheEnd(place) }
      return nil
    }
    guard let byte else { throw JSONError.endsEarly(place) }
    if frames[last].awaitsValue {
      frames[last].awaitsValue = false
      return try value(byte)
    }
    return try frames[last].isObject ? member(byte) : element(byte)
  }

  private mutating func member(_ first: UInt8) throws -> JSONToken {
    let last = frames.count - 1
    if first == UInt8(ascii: "}") { return close(.endObject) }
    let byte = frames[last].count > 0 ? try afterComma(first) : first
    guard byte == UInt8(ascii: "\"") else { throw JSONError.unexpected(place) }
    let start = source.mark()
    let key = try source.text()
    guard frames[last].begin(key) else { throw JSONError.keyTwice(key, start) }
    guard let colon = try source.skipSpace() else { throw JSONError.endsEarly(place) }
    guard colon == UInt8(ascii: ":") else { throw JSONError.unexpected(place) }
    source.pass()
    return .key(key)
  }

  private mutating func element(_ first: UInt8) throws -> JSONToken {
    let last = frames.count - 1
    if first == UInt8(ascii: "]") { return close(.endArray) }
    let byte = frames[last].count > 0 ? try afterComma(first) : first
    frames[last].count += 1
    return try value(byte)
  }

  private mutating func afterComma(_ first: UInt8) throws -> UInt8 {
    guard first == UInt8(ascii: ",") else { throw JSONError.unexpected(place) }
    source.pass()
    guard let next = try source.skipSpace() else { throw JSONError.endsEarly(place) }
    return next
  }

  private mutating func close(_ token: JSONToken) -> JSONToken {
    source.pass()
    frames.removeLast()
    return token
  }

  private mutating func value(_ first: UInt8) throws -> JSONToken {
    switch first {
    case UInt8(ascii: "{"): return try open(isObject: true)
    case UInt8(ascii: "["): return try open(isObject: false)
    case UInt8(ascii: "\""): return .string(try source.text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try source.number())
    default:
      if try source.passWord("true") { return .bool(true) }
      if try source.passWord("false") { return .bool(false) }
      if try source.passWord("null") { return .null }
      throw JSONError.unexpected(place)
    }
  }

  private mutating func open(isObject: Bool) throws -> JSONToken {
    guard frames.count < JSONReader.maximumDepth else { throw JSONError.tooDeep(place) }
    source.pass()
    frames.append(JSONFrame(isObject: isObject))
    return isObject ? .beginObject : .beginArray
  }
}

/// An open bracket.
private struct JSONFrame {
  let isObject: Bool
  /// Elements that began.
  var count = 0
  /// A key was read and its value was not.
  var awaitsValue = false
  /// The last one read.
  private(set) var key: String?
  private var few: [String] = []
  private var many: Set<String> = []

  init(isObject: Bool) {
    self.isObject = isObject
  }

  /// Whether the key is the first of its name. Most objects have few, which are quicker compared
  /// than hashed.
  mutating func begin(_ key: String) -> Bool {
    guard !few.contains(key), !many.contains(key) else { return false }
    if few.count < 24 { few.append(key) } else { many.insert(key) }
    self.key = key
    count += 1
    awaitsValue = true
    return true
  }
}
