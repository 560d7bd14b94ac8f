package import ArgumentParser
internal import CMalloc
internal import JournalExchange
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
      that page, printed through Chromium, Chrome, Edge or WeasyPrint. fhir is for a clinic's system: \
      doses, symptoms and what is prescribed, entry by entry (FHIR R4). Private entries are in none.
      """)

  @OptionGroup var period: PeriodOptions

  @OptionGroup var options: ReportOptions
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    // The diary of many years is in memory as a whole.
    journal_keep_freed_memory()
    try options.check()
    let asOf = try read.moment(in: session)
    let database = try session.journal()
    let focus = try options.medicine.map { try medicine(named: $0, database, session) }
    let facts = try input(database, asOf: asOf, focus: focus?.id, in: session)
    var report = VisitReport(facts)
    if let focus { try check(report, isOf: focus.name, in: session) }
    if options.discreet { report = report.discreet }
    if report.isEmpty { try explainEmpty(database, session) }
    let appendix = try appendix(of: facts, database, session)
    try ReportDelivery(
      session: session, options: options, day: asOf.day,
      journal: database == nil ? nil : try session.path(),
      clinic: { try clinic(database, facts, session) }
    ).deliver(report, appendix)
  }

  private func clinic(
    _ database: JournalDatabase?, _ facts: ReportInput, _ session: Session
  ) throws -> ClinicRecord {
    let reading = ClinicReading(
      session: session, asOf: facts.asOf, isPast: read.asOf != nil)
    let period = facts.period
    func record(_ database: JournalDatabase?) throws -> ClinicRecord {
      try reading.record(
        database, since: period.since, until: period.until, isDiscreet: options.discreet)
    }
    return try database.map { try $0.read(record) } ?? record(nil)
  }

  /// `nil` unless something of it was asked for.
  private func appendix(
    of facts: ReportInput, _ database: JournalDatabase?, _ session: Session
  ) throws -> ReportAppendix? {
    guard options.appendix || options.stats else { return nil }
    var appendix = ReportAppendix()
    if options.appendix {
      let text = session.entryText(
        medicines: try database?.medicineNames() ?? [:], today: facts.asOf.day, isUnicode: true)
      appendix = ReportAppendix(facts.toldEntries, in: text)
    }
    if options.stats {
      appendix.statistics = try StatisticsAppendix.section(
        database, asOf: facts.asOf, read, session)
    }
    return appendix
  }

  /// A question must not be put while the journal is held.
  private func medicine(
    named name: String, _ database: JournalDatabase?, _ session: Session
  ) throws -> (id: EntryID, name: String) {
    guard let database else {
      throw CommandError(
        .refusedValue, "no medicine named \"\(session.shown(name))\"; journal med add NAME adds one"
      )
    }
    let medicine = try session.knownMedicine(named: name, in: database)
    return (medicine.id, medicine.medication.name)
  }

  /// - Throws: exit 65 where the page would be of another medicine than the one that was asked for.
  private func check(_ report: VisitReport, isOf name: String, in session: Session) throws {
    guard report.doseMedicine != name, report.columnMedicine != name else { return }
    let others = report.medications.filter { $0.adherence != nil }.map { session.shown($0.name) }
    throw CommandError(
      .refusedValue,
      "of \(session.shown(name)) no dose was scheduled in this period, and none changed; "
        + (others.isEmpty
          ? "leave --medicine out" : "--medicine takes \(others.joined(separator: ", "))"))
  }

  private func input(
    _ database: JournalDatabase?, asOf: LivedMoment, focus: EntryID?, in session: Session
  ) throws -> ReportInput {
    guard let database else {
      return ReportInput(
        period: try period(asOf, nil, VisitRecord()), asOf: asOf, terms: try TermNames.shipped())
    }
    return try database.read { database in
      let visits = try read.visits(in: database, asOf: asOf)
      let reading = ReportReading(
        database: database, session: session, read: read, asOf: asOf)
      return try reading.input(
        of: try period(asOf, database, visits.withoutPrivate), visits, focus: focus)
    }
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
