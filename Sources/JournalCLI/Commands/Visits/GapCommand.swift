package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct GapCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: "How it was while nothing was written: gap \"taken as usual\".",
    usage: "journal gap [words] [options]",
    discussion: """
      It is kept in your words and stands on the report. No count changes: what is not recorded \
      stays so. Without days it is the latest time of at least 72 hours without an entry. - reads \
      standard input.
      """)

  @OptionGroup var point: PointOptions
  @OptionGroup var period: PeriodOptions

  package init() {}

  var global: GlobalOptions { point.global }

  func run(in session: Session) throws {
    let gap = try gap(in: session)
    let text = session.entryText(medicines: [:])
    let (first, last) = (
      gap.from.text(relativeTo: text.today), gap.until.text(relativeTo: text.today)
    )
    try point.store(
      "gap", what: "the words",
      about: "Nothing was written from \(first) to \(last). How was it in that time?", in: session
    ) { _ in .gap(gap) }
  }

  private func gap(in session: Session) throws -> ExplainedGap {
    let now = try WhenParser(
      now: session.environment.now, zone: session.environment.zone, purpose: .entry
    ).parse("now").moment
    guard period.since == nil, period.until == nil else {
      return try gap(until: now, in: session)
    }
    guard let database = try session.journal(),
      let silence = try database.latestSilence(until: now)
    else {
      throw CommandError(
        .refusedValue,
        "there is no time of 72 hours without an entry; nothing was stored; name the days: journal gap --since \(now.day.advanced(byDays: -3).iso8601) --until yesterday \"...\""
      )
    }
    if let told = try database.explainedGaps().last(where: { $0.content.overlaps(silence) }) {
      let id = try database.shortText(of: told.id)
      let what = session.entryText(medicines: [:]).what(told.entry.facts)
      throw CommandError(
        .refusedValue,
        "it is told already (\(what)); nothing was stored; journal edit \(id) \"...\" says it anew, --since and --until name other days"
      )
    }
    return silence
  }

  /// The days that were named; the last of them ends now when it is today, or not named.
  private func gap(until now: LivedMoment, in session: Session) throws -> ExplainedGap {
    let database = try session.journal()
    guard let first = try period.first(asOf: now, in: database) else {
      throw CommandError.misuse(
        period.since == nil ? "--until without --since" : "no entry begins these days",
        "write --since 2026-11-02 --until 2026-11-09")
    }
    let last = try period.last(asOf: now, in: database) ?? now.day
    let from = first.midnight
    guard max(first, last) <= now.day, from < now.local else {
      throw CommandError(
        .refusedValue,
        "\(max(first, last).text) is not over; nothing was stored; name days that are past")
    }
    try PeriodOptions.check(first, last)
    let end = last.advanced(byDays: 1).midnight
    return ExplainedGap(from: from, until: min(end, now.local))
  }
}

extension ExplainedGap {
  fileprivate func overlaps(_ other: ExplainedGap) -> Bool {
    from < other.until && other.from < until
  }
}
