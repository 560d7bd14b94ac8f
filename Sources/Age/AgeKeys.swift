internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// The keys of a file, each from the one before.
enum AgeKeys {
  static let fileKeyLength = 16

  /// scrypt with r = 8 and p = 1, which needs 2^(10 + work factor) bytes of memory.
  ///
  /// - Precondition: a work factor that was checked; the library sets no limit of its own.
  static func wrapping(
    passphrase: [UInt8], salt: [UInt8], workFactor: Int
  ) throws(AgeError) -> SymmetricKey {
    // The library takes the address of the passphrase, and an empty one has none.
    guard !passphrase.isEmpty else { throw .emptyPassphrase }
    do {
      return try KDF.Scrypt.deriveKey(
        from: passphrase, salt: AgeHeader.version + Array("/scrypt".utf8) + salt,
        outputByteCount: 32, rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
    } catch {
      throw .notEncrypted
    }
  }

  static func header(_ fileKey: SymmetricKey) -> SymmetricKey {
    derived(fileKey, salt: [], info: "header")
  }

  static func payload(_ fileKey: SymmetricKey, nonce: [UInt8]) -> SymmetricKey {
    derived(fileKey, salt: nonce, info: "payload")
  }

  private static func derived(
    _ fileKey: SymmetricKey, salt: [UInt8], info: String
  ) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: salt, info: Array(info.utf8), outputByteCount: 32)
  }

  /// The file key under a nonce of zeros: a wrapping key is used once.
  static func wrapped(
    _ fileKey: SymmetricKey, with key: SymmetricKey
  ) throws(AgeError) -> [UInt8] {
    try AgeChunk.sealed(fileKey.withUnsafeBytes(Array.init), key, AgeChunk.zero)
  }

  static func unwrapped(
    _ wrapped: [UInt8], with key: SymmetricKey
  ) throws(AgeError) -> SymmetricKey {
    guard let fileKey = AgeChunk.opened(wrapped, key, AgeChunk.zero) else {
      throw .wrongPassphrase
    }
    return SymmetricKey(data: fileKey)
  }

  static func mac(_ header: AgeHeader, _ fileKey: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: header.covered, using: self.header(fileKey)))
  }

  static func isRight(_ header: AgeHeader, _ fileKey: SymmetricKey) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      header.mac, authenticating: header.covered, using: self.header(fileKey))
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

  static func sealed(
    _ text: [UInt8], _ key: SymmetricKey, _ nonce: [UInt8]
  ) throws(AgeError) -> [UInt8] {
    do {
      let box = try ChaChaPoly.seal(text, using: key, nonce: ChaChaPoly.Nonce(data: nonce))
      return Array(box.ciphertext) + Array(box.tag)
    } catch {
      throw .notEncrypted
    }
  }

  /// `nil` unless it is what was sealed with this key and nonce.
  static func opened(_ sealed: [UInt8], _ key: SymmetricKey, _ nonce: [UInt8]) -> [UInt8]? {
    guard sealed.count >= tagLength,
      let nonce = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: sealed.dropLast(tagLength), tag: sealed.suffix(tagLength)),
      let text = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    return Array(text)
  }
}
