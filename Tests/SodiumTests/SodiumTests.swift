import Testing

@testable import Sodium

/// Bytes written as hexadecimal digits.
private func bytes(_ hex: String) -> [UInt8] {
  let digits = hex.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}

@Suite("Cryptography gives what its standards give")
struct SodiumTests {
  @Test(
    "SHA-256, FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(message: String, digest: String) {
    #expect(SHA256.hash(Array(message.utf8)) == bytes(digest))
    var pieces = SHA256()
    for byte in message.utf8 { pieces.update([byte]) }
    #expect(pieces.finish() == bytes(digest))
  }

  @Test("HMAC, RFC 4231, case 2")
  func hmac() {
    let key = SecretKey(Array("Jefe".utf8))
    let message = Array("what do ya want for nothing?".utf8)
    let code = bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(HMAC256.code(for: message, with: key) == code)
    #expect(HMAC256.isRight(code, for: message, with: key))
    #expect(!HMAC256.isRight(code, for: message + [0], with: key))
    #expect(!HMAC256.isRight(Array(code.dropLast()), for: message, with: key))
  }

  @Test("HKDF, RFC 5869, case 3: no salt and no info")
  func hkdf() {
    let key = SecretKey([UInt8](repeating: 0x0B, count: 22))
    let derived = HKDF256.derive(from: key, salt: [], info: "")
    #expect(
      derived.withBytes { $0 }
        == bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"))
  }

  @Test("scrypt, RFC 7914, N = 16384")
  func scrypt() throws {
    let key = try #require(
      Scrypt.derive(
        from: Array("pleaseletmein".utf8), salt: Array("SodiumChloride".utf8), rounds: 16_384))
    #expect(
      key.withBytes { $0 }
        == bytes("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"))
  }

  @Test("ChaCha20-Poly1305, without associated data, as OpenSSL seals it")
  func chaChaPoly() {
    let key = SecretKey((0x80..<0xA0).map { UInt8($0) })
    let nonce = bytes("070000004041424344454647")
    let text = Array(
      ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        + "future, sunscreen would be it.").utf8)
    let sealed = ChaChaPoly.seal(text, with: key, nonce: nonce)
    #expect(sealed == bytes(SodiumTests.sealed))
    #expect(ChaChaPoly.open(sealed, with: key, nonce: nonce) == text)
    for index in sealed.indices {
      var altered = sealed
      altered[index] ^= 1
      #expect(ChaChaPoly.open(altered, with: key, nonce: nonce) == nil)
    }
    #expect(
      ChaChaPoly.open(ChaChaPoly.seal([], with: key, nonce: nonce), with: key, nonce: nonce) == [])
    #expect(ChaChaPoly.open([1, 2, 3], with: key, nonce: nonce) == nil)
  }

  private static let sealed = """
    d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b
    1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc
    3ff4def08e4b7a9de576d26586cec64b61166a23a4681fd59456aea1d29f82477216
    """
}
