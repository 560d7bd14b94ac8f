/// The stretches of time in which a person is awake and it is known when the last dose was.
struct AwakeTime {
  /// Ascending, none overlapping another.
  private(set) var ranges: [Range<Instant>] = []
  /// Seconds that were taken out again.
  private(set) var unknownSeconds: Int64 = 0

  /// - Parameters:
  ///   - days: those with an entry; on the others nothing could be noted.
  ///   - offset: by which the person's clock went on a day.
  ///   - breaks: stretches in which nothing was prescribed.
  ///   - unknown: stretches in which a dose may have been taken that is not recorded.
  init(
    _ awake: AwakeHours, on days: some Sequence<CivilDay>, offset: (CivilDay) -> Int,
    breaks: [Range<Instant>], unknown: [Range<Instant>]
  ) {
    var end = Instant(seconds: .min)
    let breaks = AwakeTime.joined(breaks)
    let unknown = AwakeTime.joined(unknown)
    for day in days.sorted() {
      let offset = offset(day)
      // After a flight eastwards a day may begin before the last one has ended.
      let start = max(
        end, LocalDateTime(day: day, time: awake.from).instant(offset: offset))
      end = max(end, LocalDateTime(day: day, time: awake.until).instant(offset: offset))
      guard start < end else { continue }
      for part in AwakeTime.parts(of: start..<end, without: breaks) {
        let known = AwakeTime.parts(of: part, without: unknown)
        ranges += known
        unknownSeconds += known.reduce(part.seconds) { $0 - $1.seconds }
      }
    }
  }

  /// - Parameter gaps: ascending, none touching another.
  private static func parts(
    of range: Range<Instant>, without gaps: [Range<Instant>]
  ) -> [Range<Instant>] {
    var parts: [Range<Instant>] = []
    var start = range.lowerBound
    var index = gaps.firstIndexInOrder { $0.upperBound > range.lowerBound }
    while index < gaps.count, gaps[index].lowerBound < range.upperBound {
      if start < gaps[index].lowerBound { parts.append(start..<gaps[index].lowerBound) }
      start = gaps[index].upperBound
      index += 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private static func joined(_ ranges: [Range<Instant>]) -> [Range<Instant>] {
    var joined: [Range<Instant>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

extension Range<Instant> {
  fileprivate var seconds: Int64 { upperBound - lowerBound }
}
