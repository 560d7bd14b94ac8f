/// One side of a comparison: some days, and what was noted on them.
package struct PatternGroup: Hashable, Sendable {
  package enum Role: String, CaseIterable, Hashable, Sendable {
    case before, after, first, second, with, without
    /// The first fourteen days after a change, and the fourteen after them.
    case early, later
  }

  package var role: Role
  /// The days it lies in; `nil` when none of them is over.
  package var days: ClosedRange<CivilDay>?
  /// How many of its days say something: of days with something, how many there were.
  package var loggedDays: Int
  /// How many days it could have had; of days with and without something, those of the question.
  package var calendarDays: Int
  /// Days on which what is asked about was noted; 0 for a number.
  package var eventDays = 0
  package var ratings: RatingSummary?
  /// How many days can still come to it; `nil` without a limit.
  package var room: Int? = 0

  package init(
    _ role: Role, days: ClosedRange<CivilDay>?, loggedDays: Int, calendarDays: Int
  ) {
    self.role = role
    self.days = days
    self.loggedDays = loggedDays
    self.calendarDays = calendarDays
  }

  var side: TwoByTwo.Side { TwoByTwo.Side(eventDays, of: loggedDays) }
  var rate: EventRate { EventRate(events: eventDays, time: Double(loggedDays)) }
}

/// The ratings of some days: all of them described, and one value a day to compare.
package struct RatingSummary: Hashable, Sendable {
  /// All of them.
  package var count: Int
  /// `nil` of fewer than three, as two are no middle.
  package var median: Double?
  package var lowest: Double?
  package var highest: Double?
  /// The median of each day with one, in the order of the days.
  package var dayMedians: [Double]

  static let fewest = 3

  init(_ ratings: DayRatings, on days: Set<CivilDay>) {
    let kept = days.sorted().compactMap { ratings.byDay[$0] }
    let values = kept.flatMap(\.self)
    count = values.count
    median = count < RatingSummary.fewest ? nil : JournalModel.median(values)
    lowest = values.min()
    highest = values.max()
    dayMedians = kept.compactMap { JournalModel.median($0) }
  }
}
