/// The header of a file that was encrypted with a passphrase.
///
/// https://github.com/C2SP/C2SP/blob/main/age.md
///
///     age-encryption.org/v1
///     -> scrypt SALT WORK-FACTOR
///     WRAPPED-FILE-KEY
///     --- MAC
package struct AgeHeader: Equatable, Sendable {
  static let version = Array("age-encryption.org/v1".utf8)
  static let saltLength = 16
  static let wrappedKeyLength = 32
  static let macLength = 32
  /// Bytes in which every header of this kind ends.
  package static let longest = 256
  /// That of `age` itself, which takes about a second.
  package static let workFactor = 18
  /// A gigabyte of memory.
  package static let greatestWorkFactor = 20

  let salt: [UInt8]
  /// The logarithm to base 2 of what scrypt calls N.
  package let workFactor: Int
  let wrappedKey: [UInt8]
  var mac: [UInt8] = []

  /// What the MAC covers: everything to `---`.
  var covered: [UInt8] {
    AgeHeader.version + Array("\n-> scrypt ".utf8) + AgeBase64.encode(salt)
      + Array(" \(workFactor)\n".utf8) + AgeBase64.encode(wrappedKey) + Array("\n---".utf8)
  }

  var bytes: [UInt8] { covered + [UInt8(ascii: " ")] + AgeBase64.encode(mac) + [newline] }

  /// Whether a file that begins so is meant to be one of the age format, whatever its version.
  package static func isAge(_ head: [UInt8]) -> Bool {
    head.starts(with: Array("age-encryption.org/".utf8))
  }

  /// Reads a header and says where it ends.
  ///
  /// - Parameter head: the file, or its first ``longest`` bytes.
  /// - Throws: `notAge`, `notForPassphrase`, `malformedHeader`, `workFactor`.
  package static func read(_ head: [UInt8]) throws(AgeError) -> (header: AgeHeader, length: Int) {
    guard isAge(head) else { throw .notAge }
    var rest = head[...]
    guard rest.popLine().map(Array.init) == version, let stanza = rest.popLine() else {
      throw .malformedHeader
    }
    let words = stanza.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.first.map(Array.init) == Array("->".utf8), words.count > 1 else {
      throw .malformedHeader
    }
    guard Array(words[1]) == Array("scrypt".utf8) else { throw .notForPassphrase }
    guard words.count == 4, let salt = AgeBase64.decode(words[2]), salt.count == saltLength,
      let workFactor = number(words[3])
    else { throw .malformedHeader }
    guard workFactor <= greatestWorkFactor else {
      throw .workFactor(workFactor, most: greatestWorkFactor)
    }
    // A passphrase stands alone; a second stanza would begin here.
    guard let body = rest.popLine(), let wrappedKey = AgeBase64.decode(body),
      wrappedKey.count == wrappedKeyLength, let last = rest.popLine(),
      last.starts(with: Array("--- ".utf8)), let mac = AgeBase64.decode(last.dropFirst(4)),
      mac.count == macLength
    else { throw .malformedHeader }
    return (
      AgeHeader(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey, mac: mac),
      head.count - rest.count
    )
  }

  /// A decimal number without leading zeros, far below what would overflow.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(text.count), text.first != UInt8(ascii: "0"),
      text.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

private let newline = UInt8(ascii: "\n")

extension ArraySlice<UInt8> {
  /// Takes a line off, without its end; `nil` when there is no end.
  fileprivate mutating func popLine() -> ArraySlice<UInt8>? {
    guard let end = firstIndex(of: newline) else { return nil }
    defer { self = self[(end + 1)...] }
    return self[..<end]
  }
}
