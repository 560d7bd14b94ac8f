internal import CSodium

/// ChaCha20-Poly1305. https://www.rfc-editor.org/rfc/rfc8439
@safe package enum ChaChaPoly {
  package static let keyLength = 32
  package static let nonceLength = 12
  package static let tagLength = 16

  /// - Precondition: a key and a nonce of their lengths, used together once.
  /// - Returns: the text encrypted, and its tag behind it.
  package static func seal(_ text: [UInt8], with key: SecretKey, nonce: [UInt8]) -> [UInt8] {
    precondition(nonce.count == nonceLength, "a nonce has \(nonceLength) bytes")
    _ = Sodium.isReady
    var sealed = [UInt8](repeating: 0, count: text.count + tagLength)
    key.withBytes { key in
      precondition(key.count == keyLength, "a key has \(keyLength) bytes")
      // "The function returns -1 on failure and 0 on success"; it has no way to fail.
      unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
        &sealed, nil, text, UInt64(text.count), nil, 0, nil, nonce, key)
    }
    return sealed
  }

  /// `nil` unless it is what was sealed with this key and nonce.
  package static func open(_ sealed: [UInt8], with key: SecretKey, nonce: [UInt8]) -> [UInt8]? {
    guard sealed.count >= tagLength, nonce.count == nonceLength, Sodium.isReady else { return nil }
    return key.withBytes { key in
      guard key.count == keyLength else { return nil }
      // One byte more, so that the text of an empty one has an address too.
      var text = [UInt8](repeating: 0, count: sealed.count - tagLength + 1)
      let failure = unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
        &text, nil, nil, sealed, UInt64(sealed.count), nil, 0, nonce, key)
      guard failure == 0 else { return nil }
      text.removeLast()
      return text
    }
  }
}
