internal import JournalModel
internal import JournalStore

/// From when a corrected change of what is prescribed, or a product, counts.
enum EditStart {
  /// Reads a civil moment, past or to come; a day is its 00:00, and a bare time is on the day of
  /// the start that is corrected.
  ///
  /// - Parameter zone: the clock by which `today` and `2h ago` are read.
  static func read(
    _ text: String, correcting known: LocalDateTime, now: Instant, zone: Zone
  ) throws -> LocalDateTime {
    let local = zone.local(at: now)
    return try understand(text, usual: ["today", "yesterday 14:00", "tomorrow"]) {
      (text) throws(PhraseError) in
      let phrase = try WhenPhrase(PhraseWords(text), subject: .time)
      switch phrase.content {
      case .now: return minute(local)
      case .minutesAgo(let minutes):
        return minute(zone.local(at: now.advanced(bySeconds: Int64(minutes) * -60)))
      case .lastNight: throw refusal(text, "needs a day or a time of day")
      case .civil(let day, let clock):
        guard clock?.offset == nil else {
          throw refusal(text, "has an offset, which what is prescribed has not")
        }
        let time = clock?.time ?? .midnight
        guard let day else { return LocalDateTime(day: known.day, time: time) }
        return LocalDateTime(day: try self.day(day, today: local.day, text), time: time)
      }
    }
  }

  /// Reads a day.
  static func day(
    _ text: String, correcting known: CivilDay, now: Instant, zone: Zone
  ) throws -> CivilDay {
    let midnight = known.midnight
    let start = try read(text, correcting: midnight, now: now, zone: zone)
    guard start.time == .midnight, !isBareTime(text) else {
      throw CommandError(
        .refusedValue,
        "a product is in use from a day on; nothing was stored; write --from \(start.day.iso8601)")
    }
    return start.day
  }

  /// How many days ahead a day without a year may lie; else it is last year's.
  private static let daysAhead = 183

  private static func day(
    _ phrase: DayPhrase, today: CivilDay, _ text: String
  ) throws(PhraseError) -> CivilDay {
    let days = phrase.days(today: today, horizon: today.advanced(byDays: daysAhead))
    guard let day = days.first, CivilDay.diaryYears.contains(day.components.year) else {
      throw refusal(text, "names no day that there is")
    }
    return day
  }

  private static func minute(_ local: LocalDateTime) -> LocalDateTime {
    let seconds = local.secondsSinceEpoch
    return LocalDateTime(secondsSinceEpoch: seconds - Int64(local.time.second))
  }

  private static func refusal(_ text: String, _ problem: String) -> PhraseError {
    PhraseError(.time, text, problem: problem)
  }
}

extension Entry {
  /// The moment of an entry that counts from `start` on: when it was said, or the start itself
  /// where that is earlier.
  ///
  /// - Parameters:
  ///   - known: from when it counted before.
  ///   - told: when it was said, where the person says so anew.
  func moment(
    from start: LocalDateTime, before known: LocalDateTime, told: LivedMoment?, in zone: Zone
  ) -> LivedMoment {
    var lived = zone.lived(at: start)
    // A day means its beginning.
    if start.time == .midnight { lived.precision = .day }
    let wasEarlier = facts.moment.instant == zone.lived(at: known).instant
    let said = told ?? (wasEarlier ? zone.minute(of: firstRecordedAt) : facts.moment)
    return lived.instant < said.instant ? lived : said
  }
}

extension Zone {
  /// The whole minute that `instant` is in, as the clock here shows it.
  fileprivate func minute(of instant: Instant) -> LivedMoment {
    moment(at: instant.advanced(bySeconds: Int64(-local(at: instant).time.second)))
  }
}
