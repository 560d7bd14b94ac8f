/// The first byte that no stored text may contain: one that is not UTF-8, or a NUL.
///
/// `String(decoding:as:)` replaces such bytes silently, so what comes from outside is asked first.
package struct TextFault: Error, Hashable, Sendable {
  package enum Kind: Sendable {
    case notUTF8
    case nul
  }

  package let kind: Kind
  /// How many bytes stand before it.
  package let offset: Int

  package init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// `nil` when there is none.
  package static func first(in bytes: [UInt8]) -> TextFault? {
    if isUTF8(bytes), !bytes.contains(0) { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        if scalar.first == 0 { return TextFault(kind: .nul, offset: offset) }
        offset += scalar.count
      case .error:
        return TextFault(kind: .notUTF8, offset: offset)
      case .emptyInput:
        return nil
      }
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    guard #available(macOS 26, *) else { return String(validating: bytes, as: UTF8.self) != nil }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}
