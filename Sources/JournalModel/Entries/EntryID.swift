/// The identity of an entry, made where it was written and never used again: 100 random bits as
/// twenty characters of Crockford's base 32 in lower case (no i, l, o or u).
package struct EntryID: Hashable, Sendable {
  package let text: String

  package static let length = 20
  package static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let isInAlphabet = (0...UInt8.max).map(alphabet.contains)
  /// People see the shortest prefix that no other entry shares, but at least this much.
  package static let shortestPrefix = 4

  /// `nil` unless the text is twenty characters of the alphabet.
  package init?(_ text: String) {
    guard text.utf8.count == EntryID.length, EntryID.isPrefix(text) else { return nil }
    self.text = text
  }

  package init(using generator: inout some RandomNumberGenerator) {
    var bytes: [UInt8] = []
    while bytes.count < EntryID.length {
      withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
    }
    self.init(bytes: bytes)
  }

  /// Five bits of each of the first twenty bytes, such as those of a digest.
  ///
  /// - Precondition: at least twenty bytes.
  package init(bytes: [UInt8]) {
    precondition(bytes.count >= EntryID.length)
    let characters = bytes.prefix(EntryID.length).map { EntryID.alphabet[Int($0 & 31)] }
    text = String(decoding: characters, as: UTF8.self)
  }

  /// Whether some identity could begin so.
  package static func isPrefix(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= length && text.utf8.allSatisfy { isInAlphabet[Int($0)] }
  }
}
