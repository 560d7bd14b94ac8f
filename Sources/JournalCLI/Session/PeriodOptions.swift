internal import ArgumentParser
internal import JournalModel
internal import JournalStore

/// `--since` and `--until`.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "From this day: 30d, 4w, 3mo, last month, 2026-11-20, visit, start.", valueName: "when"))
  var since: String?

  @Option(help: ArgumentHelp("To this day, included.", valueName: "when"))
  var until: String?

  init() {}

  /// - Parameter moment: that of `today`, and up to which an appointment is past.
  func first(asOf moment: LivedMoment, in database: JournalDatabase?) throws -> CivilDay? {
    try since.flatMap { try day($0, .since, moment, database) }
  }

  func last(asOf moment: LivedMoment, in database: JournalDatabase?) throws -> CivilDay? {
    try until.flatMap { try day($0, .until, moment, database) }
  }

  /// Whether the last visit begins it.
  var beginsWithVisit: Bool { since?.nameFolded == "visit" }

  private func day(
    _ text: String, _ bound: PeriodPhrase.Bound, _ moment: LivedMoment,
    _ database: JournalDatabase?
  ) throws -> CivilDay? {
    switch try PeriodPhrase.parse(text, bound: bound, today: moment.day) {
    case .day(let day): return day
    case .start: return try database?.diaryRange()?.first
    case .visit:
      let visits = try database?.visits(knownAt: moment.instant)
      guard let visit = visits?.lastVisit(at: moment.local) else { throw PeriodOptions.noVisit }
      return visit.content.day
    }
  }

  static let noVisit = CommandError(
    .refusedValue, "no appointment that is past is in the journal; write --since 30d, or a day")

  /// - Throws: exit 65 when the period ends before it begins.
  static func check(_ since: CivilDay?, _ until: CivilDay?) throws {
    guard let since, let until, until < since else { return }
    throw CommandError(
      .refusedValue,
      "the period ends (\(until.text)) before it begins (\(since.text)); turn --since and --until round"
    )
  }
}
