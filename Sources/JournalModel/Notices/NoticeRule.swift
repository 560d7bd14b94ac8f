/// A rule by which the journal notices something. Its code is stored with the entry and printed.
package enum NoticeRule: String, CaseIterable, Sendable {
  /// Two doses nearer to each other than the minimum gap.
  case closeTogether = "D1"
  /// More than was scheduled.
  case beyondSchedule = "D2"
  /// Twice the amount after a slot without a dose.
  case doubled = "D3"
  /// An amount that may be a slip of the finger.
  case unusualAmount = "D4"
  /// More than the maximum that the person saved.
  case aboveMaximum = "D5"
  /// A dose of a paused or stopped medicine.
  case notPrescribed = "D6"
  /// Slots in a row without a dose, of a medicine that is not to be stopped suddenly.
  case slotsInARow = "S1"
  /// A day or more without a dose of such a medicine.
  case noDose = "S2"
  /// Such a medicine was stopped or paused.
  case suddenStop = "S3"
  case regimenChanged = "S4"
  case supplyLow = "S5"
  /// The day of a pump's refill or alarm.
  case pumpDate = "P1"
  case pumpAlarm = "P2"
  case productChanged = "B1"
  /// Alcohol with a medicine whose label, as the person saved it, speaks of it.
  case alcohol = "A1"
  /// Words that a clinician should hear soon.
  case redFlag = "R1"
  /// Words that may mean withdrawal, soon after an interruption.
  case withdrawal = "R2"
  /// The same dose in the same minute.
  case sameDose = "Q3"
  case appointment = "V1"

  /// Computed for a moment and never stored; the others come with a write.
  package var isState: Bool {
    switch self {
    case .slotsInARow, .noDose, .supplyLow, .pumpDate, .appointment: true
    case .closeTogether, .beyondSchedule, .doubled, .unusualAmount, .aboveMaximum, .notPrescribed,
      .suddenStop, .regimenChanged, .pumpAlarm, .productChanged, .alcohol, .redFlag, .withdrawal,
      .sameDose:
      false
    }
  }
}

/// How much a notice matters: `--quiet` silences all but the urgent ones.
package enum NoticeLevel: String, CaseIterable, Comparable, Sendable {
  case info, notice, urgent

  private var rank: Int {
    switch self {
    case .info: 0
    case .notice: 1
    case .urgent: 2
    }
  }

  package static func < (left: NoticeLevel, right: NoticeLevel) -> Bool { left.rank < right.rank }
}
