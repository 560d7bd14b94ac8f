package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AppointmentAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "An appointment: appointment add \"2026-12-03 10:30\" --with \"Dr Lee, Neurology\".",
    usage: "journal appointment add [when] [options]",
    discussion: """
      A day, with a time or without; it may lie ahead or be past. Without words, on a terminal, \
      both are asked for.
      """)

  @Argument(help: "When: \"2026-12-03 10:30\", \"tue 9:00\", 2026-08-27.")
  var words: [Word] = []

  @Option(help: ArgumentHelp("With whom, in your words.", valueName: "whom"))
  var with: String?

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let zone = try session.zone(named: entry.zone)
    let appointment = try appointment(in: session, zone)
    let said = try entry.moment(for: .entry, in: session)
    let moment = entry.at == nil ? appointment.known(by: said, in: zone) : said
    let twins = try session.twins(of: appointment)
    let database = try session.journalForWriting()
    try session.record("appointment add", entry, in: database) { _ in
      try entry.facts(.appointment(appointment), at: moment)
    }
    try session.pointOut(twins, of: appointment)
  }

  private func appointment(in session: Session, _ zone: Zone) throws -> Appointment {
    func read(_ typed: String) throws -> AppointmentPhrase {
      try AppointmentPhrase.parse(typed, now: session.environment.now, zone: zone)
    }
    var with = try AppointmentAddCommand.name(with)
    guard words.isEmpty else {
      let when = try read(words.joined)
      return Appointment(day: when.day, time: when.time, with: with)
    }
    let when = try session.answer("When is it? (2026-12-03 10:30)") { typed in
      guard let typed else { throw CommandError(.usage, "It needs a day; Ctrl-D stores nothing.") }
      return try read(typed)
    }
    guard let when else { throw unanswered(session) }
    if with == nil {
      let asked = try session.answer("With whom? (Enter: not said)", AppointmentAddCommand.name)
      guard let asked else { throw unanswered(session) }
      with = asked
    }
    return Appointment(day: when.day, time: when.time, with: with)
  }

  private func unanswered(_ session: Session) -> CommandError {
    if session.canAsk { session.warn("") }
    return CommandError(
      .usage,
      "when is it? nothing was stored; write journal appointment add \"2026-12-03 10:30\" --with \"Dr Lee\""
    )
  }

  /// With whom, in the person's words.
  static func name(_ with: String?) throws -> String? {
    guard let with = with?.trimmed.nonEmpty else { return nil }
    try TextLimit.check(with)
    return with
  }
}

extension Appointment {
  /// When it is known of: when it is told, or when it was, if that is earlier.
  func known(by told: LivedMoment, in zone: Zone) -> LivedMoment {
    var lived = zone.lived(at: start)
    if time == nil { lived.precision = .day }
    return lived.instant < told.instant ? lived : told
  }
}

// MARK: - Twice the same

extension Session {
  /// The appointments of that day that may be the same, none of them called off.
  func twins(of appointment: Appointment) throws -> [Written<Appointment>] {
    let all = try journal()?.appointments() ?? []
    return all.filter { known in
      known.stands && known.content.day == appointment.day
        && (known.content.with == nil || appointment.with == nil
          || known.content.with?.nameFolded == appointment.with?.nameFolded)
    }
  }

  /// Says that there was one already.
  func pointOut(_ twins: [Written<Appointment>], of appointment: Appointment) throws {
    guard let twin = twins.first, let database = try journal() else { return }
    let id = try database.shortText(of: twin.id)
    let text = entryText(medicines: [:])
    let moved = appointment.time.flatMap { time in
      time == twin.content.time
        ? nil : " If it moved: journal undo, then journal edit \(id) \(time.iso8601)"
    }
    say(
      "There was one already: \(text.visit(twin.content)) [\(id)]. If it is the same: journal undo."
        + (moved ?? ""))
  }
}
