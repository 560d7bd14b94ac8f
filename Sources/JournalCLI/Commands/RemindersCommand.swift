package import ArgumentParser
internal import JournalExchange
internal import JournalModel
internal import JournalStore

package struct RemindersCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "reminders", abstract: "A calendar file of the scheduled times.",
    usage: "journal reminders [-o FILE.ics] [--discreet]",
    discussion: """
      Every scheduled dose as an event with an alarm, by the clock on the wall wherever you are; the \
      steps of plans, the refill of a pump and appointments too. Medicines taken as needed have \
      none. Nothing here rings by itself: a calendar on a telephone or computer takes the file.

      When what is prescribed changes, a new file brings the calendar up to date: it changes the \
      events of the old one and cancels those that are over. Which file was written last is kept, \
      so that a change can say that it has the old times.

      Private medicines and appointments stand in a --discreet file only.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write it to a file that only you can read.", valueName: "file"))
  var output: String?

  @Flag(help: "Call every event Reminder, as for a screen that others see.")
  var discreet = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.journal()
    let reminders =
      try database.map { try $0.read { try read($0, session) } }
      ?? Reminders(now: session.environment.moment)
    let (text, isEmpty) = reminders.calendar()
    if let output, output != "-" {
      try session.environment.writeFile(output, Array(text.utf8))
      session.say("The calendar file is in \(session.shown(output)), readable by you alone.")
    } else {
      // Faithful to the byte in a file; on a terminal nothing may move its cursor.
      let isTerminal = session.environment.terminal.isOutput
      try session.answer(isTerminal ? text.replacing("\r\n", with: "\n") : text)
    }
    guard let database, !isEmpty else {
      return session.say(
        "Nothing is scheduled: journal med add NAME --dose 10mg --times 08:00,20:00 sets times.")
    }
    keepWritten(reminders, in: database, session)
  }

  private func read(_ database: JournalDatabase, _ session: Session) throws -> Reminders {
    let moment = session.environment.moment
    let visits = try database.visits()
    let isPrivate: (EntryID) throws -> Bool = { id in
      try database.entry(id)?.facts.isPrivate ?? false
    }
    return Reminders(
      now: moment,
      prescriptions: try database.prescriptions().filter { try discreet || !isPrivate($0.id) },
      pumps: try database.pumpLogs().filter { discreet || !$0.entry.facts.isPrivate },
      appointments: (discreet ? visits : visits.withoutPrivate).appointments,
      revisions: try database.scheduleRevisions(),
      earlierFiles: try earlierFiles(database), isDiscreet: discreet)
  }

  private func earlierFiles(_ database: JournalDatabase) throws -> ClosedRange<Instant>? {
    guard let last = try database.lastSaid(SaidKey.reminders) else { return nil }
    let first = try database.lastSaid(SaidKey.firstReminders) ?? last
    return min(first, last)...last
  }

  /// Keeps when the file was written. That it could not be kept is no failure: the file is there.
  private func keepWritten(
    _ reminders: Reminders, in database: JournalDatabase, _ session: Session
  ) {
    let isFirst = reminders.earlierFiles == nil
    do {
      try database.keepSaid(
        (isFirst ? [SaidKey.firstReminders] : []) + [SaidKey.reminders],
        at: session.environment.now)
    } catch {
      session.say(
        "That it was written could not be kept: a later change of the times will not name this file."
      )
    }
  }
}
