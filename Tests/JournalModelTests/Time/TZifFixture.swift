@testable import JournalModel

/// Writes a TZif file as a test wants it, right or wrong.
struct TZifFixture {
  var version: UInt8 = UInt8(ascii: "2")
  var transitions: [(instant: Int64, type: UInt8)] = []
  var offsets: [Int32] = [0]
  var leapSeconds = 0
  var footer = "\n\n"
  /// What the 32-bit block in front of a newer one says, which nobody should read.
  var obsoleteOffset: Int32 = -3600

  var bytes: [UInt8] {
    guard version > 0 else { return block(timeWidth: 4) }
    let obsolete = TZifFixture(version: version, offsets: [obsoleteOffset]).block(timeWidth: 4)
    return obsolete + block(timeWidth: 8) + Array(footer.utf8)
  }

  private func block(timeWidth: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leapSeconds, transitions.count, offsets.count, 4] {
      bytes += bigEndian(Int64(count), width: 4)
    }
    for (instant, _) in transitions { bytes += bigEndian(instant, width: timeWidth) }
    bytes += transitions.map(\.type)
    for offset in offsets { bytes += bigEndian(Int64(offset), width: 4) + [0, 0] }
    bytes += Array("ABC".utf8) + [0]
    bytes += [UInt8](repeating: 0, count: leapSeconds * (timeWidth + 4))
    return bytes
  }

  private func bigEndian(_ value: Int64, width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
