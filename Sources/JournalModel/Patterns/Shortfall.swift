/// What a comparison still lacks. Below its gates only counts are told.
package struct Shortfall: Hashable, Sendable {
  package enum Gate: String, CaseIterable, Hashable, Sendable {
    /// Days with what is asked about, on both sides together.
    case eventDays = "event_days"
    /// Days with an entry, on one side.
    case loggedDays = "logged_days"
    /// Days with an entry among ten days, on one side or in all.
    case share = "logged_in_ten_days"
    /// Days of a side, with something or without it.
    case sideDays = "side_days"
    /// Days with a rating, on one side.
    case ratedDays = "rated_days"
    /// Days since the change.
    case days
    /// Entries or ratings while awake.
    case awakeEntries = "awake_entries"
    case awakeHours = "awake_hours"
    /// Weeks with a median.
    case weeks
  }

  package var gate: Gate
  /// The side that lacks it; `nil` for the whole.
  package var role: PatternGroup.Role?
  package var have: Double
  package var need: Double
  /// How many days more it takes, as things went so far; `nil` when that cannot be told.
  package var moreDays: Int?
}

/// The days that a group may still get.
struct Prospect {
  /// `nil` without a limit.
  var room: Int?

  /// Days until so much more has come, at so much a day.
  func days(until more: Double, perDay pace: Double) -> Int? {
    guard pace > 0 else { return nil }
    return within(Int((more / pace).rounded(.up)))
  }

  func within(_ days: Int) -> Int? {
    if let room, days > room { return nil }
    return days
  }
}
