/// A stretch of time during which one offset from UTC is in force.
///
/// Two neighbours may carry the same offset: only the abbreviation changed between them.
package struct OffsetPeriod: Equatable, Sendable {
  /// Every offset that a zone may have: RFC 9636, section 3.2, "more than -25 hours and less than
  /// 26 hours".
  package static let possibleOffsets = -89_999...93_599
  package static let allTime = Instant(seconds: .min)..<Instant(seconds: .max)

  /// Seconds east of UTC.
  package var offset: Int
  package var instants: Range<Instant>

  package init(offset: Int, instants: Range<Instant> = allTime) {
    self.offset = offset
    self.instants = instants
  }
}
