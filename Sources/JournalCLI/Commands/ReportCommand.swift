package import ArgumentParser
internal import JournalModel
internal import JournalReport
internal import JournalStore

package struct ReportCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The page for the doctor: report --since 30d.",
    usage: "journal report [options]",
    discussion: """
      Without --since it begins with the last appointment, when that is at most 90 days back, else \
      with the last 30 days. Its own header says which.

      html has a picture of the period day by day, and is one sheet of A4 or Letter paper. pdf is \
      that page, printed through Chromium, Chrome, Edge or WeasyPrint. Private entries are in none.
      """)

  @OptionGroup var period: PeriodOptions

  @OptionGroup var options: ReportOptions
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    try options.check()
    let asOf = try read.moment(in: session)
    let database = try session.journal()
    let focus = try options.medicine.map { try medicine(named: $0, database, session) }
    let facts = try input(database, asOf: asOf, focus: focus, in: session)
    var report = VisitReport(facts)
    if options.discreet { report = report.discreet }
    if report.isEmpty { try explainEmpty(database, session) }
    let appendix =
      try options.appendix
      ? ReportAppendix(
        facts.toldEntries,
        in: session.entryText(
          medicines: database?.medicineNames() ?? [:], today: asOf.day, isUnicode: true)) : nil
    try ReportDelivery(
      session: session, options: options, day: asOf.day,
      journal: database == nil ? nil : try session.path()
    ).deliver(report, appendix)
  }

  /// A question must not be put while the journal is held.
  private func medicine(
    named name: String, _ database: JournalDatabase?, _ session: Session
  ) throws -> EntryID {
    guard let database else {
      throw CommandError(
        .refusedValue, "no medicine named \"\(session.shown(name))\"; journal med add NAME adds one"
      )
    }
    return try session.knownMedicine(named: name, in: database).id
  }

  /// Only the days of the report and of what it is compared with are read.
  private func input(
    _ database: JournalDatabase?, asOf: LivedMoment, focus: EntryID?, in session: Session
  ) throws -> ReportInput {
    let terms = try TermTable.shipped()
    let settings = session.settings
    guard let database else {
      let period = try period(asOf, nil, VisitRecord())
      return ReportInput(period: period, asOf: asOf, terms: terms)
    }
    return try database.read { database in
      let visits = try read.visits(in: database, asOf: asOf)
      let period = try period(asOf, database, visits.withoutPrivate)
      let entries = try database.entries(
        EntryFilter(since: period.firstDay(asOf: asOf.day), until: period.until))
      return ReportInput(
        period: period, asOf: asOf,
        entries: entries.filter { !$0.facts.isPrivate }.sorted {
          $0.facts.moment.instant < $1.facts.moment.instant
        },
        medications: try medicines(database, period, told: entries, asOf: asOf),
        visits: visits, gaps: try database.explainedGaps(), trackers: try database.trackers(),
        terms: terms, person: ReportPerson(try openSettings(database)), focus: focus,
        notices: try notices(of: entries, in: period, database, settings, asOf: asOf),
        corrected: try entries.count { entry in
          try !entry.facts.isPrivate && period.contains(entry.facts.moment.day)
            && isDiary(entry) && isCorrected(entry, in: database)
        })
    }
  }

  /// What still holds of what was noticed with the entries of the period.
  private func notices(
    of entries: [Entry], in period: ReportPeriod, _ database: JournalDatabase,
    _ settings: Settings, asOf: LivedMoment
  ) throws -> [ReportNotice] {
    let noticed = entries.filter { entry in
      !entry.facts.isPrivate && period.contains(entry.facts.moment.day)
        && entry.facts.moment.instant <= asOf.instant
    }
    let reading = NoticeReading(database: database, settings: settings, now: asOf)
    return try reading.standing(of: noticed).map(ReportNotice.init)
  }

  /// A private medicine is there only with a dose that is shown.
  private func medicines(
    _ database: JournalDatabase, _ period: ReportPeriod, told entries: [Entry], asOf: LivedMoment
  ) throws -> [ReportMedicine] {
    var shown: Set<EntryID> = []
    for entry in entries
    where !entry.facts.isPrivate && [.dose, .missed].contains(entry.facts.content.kind) {
      if let medication = entry.facts.content.medication { shown.insert(medication) }
    }
    let care = ReportedCare(
      supplies: try database.supplyEvents(), pumps: try database.pumpLogs(), asOf: asOf)
    return try database.prescriptions().compactMap { prescription in
      let isPrivate = try database.entry(prescription.id)?.facts.isPrivate ?? false
      if isPrivate, shown.isDisjoint(with: prescription.ids) { return nil }
      let known = read.asOf == nil ? prescription : prescription.told(at: asOf.instant)
      var medicine = try medicine(isPrivate ? known.written : known, isPrivate, database, period)
      medicine.pump = care.pump(of: known)
      medicine.supply = try isPrivate ? nil : care.supply(of: known, in: database)
      return medicine
    }
  }

  /// As many doses as the scheduled ones of the period are matched from, however long the journal.
  private func medicine(
    _ prescription: Prescription, _ isPrivate: Bool, _ database: JournalDatabase,
    _ period: ReportPeriod
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

  /// An entry of the days, or a point to make first.
  private func isDiary(_ entry: Entry) -> Bool {
    let kind = entry.facts.content.kind
    return kind == .important || EntryKind.diary.contains(kind)
  }

  /// Whether the entry once said something else; an undo that was undone again corrects nothing.
  private func isCorrected(_ entry: Entry, in database: JournalDatabase) throws -> Bool {
    guard entry.revision > 1 else { return false }
    return try database.history(of: entry.id).contains { $0.entry.facts != entry.facts }
  }

  private func openSettings(_ database: JournalDatabase) throws -> Settings {
    Settings(
      try database.settingEntries().filter { !$0.entry.facts.isPrivate }.map(\.content))
  }

  private func explainEmpty(_ database: JournalDatabase?, _ session: Session) throws {
    guard let range = try database?.diaryRange() else {
      return session.say(
        "Nothing is written down yet: journal log-dose 10mg, or journal note drowsy, begins.")
    }
    session.say(
      "No entry in this period. Entries begin \(range.first.text) and end \(range.last.text).")
  }
}
