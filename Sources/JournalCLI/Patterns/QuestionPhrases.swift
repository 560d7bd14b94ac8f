internal import JournalModel

/// What the parts of a question are understood with.
struct QuestionPhrases {
  let session: Session
  let names: SubjectPhrase
  let spans: SpanPhrase
  let medicines: [PatternMedicine]
  /// The medicine that was named.
  let named: EntryID?

  /// The medicine whose doses are asked about: the one that was named, else the only one with
  /// doses, or the one whose daily dose changed last.
  ///
  /// - Throws: exit 65 without a dose, exit 64 when several could be meant.
  func medicine() throws -> PatternMedicine {
    if let named, let medicine = medicines.first(where: { $0.prescription.ids.contains(named) }) {
      return medicine
    }
    let taken = medicines.filter(\.hasTimedDose)
    if taken.count == 1 { return taken[0] }
    let latest = taken.lastDoseChange(of: nil)
    let changed = taken.filter { latest != nil && $0.lastDoseChange == latest }
    if changed.count == 1 { return changed[0] }
    let scheduled = taken.filter { $0.prescription.hasSchedule }
    if scheduled.count == 1 { return scheduled[0] }
    guard !taken.isEmpty else {
      throw CommandError(
        .refusedValue, "no dose with a time is in the journal; journal log-dose 10mg writes one")
    }
    let names = taken.map { session.shown($0.name) }.joined(separator: " or ")
    throw CommandError(.usage, "which medicine: \(names)? add --medicine")
  }
}

extension PatternMedicine {
  var hasTimedDose: Bool { doses.doses.contains(where: \.isTimed) }
}

extension [PatternMedicine] {
  /// The latest day on which a daily dose changed: of the medicine that was named, else of any.
  func lastDoseChange(of named: EntryID?) -> CivilDay? {
    filter { medicine in named.map(medicine.prescription.ids.contains) ?? true }
      .compactMap(\.lastDoseChange).max()
  }
}
