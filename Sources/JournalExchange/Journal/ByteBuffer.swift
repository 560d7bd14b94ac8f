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
    reserve(1)
    add(byte)
  }

  func append(_ more: UnsafeBufferPointer<UInt8>) {
    reserve(more.count)
    add(more)
  }

  /// The name of a member, after a comma. It has letters and underscores.
  func append(key name: String) {
    var name = name
    name.withUTF8 { name in
      reserve(name.count + 4)
      add(UInt8(ascii: ","))
      add(UInt8(ascii: "\""))
      add(name)
      add(UInt8(ascii: "\""))
      add(UInt8(ascii: ":"))
    }
  }

  func append(hexadecimal more: [UInt8]) {
    reserve(2 * more.count)
    for byte in more {
      add(ByteBuffer.digit(byte >> 4))
      add(ByteBuffer.digit(byte & 15))
    }
  }

  /// Of a number below 16.
  @inline(__always)
  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
  }

  /// - Precondition: there is room.
  @inline(__always)
  private func add(_ byte: UInt8) {
    bytes.initializeElement(at: count, to: byte)
    count += 1
  }

  /// - Precondition: there is room.
  @inline(__always)
  private func add(_ more: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, let other = more.baseAddress else { return }
    (start + count).initialize(from: other, count: more.count)
    count += more.count
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    if bytes.count - count < more { grow(by: more) }
  }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// In decimal digits.
  func append(_ number: Int64) {
    reserve(20)
    if number < 0 { add(UInt8(ascii: "-")) }
    var (rest, first) = (number.magnitude, count)
    repeat {
      // A tenth of any number, without a division, which takes several times as long.
      let tenth = rest.multipliedFullWidth(by: 0xCCCC_CCCC_CCCC_CCCD).high >> 3
      add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest - 10 * tenth))
      rest = tenth
    } while rest > 0
    var last = count - 1
    while first < last {
      bytes.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
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
