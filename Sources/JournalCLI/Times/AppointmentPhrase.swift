package import JournalModel

/// When an appointment is, as typed: a day, past or to come, with a time of day or without. By the
/// clock on the wall at its place.
package struct AppointmentPhrase: Equatable, Sendable {
  package let day: CivilDay
  package let time: TimeOfDay?

  /// - Parameter known: the day that a bare time of day is on; `nil` is today.
  package static func parse(
    _ text: String, on known: CivilDay? = nil, now: Instant, zone: Zone
  ) throws(PhraseError) -> AppointmentPhrase {
    let phrase = known.flatMap { isBareTime(text) ? "\($0.iso8601) \(text)" : nil } ?? text
    let moment = try WhenParser(now: now, zone: zone, purpose: .plan)
      .civil(phrase, offsetFault: "has an offset, which an appointment has not")
    return AppointmentPhrase(day: moment.day, time: moment.time)
  }
}
