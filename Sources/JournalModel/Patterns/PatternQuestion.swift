/// One question about the diary, named before its answer is seen. Each that was compared counts
/// once in a journal, however often it is asked.
package struct PatternQuestion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The days before a day, and those from it on. `reach`: so many on each side whatever changed
    /// in them; `nil` for up to ``PatternQuestion/usualReach``, within one daily dose.
    case around(CivilDay, reach: Int?)
    /// Two stretches of days, which do not overlap.
    case between(ClosedRange<CivilDay>, ClosedRange<CivilDay>)
    /// Days with something beside days without it.
    case with(PatternFactor, QuestionSpan)
    /// Awake time by how long ago the last dose of a medicine was.
    case hours(medicine: EntryID, QuestionSpan, AwakeHours)
    /// Blocks of seven days.
    case weeks(QuestionSpan)
  }

  package var subject: PatternSubject
  package var kind: Kind

  package static let usualReach = 28

  package init(_ subject: PatternSubject, _ kind: Kind) {
    self.subject = subject
    self.kind = kind
  }
}

/// When a person is awake, by the clock on the wall.
package struct AwakeHours: Hashable, Sendable {
  package let from: TimeOfDay
  /// Not included.
  package let until: TimeOfDay

  package static let usual = AwakeHours(hours: 7, 23)

  /// `nil` unless the first comes before the second on one day.
  package init?(from: TimeOfDay, until: TimeOfDay) {
    guard from < until else { return nil }
    self.from = from
    self.until = until
  }

  private init(hours from: Int, _ until: Int) {
    self.from = TimeOfDay(hour: from, minute: 0) ?? .midnight
    self.until = TimeOfDay(hour: until, minute: 0) ?? .midnight
  }

  /// `07:00-23:00`.
  package var text: String { "\(from.iso8601)-\(until.iso8601)" }
}
