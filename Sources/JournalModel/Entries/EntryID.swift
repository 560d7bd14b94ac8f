/// The identity of an entry, made where it was written and never used again: 100 random bits as
/// twenty characters of Crockford's base 32 in lower case (no i, l, o or u).
package struct EntryID: Hashable, Sendable {
  /// Five bits for each character, the first in the highest: a journal has many identities, and a
  /// number is compared and kept without a text.
  package let bits: UInt128

  package static let length = 20
  package static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  /// People see the shortest prefix that no other entry shares, but at least this much.
  package static let shortestPrefix = 4

  /// The five bits of each byte, or ``notInAlphabet``.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: notInAlphabet, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()
  /// A bit that no value of the alphabet has.
  private static let notInAlphabet: UInt8 = 128

  /// `nil` unless the text is twenty characters of the alphabet.
  package init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ EntryID(utf8: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = id
  }

  /// `nil` unless the bytes are twenty characters of the alphabet.
  package init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == EntryID.length else { return nil }
    // In two halves, which fit a register each.
    let half = EntryID.length / 2
    let values = EntryID.values
    var (upper, lower): (UInt64, UInt64) = (0, 0)
    var unknown: UInt8 = 0
    for place in 0..<half {
      let first = values[Int(bytes[place])]
      let second = values[Int(bytes[place + half])]
      unknown |= (first | second) & EntryID.notInAlphabet
      (upper, lower) = (upper << 5 | UInt64(first & 31), lower << 5 | UInt64(second & 31))
    }
    guard unknown == 0 else { return nil }
    bits = UInt128(upper) << UInt128(5 * half) | UInt128(lower)
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
    bits = bytes.prefix(EntryID.length).reduce(0) { $0 << 5 | UInt128($1 & 31) }
  }

  package var text: String {
    String(unsafeUninitializedCapacity: EntryID.length) { characters in
      // In two halves, which fit a register each.
      let half = EntryID.length / 2
      var upper = UInt64(truncatingIfNeeded: bits >> UInt128(5 * half))
      var lower = UInt64(truncatingIfNeeded: bits)
      for place in (0..<half).reversed() {
        characters[place] = EntryID.alphabet[Int(upper & 31)]
        characters[place + half] = EntryID.alphabet[Int(lower & 31)]
        (upper, lower) = (upper >> 5, lower >> 5)
      }
      return EntryID.length
    }
  }

  /// Whether some identity could begin so.
  package static func isPrefix(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= length
      && text.utf8.allSatisfy { values[Int($0)] != notInAlphabet }
  }
}
