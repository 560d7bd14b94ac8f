/// Bytes that are gathered one by one and in small pieces, of which a file has millions.
///
/// An array asks at each of them whether it is shared, and grows; this has room for a piece and a little
/// more, and one owner.
final class ByteBuffer {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(room: Int) {
    bytes = .allocate(capacity: max(room, 1))
  }

  deinit { bytes.deallocate() }

  @inline(__always)
  func append(_ byte: UInt8) {
    if count == bytes.count { grow(by: 1) }
    bytes.initializeElement(at: count, to: byte)
    count += 1
  }

  func append(_ more: UnsafeBufferPointer<UInt8>) {
    if bytes.count - count < more.count { grow(by: more.count) }
    _ = bytes[count...].initialize(fromContentsOf: more)
    count += more.count
  }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// In decimal digits.
  func append(_ number: Int64) {
    guard number != 0 else { return append(UInt8(ascii: "0")) }
    if number < 0 { append(UInt8(ascii: "-")) }
    var (rest, unit) = (number.magnitude, 1 as UInt64)
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      (rest, unit) = (rest % unit, unit / 10)
    }
  }

  /// All of them; none are left.
  func take() -> [UInt8] {
    defer { count = 0 }
    return Array(bytes[..<count])
  }

  private func grow(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(2 * bytes.count, count + more))
    _ = larger.initialize(fromContentsOf: bytes[..<count])
    bytes.deallocate()
    bytes = larger
  }
}
