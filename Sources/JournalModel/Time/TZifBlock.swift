/// One header with its data block in a TZif file, addressed in place (RFC 9636, section 3).
///
/// The whole block lies inside `bytes` once ``init(_:at:timeWidth:)`` returns; its contents can be
/// trusted after ``validate()``.
struct TZifBlock: Sendable {
  /// 0 for version 1, else the ASCII digit.
  let version: UInt8
  let timeCount: Int
  /// The position after the block.
  let end: Int

  private let bytes: [UInt8]
  private let timeWidth: Int
  private let typeCount: Int
  private let leapSecondCount: Int
  private let times: Int
  private let timeTypes: Int
  private let types: Int

  private static let headerSize = 44
  private static let typeSize = 6

  /// `timeWidth` is 4 in the first block of a file, 8 in the second.
  init(_ bytes: [UInt8], at start: Int, timeWidth: Int) throws(TimeZoneError) {
    guard bytes.dropFirst(start).starts(with: "TZif".utf8) else { throw .notTZif }
    guard bytes.count - start >= TZifBlock.headerSize else { throw .truncated }
    func count(_ index: Int) -> Int {
      Int(bytes.bigEndian(at: start + 20 + 4 * index, width: 4) & 0xFFFF_FFFF)
    }
    let (utIndicators, standardIndicators, leapSeconds) = (count(0), count(1), count(2))
    let (timeCount, typeCount, characters) = (count(3), count(4), count(5))
    version = bytes[start + 4]
    self.timeCount = timeCount
    self.typeCount = typeCount
    self.timeWidth = timeWidth
    leapSecondCount = leapSeconds
    times = start + TZifBlock.headerSize
    timeTypes = times + timeCount * timeWidth
    types = timeTypes + timeCount
    end =
      types + typeCount * TZifBlock.typeSize + characters + leapSeconds * (timeWidth + 4)
      + standardIndicators + utIndicators
    guard end <= bytes.count else { throw .truncated }
    self.bytes = bytes
  }

  func validate() throws(TimeZoneError) {
    guard leapSecondCount == 0 else { throw .countsLeapSeconds }
    guard typeCount > 0 else { throw .inconsistent }
    for type in 0..<typeCount where !OffsetPeriod.possibleOffsets.contains(offset(type)) {
      throw .inconsistent
    }
    for index in 0..<timeCount {
      let ordered = index == 0 || instant(index - 1) < instant(index)
      guard ordered, type(index) < typeCount else { throw .inconsistent }
    }
  }

  func instant(_ index: Int) -> Instant {
    Instant(seconds: bytes.bigEndian(at: times + index * timeWidth, width: timeWidth))
  }

  /// The local time type that begins with transition `index`.
  func type(_ index: Int) -> Int {
    Int(bytes[timeTypes + index])
  }

  /// Seconds east of UTC of a local time type.
  func offset(_ type: Int) -> Int {
    Int(bytes.bigEndian(at: types + type * TZifBlock.typeSize, width: 4))
  }

  /// How many transitions have happened at `instant`, one at that very instant included.
  func transitions(notAfter instant: Instant) -> Int {
    var (low, high) = (0, timeCount)
    while low < high {
      let middle = (low + high) / 2
      if self.instant(middle) <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [UInt8] {
  /// A two's-complement integer of `width` bytes, most significant first.
  fileprivate func bigEndian(at position: Int, width: Int) -> Int64 {
    var value = Int64(Int8(bitPattern: self[position]))
    for byte in self[(position + 1)..<(position + width)] { value = value << 8 | Int64(byte) }
    return value
  }
}
