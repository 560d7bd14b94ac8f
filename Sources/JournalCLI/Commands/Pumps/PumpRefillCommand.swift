package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PumpRefillCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "refill", abstract: "The pump was refilled: pump refill --next 2027-02-10.",
    usage: "journal pump refill --next <day> [--alarm-date <day>] [options]",
    discussion:
      "The dates are those that the clinic gave you; a refill without them leaves none standing.")

  @Option(help: ArgumentHelp("The day of the next refill.", valueName: "day"))
  var next: String?

  @Option(
    help: ArgumentHelp(
      "The day on which the alarm for an empty reservoir is set to sound.", valueName: "day"))
  var alarmDate: String?

  @OptionGroup var pump: PumpOptions
  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let moment = try entry.moment(for: .entry, in: session)
    let next = try next.map { try session.day($0, after: "--next", for: .plan) }
    let alarmDate = try alarmDate.map { try session.day($0, after: "--alarm-date", for: .plan) }
    try check(next, alarmDate, refilledOn: moment.day, session)
    let database = try session.existingJournal()
    let (record, prescription) = try pump.known(in: database, session)
    let log = PumpLog(medication: prescription.id, .refill(next: next, alarmDate: alarmDate))
    try session.record(log, in: record, "pump refill", entry, at: moment)
    if next == nil {
      session.say("No day of the next refill is known. With it: journal undo, then --next DAY")
    }
  }

  /// - Throws: exit 65 for a next refill that is not after this one, or an alarm before it.
  private func check(
    _ next: CivilDay?, _ alarmDate: CivilDay?, refilledOn day: CivilDay, _ session: Session
  ) throws {
    func text(_ day: CivilDay) -> String { day.text(relativeTo: session.environment.today) }
    if let next, next <= day {
      throw CommandError(
        .refusedValue,
        "the next refill (\(text(next))) is not after this one (\(text(day))); nothing was stored; write the day that the clinic gave you, or --at for this one"
      )
    }
    if let alarmDate, alarmDate <= day {
      throw CommandError(
        .refusedValue,
        "the alarm date (\(text(alarmDate))) is not after this refill (\(text(day))); nothing was stored; write the day that the clinic gave you, or --at for the refill"
      )
    }
  }
}
