internal import Sodium

/// The keys of a file, each from the one before.
enum AgeKeys {
  static let fileKeyLength = 16

  /// scrypt with r = 8 and p = 1, which needs 2^(10 + work factor) bytes of memory.
  ///
  /// - Precondition: a work factor that was checked; the library sets no limit of its own.
  static func wrapping(
    passphrase: [UInt8], salt: [UInt8], workFactor: Int
  ) throws(AgeError) -> SecretKey {
    guard !passphrase.isEmpty else { throw .emptyPassphrase }
    let key = Scrypt.derive(
      from: passphrase, salt: AgeHeader.version + Array("/scrypt".utf8) + salt,
      rounds: 1 << workFactor)
    guard let key else { throw .notEncrypted }
    return key
  }

  static func header(_ fileKey: SecretKey) -> SecretKey {
    derived(fileKey, salt: [], info: "header")
  }

  static func payload(_ fileKey: SecretKey, nonce: [UInt8]) -> SecretKey {
    derived(fileKey, salt: nonce, info: "payload")
  }

  private static func derived(_ fileKey: SecretKey, salt: [UInt8], info: String) -> SecretKey {
    HKDF256.derive(from: fileKey, salt: salt, info: info)
  }

  /// The file key under a nonce of zeros: a wrapping key is used once.
  static func wrapped(_ fileKey: SecretKey, with key: SecretKey) -> [UInt8] {
    fileKey.withBytes { AgeChunk.sealed($0, key, AgeChunk.zero) }
  }

  static func unwrapped(
    _ wrapped: [UInt8], with key: SecretKey
  ) throws(AgeError) -> SecretKey {
    guard let fileKey = AgeChunk.opened(wrapped, key, AgeChunk.zero) else {
      throw .wrongPassphrase
    }
    return SecretKey(fileKey)
  }

  static func mac(_ header: AgeHeader, _ fileKey: SecretKey) -> [UInt8] {
    HMAC256.code(for: header.covered, with: self.header(fileKey))
  }

  static func isRight(_ header: AgeHeader, _ fileKey: SecretKey) -> Bool {
    HMAC256.isRight(header.mac, for: header.covered, with: self.header(fileKey))
  }
}

/// One piece of ChaCha20-Poly1305: its text and 16 bytes of tag.
enum AgeChunk {
  /// Of the text.
  static let length = 64 << 10
  static let tagLength = 16
  static let zero = [UInt8](repeating: 0, count: 12)

  /// Eleven bytes count the chunks from 0, the twelfth says which is the last.
  static func nonce(_ index: UInt64, isLast: Bool) -> [UInt8] {
    [0, 0, 0] + withUnsafeBytes(of: index.bigEndian, Array.init) + [isLast ? 1 : 0]
  }

  static func sealed(_ text: [UInt8], _ key: SecretKey, _ nonce: [UInt8]) -> [UInt8] {
    ChaChaPoly.seal(text, with: key, nonce: nonce)
  }

  /// `nil` unless it is what was sealed with this key and nonce.
  static func opened(_ sealed: [UInt8], _ key: SecretKey, _ nonce: [UInt8]) -> [UInt8]? {
    ChaChaPoly.open(sealed, with: key, nonce: nonce)
  }
}
