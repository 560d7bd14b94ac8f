import JournalCLI
import JournalModel

/// What is understood is not ahead of the clock (but for a plan), and its own date, time and offset,
/// written out, are the same moment again. A refusal offers only what would be taken.
enum TimeTarget {
  /// Noon on a day after a clock change, in a zone that has them.
  private static let now = Instant(seconds: 1_774_782_000)
  private static let zones = [
    "CET-1CEST,M3.5.0,M10.5.0/3", "NST3:30NDT,M3.2.0,M11.1.0",
    "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "UTC0",
  ].compactMap { Zone(posix: $0) }

  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self)
    else { return }
    let purposes = WhenPurpose.allCases
    let purpose = purposes[Int(first) % purposes.count]
    let parser = WhenParser(now: now, zone: zones[Int(first) / 3 % zones.count], purpose: purpose)
    do throws(PhraseError) {
      let reading = try parser.parse(text)
      let moment = reading.moment
      if purpose != .plan {
        require(
          moment.instant <= now.advanced(bySeconds: WhenParser.secondsAhead)
            || moment.precision == .day,
          "\(text.debugDescription) lies ahead")
      }
      require(moment.local.instant(offset: moment.offset) == moment.instant, "another moment")
      if moment.precision != .day {
        let written = rfc3339(moment.instant, offset: moment.offset)
        let again = PlantedFault.alter(
          try? parser.parse(written), to: nil, when: moment.local.time.minute % 5 != 0)
        require(
          again?.moment.instant == moment.instant,
          "\(text.debugDescription) is \(written), which is \(String(describing: again))")
      }
    } catch {
      requireSentence(error.reason)
      require(!error.message.isEmpty, "a refusal says nothing")
    }
  }
}
