#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open file or stream, read and written without a buffer of ours: what was written is out.
struct Descriptor {
  let number: Int32
  let name: String

  static let standardInput = Descriptor(number: STDIN_FILENO, name: "standard input")
  static let standardOutput = Descriptor(number: STDOUT_FILENO, name: "standard output")
  static let standardErrors = Descriptor(number: STDERR_FILENO, name: "standard error")

  func write(_ text: String) throws(FileFailure) {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(number, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else {
        throw errno == EPIPE ? .closedPipe : .failed(path: name, reason: LiveFile.reason())
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Byte by byte, so that nothing behind the line is taken from whoever reads next.
  func readLine() throws(FileFailure) -> [UInt8]? {
    var line: [UInt8] = []
    while let byte = try read(atMost: 1).first {
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return line.isEmpty ? nil : line
  }

  func readAll() throws(FileFailure) -> [UInt8] {
    let limit = 64 << 20
    let bytes = try read(atMost: limit + 1)
    guard bytes.count <= limit else { throw .tooLarge(path: name) }
    return bytes
  }

  /// As many bytes as there are, up to a limit.
  func read(atMost limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 1 << 16))
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let got = chunk.withUnsafeMutableBytes { systemRead(number, $0.baseAddress, wanted) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .failed(path: name, reason: LiveFile.reason()) }
      guard got > 0 else { break }
      bytes.append(contentsOf: chunk.prefix(got))
    }
    return bytes
  }
}

// The C functions, under names that the methods above do not hide.

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func systemRead(
  _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, bytes, count)
}
