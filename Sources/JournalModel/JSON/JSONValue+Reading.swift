extension JSONValue {
  /// A whole number; `1700000000.0` is one too.
  package var integer: Int64? {
    guard let number else { return nil }
    return Int64(number.hasSuffix(".0") ? String(number.dropLast(2)) : number)
  }

  /// Seconds since 1970 of the years 1 to 9999; `nil` of anything else.
  package var seconds: Int64? {
    integer.flatMap { (-62_135_596_800...253_402_300_799).contains($0) ? $0 : nil }
  }

  /// The text, or the number as written, as programs write ids and amounts either way.
  package var plainText: String? {
    switch kind {
    case .string(let text), .number(let text): text
    case .object, .array, .bool, .null: nil
    }
  }

  /// One line that shows what it is.
  package var source: String {
    switch kind {
    case .object(let members):
      "{" + members.map { "\"\($0.key)\":\($0.value.source)" }.joined(separator: ",") + "}"
    case .array(let values): "[" + values.map(\.source).joined(separator: ",") + "]"
    case .string(let text): "\"\(text)\""
    case .number(let text): text
    case .bool(let value): "\(value)"
    case .null: "null"
    }
  }
}
