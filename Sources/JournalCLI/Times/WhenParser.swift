package import JournalModel

/// Reads what people type for a time, after `--at` above all: understood whole or refused whole.
package struct WhenParser {
  package var now: Instant
  package var zone: Zone
  package var purpose: WhenPurpose

  package init(now: Instant, zone: Zone, purpose: WhenPurpose) {
    self.now = now
    self.zone = zone
    self.purpose = purpose
  }

  /// How far ahead of now a time may lie: watches differ.
  package static let secondsAhead: Int64 = 300

  package func parse(_ text: String) throws(PhraseError) -> WhenReading {
    try understand(text, usual: usual, by: read)
  }

  private var usual: [String] {
    switch purpose {
    case .dose, .entry: ["20 min ago", "yesterday 20:00", "now", "yesterday"]
    case .plan: ["tomorrow 8am", "today 20:00", "now", "yesterday"]
    }
  }

  private func read(_ text: String) throws(PhraseError) -> WhenReading {
    let words = PhraseWords(text)
    let phrase = try WhenPhrase(words, subject: .time)
    switch phrase.content {
    case .now: return WhenReading(moment: minute(of: now))
    case .minutesAgo(let minutes):
      let instant = now.advanced(bySeconds: Int64(minutes) * -60)
      return WhenReading(moment: minute(of: instant))
    case .lastNight:
      switch purpose {
      case .dose:
        throw refusal(text, "needs a time of day", try: "yesterday 20:00", "yesterday 22:00")
      case .plan: throw refusal(text, "needs a day or a time of day")
      case .entry: return try wholeDay(today(in: zone).advanced(byDays: -1), text)
      }
    case .civil(let day, let clock):
      guard let clock else { return try wholeDay(day, text) }
      if let day, clock.isMidnightWord { throw midnightRefusal(day, text) }
      return try moment(day, clock, phrase, text)
    }
  }

  private func today(in zone: Zone) -> CivilDay { zone.local(at: now).day }

  /// The whole minute that `instant` is in, as the clock here shows it.
  private func minute(of instant: Instant) -> LivedMoment {
    let second = zone.local(at: instant).time.second
    return zone.moment(at: instant.advanced(bySeconds: Int64(-second)))
  }

  // MARK: A day without a time

  private func wholeDay(_ phrase: DayPhrase?, _ text: String) throws(PhraseError) -> WhenReading {
    let days = try days(phrase, in: zone, text)
    if purpose == .plan, days.count > 1 { throw eitherRefusal(days, text) }
    return try wholeDay(days[0], text)
  }

  private func wholeDay(_ day: CivilDay, _ text: String) throws(PhraseError) -> WhenReading {
    if purpose != .plan, day > today(in: zone) { throw futureRefusal(day, text) }
    let moment = zone.moment(at: zone.start(of: day), precision: .day)
    guard moment.day == day else {
      throw refusal(text, "is a day that \(zone.identifier) left out")
    }
    return WhenReading(moment: moment)
  }

  // MARK: A time of day

  private func moment(
    _ day: DayPhrase?, _ clock: ClockWord, _ phrase: WhenPhrase, _ text: String
  ) throws(PhraseError) -> WhenReading {
    if let offset = clock.offset {
      return try moment(day, clock.time, offset: offset, phrase, text)
    }
    let days = try days(day, in: zone, text)
    for day in days.dropLast() {
      let reading = try reading(LocalDateTime(day: day, time: clock.time), text)
      if isMeant(reading.moment.instant) { return reading }
    }
    let local = LocalDateTime(day: days[days.count - 1], time: clock.time)
    return try accepted(reading(local, text), phrase, text)
  }

  /// With a typed offset: in this zone when that offset is its own then, else in a zone of that
  /// offset alone, whose day may be another.
  private func moment(
    _ day: DayPhrase?, _ time: TimeOfDay, offset: Int, _ phrase: WhenPhrase, _ text: String
  ) throws(PhraseError) -> WhenReading {
    func instant(in place: Zone) throws(PhraseError) -> Instant {
      var candidates: [Instant] = []
      for day in try days(day, in: place, text) {
        candidates.append(LocalDateTime(day: day, time: time).instant(offset: offset))
      }
      return candidates.first(where: isMeant) ?? candidates[candidates.count - 1]
    }
    let isOwn = zone.offset(at: try instant(in: zone)) == offset
    let place = isOwn ? zone : Zone(fixedOffset: offset)
    let moment = place.moment(at: try instant(in: place))
    return try accepted(WhenReading(moment: moment), phrase, text)
  }

  private func reading(
    _ local: LocalDateTime, _ text: String
  ) throws(PhraseError) -> WhenReading {
    switch zone.resolve(local) {
    case .one(let instant, _): return WhenReading(moment: zone.moment(at: instant))
    case .two(let first, _, _, let secondOffset):
      return WhenReading(moment: zone.moment(at: first), secondOffset: secondOffset)
    case .none(let before, let after): throw gapRefusal(before, after, text)
    }
  }

  private func isAhead(_ instant: Instant) -> Bool {
    purpose != .plan && instant - now > WhenParser.secondsAhead
  }

  /// Whether it is this one of two days that may be meant: what was lived is past, a plan is not.
  private func isMeant(_ instant: Instant) -> Bool {
    purpose == .plan ? instant >= now : !isAhead(instant)
  }

  private func accepted(
    _ reading: WhenReading, _ phrase: WhenPhrase, _ text: String
  ) throws(PhraseError) -> WhenReading {
    guard isAhead(reading.moment.instant) else { return reading }
    throw aheadRefusal(reading, phrase, text)
  }

  // MARK: The calendar

  /// The days that `phrase` may mean, likeliest first, at least one; `nil` is today.
  private func days(
    _ phrase: DayPhrase?, in zone: Zone, _ text: String
  ) throws(PhraseError) -> [CivilDay] {
    let today = today(in: zone)
    guard let phrase else { return [today] }
    let days = candidates(phrase, today: today)
    guard !days.isEmpty else { throw weekdayRefusal(phrase, today: today, text) }
    guard days.allSatisfy({ CivilDay.diaryYears.contains($0.components.year) }) else {
      throw refusal(text, "lies before 1900 or after 2199")
    }
    if purpose == .plan {
      if days.count > 1, phrase.isWithoutYear { throw eitherRefusal(days, text) }
      guard days[0] - today <= WhenParser.longestPlan else {
        throw refusal(text, "lies more than ten years ahead (\(days[0].text))")
      }
    }
    return days
  }

  /// The days that `phrase` may mean for this purpose, likeliest first.
  func candidates(_ phrase: DayPhrase, today: CivilDay) -> [CivilDay] {
    switch purpose {
    case .dose, .entry:
      phrase.days(today: today, horizon: today.advanced(byDays: WhenParser.daysAhead))
    case .plan: phrase.plannedDays(today: today)
    }
  }

  /// In days, so that a mistyped year is refused.
  private static let longestPlan = 3660

  /// A day without a year that comes round within these days is that day, ahead, and refused;
  /// otherwise it is last year's.
  private static let daysAhead = 31
}
