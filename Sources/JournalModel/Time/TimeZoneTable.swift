/// The offsets of one place, read from the bytes of a TZif file (RFC 9636, versions 1 to 4).
///
/// The bytes are checked once and then searched where they lie: a command that asks for one offset
/// does not pay for decoding two hundred.
package struct TimeZoneTable: Sendable {
  private let block: TZifBlock
  /// Rules from the last transition on; `nil` when the file has no footer or an empty one.
  private let rule: PosixTimeZone?

  /// The 64-bit block is used where there is one. A file whose transitions are out of order, whose
  /// offsets are impossible, or that counts leap seconds is refused: it would give wrong answers.
  package init(tzif bytes: [UInt8]) throws(TimeZoneError) {
    let short = try TZifBlock(bytes, at: 0, timeWidth: 4)
    guard short.version >= UInt8(ascii: "2") else {
      try short.validate()
      block = short
      rule = nil
      return
    }
    block = try TZifBlock(bytes, at: short.end, timeWidth: 8)
    try block.validate()
    rule = try TimeZoneTable.footer(bytes[block.end...])
  }

  /// Seconds east of UTC in force at `instant`.
  package func offset(at instant: Instant) -> Int {
    period(at: instant).offset
  }

  /// The period that contains `instant`.
  ///
  /// Before the first transition type 0 is in force, from the last one on the footer rules
  /// (RFC 9636, section 3.2).
  package func period(at instant: Instant) -> OffsetPeriod {
    let passed = block.transitions(notAfter: instant)
    let start = passed == 0 ? OffsetPeriod.allTime.lowerBound : block.instant(passed - 1)
    if passed == block.timeCount, let rule {
      let period = rule.period(at: instant)
      return OffsetPeriod(
        offset: period.offset,
        instants: max(start, period.instants.lowerBound)..<period.instants.upperBound)
    }
    let end = passed == block.timeCount ? OffsetPeriod.allTime.upperBound : block.instant(passed)
    let type = passed == 0 ? 0 : block.type(passed - 1)
    return OffsetPeriod(offset: block.offset(type), instants: start..<end)
  }

  /// A newline, a POSIX TZ string that may be empty, a newline.
  private static func footer(_ bytes: ArraySlice<UInt8>) throws(TimeZoneError) -> PosixTimeZone? {
    let newline = UInt8(ascii: "\n")
    guard bytes.count >= 2, bytes.first == newline, bytes.last == newline else {
      throw .truncated
    }
    let text = bytes.dropFirst().dropLast()
    guard !text.isEmpty else { return nil }
    guard let rule = PosixTimeZone(String(decoding: text, as: UTF8.self)) else {
      throw .inconsistent
    }
    return rule
  }
}
