package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct TodayCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "today", abstract: "The day so far; journal alone shows it too.",
    usage: "journal [today] [options]")

  @OptionGroup var today: TodayOptions

  package init() {}

  var global: GlobalOptions { today.global }

  func run(in session: Session) throws {
    try today.run(in: session)
  }
}

/// What the day view takes, with and without its name.
package struct TodayOptions: ParsableArguments {
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard let database = try session.journal() else {
      return try session.answer(
        """
        A diary of medicines and symptoms, on this machine alone; it is still empty.
        Try journal log-dose 10mg, journal note drowsy, journal report --since 30d
        """)
    }
    try session.sayZone(database)
    let asOf = try read.moment(in: session)
    let isNow = read.asOf == nil
    let settings = session.settings
    let (lines, notices) = try database.read { database in
      let known = try database.prescriptions()
      let told = isNow ? known : known.map { $0.told(at: asOf.instant) }
      let visits = try read.visits(in: database, asOf: asOf)
      let notices = try StateReading(
        database: database, settings: settings, asOf: asOf, isNow: isNow
      ).notices(told, visits)
      let view = DayView(
        database: database, prescriptions: told,
        text: session.entryText(medicines: known.names, today: asOf.day),
        asOf: asOf, width: session.width, isNow: isNow, visits: visits,
        notices: notices, merged: isNow ? try database.lastMerge().map(session.written) : nil)
      return (try view.lines(), notices)
    }
    try session.answer(session.whose + lines.joined(separator: "\n"))
    guard isNow else { return }
    session.keepSaid(notices, in: database)
    for copy in database.conflictCopies {
      session.say(
        "A copy that syncing made lies beside the journal: journal merge \"\(session.shown(copy))\" brings both together."
      )
    }
  }
}
