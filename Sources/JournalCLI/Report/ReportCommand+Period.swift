internal import JournalModel
internal import JournalReport
internal import JournalStore

/// Which days a report is about.
extension ReportCommand {
  /// A visit farther back than this, in days, does not begin a report that nobody asked it for.
  private static let longestSinceVisit = 90

  /// - Parameter visits: those that may stand on a report.
  func period(
    _ asOf: LivedMoment, _ database: JournalDatabase?, _ visits: VisitRecord
  ) throws -> ReportPeriod {
    let today = asOf.day
    let until = try period.last(asOf: asOf, in: database) ?? today
    let (first, why) = try beginning(asOf, until: until, database, visits)
    guard first <= today else {
      throw CommandError(
        .refusedValue,
        "the period begins (\(first.text)) after the moment it is told at (\(today.text)); write an earlier --since"
      )
    }
    try PeriodOptions.check(first, until)
    return ReportPeriod(since: first, until: until, why: why)
  }

  private func beginning(
    _ asOf: LivedMoment, until: CivilDay, _ database: JournalDatabase?, _ visits: VisitRecord
  ) throws -> (CivilDay, ReportPeriod.Choice) {
    let previous = visits.previousVisit(at: asOf.local)
    if period.beginsWithVisit {
      guard let visit = previous ?? visits.lastVisit(at: asOf.local) else {
        throw PeriodOptions.noVisit
      }
      return (visit.content.day, .visit)
    }
    let month = until.advanced(byDays: -30)
    guard period.since == nil else {
      return (try period.first(asOf: asOf, in: database) ?? month, .option)
    }
    // A period that is over looks back to the visit before its last day.
    let dayBefore = until.midnight.secondsSinceEpoch - 1
    let visit =
      until >= asOf.day
      ? previous : visits.lastVisit(at: LocalDateTime(secondsSinceEpoch: dayBefore))
    if let day = visit?.content.day, (0...ReportCommand.longestSinceVisit).contains(until - day) {
      return (day, .visit)
    }
    return (month, period.until == nil ? .standard : .option)
  }
}
