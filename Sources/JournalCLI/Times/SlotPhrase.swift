package import JournalModel

/// A scheduled dose as people name it after `--for`: `14:00`, or with a day in either order.
package struct SlotPhrase: Equatable, Sendable {
  /// The latest such clock time not more than five minutes ahead, or the one of the named day.
  package let slot: SlotReference
  /// When no day was named and the time is still to come today: today's, for a caller who knows
  /// that the schedule has it and that a dose may be taken early.
  package let laterToday: SlotReference?

  private init(slot: SlotReference, laterToday: SlotReference? = nil) {
    self.slot = slot
    self.laterToday = laterToday
  }

  package static func parse(
    _ text: String, now: Instant, zone: Zone
  ) throws(PhraseError) -> SlotPhrase {
    let local = zone.local(at: now)
    return try understand(text, usual: ["14:00", "yesterday 14:00"]) {
      (text) throws(PhraseError) in try read(text, now: local)
    }
  }

  /// Slots are civil, so `now` is too.
  private static func read(
    _ text: String, now: LocalDateTime
  ) throws(PhraseError) -> SlotPhrase {
    func refusal(_ problem: String, try examples: String...) -> PhraseError {
      PhraseError(.slot, text, problem: problem, examples: examples)
    }
    let phrase = try WhenPhrase(PhraseWords(text), subject: .slot)
    guard case .civil(let day, let clock) = phrase.content, let clock else {
      throw refusal("needs the time of day of a scheduled dose")
    }
    guard clock.offset == nil else { throw refusal("has an offset, which no schedule has") }
    guard clock.time.second == 0 else { throw refusal("has seconds, which no schedule has") }
    let horizon = now.secondsSinceEpoch + WhenParser.secondsAhead
    func isAhead(_ slot: SlotReference) -> Bool {
      slot.moment.secondsSinceEpoch > horizon
    }
    guard let day else {
      let today = SlotReference(day: now.day, time: clock.time)
      guard isAhead(today) else { return SlotPhrase(slot: today) }
      let yesterday = SlotReference(day: now.day.advanced(byDays: -1), time: clock.time)
      return SlotPhrase(slot: yesterday, laterToday: today)
    }
    let slots = day.days(today: now.day, horizon: now.day).map {
      SlotReference(day: $0, time: clock.time)
    }
    guard let last = slots.last else {
      throw refusal("names a weekday that does not fit its date")
    }
    let slot = slots.first { !isAhead($0) } ?? last
    guard slot.day <= now.day else {
      throw refusal("lies after today", try: clock.time.iso8601)
    }
    guard CivilDay.diaryYears.contains(slot.day.components.year) else {
      throw refusal("lies before 1900")
    }
    return SlotPhrase(slot: slot)
  }
}
