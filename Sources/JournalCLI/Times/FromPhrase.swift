package import JournalModel

/// From when something is prescribed, as typed after `--from`: any time that may lie ahead, or the
/// next scheduled dose.
package enum FromPhrase: Equatable, Sendable {
  case next
  /// A bare day has the precision of a day.
  case moment(LivedMoment)

  package static func parse(
    _ text: String, now: Instant, zone: Zone
  ) throws(PhraseError) -> FromPhrase {
    if ["next", "next dose"].contains(text.nameFolded) { return .next }
    let parser = WhenParser(now: now, zone: zone, purpose: .plan)
    let reading: WhenReading
    do throws(PhraseError) {
      reading = try parser.parse(text)
    } catch {
      throw error.offering(FromPhrase.withoutNext(text), by: parser)
    }
    // Schedules go by the clock on the wall, wherever the person is.
    guard reading.moment.zone == zone.identifier else {
      throw PhraseError(
        .time, text, problem: "has the offset of another place, which no schedule has",
        examples: [
          "\(reading.moment.day.iso8601) \(reading.moment.local.time.iso8601)", "tomorrow 8am",
        ])
    }
    return .moment(reading.moment)
  }

  /// `next mon` is `mon`, the coming one.
  private static func withoutNext(_ text: String) -> String? {
    let words = text.nameFolded.split(separator: " ")
    return words.first == "next" ? words.dropFirst().joined(separator: " ") : nil
  }
}

extension PhraseError {
  /// The same with an example of its own before the others, where that is understood.
  fileprivate func offering(_ example: String?, by parser: WhenParser) -> PhraseError {
    guard let example, (try? parser.parse(example)) != nil else { return self }
    var error = self
    error.examples = [example] + examples.prefix(1)
    return error
  }
}
