internal import CSodium

/// SHA-256 (FIPS 180-4), a piece at a time.
@safe package struct SHA256 {
  package static let length = 32

  private var state = crypto_hash_sha256_state()

  package init() {
    // "It always returns 0", as do the two below.
    unsafe crypto_hash_sha256_init(&state)
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    unsafe crypto_hash_sha256_update(
      &state, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
  }

  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  package consuming func finish() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: SHA256.length) { digest, count in
      if let start = digest.baseAddress { unsafe crypto_hash_sha256_final(&state, start) }
      count = SHA256.length
    }
  }

  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
