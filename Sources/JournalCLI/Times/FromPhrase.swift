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
    // Schedules go by the clock on the wall, wherever the person is.
    return .moment(
      try WhenParser(now: now, zone: zone, purpose: .plan)
        .civil(text, offsetFault: "has the offset of another place, which no schedule has"))
  }
}

extension WhenParser {
  /// A time by this clock, whatever an offset says.
  ///
  /// - Parameter offsetFault: what is wrong with the offset of another place.
  func civil(_ text: String, offsetFault: String) throws(PhraseError) -> LivedMoment {
    let moment: LivedMoment
    do throws(PhraseError) {
      moment = try parse(text).moment
    } catch {
      throw error.offering(WhenParser.withoutNext(text), by: self)
    }
    guard moment.zone == zone.identifier else {
      throw PhraseError(
        .time, text, problem: offsetFault,
        examples: ["\(moment.day.iso8601) \(moment.local.time.iso8601)", "tomorrow 8am"])
    }
    return moment
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
