internal import Sodium

/// Encrypting with a passphrase in the format of `age`, version 1, a chunk at a time.
///
/// Nothing here opens a file: bytes come from and go to closures of the caller.
package enum Age {
  static let nonceLength = 16

  /// Gives as many bytes as were asked for; fewer only at the end, and then none.
  package typealias Source = (_ count: Int) throws -> [UInt8]
  package typealias Target = (_ bytes: [UInt8]) throws -> Void

  /// - Parameter random: as many random bytes as are asked for.
  /// - Throws: ``AgeError/emptyPassphrase``, and what the closures throw.
  package static func encrypt(
    passphrase: [UInt8], workFactor: Int = AgeHeader.workFactor,
    random: (Int) -> [UInt8] = randomBytes, from read: Source, to write: Target
  ) throws {
    let fileKey = SecretKey(random(AgeKeys.fileKeyLength))
    let salt = random(AgeHeader.saltLength)
    let key = try AgeKeys.wrapping(passphrase: passphrase, salt: salt, workFactor: workFactor)
    var header = AgeHeader(
      salt: salt, workFactor: workFactor, wrappedKey: AgeKeys.wrapped(fileKey, with: key))
    header.mac = AgeKeys.mac(header, fileKey)
    let nonce = random(nonceLength)
    try write(header.bytes + nonce)
    let payload = AgeKeys.payload(fileKey, nonce: nonce)
    var chunk = try read(AgeChunk.length)
    var index: UInt64 = 0
    while true {
      let next = chunk.count < AgeChunk.length ? [] : try read(AgeChunk.length)
      let nonce = AgeChunk.nonce(index, isLast: next.isEmpty)
      try write(AgeChunk.sealed(chunk, payload, nonce))
      guard !next.isEmpty else { return }
      chunk = next
      index += 1
    }
  }

  /// What is given to `write` before this returns is part of a file that may turn out to be altered
  /// or cut: it must not be used when this throws.
  ///
  /// - Throws: ``AgeError``, and what the closures throw.
  package static func decrypt(
    passphrase: [UInt8], from read: @escaping Source, to write: Target
  ) throws {
    var input = BufferedSource(read: read)
    let head = try input.peek(AgeHeader.longest)
    let (header, length) = try AgeHeader.read(head)
    _ = try input.take(length)
    let key = try AgeKeys.wrapping(
      passphrase: passphrase, salt: header.salt, workFactor: header.workFactor)
    let fileKey = try AgeKeys.unwrapped(header.wrappedKey, with: key)
    guard AgeKeys.isRight(header, fileKey) else { throw AgeError.alteredHeader }
    let nonce = try input.take(nonceLength)
    guard nonce.count == nonceLength else { throw AgeError.cutShort }
    let payload = AgeKeys.payload(fileKey, nonce: nonce)
    var index: UInt64 = 0
    while true {
      let sealed = try input.take(AgeChunk.length + AgeChunk.tagLength)
      let isLast = try input.peek(1).isEmpty
      try write(open(sealed, payload, index, isLast: isLast))
      if isLast { return }
      index += 1
    }
  }

  private static func open(
    _ sealed: [UInt8], _ key: SecretKey, _ index: UInt64, isLast: Bool
  ) throws(AgeError) -> [UInt8] {
    if let text = AgeChunk.opened(sealed, key, AgeChunk.nonce(index, isLast: isLast)) {
      // Only a file of nothing has a last chunk of nothing.
      guard !text.isEmpty || index == 0 else { throw .alteredOrCutAtEnd }
      return text
    }
    let isOther = AgeChunk.opened(sealed, key, AgeChunk.nonce(index, isLast: !isLast)) != nil
    switch (isLast, isOther) {
    case (true, true): throw .cutShort
    case (true, false): throw sealed.isEmpty ? .cutShort : .alteredOrCutAtEnd
    case (false, true): throw .trailingBytes
    case (false, false): throw .altered(chunk: Int(index) + 1)
    }
  }

  package static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// A source that can be looked ahead in.
private struct BufferedSource {
  let read: Age.Source
  private var buffer: [UInt8] = []

  init(read: @escaping Age.Source) { self.read = read }

  /// The next bytes, which stay there; fewer at the end.
  mutating func peek(_ count: Int) throws -> [UInt8] {
    while buffer.count < count {
      let more = try read(count - buffer.count)
      guard !more.isEmpty else { break }
      buffer += more
    }
    return Array(buffer.prefix(count))
  }

  mutating func take(_ count: Int) throws -> [UInt8] {
    let bytes = try peek(count)
    buffer.removeFirst(bytes.count)
    return bytes
  }
}
