/// One value of a JSON text with all that is in it, and the line on which it begins.
package struct JSONValue: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// In the order of the text.
    case object([Member])
    case array([JSONValue])
    case string(String)
    /// As written.
    case number(String)
    case bool(Bool)
    case null
  }

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  package let kind: Kind
  /// From 1.
  package let line: Int

  /// The member of that name; `nil` when there is none, or no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var isNull: Bool { kind == .null }

  package var string: String? {
    guard case .string(let text) = kind else { return nil }
    return text
  }

  /// The text of a number, as written.
  package var number: String? {
    guard case .number(let text) = kind else { return nil }
    return text
  }

  package var bool: Bool? {
    guard case .bool(let value) = kind else { return nil }
    return value
  }

  package var array: [JSONValue]? {
    guard case .array(let values) = kind else { return nil }
    return values
  }

  package var members: [Member]? {
    guard case .object(let members) = kind else { return nil }
    return members
  }
}
