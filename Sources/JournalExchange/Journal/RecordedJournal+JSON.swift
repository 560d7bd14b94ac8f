internal import JournalModel

extension RecordedWrite {
  init(_ value: JSONValue, _ path: RecordPath) throws {
    var origin = OriginMembers()
    var (recordedAt, action, writtenBy): (Int64?, String?, String?) = (nil, nil, nil)
    var reverts: [UInt8]?
    try value.forEachMember(path) { key, member in
      switch key {
      case "recorded_at": recordedAt = member.wholeNumber
      case "action": action = member.string
      case "written_by": writtenBy = try member.text(path)
      case "reverts": reverts = try member.seal(path)
      default: try origin.take(key, member, path)
      }
    }
    guard let recordedAt, let action, let origin = origin.whole else {
      throw JournalFormatError.malformed("\(path)", line: value.line)
    }
    self.init(
      origin: origin, recordedAt: recordedAt, action: action, writtenBy: writtenBy,
      reverts: reverts)
  }
}

extension RecordedRevision {
  init(_ value: JSONValue, _ path: RecordPath) throws {
    var origin = OriginMembers()
    var (write, entry, number): ([UInt8]?, EntryID?, Int64?) = (nil, nil, nil)
    var fields: [RecordedField] = []
    var parts: [RecordedPart] = []
    try value.forEachMember(path) { key, member in
      switch key {
      case "seal", "place": try origin.take(key, member, path)
      case "write": write = try member.seal(path)
      case "entry": entry = member.string.flatMap { EntryID($0) }
      case "number": number = member.wholeNumber
      default:
        if let rows = member.array {
          parts.append(
            RecordedPart(
              table: key, rows: try rows.map { try $0.fields(path.of(key)) }))
        } else {
          fields.append(RecordedField(key, try member.recorded(path)))
        }
      }
    }
    guard let origin = origin.whole, let write, let entry, let number,
      (1...Int64(Int32.max)).contains(number)
    else { throw JournalFormatError.malformed("\(path)", line: value.line) }
    self.init(
      origin: origin, write: write, entry: entry, number: Int(number), fields: fields,
      parts: parts)
  }
}

/// A seal and a place, as they come.
private struct OriginMembers {
  var seal: [UInt8]?
  var place: Int64?

  var whole: RecordedOrigin? {
    guard let seal, let place else { return nil }
    return RecordedOrigin(seal: seal, place: place)
  }

  mutating func take(_ key: String, _ value: JSONValue, _ path: RecordPath) throws {
    switch key {
    case "seal": seal = try value.seal(path)
    case "place": place = value.wholeNumber
    default: throw JournalFormatError.malformed("\(path.of(key))", line: value.line)
    }
  }
}

extension JSONValue {
  /// A number that is whole and not too long.
  var wholeNumber: Int64? { number.flatMap { Int64($0) } }

  fileprivate func forEachMember(
    _ path: RecordPath, _ body: (String, JSONValue) throws -> Void
  ) throws {
    guard let members else { throw JournalFormatError.malformed("\(path)", line: line) }
    for member in members { try body(member.key, member.value) }
  }

  fileprivate func text(_ path: RecordPath) throws -> String {
    guard let string else { throw JournalFormatError.malformed("\(path)", line: line) }
    return string
  }

  fileprivate func fields(_ path: RecordPath) throws -> [RecordedField] {
    guard let members else { throw JournalFormatError.malformed("\(path)", line: line) }
    return try members.map { RecordedField($0.key, try $0.value.recorded(path)) }
  }

  fileprivate func recorded(_ path: RecordPath) throws -> RecordedValue {
    if let integer = wholeNumber { return .integer(integer) }
    switch kind {
    case .string(let text): return .text(text)
    case .bool(let flag): return .flag(flag)
    case .number, .null, .array, .object:
      throw JournalFormatError.malformed("\(path)", line: line)
    }
  }

  /// 16 bytes in hexadecimal digits, small ones.
  fileprivate func seal(_ path: RecordPath) throws -> [UInt8] {
    func value(_ digit: UInt8) -> UInt8? {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    var text = try text(path)
    let bytes: [UInt8]? = text.withUTF8 { digits in
      guard digits.count == 32 else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(16)
      for index in stride(from: 0, to: 32, by: 2) {
        guard let high = value(digits[index]), let low = value(digits[index + 1]) else {
          return nil
        }
        bytes.append(high << 4 | low)
      }
      return bytes
    }
    guard let bytes else { throw JournalFormatError.malformed("\(path)", line: line) }
    return bytes
  }
}
