/// Doses against the schedule, counted over a period of days and seen at one moment.
///
/// Counts, and nothing judged by them: the reviewed studies support no threshold (Hartman 2019).
/// The states are those of the ABC taxonomy (Vrijens 2012); what is counted, and how, stands beside
/// the figures on the page, as EMERGE asks (De Geest 2018).
package struct Adherence: Hashable, Sendable {
  /// Slots of the period whose windows have closed: taken, skipped, missed and unrecorded.
  package var scheduled: Int { taken + skipped + missed + unrecorded }
  /// A dose was matched.
  package var taken = 0
  /// The person left it out on purpose.
  package var skipped = 0
  /// The person recorded that it was missed.
  package var missed = 0
  /// Nothing was written down: neither missed nor taken.
  package var unrecorded = 0
  /// Slots whose time has come and whose window is open, whatever was written down.
  package var pending = 0

  /// Of those taken, like ``late``, ``early`` and ``untimed``.
  package var onTime = 0
  package var late = 0
  package var early = 0
  /// Only the day is known.
  package var untimed = 0
  package var onTimeWindowMinutes: Int

  /// Of those taken: less than the slot's amount.
  package var smaller = 0
  /// Of those taken: more than the slot's amount.
  package var larger = 0
  /// Unmatched doses.
  package var extra = 0
  /// Doses that came too soon after the dose before.
  package var closeTogether = 0

  /// Days with slots, all closed, and not a travel day.
  package var evaluableDays = 0
  /// Evaluable days exactly as scheduled.
  package var completeDays = 0

  package var longestGap: DoseGap?
  package var longestGapMinutes: Int? { longestGap?.minutes }
  package var longestGapFrom: LivedMoment? { longestGap?.from }
  package var longestGapTo: LivedMoment? { longestGap?.to }

  package var takenPercent: Percentage? { Percentage(taken, of: scheduled) }
  /// As if every unrecorded dose had been taken.
  package var takenPercentHigh: Percentage? { Percentage(taken + unrecorded, of: scheduled) }
  package var onTimePercent: Percentage? { Percentage(onTime, of: scheduled) }

  /// Ascending by time of day; times without a closed slot are left out.
  package var byTime: [TimeOfDayCounts] = []
  /// Of skipped and missed slots with a reason.
  package var reasons: [MissedDose.Reason: Int] = [:]
  package var largestDay: DayTotal?

  package init(onTimeWindowMinutes: Int) {
    self.onTimeWindowMinutes = onTimeWindowMinutes
  }
}

/// The closed slots of one time of day.
package struct TimeOfDayCounts: Hashable, Sendable {
  package var time: TimeOfDay
  package var taken = 0
  /// Of those taken: late or early.
  package var offTime = 0
  /// Of those taken: less than the slot's amount.
  package var smaller = 0
  /// Of those taken: more than the slot's amount.
  package var larger = 0
  package var skipped = 0
  package var missed = 0
  package var unrecorded = 0

  package init(time: TimeOfDay) {
    self.time = time
  }
}
