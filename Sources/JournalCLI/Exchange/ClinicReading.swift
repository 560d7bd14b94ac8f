internal import JournalExchange
internal import JournalModel
internal import JournalStore

/// Reads what a clinic's system is given of some days.
struct ClinicReading {
  let session: Session
  let asOf: LivedMoment
  /// Whether that is a moment of the past, so that what was lived later is not told.
  let isPast: Bool

  private static let kinds = Set(EntryKind.diary)

  /// - Parameters:
  ///   - database: held for it; `nil` when there is no journal yet.
  ///   - isDiscreet: whether name, birth date and number stay away.
  func record(
    _ database: JournalDatabase?, since: CivilDay?, until: CivilDay?, isDiscreet: Bool = false
  ) throws -> ClinicRecord {
    guard let database else {
      return ClinicRecord(
        journal: session.environment.makeID(), asOf: asOf, since: since, until: until,
        terms: try TermTable.shipped())
    }
    let filter = EntryFilter(since: since, until: until, kinds: ClinicReading.kinds)
    return ClinicRecord(
      journal: try database.identity(), asOf: asOf, since: since, until: until,
      person: isDiscreet ? ClinicPerson() : try person(database),
      medicines: try medicines(database),
      entries: try database.entries(filter).filter {
        !isPast || $0.facts.moment.instant <= asOf.instant
      },
      trackers: try database.trackers(), terms: try TermTable.shipped())
  }

  private func medicines(_ database: JournalDatabase) throws -> [Prescription] {
    try database.prescriptions().filter { try database.entry($0.id)?.facts.isPrivate != true }
      .map { isPast ? $0.told(at: asOf.instant) : $0 }
  }

  private func person(_ database: JournalDatabase) throws -> ClinicPerson {
    let settings = Settings(
      try database.settingEntries().filter { !$0.entry.facts.isPrivate }.map(\.content))
    return ClinicPerson(
      name: settings[.name], born: settings[.born].flatMap { CivilDay(iso8601: $0) },
      recordNumber: settings[.recordNumber])
  }
}
