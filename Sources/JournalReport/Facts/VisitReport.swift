package import JournalModel

/// The facts of a report, without wording or layout: what every format is made from.
///
/// A count that is set against a number of days counts full days only; one that stands alone
/// counts the running day too. Keys of sections that nothing fills are `null` or empty.
package struct VisitReport: Hashable, Sendable, Encodable {
  package let schema = "journal.report/1"
  package var generatedAt: ReportMoment
  package var asOf: ReportMoment
  package var period: Period
  package var person: ReportPerson
  @OrNull package var appointment: Occasion?
  /// The person first, then others by the number of their entries.
  package var writtenBy: [Author]
  /// The points to make first, newest first: those made since the last visit.
  package var important: [String]
  /// The open ones, and those that were answered in the period, by their numbers.
  package var questions: [AskedQuestion]
  @OrNull package var agreedLast: AgreedLast?
  /// Falls, always; then red flags, the most urgent first; then doses, medicine by medicine.
  package var firstLook: [FirstLook]
  /// In the order of their days: the latest stretches of equal daily dose, at most three; without
  /// a change of dose, the period and perhaps the days before it.
  package var columns: [Column]
  /// Stretches of the period before those of ``columns``.
  package var earlierColumns: [Column]
  /// The medicine whose daily dose the columns are of.
  @OrNull package var columnMedicine: String?
  /// The medicine whose doses have the table and the picture; `nil` where none was due.
  @OrNull package var doseMedicine: String?
  /// Those in use first, and of these the scheduled ones, that not to be stopped suddenly before
  /// the others; then those most often taken.
  package var medications: [MedicationFacts]
  /// The main tracker first; without one, that with most ratings.
  package var trackers: [TrackerFacts]
  /// Those noted on most days first.
  package var symptoms: [SymptomFacts]
  package var mood: RatingFacts
  /// Days on which the person wrote that there was nothing to report.
  package var noneDays: Int
  package var falls: Falls
  package var context: [Context]
  /// Days whose entries carry more than one zone.
  package var travelDays: [ReportDay]
  /// Those that reach into the period, the earliest first.
  package var gapsExplained: [ToldGap]
  /// What was noticed with entries of the period and still holds, in the order of the moments.
  package var notices: [ReportNotice]
  package var corrections: [ReportCorrection]
  package var completeness: Completeness
  package var daily: DailyFacts

  package struct Period: Hashable, Sendable, Encodable {
    package var since: ReportDay
    package var until: ReportDay
    /// Full civil days.
    package var days: Int
    package var why: ReportPeriod.Choice
  }

  package struct Author: Hashable, Sendable, Encodable {
    package var by: String
    package var entries: Int

    /// What the person whose journal it is is called here.
    package static let person = "self"
  }

  package struct Column: Hashable, Sendable, Encodable {
    package enum Kind: String, Sendable, Encodable {
      case dose, previous, period
    }

    /// The first fourteen days after a start or an increase, as far as they lie in the column.
    package struct FirstDays: Hashable, Sendable, Encodable {
      package enum Reason: String, Hashable, Sendable, Encodable {
        case start, increase
      }

      package var after: Reason
      package var from: ReportDay
      package var until: ReportDay
      package var medicine: String
    }

    package var label: String
    package var from: ReportDay
    package var until: ReportDay
    package var kind: Kind
    /// `nil` where no dose makes the column, or nothing was scheduled in it.
    @OrNull package var dailyTotal: ReportAmount?
    package var days: Int
    /// Days with a symptom, a reading, a mood or a `none`: silence is not absence.
    package var symptomDays: Int
    @OrNull package var firstDays: FirstDays?
  }

  package struct Falls: Hashable, Sendable, Encodable {
    package var days: Int
    package var dates: [ReportDay]
  }

  package struct Context: Hashable, Sendable, Encodable {
    package var tag: String
    package var days: Int
    package var dates: [ReportDay]
  }

  package struct Completeness: Hashable, Sendable, Encodable {
    /// The first day of the diary, where it lies within the days of the columns or of the period;
    /// before it silence means nothing.
    @OrNull package var diaryBegins: ReportDay?
    package var daysWithEntries: Int
    package var days: Int
    /// Written down more than 24 h after it happened; where only the day is known, more than
    /// 24 h after the end of that day.
    package var lateEntries: Int
    package var entries: Int
    package var corrected: Int
  }

  /// Without what says whose it is: name, birth date, number.
  package var discreet: VisitReport {
    var report = self
    report.person = ReportPerson(allergies: person.allergies)
    return report
  }

  /// Nothing was written in the period.
  package var isEmpty: Bool { completeness.entries == 0 && important.isEmpty }
}

/// Whose journal it is, as far as they said.
package struct ReportPerson: Hashable, Sendable, Encodable {
  @OrNull package var name: String?
  /// `1979-03-14`, or the person's words where it is no day.
  @OrNull package var born: String?
  @OrNull package var recordNumber: String?
  @OrNull package var allergies: String?

  package init(
    name: String? = nil, born: String? = nil, recordNumber: String? = nil,
    allergies: String? = nil
  ) {
    self.name = name
    self.born = born
    self.recordNumber = recordNumber
    self.allergies = allergies
  }
}

/// What a rule noticed with an entry, as far as it still holds.
package struct ReportNotice: Hashable, Sendable, Encodable {
  package var rule: String
  package var level: String
  package var at: ReportMoment
  package var text: String

  package init(_ notice: Notice) {
    rule = notice.rule.rawValue
    level = notice.level.rawValue
    at = ReportMoment(notice.moment)
    text = notice.recordText
  }

  /// Whether it stands among what should be seen first. Words that a clinician should hear soon
  /// have rows of their own there.
  var isSeenFirst: Bool {
    level == NoticeLevel.urgent.rawValue && rule != NoticeRule.redFlag.rawValue
  }
}

/// An entry that was corrected: what it said and what it says.
package struct ReportCorrection: Hashable, Sendable, Encodable {
  package var id: String
  package var at: ReportMoment
  package var before: String
  package var after: String

  package init(id: EntryID, at: LivedMoment, before: String, after: String) {
    self.id = id.text
    self.at = ReportMoment(at)
    self.before = before
    self.after = after
  }
}
