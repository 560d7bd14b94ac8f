internal import JournalModel
internal import JournalStore

/// From when something is prescribed, and when that was decided, as far as the journal can know:
/// when it was written down, or when it began to count if that was before.
struct RegimenStart: Equatable {
  let from: LocalDateTime
  let decided: LivedMoment

  /// - Parameters:
  ///   - text: as typed after `--from`; `nil` is the moment of writing.
  ///   - next: the next scheduled dose.
  /// - Throws: ``PhraseError`` for what is no time; what `next` throws.
  init(
    _ text: String?, written: LivedMoment, zone: Zone, now: Instant,
    next: () throws -> LocalDateTime
  ) throws {
    let phrase = try text.map { try FromPhrase.parse($0, now: now, zone: zone) }
    switch phrase {
    case nil: self.init(from: written.civil, decided: written)
    case .next?: self.init(from: try next(), decided: written)
    case .moment(let moment)?:
      self.init(
        from: moment.civil, decided: moment.instant < written.instant ? moment : written)
    }
  }

  private init(from: LocalDateTime, decided: LivedMoment) {
    self.from = from
    self.decided = decided
  }
}

extension LivedMoment {
  /// A bare day counts from its 00:00, also where the clock skipped that.
  fileprivate var civil: LocalDateTime {
    LocalDateTime(day: day, time: time ?? .midnight)
  }
}

extension Schedule {
  /// The first dose after a moment.
  func first(after moment: LocalDateTime) -> LocalDateTime? {
    var start = moment.day
    if case .every(days: _, let anchor) = days { start = max(start, anchor) }
    for offset in 0...days.period + 1 {
      let day = start.advanced(byDays: offset)
      guard days.contains(day) else { continue }
      let times = doses.map { LocalDateTime(day: day, time: $0.time) }
      if let first = times.first(where: { $0 > moment }) { return first }
    }
    return nil
  }
}

extension Prescription {
  /// The first scheduled dose after a moment, those in `taken` left out.
  func nextDose(after moment: LocalDateTime, except taken: Set<LocalDateTime>) -> LocalDateTime? {
    for version in history.versions {
      guard let schedule = version.regimen.schedule else { continue }
      let before = LocalDateTime(secondsSinceEpoch: version.from.secondsSinceEpoch - 1)
      var last = max(moment, before)
      while let dose = schedule.first(after: last), version.contains(dose) {
        if !taken.contains(dose) { return dose }
        last = dose
      }
    }
    return nil
  }
}

extension Session {
  /// The next scheduled dose that is not taken yet, by what is prescribed now.
  func nextDose(
    of prescription: Prescription, in database: JournalDatabase
  ) throws -> LocalDateTime? {
    let now = environment.moment
    let doses = try database.doses(of: prescription, from: now.day)
    let taken = doses.diary.matching(asOf: now).slots.compactMap { matched in
      if case .taken = matched.outcome { matched.slot.moment } else { nil }
    }
    return prescription.nextDose(after: now.local, except: Set(taken))
  }

  func noNextDose(_ name: String) -> CommandError {
    CommandError(
      .usage,
      "no dose of \(name) is scheduled after now; nothing was stored; write --from with a day or a time"
    )
  }

  /// Now, to the minute.
  func writtenNow() throws -> LivedMoment {
    try WhenParser(now: environment.now, zone: environment.zone, purpose: .entry).parse("now")
      .moment
  }
}
