internal import ArgumentParser
internal import JournalModel
internal import JournalStore

/// What every command that only reads takes.
struct ReadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tell it as it was lived up to this moment, whenever it was written down.", valueName: "when")
  )
  var asOf: String?

  init() {}

  /// Whether an entry is part of what is told: all there is, or what had been lived by then.
  func isTold(_ entry: Entry, asOf moment: LivedMoment) -> Bool {
    asOf == nil || entry.facts.moment.instant <= moment.instant
  }

  /// The moment that is told: now, or another in the past.
  func moment(in session: Session) throws -> LivedMoment {
    let environment = session.environment
    guard let asOf else { return environment.moment }
    let parser = WhenParser(now: environment.now, zone: environment.zone, purpose: .entry)
    var moment = try parser.parse(asOf).moment
    if moment.precision == .day {
      // A day is told from its end.
      let end = environment.zone.start(of: moment.day.advanced(byDays: 1)).advanced(bySeconds: -60)
      moment = environment.zone.moment(at: min(end, environment.now))
    }
    return moment
  }
}

extension ReadOptions {
  /// Appointments with what was asked and agreed at them: all there is, or what was known then.
  func visits(in database: JournalDatabase?, asOf moment: LivedMoment) throws -> VisitRecord {
    try database?.visits(knownAt: asOf == nil ? nil : moment.instant) ?? VisitRecord()
  }
}
