import Testing

@testable import Age

@Suite("The header of a file in the age format")
struct AgeHeaderTests {
  private static let salt = "rF0/NwblUHHTpgQgRpe5CQ"
  private static let body = "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY"
  private static let mac = "OHcWGPVXJzwXkwhZ94oMDYR6dRMdM9o5FqhRcn5zNaY"

  private static func header(
    _ version: String = "age-encryption.org/v1", _ stanza: String = "-> scrypt \(salt) 18",
    _ body: String = body, _ last: String = "--- \(mac)"
  ) -> [UInt8] {
    Array([version, stanza, body, last, ""].joined(separator: "\n").utf8)
  }

  private func error(_ bytes: [UInt8]) -> AgeError? {
    do throws(AgeError) {
      _ = try AgeHeader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("it is read and written the same, and says where it ends")
  func whole() throws {
    let bytes = Self.header()
    let (header, length) = try AgeHeader.read(bytes + [1, 2, 3])
    #expect(length == bytes.count)
    #expect(length <= AgeHeader.longest)
    #expect(header.workFactor == 18)
    #expect(header.bytes == bytes)
  }

  @Test("another file is said to be none")
  func notAge() {
    for text in ["", "age", "SQLite format 3\0", "-----BEGIN AGE ENCRYPTED FILE-----\n"] {
      #expect(error(Array(text.utf8)) == .notAge)
    }
  }

  @Test("one for a key is said to be one")
  func forKey() {
    #expect(
      error(Self.header("age-encryption.org/v1", "-> X25519 \(Self.body)")) == .notForPassphrase)
    #expect(
      error(Self.header("age-encryption.org/v1", "-> ssh-ed25519 x y")) == .notForPassphrase)
  }

  @Test(
    "no other header is read",
    arguments: [
      header("age-encryption.org/v2"), header("age-encryption.org/v1 "),
      header("age-encryption.org/v1", "-> scrypt \(salt)"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18 x"),
      header("age-encryption.org/v1", "->  scrypt \(salt) 18"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 018"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 0"),
      header("age-encryption.org/v1", "-> scrypt \(salt) -1"),
      header("age-encryption.org/v1", "-> scrypt \(salt) +18"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 0x12"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 1e1"),
      header("age-encryption.org/v1", "-> scrypt \(salt) "),
      header("age-encryption.org/v1", "-> scrypt \(salt) 99999999999999999999"),
      header("age-encryption.org/v1", "-> scrypt \(salt)== 18"),
      header("age-encryption.org/v1", "-> scrypt \(salt.dropLast()) 18"),
      // The last character has bits that stand for nothing.
      header("age-encryption.org/v1", "-> scrypt \(salt.dropLast())R 18"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", ""),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", String(body.dropLast())),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body + "\n"),
      header(
        "age-encryption.org/v1", "-> scrypt \(salt) 18", body + "\n-> scrypt \(salt) 18\n" + body),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body, "---"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body, "--- "),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body, "---\(mac)"),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body, "--- \(mac)="),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body, "--- \(mac) "),
      header("age-encryption.org/v1", "-> scrypt \(salt) 18", body, "--- \(mac)\r"),
      Array(header().dropLast()), Array(header().dropLast(30)),
    ])
  func malformed(bytes: [UInt8]) {
    let error = error(bytes)
    #expect(error == .malformedHeader || error == .notForPassphrase)
  }

  @Test("base 64 there and back, and one text only for each bytes")
  func base64() {
    for count in 0..<40 {
      let bytes = Memory.bytes(count)
      #expect(AgeBase64.decode(AgeBase64.encode(bytes)) == bytes)
    }
    #expect(AgeBase64.encode(Array("hello".utf8)) == Array("aGVsbG8".utf8))
    for text in ["a", "aGVsbG9", "aGVsbG8=", "aGVs bG8", "aGVsbG8\n", "aGVsb-8", "aGVsbGaaa"] {
      #expect(AgeBase64.decode(text.utf8) == nil, "\(text)")
    }
  }
}
