/// The fixed pieces of the string literals in a source, those joined by `+` as one.
enum StringLiterals {
  static func fragments(of source: String) -> [String] {
    var scanner = LiteralScanner(rest: Array(source.unicodeScalars)[...])
    scanner.code(until: nil)
    return scanner.fragments.filter { !$0.isEmpty }
  }
}

private struct LiteralScanner {
  var rest: ArraySlice<Unicode.Scalar>
  var fragments: [String] = []
  /// Whether nothing but spaces and one `+` stands between the last literal and here.
  private var joins = false

  init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private func starts(with text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

  /// Code up to the bracket that closes it.
  mutating func code(until close: Unicode.Scalar?) {
    var depth = 0
    joins = false
    while let scalar = rest.first {
      if starts(with: "//") {
        rest = rest.drop { $0 != "\n" }
        continue
      }
      rest.removeFirst()
      switch scalar {
      case "\"":
        string()
        joins = true
      case "(" where close != nil: depth += 1
      case ")" where close != nil && depth == 0: return
      case ")" where close != nil: depth -= 1
      case " ", "\n", "+": continue
      default: joins = false
      }
    }
  }

  private mutating func string() {
    var piece = joins ? fragments.popLast() ?? "" : ""
    while let scalar = rest.popFirst() {
      if scalar == "\"" { break }
      guard scalar == "\\", let escaped = rest.popFirst() else {
        piece.unicodeScalars.append(scalar)
        continue
      }
      if escaped == "(" {
        fragments.append(piece)
        piece = ""
        code(until: ")")
      } else {
        piece.unicodeScalars.append(escaped)
      }
    }
    fragments.append(piece)
  }
}
