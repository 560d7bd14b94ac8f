import JournalModel

extension MedicationFacts {
  /// - Parameter days: those of the period that have begun.
  init(
    _ medicine: MedicineDiary, in diary: ColumnDiary, days: ClosedRange<CivilDay>,
    asOf: LivedMoment
  ) {
    let prescription = medicine.prescription
    let medication = prescription.medication
    let course = medicine.course
    let versions = prescription.history.versions.filter {
      $0.reaches(days) && $0.from <= asOf.local
    }
    let first = prescription.history.versions.first?.from.day
    self.init(
      name: medication.name, strength: prescription.strength(on: asOf.day)?.text,
      form: medication.form, kind: course.current?.kind, state: course.state,
      stateSince: (course.stateSince?.day).map(ReportDay.init), purpose: medication.purpose,
      prescriber: medication.prescriber, doNotStop: medication.doNotStop,
      started: (medication.takingSince ?? first).map(ReportDay.init),
      thisDoseSince: course.state == .active ? course.currentSince.map(ReportDay.init) : nil,
      dailyTotal: course.state == .active
        ? (course.current?.dailyTotal).map(ReportAmount.init) : nil,
      regimen: versions.map(RegimenFacts.init), changes: course.changes(in: days),
      products: prescription.productFacts(in: days),
      plan: medicine.planFacts(in: diary, days: days, asOf: asOf),
      adherence: medicine.settled.map { AdherenceFacts($0, days: days) },
      asNeeded: medicine.doseFacts(in: diary, versions: versions, days: days),
      pump: medicine.pumpFacts, supply: medicine.supply.map(SupplyFacts.init),
      marks: MarkFacts(diary.marks[medicine.id] ?? []), current: course.current)
  }
}

extension MedicineDiary {
  /// Of doses that no schedule asked for, those from before anything was prescribed among them;
  /// `nil` where only schedules were in force, and for a pump beside which nothing was taken.
  fileprivate func doseFacts(
    in diary: ColumnDiary, versions: [RegimenVersion], days: ClosedRange<CivilDay>
  ) -> DoseFacts? {
    let kinds = Set(versions.map(\.regimen.kind))
    guard let settled else {
      let doses = diary.doses[id] ?? []
      if doses.isEmpty, course.current?.kind == .continuous { return nil }
      return DoseFacts(doses, strength: prescription.contents(on:))
    }
    let unscheduled = settled.openDoses(in: days) { $0.isUnscheduled($1) }
    if unscheduled.isEmpty, !kinds.contains(.asNeeded) { return nil }
    let others = settled.openDoses(in: days) { !$0.isUnscheduled($1) }
    return DoseFacts(unscheduled, beside: others, strength: prescription.contents(on:))
  }
}

extension SettledDoses {
  /// Those of some days that may be told, by their instants.
  ///
  /// - Parameter isIncluded: takes the index of a dose.
  fileprivate func openDoses(
    in days: ClosedRange<CivilDay>, where isIncluded: (SettledDoses, Int) -> Bool
  ) -> [Lived<Amount>] {
    diary.doses.indices.filter { index in
      !isPrivate[index] && matching.doses[index] != .later
        && days.contains(diary.doses[index].moment.day) && isIncluded(self, index)
    }.map { Lived(diary.doses[$0].amount, at: diary.doses[$0].moment) }
      .sorted { $0.moment.instant < $1.moment.instant }
  }

  /// Whether no schedule was there to ask for a dose.
  fileprivate func isUnscheduled(_ index: Int) -> Bool {
    switch matching.doses[index] {
    case .unscheduled: true
    case .extra: diary.isBeforeSchedule(diary.doses[index])
    case .slot, .later: false
    }
  }
}

extension MarkFacts {
  fileprivate init(_ marks: [MissedDose]) {
    var reasons: [String: Int] = [:]
    for reason in marks.compactMap(\.reason) { reasons[reason.rawValue, default: 0] += 1 }
    let missed = marks.count { $0.kind == .missed }
    self.init(missed: missed, skipped: marks.count - missed, reasons: reasons)
  }
}

extension Prescription {
  /// The product in use when `days` begin, and those that came later; of two from one day the one
  /// written later.
  fileprivate func productFacts(in days: ClosedRange<CivilDay>) -> [ProductFacts] {
    var told: [Product] = []
    for product in productTimeline where !product.entry.isPrivate {
      guard product.content.from <= days.upperBound else { break }
      let isReplaced = told.last.map { last in
        last.from == product.content.from || product.content.from <= days.lowerBound
      }
      if isReplaced == true { told.removeLast() }
      told.append(product.content)
    }
    return told.map {
      ProductFacts(
        from: ReportDay($0.from), name: $0.name, maker: $0.maker, strength: $0.strength?.text,
        isNew: days.contains($0.from))
    }
  }
}

extension [MedicationFacts] {
  /// Those in use first, and of these the scheduled ones, that not to be stopped suddenly before
  /// the others; then those most often taken; then in the order in which they were added.
  static func list(
    _ medicines: [MedicineDiary], in diary: ColumnDiary, days: ClosedRange<CivilDay>,
    asOf: LivedMoment
  ) -> [MedicationFacts] {
    let all = medicines.map { medicine in
      (medicine, MedicationFacts(medicine, in: diary, days: days, asOf: asOf))
    }
    return all.sorted { left, right in
      let ranks = (left.1.rank, right.1.rank)
      if ranks.0 != ranks.1 { return ranks.0.lexicographicallyPrecedes(ranks.1) }
      let (first, second) = (left.0.prescription, right.0.prescription)
      return (first.added.instant, left.1.name, first.id.text)
        < (second.added.instant, right.1.name, second.id.text)
    }.map(\.1)
  }
}

extension MedicationFacts {
  fileprivate var rank: [Int] {
    let use =
      switch state {
      case .active, nil: 0
      case .planned: 1
      case .paused: 2
      case .stopped: 3
      }
    let form =
      switch kind {
      case .scheduled, .continuous: 0
      case .asNeeded, nil: 1
      }
    let doses = max(adherence?.figures.scheduled ?? 0, asNeeded?.doses ?? 0)
    return [use, form, form == 0 && doNotStop == true ? 0 : 1, -doses]
  }
}
