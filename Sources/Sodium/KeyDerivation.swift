internal import CSodium

/// HMAC with SHA-256. https://www.rfc-editor.org/rfc/rfc2104
@safe package enum HMAC256 {
  package static func code(for message: [UInt8], with key: SecretKey) -> [UInt8] {
    key.withBytes { code(for: message, with: $0) }
  }

  /// Takes as long whether the code is right or wrong.
  package static func isRight(_ code: [UInt8], for message: [UInt8], with key: SecretKey) -> Bool {
    let right = self.code(for: message, with: key)
    return unsafe code.count == right.count && sodium_memcmp(code, right, right.count) == 0
  }

  static func code(for message: [UInt8], with key: [UInt8]) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    var code = [UInt8](repeating: 0, count: SHA256.length)
    // "All these functions always return 0."
    unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
    unsafe crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    unsafe crypto_auth_hmacsha256_final(&state, &code)
    return code
  }
}

/// HKDF with SHA-256. https://www.rfc-editor.org/rfc/rfc5869
package enum HKDF256 {
  /// The first 32 bytes, which one round gives.
  package static func derive(from key: SecretKey, salt: [UInt8], info: String) -> SecretKey {
    let salt = salt.isEmpty ? [UInt8](repeating: 0, count: SHA256.length) : salt
    let extracted = SecretKey(key.withBytes { HMAC256.code(for: $0, with: salt) })
    return SecretKey(HMAC256.code(for: Array(info.utf8) + [1], with: extracted))
  }
}

/// scrypt. https://www.rfc-editor.org/rfc/rfc7914
@safe package enum Scrypt {
  /// - Parameter rounds: N, a power of 2. With r = 8 and p = 1 it needs 1 KiB of memory for each.
  /// - Returns: 32 bytes; `nil` when there is not the memory.
  package static func derive(from passphrase: [UInt8], salt: [UInt8], rounds: UInt64) -> SecretKey?
  {
    guard Sodium.isReady else { return nil }
    var key = [UInt8](repeating: 0, count: 32)
    let failure = unsafe crypto_pwhash_scryptsalsa208sha256_ll(
      passphrase, passphrase.count, salt, salt.count, rounds, 8, 1, &key, key.count)
    return failure == 0 ? SecretKey(key) : nil
  }
}
