internal import JournalModel
internal import JournalReport
internal import JournalStore

/// What a report is built from, read out of a journal that is held for it: only the days of the
/// report, and of what it is compared with.
struct ReportReading {
  let database: JournalDatabase
  let session: Session
  /// Whether the moment that is told is one of the past.
  let read: ReadOptions
  let asOf: LivedMoment

  /// - Parameters:
  ///   - visits: appointments, with what was asked and agreed at them.
  ///   - focus: the medicine that was asked for.
  func input(
    of period: ReportPeriod, _ visits: VisitRecord, focus: EntryID?
  ) throws -> ReportInput {
    let first = period.firstDay(asOf: asOf.day)
    var sorted = SortedEntries(of: period, asOf: asOf)
    try database.forEachEntry(of: first...max(first, period.until)) { sorted.add($0) }
    sorted.finish()
    let corrections = try corrections(of: sorted.corrected)
    return ReportInput(
      period: period, asOf: asOf, entries: sorted.byInstant,
      medications: try medicines(period, shown: sorted.shownMedicines), visits: visits,
      gaps: try database.explainedGaps(), trackers: try database.trackers(),
      terms: try TermNames.shipped(), person: ReportPerson(try openSettings), focus: focus,
      corrections: corrections.flatMap(\.self), notices: try notices(of: sorted.noticed),
      corrected: corrections.count { !$0.isEmpty }, begins: try beginning(sorted, from: first))
  }

  /// The first day of the diary that may be told; `nil` where it lies before `day`.
  private func beginning(_ sorted: SortedEntries, from day: CivilDay) throws -> CivilDay? {
    guard let first = try database.diaryRange()?.first, first >= day else { return nil }
    return sorted.firstDay
  }

  /// What still holds of what was noticed with the entries.
  private func notices(of entries: [Entry]) throws -> [ReportNotice] {
    let reading = NoticeReading(database: database, settings: session.settings, now: asOf)
    return try reading.standing(of: entries).map(ReportNotice.init)
  }

  private var openSettings: Settings {
    get throws {
      Settings(
        try database.settingEntries().filter { !$0.entry.isPrivate }.map(\.content))
    }
  }

  /// A private medicine is there only with a dose that is shown.
  private func medicines(
    _ period: ReportPeriod, shown: Set<EntryID>
  ) throws -> [ReportMedicine] {
    let care = ReportedCare(
      supplies: try database.supplyEvents(), pumps: try database.pumpLogs(), asOf: asOf)
    return try database.prescriptions().compactMap { prescription in
      let isPrivate = try database.entry(prescription.id)?.isPrivate ?? false
      if isPrivate, shown.isDisjoint(with: prescription.ids) { return nil }
      let known = read.asOf == nil ? prescription : prescription.told(at: asOf.instant)
      var medicine = try medicine(isPrivate ? known.written : known, isPrivate, period)
      medicine.pump = care.pump(of: known)
      medicine.supply = try isPrivate ? nil : care.supply(of: known, in: database)
      return medicine
    }
  }

  /// As many doses as the scheduled ones of the period are matched from, however long the journal.
  private func medicine(
    _ prescription: Prescription, _ isPrivate: Bool, _ period: ReportPeriod
  ) throws -> ReportMedicine {
    var medicine = ReportMedicine(prescription, isPrivate: isPrivate)
    guard prescription.isScheduled(in: period.since...period.until) else { return medicine }
    let doses = try database.doses(of: prescription, from: period.firstDoseDay)
    medicine.doses = doses
    let week = period.firstDoseDay...period.since.advanced(byDays: -1)
    let hasDoseBefore = doses.diary.doses.contains { $0.isTimed && week.contains($0.moment.day) }
    if !hasDoseBefore {
      medicine.lastDoseBefore = try database.lastTimedDose(
        of: prescription, before: period.since)
    }
    return medicine
  }
}

// MARK: - Corrections

extension ReportReading {
  /// What entries once said, each with what came in its place, entry by entry; what was private then
  /// is not told.
  private func corrections(of entries: [Entry]) throws -> [[ReportCorrection]] {
    let histories = try entries.filter { $0.revision > 1 }.map { entry in
      try database.history(of: entry.id).filter { !$0.isDeleted }.map(\.entry)
    }
    guard !histories.isEmpty else { return [] }
    let text = session.entryText(
      medicines: try session.medicineNames(in: database, alsoOf: histories.flatMap(\.self)),
      today: asOf.day, isUnicode: true)
    func words(_ entry: Entry) -> String {
      let local = entry.moment.local
      let time = EntryList.time(of: entry.moment)
      return [local.day.iso8601, time, text.listed(entry.facts)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return histories.map { said in
      zip(said, said.dropFirst()).compactMap { before, after in
        guard before.facts != after.facts, !before.isPrivate, !after.isPrivate else {
          return nil
        }
        return ReportCorrection(
          id: after.id, at: session.environment.zone.moment(at: after.recordedAt),
          before: words(before), after: words(after))
      }
    }
  }
}
