internal import JournalModel

/// When a corrected entry was lived: by its own clock and, for a bare time, on its own day.
extension EntryOptions {
  /// The moment of a correction; what is not said of it stays.
  ///
  /// - Parameter phrase: a time among the words, which stands for `--at`.
  func moment(
    _ phrase: String? = nil, correcting known: LivedMoment, for purpose: WhenPurpose,
    in session: Session
  ) throws -> LivedMoment {
    if let phrase, at != nil {
      throw CommandError(
        .usage,
        "two times are given, \"\(session.shown(phrase))\" and --at; nothing was stored; leave one out"
      )
    }
    let zone = try self.zone.map { try session.zone(named: $0) } ?? session.zone(of: known)
    var moment = known
    if let text = phrase ?? at {
      let parser = WhenParser(now: session.environment.now, zone: zone, purpose: purpose)
      let today = zone.local(at: session.environment.now).day
      let reading = try parser.parse(
        known.day != today && isBareTime(text) ? "\(known.day.iso8601) \(text)" : text)
      session.sayWhichOfTwo(reading)
      moment = reading.moment
    } else if self.zone != nil {
      // The same instant by another clock; a day stays the day that it was.
      moment =
        known.precision == .day
        ? zone.moment(at: zone.start(of: known.day), precision: .day)
        : zone.moment(at: known.instant, precision: known.precision)
    }
    if about, moment.precision == .minute { moment.precision = .approximate }
    return moment
  }
}

/// Whether a phrase names a time of day and no day.
func isBareTime(_ text: String) -> Bool {
  guard let phrase = try? WhenPhrase(PhraseWords(text), subject: .time),
    case .civil(day: nil, clock: _) = phrase.content
  else { return false }
  return true
}

extension Session {
  /// The clock that an entry was lived by; where this system does not know it any more, the offset
  /// that was in force.
  func zone(of moment: LivedMoment) -> Zone {
    if moment.zone == environment.zone.identifier { return environment.zone }
    return environment.zoneNamed(moment.zone) ?? Zone(offsetText: moment.zone)
      ?? Zone(posix: moment.zone) ?? Zone(fixedOffset: moment.offset)
  }
}

extension Zone {
  /// When the clock here shows `local`: the first time of two, or the end of the gap it lies in.
  func lived(at local: LocalDateTime) -> LivedMoment {
    switch resolve(local) {
    case .one(let instant, _), .two(let instant, _, _, _): return moment(at: instant)
    case .none(_, let after):
      guard case .one(let instant, _) = resolve(after) else {
        return moment(at: start(of: local.day))
      }
      return moment(at: instant)
    }
  }
}
