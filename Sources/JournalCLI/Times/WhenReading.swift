package import JournalModel

/// What a phrase for a time means.
package struct WhenReading: Equatable, Sendable {
  package var moment: LivedMoment
  /// The clock was put back and showed this time twice: the offset of the second, which was not
  /// taken. `nil` when it came once, or when the offset was typed.
  package var secondOffset: Int?

  package init(moment: LivedMoment, secondOffset: Int? = nil) {
    self.moment = moment
    self.secondOffset = secondOffset
  }
}

/// What a time is wanted for.
package enum WhenPurpose: CaseIterable, Sendable {
  /// A dose needs a time of day or a plain day: `last night` is refused.
  case dose
  /// A note, a mood, a reading; also a moment to look at.
  case entry
  /// A change of what is prescribed: may lie ahead. A weekday is the coming one, a day without a
  /// year the nearest.
  case plan
}
