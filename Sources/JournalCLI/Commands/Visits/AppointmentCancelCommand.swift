package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AppointmentCancelCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Call an appointment off; the next one, unless it is named.",
    usage: "journal appointment cancel [id] [options]",
    discussion: "One that is past and did not take place is cancelled by its id.")

  @Argument(help: ArgumentHelp("The beginning of its id.", valueName: "id"))
  var id: Word?

  @Option(help: ArgumentHelp("Why, in your words.", valueName: "words"))
  var reason: String?

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let now = session.environment.now
    let (visit, _) = try session.appointment(id) { record in
      guard let next = record.next(at: session.environment.zone.local(at: now)) else {
        throw CommandError(
          .refusedValue,
          "no appointment lies ahead; nothing was stored; journal appointment list shows those there are"
        )
      }
      return next
    }
    let text = session.entryText(medicines: [:])
    guard visit.stands else {
      throw CommandError(
        .refusedValue,
        "\(text.visit(visit.content)) is cancelled already; nothing was stored; journal edit \(id?.text ?? "ID") --remove cancelled says that it takes place"
      )
    }
    let why = try reason.map {
      try session.words(
        $0.isEmpty ? [] : [Word(argument: $0)], what: "the words of the reason",
        example: "--reason \"...\"")
    }
    // One that was past did not take place at all.
    let start = session.zone(of: visit.entry.facts.moment).lived(at: visit.content.start)
    let moment = min(now, start.instant)
    try session.keeping(why) {
      let writable = try session.journalForWriting()
      try session.store("appointment cancel", by: revision.by, in: writable) { writer in
        try writer.revise(visit.entry, facts: visit.cancelled(at: moment, because: why?.text))
      } receipt: { entry in
        guard revision.format == .text else {
          return try jsonText(EntryJSON(entry, medicines: [:]))
        }
        let words = why.map { ": \"\(session.shown($0.text))\"" } ?? ""
        let id = try writable.shortText(of: entry.id)
        return "Cancelled: \(text.appointment(visit.content))\(words).  [\(id)]"
      }
    }
  }
}

extension Written<Appointment> {
  /// The same, called off. The words of the reason come to those that are there.
  fileprivate func cancelled(at instant: Instant, because words: String?) -> EntryFacts {
    var facts = entry.facts
    var appointment = content
    appointment.cancelledAt = instant
    facts.content = .appointment(appointment)
    let all = [facts.text, words].compactMap(\.self)
    facts.text = all.isEmpty ? nil : all.joined(separator: "; ")
    return facts
  }
}
