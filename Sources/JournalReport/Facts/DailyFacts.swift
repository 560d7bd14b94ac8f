package import JournalModel

/// What the picture of the page is drawn from: the period day by day.
package struct DailyFacts: Hashable, Sendable, Encodable {
  /// The days that are drawn, both included: those of the period that have begun; the last
  /// ``shownOfMany`` of more than ``most``.
  package var from: ReportDay
  package var until: ReportDay
  /// How many days of the period have begun.
  package var ofDays: Int
  /// Days with a symptom, a reading, a mood or a `none`: on any other nothing is known of symptoms.
  package var entryDays: [ReportDay]
  @OrNull package var doses: DoseDays?
  @OrNull package var tracker: RatingDays?
  /// Of the three symptoms noted on most days, known ones only.
  package var symptoms: [SymptomDays]

  package static let most = 45
  package static let shownOfMany = 42

  /// The days that are drawn of those that have begun.
  static func shown(of days: ClosedRange<CivilDay>) -> ClosedRange<CivilDay> {
    guard days.dayCount > most else { return days }
    return days.upperBound.advanced(byDays: 1 - shownOfMany)...days.upperBound
  }

  package var days: ClosedRange<CivilDay> { from.day...until.day }
}

/// One medicine's scheduled doses, each with what became of it.
package struct DoseDays: Hashable, Sendable, Encodable {
  package var medicine: String
  /// Ascending by time of day.
  package var times: [TimeOfDayCells]
  /// Doses beside the schedule.
  package var extra: [Count]

  package struct TimeOfDayCells: Hashable, Sendable, Encodable {
    package var time: TimeOfDay
    /// Of the slots whose windows have closed, by their days.
    package var cells: [Cell]

    private enum CodingKeys: CodingKey { case time, cells }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(time.iso8601, forKey: .time)
      try container.encode(cells, forKey: .cells)
    }
  }

  package struct Cell: Hashable, Sendable, Encodable {
    package enum State: String, Hashable, Sendable, Encodable {
      case taken, skipped, missed, unrecorded
    }

    package enum When: String, Hashable, Sendable, Encodable {
      case onTime = "on_time"
      case late, early, untimed
    }

    package enum Size: String, Hashable, Sendable, Encodable {
      case asSet = "as_set"
      case smaller, larger
    }

    package var day: ReportDay
    package var state: State
    /// Of a dose that was taken, as far as it may be told.
    @OrNull package var when: When? = nil
    /// `nil` too where the amounts do not compare.
    @OrNull package var size: Size? = nil
  }

  package struct Count: Hashable, Sendable, Encodable {
    package var day: ReportDay
    package var doses: Int
  }
}

/// The first tracker's readings, day by day; without any tracker, the moods.
package struct RatingDays: Hashable, Sendable, Encodable {
  /// What moods are called here.
  static let mood = "mood"

  package var name: String
  @OrNull package var unit: String?
  package var days: [Day]

  package struct Day: Hashable, Sendable, Encodable {
    package var day: ReportDay
    package var n: Int
    package var median: ReportNumber
    package var min: ReportNumber
    package var max: ReportNumber
  }
}

/// A symptom's days.
package struct SymptomDays: Hashable, Sendable, Encodable {
  package var term: String
  package var display: String
  @OrNull package var site: String?
  /// Those with it.
  package var days: [Day]

  package struct Day: Hashable, Sendable, Encodable {
    package var day: ReportDay
    package var entries: Int
    /// `nil` when none was given.
    @OrNull package var worst: ReportSeverity?
  }
}
