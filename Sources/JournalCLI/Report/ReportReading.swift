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
    let all = try database.entries(
      EntryFilter(since: period.firstDay(asOf: asOf.day), until: period.until))
    let open = all.filter { !$0.isPrivate }
    let told = open.filter { period.contains($0.moment.day) }
    let corrections = try corrections(of: told.filter(\.kind.isReported))
    return ReportInput(
      period: period, asOf: asOf,
      entries: open.sorted { $0.moment.instant < $1.moment.instant },
      medications: try medicines(period, told: all), visits: visits,
      gaps: try database.explainedGaps(), trackers: try database.trackers(),
      terms: try TermNames.shipped(), person: ReportPerson(try openSettings), focus: focus,
      corrections: corrections.flatMap(\.self), notices: try notices(of: told),
      corrected: corrections.count { !$0.isEmpty },
      begins: try beginning(of: open, from: period.firstDay(asOf: asOf.day)))
  }

  /// The first day of the diary that may be told; `nil` where it lies before `day`.
  private func beginning(of entries: [Entry], from day: CivilDay) throws -> CivilDay? {
    guard let first = try database.diaryRange()?.first, first >= day else { return nil }
    return entries.filter { $0.kind.isOfDiary }
      .map(\.moment.day).min()
  }

  /// What still holds of what was noticed with the entries.
  private func notices(of entries: [Entry]) throws -> [ReportNotice] {
    let reading = NoticeReading(database: database, settings: session.settings, now: asOf)
    return try reading.standing(
      of: entries.filter { $0.moment.instant <= asOf.instant }
    ).map(ReportNotice.init)
  }

  private var openSettings: Settings {
    get throws {
      Settings(
        try database.settingEntries().filter { !$0.entry.isPrivate }.map(\.content))
    }
  }

  /// A private medicine is there only with a dose that is shown.
  private func medicines(_ period: ReportPeriod, told entries: [Entry]) throws -> [ReportMedicine] {
    var shown: Set<EntryID> = []
    for entry in entries
    where !entry.isPrivate && [.dose, .missed].contains(entry.kind) {
      if let medication = entry.content.medication { shown.insert(medication) }
    }
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
