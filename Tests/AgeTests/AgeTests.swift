import Testing

@testable import Age

/// Bytes in memory, encrypted and opened; cheap guesses, so that a test takes no second.
enum Memory {
  static let passphrase = Array("correct horse".utf8)

  static func encrypt(_ plain: [UInt8], workFactor: Int = 4) throws -> [UInt8] {
    var rest = plain[...]
    var output: [UInt8] = []
    try Age.encrypt(
      passphrase: passphrase, workFactor: workFactor,
      from: { count in
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }, to: { output += $0 })
    return output
  }

  /// - Parameter step: at most so many bytes at a time.
  static func decrypt(
    _ bytes: [UInt8], _ passphrase: [UInt8] = passphrase, step: Int = .max
  ) throws -> [UInt8] {
    var rest = bytes[...]
    var output: [UInt8] = []
    try Age.decrypt(
      passphrase: passphrase,
      from: { count in
        let some = Array(rest.prefix(min(count, step)))
        rest = rest.dropFirst(some.count)
        return some
      }, to: { output += $0 })
    return output
  }

  static func error(_ bytes: [UInt8], _ passphrase: [UInt8] = passphrase) -> AgeError? {
    do {
      _ = try decrypt(bytes, passphrase)
      return nil
    } catch {
      return error as? AgeError
    }
  }

  static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }
}

@Suite("The age format")
struct AgeTests {
  private static let chunk = 64 << 10

  @Test(
    "what is encrypted is opened, whatever its length",
    arguments: [0, 1, 15, 16, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 7])
  func roundTrip(count: Int) throws {
    let plain = Memory.bytes(count)
    let encrypted = try Memory.encrypt(plain)
    let chunks = max(1, (count + Self.chunk - 1) / Self.chunk)
    let (_, header) = try AgeHeader.read(encrypted)
    #expect(encrypted.count == header + 16 + count + 16 * chunks)
    #expect(try Memory.decrypt(encrypted) == plain)
    #expect(try Memory.decrypt(encrypted, step: 1000) == plain)
  }

  @Test("nothing is the same twice")
  func fresh() throws {
    let first = try Memory.encrypt([1, 2, 3])
    #expect(try Memory.encrypt([1, 2, 3]) != first)
  }

  @Test("another passphrase is said to be one")
  func wrongPassphrase() throws {
    let encrypted = try Memory.encrypt(Memory.bytes(100))
    for other in ["correct horsf", "Correct horse", "correct horse ", "x"] {
      #expect(Memory.error(encrypted, Array(other.utf8)) == .wrongPassphrase)
    }
    #expect(Memory.error(encrypted, []) == .emptyPassphrase)
  }

  @Test("no changed byte passes, and each is refused with a reason")
  func altered() throws {
    let encrypted = try Memory.encrypt(Memory.bytes(300))
    let (_, header) = try AgeHeader.read(encrypted)
    for index in encrypted.indices {
      var spoiled = encrypted
      spoiled[index] ^= 1
      let error = try #require(Memory.error(spoiled), "byte \(index) of \(encrypted.count)")
      if index >= header { #expect(error == .alteredOrCutAtEnd) }
    }
    let long = try Memory.encrypt(Memory.bytes(Self.chunk * 2))
    var spoiled = long
    spoiled[header + 16 + 5] ^= 0x80
    #expect(Memory.error(spoiled) == .altered(chunk: 1))
  }

  @Test("no shorter file passes")
  func cut() throws {
    let encrypted = try Memory.encrypt(Memory.bytes(Self.chunk + 100))
    let (_, header) = try AgeHeader.read(encrypted)
    for length in 0..<(header + 40) {
      #expect(Memory.error(Array(encrypted.prefix(length))) != nil)
    }
    #expect(Memory.error(Array(encrypted.prefix(header))) == .cutShort)
    #expect(Memory.error(Array(encrypted.prefix(header + 16))) == .cutShort)
    #expect(
      Memory.error(Array(encrypted.prefix(header + 16 + Self.chunk + 16))) == .cutShort)
    #expect(Memory.error(Array(encrypted.dropLast())) == .alteredOrCutAtEnd)
    #expect(Memory.error(Array(encrypted.dropLast(50))) == .alteredOrCutAtEnd)
  }

  @Test("no longer file passes, and chunks stay in their order")
  func rearranged() throws {
    let encrypted = try Memory.encrypt(Memory.bytes(Self.chunk * 3))
    let (_, header) = try AgeHeader.read(encrypted)
    #expect(Memory.error(encrypted + [0]) == .trailingBytes)
    let start = header + 16
    let sealed = Self.chunk + 16
    let (first, second) = (
      encrypted[start..<(start + sealed)], encrypted[(start + sealed)..<(start + 2 * sealed)]
    )
    let swapped =
      encrypted.prefix(start) + second + first + encrypted.dropFirst(start + 2 * sealed)
    #expect(Memory.error(Array(swapped)) == .altered(chunk: 1))
  }

  @Test("the key of a file is not the header's: an altered header is told from a passphrase")
  func alteredHeader() throws {
    let encrypted = try Memory.encrypt([1, 2, 3])
    var (header, length) = try AgeHeader.read(encrypted)
    header.mac[0] ^= 1
    #expect(Memory.error(header.bytes + encrypted.dropFirst(length)) == .alteredHeader)
  }

  @Test("what costs more than a gigabyte is not tried")
  func workFactor() throws {
    let encrypted = try Memory.encrypt([1], workFactor: 2)
    let text = String(decoding: encrypted.prefix(60), as: UTF8.self)
    let place = try #require(text.firstRange(of: " 2\n"))
    for factor in [21, 30, 64, 999_999_999] {
      let header = text[..<place.lowerBound] + " \(factor)\n"
      let spoiled = Array(header.utf8) + encrypted.dropFirst(text[..<place.upperBound].utf8.count)
      #expect(Memory.error(spoiled) == .workFactor(factor, most: 20))
    }
  }
}
