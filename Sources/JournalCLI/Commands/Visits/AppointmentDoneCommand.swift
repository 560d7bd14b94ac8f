package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AppointmentDoneCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "After an appointment: answers, what was agreed, and the next one.",
    usage: "journal appointment done [id] [options]",
    discussion: """
      On a terminal it asks one thing at a time: the open questions, what was agreed, when the next \
      one is. Enter leaves a thing open; Ctrl-D ends, and what was answered is kept. With --agreed \
      or --next nothing is asked; journal answer 2 "..." answers a question.

      Without an id it is the last appointment that has begun.
      """)

  @Argument(help: ArgumentHelp("The beginning of its id.", valueName: "id"))
  var id: Word?

  @Option(help: ArgumentHelp("What was agreed; - reads standard input.", valueName: "words"))
  var agreed: String?

  @Option(help: ArgumentHelp("When the next one is: \"2027-03-04 10:30\".", valueName: "when"))
  var next: String?

  @Option(
    help: ArgumentHelp("With whom the next one is, when it is not the same.", valueName: "whom"))
  var with: String?

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let zone = try session.zone(named: entry.zone)
    let (visit, record) = try session.appointment(id) { record in
      try AppointmentDoneCommand.last(of: record, at: zone.local(at: session.environment.now))
    }
    try check(visit, in: session)
    let moment =
      entry.at == nil
      ? visit.content.known(by: try entry.moment(for: .entry, in: session), in: zone)
      : try entry.moment(for: .entry, in: session)
    let outcome: VisitOutcome
    if agreed != nil || next != nil || entry.note != nil {
      outcome = try given(visit, in: session)
    } else {
      guard with == nil else {
        throw CommandError.misuse(
          "--with says with whom the next one is", "write --next \"2027-03-04 10:30\" with it")
      }
      outcome = try asked(visit, record, in: session)
    }
    guard !outcome.isEmpty else {
      session.say("Nothing was written down.")
      return entry.format == .json ? try session.answer("[]") : ()
    }
    let twins = try outcome.next.map { try session.twins(of: $0) } ?? []
    try session.keeping(outcome.typed) {
      try session.store(outcome, of: visit, entry, at: moment)
    }
    if let next = outcome.next { try session.pointOut(twins, of: next) }
  }

  /// The last that has begun and was not called off.
  private static func last(
    of record: VisitRecord, at now: LocalDateTime
  ) throws -> Written<Appointment> {
    let begun = record.appointments.filter { $0.stands && $0.content.start <= now }
    guard let last = begun.max(by: { $0.content.start < $1.content.start }) else {
      throw CommandError(
        .refusedValue,
        "no appointment that is past is in the journal; nothing was stored; journal appointment add \"\(now.day.iso8601) \(now.time.iso8601.prefix(5))\" --with \"Dr Lee\" writes it down"
      )
    }
    return last
  }

  /// - Throws: exit 65 for one that was called off, or is not of today or earlier.
  private func check(_ visit: Written<Appointment>, in session: Session) throws {
    let text = session.entryText(medicines: [:]).visit(visit.content)
    guard visit.stands else {
      throw CommandError(
        .refusedValue,
        "\(text) is cancelled; nothing was stored; journal edit \(id?.text ?? "ID") --remove cancelled says that it took place"
      )
    }
    guard visit.content.day <= session.environment.today else {
      throw CommandError(
        .refusedValue,
        "\(text) is still to come; nothing was stored; write it on that day, or journal appointment cancel if it does not take place"
      )
    }
  }

  /// What the options say.
  private func given(_ visit: Written<Appointment>, in session: Session) throws -> VisitOutcome {
    var outcome = VisitOutcome()
    if let agreed {
      let words = try session.words(
        agreed.isEmpty ? [] : [Word(argument: agreed)], what: "the words of what was agreed",
        example: "--agreed \"...\"")
      outcome.agreed = words.text
      outcome.isTyped = words.isTyped
    }
    guard let next else {
      guard with == nil else {
        throw CommandError.misuse(
          "--with says with whom the next one is", "write --next \"2027-03-04 10:30\" with it")
      }
      return outcome
    }
    let other = try AppointmentAddCommand.name(with)
    outcome.next = try session.nextAppointment(next, with: other ?? visit.content.with)
    return outcome
  }

  private func asked(
    _ visit: Written<Appointment>, _ record: VisitRecord, in session: Session
  ) throws -> VisitOutcome {
    guard session.canAsk else {
      throw CommandError(
        .usage,
        "nobody can be asked here; nothing was stored; write journal appointment done --agreed \"...\", and journal answer 2 \"...\" for a question"
      )
    }
    var walk = VisitWalk(session: session, visit: visit, record: record)
    try walk.ask()
    return walk.outcome
  }
}
