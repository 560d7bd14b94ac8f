/// What the diary says to a question: counts first, and a comparison only past its gates.
package struct PatternAnswer: Hashable, Sendable {
  package var question: PatternQuestion
  /// How what is asked about is called, as stored.
  package var name: String
  /// Of a number; `nil` for none.
  package var unit: String?
  /// The days that are looked at; `nil` when none of them is over.
  package var days: ClosedRange<CivilDay>?
  /// How many of them say something.
  package var loggedDays = 0
  /// The two sides; none where blocks of days or of hours are told.
  package var groups: [PatternGroup] = []
  package var weeks: [PatternWeek] = []
  package var hours: PatternHours?
  package var contrast: PatternContrast?
  /// What a comparison lacks; none where there is one.
  package var shortfalls: [Shortfall] = []
  /// Days with an entry of which it is not known whether the factor was there.
  package var unknownDays = 0
  /// Readings in another unit, which are left out.
  package var otherUnits = 0
  /// The day from which on it is asked, and what changed on it.
  package var changeDay: CivilDay?
  package var changesOnDay: [PatternChange] = []
  /// What else became otherwise in these days.
  package var changes: [PatternChange] = []
  /// Tags on these days, the most frequent first, with the days that have them.
  package var tags: [PatternTag] = []
  /// Days with entries in more than one time zone.
  package var travelDays = 0
  package var strips: [PatternStrip] = []
  /// How the factor is called, as stored.
  package var factor: String?
  /// The medicine of which a change of the daily dose ends the days before or after sooner than
  /// asked for; `nil` where none does.
  package var cutBy: String?

  package init(_ question: PatternQuestion, name: String) {
    self.question = question
    self.name = name
  }

  package var p: Double? { contrast?.p }
  package var isCutByChange: Bool { cutBy != nil }
}

/// A block of seven days, or what there is of one.
package struct PatternWeek: Hashable, Sendable {
  package var days: ClosedRange<CivilDay>
  package var loggedDays: Int
  package var eventDays: Int
  package var ratings: RatingSummary?

  /// Whether there is enough of it to be told.
  package var isTold: Bool {
    ratings.map { $0.median != nil } ?? (loggedDays >= PatternGates.blockDays)
  }
}

/// A tag, and on how many days it stands.
package struct PatternTag: Hashable, Sendable {
  package var name: String
  package var days: Int
}

/// A row of days or of weeks, to be drawn.
package struct PatternStrip: Hashable, Sendable {
  package enum Cell: Hashable, Sendable {
    case noted
    /// Logged, and not noted.
    case free
    /// Nothing was written, or it is not known.
    case silent
    /// Between the lowest, 0, and the highest, 1, of all that are drawn together.
    case level(Double)
  }

  /// What the row is.
  package enum Label: Hashable, Sendable {
    case role(PatternGroup.Role)
    case subject, factor
  }

  package var label: Label
  package var first: CivilDay
  /// 1 or 7.
  package var daysPerCell: Int
  package var cells: [Cell]
}
