/// What may have been there on the same day: a question asks on how many days with it, and on how
/// many without.
package indirect enum PatternFactor: Hashable, Sendable {
  case event(DayEvent)
  case number(RatingName, NumberLimit)
  /// A scheduled dose of a medicine that was marked so.
  case doses(MissedDose.Kind, medicine: EntryID)
  /// The same on the day that comes so many days later: 1 is the day before it, -1 the day after.
  case neighbor(Int, PatternFactor)
}

/// From where on a number counts.
package struct NumberLimit: Hashable, Sendable {
  package enum Side: String, CaseIterable, Sendable {
    case above, below
  }

  package var side: Side
  package var value: Exact

  package static let aboveZero = NumberLimit(.above, .zero)

  package init(_ side: Side, _ value: Exact) {
    self.side = side
    self.value = value
  }

  package func holds(for number: Exact) -> Bool {
    switch side {
    case .above: number > value
    case .below: number < value
    }
  }
}
