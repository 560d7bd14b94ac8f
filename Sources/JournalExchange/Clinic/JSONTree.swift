/// A document of somebody else's format, its keys in the order of that format.
indirect enum JSONTree {
  case text(String)
  /// With the digits of a decimal number, as they are to stand there.
  case number(String)
  case flag(Bool)
  case list([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// Those pairs that have a value, and lists of something.
  static func fields(_ pairs: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(
      pairs.compactMap { key, value in
        guard let value else { return nil }
        if case .list(let items) = value, items.isEmpty { return nil }
        return (key, value)
      })
  }

  static func text(ifAny text: String?) -> JSONTree? {
    text.map { JSONTree.text($0) }
  }
}

extension JSONTree: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension JSONTree {
  /// On one line, without spaces. The same tree gives the same bytes.
  var line: String {
    var line = ""
    write(to: &line)
    return line
  }

  private func write(to line: inout String) {
    switch self {
    case .text(let text): JSONTree.quote(text, to: &line)
    case .number(let digits): line += digits
    case .flag(let flag): line += flag ? "true" : "false"
    case .list(let items):
      line += "["
      for (index, item) in items.enumerated() {
        if index > 0 { line += "," }
        item.write(to: &line)
      }
      line += "]"
    case .object(let pairs):
      line += "{"
      for (index, pair) in pairs.enumerated() {
        if index > 0 { line += "," }
        JSONTree.quote(pair.key, to: &line)
        line += ":"
        pair.value.write(to: &line)
      }
      line += "}"
    }
  }

  /// DEL and the C1 controls are escaped, as JSON demands of the others: a terminal obeys them.
  private static func quote(_ text: String, to line: inout String) {
    line += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          line.unicodeScalars.append(scalar)
        }
      }
    }
    line += "\""
  }
}
