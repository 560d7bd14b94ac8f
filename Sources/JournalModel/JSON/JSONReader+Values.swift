extension JSONReader {
  /// The value that comes, with all that is in it.
  ///
  /// - Throws: ``JSONError``, also when the text is at its end.
  package mutating func value() throws -> JSONValue {
    guard let token = try next() else { throw JSONError.endsEarly(place) }
    return try value(beginningWith: token)
  }

  /// The value of which this is the first token.
  package mutating func value(beginningWith token: JSONToken) throws -> JSONValue {
    let line = line
    switch token {
    case .string(let text): return JSONValue(kind: .string(text), line: line)
    case .number(let text): return JSONValue(kind: .number(text), line: line)
    case .bool(let value): return JSONValue(kind: .bool(value), line: line)
    case .null: return JSONValue(kind: .null, line: line)
    case .beginArray:
      var values: [JSONValue] = []
      while let next = try next(), next != .endArray {
        values.append(try value(beginningWith: next))
      }
      return JSONValue(kind: .array(values), line: line)
    case .beginObject:
      var members: [JSONValue.Member] = []
      while case .key(let key)? = try next() {
        members.append(JSONValue.Member(key: key, value: try value()))
      }
      return JSONValue(kind: .object(members), line: line)
    case .endObject, .endArray, .key: throw JSONError.unexpected(place)
    }
  }

  /// Steps over the value that comes.
  package mutating func skip() throws {
    guard let token = try next() else { throw JSONError.endsEarly(place) }
    try skip(beginningWith: token)
  }

  /// Steps over the rest of the value of which this is the first token.
  package mutating func skip(beginningWith token: JSONToken) throws {
    guard token == .beginObject || token == .beginArray else { return }
    let outside = depth - 1
    while depth > outside, try next() != nil {}
  }

  /// Goes through the object that comes. `body` gets each key and reads or skips its value; whether
  /// it was an object, which otherwise is stepped over.
  @discardableResult
  package mutating func members(
    _ body: (String, inout JSONReader) throws -> Void
  ) throws -> Bool {
    guard let first = try next() else { throw JSONError.endsEarly(place) }
    guard first == .beginObject else {
      try skip(beginningWith: first)
      return false
    }
    while case .key(let key)? = try next() { try body(key, &self) }
    return true
  }

  /// Goes through the array that comes. `body` gets each value; whether it was an array, which
  /// otherwise is stepped over.
  @discardableResult
  package mutating func elements(
    _ body: (JSONValue, String) throws -> Void
  ) throws -> Bool {
    guard let list = try beginElements() else { return false }
    var index = 0
    while let value = try element() {
      try body(value, "\(list)[\(index)]")
      index += 1
    }
    return true
  }

  /// Steps into the array that comes, and says where that is; `nil` where another value came, which is
  /// stepped over.
  package mutating func beginElements() throws -> String? {
    let path = path
    guard let first = try next() else { throw JSONError.endsEarly(place) }
    guard first == .beginArray else {
      try skip(beginningWith: first)
      return nil
    }
    return path
  }

  /// The next value of the array; `nil` behind the last.
  package mutating func element() throws -> JSONValue? {
    guard let token = try next(), token != .endArray else { return nil }
    return try value(beginningWith: token)
  }

  /// Reads on to the end, where nothing may follow.
  package mutating func finish() throws {
    while try next() != nil {}
  }
}
