package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct WhenCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "when", abstract: "What a phrase for a time means; nothing is written.",
    usage: "journal when \"last mon 8pm\"")

  @Argument(help: "A time as after --at, or a period as after --since.")
  var words: [Word]

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let text = words.joined
    do {
      let reading = try WhenParser(
        now: session.environment.now, zone: session.environment.zone, purpose: .entry
      )
      .parse(text)
      try session.answer(WhenCommand.text(reading.moment))
    } catch let error as PhraseError {
      switch try? PeriodPhrase.parse(text, bound: .since, today: session.environment.today) {
      case .start?:
        return try session.answer("the day of the first entry, as the first day of a period")
      case .visit?: return try session.answer(try lastVisit(in: session))
      case .day?, nil: break
      }
      guard
        case .day(let day)? = try? PeriodPhrase.parse(
          text, bound: .since, today: session.environment.today)
      else {
        let message = error.message.split(separator: "; nothing was stored").joined()
        throw CommandError(.refusedValue, message)
      }
      try session.answer("\(day.fullText) as the first day of a period")
    }
  }

  /// `Thu 27 Aug 2026 as the first day of a period, the last appointment (Dr Lee, Neurology)`.
  private func lastVisit(in session: Session) throws -> String {
    let now = session.environment.moment.local
    guard let visit = try session.journal()?.visits().lastVisit(at: now)?.content else {
      throw PeriodOptions.noVisit
    }
    let with = visit.with.map { " (\(session.shown($0)))" } ?? ""
    return
      "\(visit.day.fullText) as the first day of a period, the last appointment\(with)"
  }

  static func text(_ moment: LivedMoment) -> String {
    let day = moment.day.fullText
    guard let time = moment.time else { return "\(day), without a time" }
    return
      "\(day) \(time.iso8601) \(moment.zone) (\(rfc3339(moment.instant, offset: moment.offset)))"
  }
}
