internal import JournalModel
internal import JournalStore

/// What the schedules say of the days that are listed: which dose each entry was, and which doses
/// nothing was written of.
struct ListedSchedule {
  private let medicines: [MedicineDoses]

  /// - Parameter first: nothing before this day is wanted.
  init(
    _ prescriptions: [Prescription], from first: CivilDay, in database: JournalDatabase,
    asOf: LivedMoment, isNow: Bool
  ) throws {
    medicines = try prescriptions.filter(\.hasSchedule).map { prescription in
      try database.medicineDoses(of: prescription, from: first, asOf: asOf, isNow: isNow)
    }
  }

  func place(of entry: Entry) -> DosePlace? {
    guard case .dose(let dose) = entry.facts.content else { return nil }
    return medicines.first { $0.prescription.ids.contains(dose.medication) }?.place(of: entry.id)
  }

  /// The slots whose windows have closed without anything, ascending; bounds are included.
  func unrecorded(
    from first: LocalDateTime?, until last: CivilDay?
  ) -> [(slot: Slot, medicine: EntryID)] {
    medicines.flatMap { medicine in
      medicine.matching.slots.filter { matched in
        matched.phase == .closed && matched.outcome == .unrecorded
          && first.map { matched.slot.moment >= $0 } ?? true
          && last.map { matched.slot.day <= $0 } ?? true
      }.map { ($0.slot, medicine.prescription.id) }
    }.enumerated().sorted {
      ($0.element.0.moment, $0.offset) < ($1.element.0.moment, $1.offset)
    }.map(\.element)
  }
}

extension Prescription {
  /// Whether there ever was a time of day to take it.
  var hasSchedule: Bool { history.versions.contains { $0.regimen.schedule != nil } }
}

extension [Prescription] {
  /// The first day on which anything was prescribed.
  var firstDay: CivilDay? { compactMap { $0.history.versions.first?.from.day }.min() }
}
