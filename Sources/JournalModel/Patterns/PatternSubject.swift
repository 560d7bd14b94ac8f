/// What a question is about: something that is there on a day or not, or a number.
package enum PatternSubject: Hashable, Sendable {
  case event(DayEvent)
  case rating(RatingName)
}

/// Something that was noted on a day.
package enum DayEvent: Hashable, Sendable {
  /// A known symptom, by its identity in the table of terms.
  case term(String)
  /// "Nothing to report".
  case none
  /// Folded.
  case tag(String)
}

/// A number that is written down again and again.
package enum RatingName: Hashable, Sendable {
  /// 1 to 5.
  case mood
  /// A followed number by its folded name; of a pair such as a blood pressure the first.
  case tracker(String)
  /// The second number of a pair.
  case lowerOfPair(String)
}
