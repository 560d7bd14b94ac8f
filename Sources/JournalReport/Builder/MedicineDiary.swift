import JournalModel

/// A medicine of the report: what was prescribed when, and its doses beside its schedule.
struct MedicineDiary {
  let prescription: Prescription
  let course: RegimenCourse
  /// `nil` without a schedule in the period.
  let settled: SettledDoses?
  let pump: PumpState?
  let supply: SupplyLeft?
  /// Days with a dose that is kept off reports, whose total is therefore not told.
  let privateDays: Set<CivilDay>

  var id: EntryID { prescription.id }
  var name: String { prescription.medication.name }

  init(
    _ medicine: ReportMedicine, days: ClosedRange<CivilDay>, asOf: LivedMoment,
    travelDays: Set<CivilDay>
  ) {
    prescription = medicine.isPrivate ? medicine.prescription.written : medicine.prescription
    course = RegimenCourse(prescription, asOf: asOf.local)
    pump = medicine.pump
    supply = medicine.supply
    privateDays = Set(
      (medicine.doses?.doses ?? []).filter(\.isPrivate).map(\.moment.day))
    let begun = days.lowerBound...max(days.lowerBound, min(days.upperBound, asOf.day))
    settled =
      prescription.isScheduled(in: begun)
      ? SettledDoses(medicine, days: days, asOf: asOf, travelDays: travelDays) : nil
  }
}

/// The doses of a medicine beside its schedule.
///
/// Of a private medicine private entries do not exist. Of any other a private dose or mark settles
/// its slot, because a slot that was written down is not one that was not recorded: it is counted
/// with the slots, and told nowhere else. A private dose beside the schedule is left out.
struct SettledDoses {
  let diary: DoseDiary
  /// Whether each dose of the diary is private.
  let isPrivate: [Bool]
  /// Slots whose mark is private.
  let privateMarks: Set<SlotReference>
  let matching: DoseMatching
  let figures: Adherence
  let travelDays: Set<CivilDay>

  init?(
    _ medicine: ReportMedicine, days: ClosedRange<CivilDay>, asOf: LivedMoment,
    travelDays: Set<CivilDay>
  ) {
    guard let prescribed = medicine.doses else { return nil }
    func counts(_ entry: Entry) -> Bool { !medicine.isPrivate || !entry.isPrivate }
    let marks = zip(prescribed.marks, prescribed.diary.marks).filter { counts($0.0) }
    var diary = prescribed.diary
    var isPrivate = prescribed.doses.map(\.isPrivate)
    if medicine.isPrivate, isPrivate.contains(true) {
      diary.doses = zip(diary.doses, isPrivate).compactMap { $1 ? nil : $0 }
      isPrivate = diary.doses.map { _ in false }
    }
    diary.marks = marks.map { entry, mark in
      SlotMark(mark.slot, mark.kind, reason: entry.isPrivate ? nil : mark.reason)
    }
    privateMarks = Set(marks.filter(\.0.isPrivate).map(\.1.slot))

    let last = medicine.lastDoseBefore
    if let last, case .dose(let dose) = last.content, counts(last),
      !prescribed.doses.contains(where: { $0.id == last.id })
    {
      diary.doses.insert(TakenDose(last.moment, dose.amount, for: dose.slot), at: 0)
      isPrivate.insert(last.isPrivate, at: 0)
    }
    var matching = diary.matching(asOf: asOf)
    let told = matching.doses.indices.filter { !isPrivate[$0] || matching.doses[$0].isSlot }
    if told.count < diary.doses.count {
      diary.doses = told.map { diary.doses[$0] }
      isPrivate = told.map { isPrivate[$0] }
      matching = diary.matching(asOf: asOf)
    }
    self.diary = diary
    self.isPrivate = isPrivate
    self.matching = matching
    self.travelDays = travelDays
    figures = diary.adherence(in: days, matching, travelDays: travelDays)
  }
}

extension DoseMatch {
  var isSlot: Bool {
    switch self {
    case .slot: true
    case .extra, .unscheduled, .later: false
    }
  }
}
