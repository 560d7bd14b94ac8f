/// Something that a clinician should see before the rest.
package struct FirstLook: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Encodable {
    case fall
    case redFlag = "red_flag"
    /// The longest time between doses, when a scheduled one within it was not taken.
    case gap
    /// A dose beside the schedule.
    case extra
    /// A dose of more than its slot's amount.
    case larger
    /// Something else that was noticed when an entry was written, and still holds.
    case notice
  }

  package var kind: Kind
  /// Of the worst entry, the latest of equals; of the dose; of the end of the gap.
  @OrNull package var at: ReportMoment? = nil
  /// The words of that entry.
  @OrNull package var text: String? = nil
  @OrNull package var term: String? = nil
  @OrNull package var display: String? = nil
  /// How soon a person should be told of it.
  @OrNull package var level: String? = nil
  package var days: Int
  @OrNull package var firstOn: ReportDay? = nil
  @OrNull package var lastOn: ReportDay? = nil
  @OrNull package var worst: ReportSeverity? = nil
  @OrNull package var site: String? = nil
  @OrNull package var lastedMinutes: Int? = nil
  /// Whose dose or gap it is.
  @OrNull package var medicine: String? = nil
  @OrNull package var dose: Dose? = nil
  @OrNull package var gap: Gap? = nil

  package struct Dose: Hashable, Sendable, Encodable {
    package var amount: ReportAmount
    /// What its slot asked for; `nil` of an extra one.
    @OrNull package var scheduled: ReportAmount?
    /// What was logged on its civil day; `nil` where that does not add up.
    @OrNull package var dayTotal: ReportAmount?
    /// What was scheduled on that day; `nil` when nothing was, or where it does not add up.
    @OrNull package var dayScheduled: ReportAmount?
  }

  package struct Gap: Hashable, Sendable, Encodable {
    /// Whole minutes, rounded down.
    package var minutes: Int
    package var from: ReportDay
    package var until: ReportDay
    /// No dose has ended it.
    package var isOpen: Bool
    /// The slots within it that were not taken.
    package var slots: [Slot]
    /// It began long before the period, and only the slots of the period are among ``slots``.
    package var isCut: Bool

    private enum CodingKeys: String, CodingKey {
      case minutes, from, until, slots
      case isOpen = "open"
      case isCut = "cut"
    }
  }

  package struct Slot: Hashable, Sendable, Encodable {
    package enum State: String, CaseIterable, Hashable, Sendable, Encodable {
      case missed, skipped, unrecorded
    }

    package var at: ReportCivilMoment
    package var state: State
  }
}
