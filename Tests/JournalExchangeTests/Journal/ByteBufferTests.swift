import Testing

@testable import JournalExchange

@Suite("Bytes that are gathered")
struct ByteBufferTests {
  /// Those where a digit is added, and the ends.
  static var edges: [Int64] {
    var (edges, power): ([Int64], Int64) = ([.max, .max - 1, .min, .min + 1, -1, 0, 1], 1)
    while power <= .max / 10 {
      power *= 10
      edges += [power - 1, power, power + 1, -power, 1 - power]
    }
    return edges
  }

  @Test("a number is written as Swift writes it", arguments: edges)
  func number(_ number: Int64) {
    #expect(written { $0.append(number) } == String(number))
  }

  @Test("numbers of any size are")
  func numbers() {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let number = Int64(bitPattern: numbers.next()) >> Int64.random(in: 0..<64)
      #expect(written { $0.append(number) } == String(number))
    }
  }

  @Test("with a small buffer and with a large one")
  func grows() {
    #expect(
      written { buffer in
        buffer.append(key: "at")
        buffer.append(1_795_651_200 as Int64)
        buffer.append(hexadecimal: [0, 9, 10, 255])
      } == ",\"at\":1795651200" + "00090aff")
  }

  private func written(_ body: (ByteBuffer) -> Void) -> String {
    let (small, large) = (ByteBuffer(room: 0), ByteBuffer(room: 100))
    body(small)
    body(large)
    let bytes = small.take()
    #expect(bytes == large.take())
    return String(decoding: bytes, as: UTF8.self)
  }
}
