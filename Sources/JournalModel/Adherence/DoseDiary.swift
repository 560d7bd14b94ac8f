/// What was prescribed of one medicine, and what was written down about it.
package struct DoseDiary: Hashable, Sendable {
  package var history: RegimenHistory
  /// When the diary of the medicine began; no slot exists whose window had closed before. See
  /// ``beginning(added:doses:marks:)``.
  package var begins: LocalDateTime
  /// In the order of entry.
  package var doses: [TakenDose]
  /// In the order of entry; of two on one slot the later stands.
  package var marks: [SlotMark]
  package var onTime: OnTimeWindow
  /// Doses nearer to each other than this are close together; `nil` asks the schedule.
  package var minimumGapMinutes: Int?

  package init(
    history: RegimenHistory, begins: LocalDateTime, doses: [TakenDose] = [],
    marks: [SlotMark] = [], onTime: OnTimeWindow = .usual, minimumGapMinutes: Int? = nil
  ) {
    self.history = history
    self.begins = begins
    self.doses = doses
    self.marks = marks
    self.onTime = onTime
    self.minimumGapMinutes = minimumGapMinutes
  }

  /// The moment the medicine was added or its earliest entry, whichever is earlier.
  ///
  /// A mark counts at its slot's time, and an entry of a bare day from that day's midnight.
  package static func beginning(
    added: LivedMoment, doses: [TakenDose], marks: [SlotMark]
  ) -> LocalDateTime {
    let entries = doses.map(\.moment).map { moment in
      LocalDateTime(day: moment.day, time: moment.time ?? .midnight)
    }
    return (entries + marks.map(\.slot.moment)).reduce(added.local, min)
  }
}
