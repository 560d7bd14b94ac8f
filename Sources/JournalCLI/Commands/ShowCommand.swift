package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct ShowCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One entry with all that is known of it, corrections included.",
    usage: "journal show <id | last> [options]")

  @Argument(help: "The beginning of its id, or last.")
  var id: Word

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.journal(holding: id.text)
    let found = try session.entryID(id.text, in: database)
    let asOf = try read.moment(in: session)
    let settings = session.settings
    let (revisions, matched, standing) = try database.read { database in
      let told = try told(of: found, in: database, asOf)
      let reading = NoticeReading(database: database, settings: settings, now: asOf)
      return (
        told, try match(of: told.last, in: database, asOf),
        try reading.standing(of: told.suffix(1).filter { !$0.isDeleted }.map(\.entry))
      )
    }
    guard !revisions.isEmpty else {
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(id.text))\" was not written down yet at that moment; leave --as-of out")
    }
    let medicines = try session.medicineNames(in: database, alsoOf: revisions.map(\.entry))
    switch format {
    case .json:
      try session.answer(try json(revisions, matched, medicines))
    case .text:
      let view = EntryView(
        text: session.entryText(medicines: medicines), session: session, revisions: revisions,
        matched: matched, standing: standing, id: try database.shortText(of: found))
      try session.answer(view.lines.joined(separator: "\n"))
    }
  }

  private func told(
    of id: EntryID, in database: JournalDatabase, _ asOf: LivedMoment
  ) throws -> [ShownRevision] {
    zip(try database.history(of: id), try database.writes(of: id)).map { revision, write in
      ShownRevision(entry: revision.entry, isDeleted: revision.isDeleted, write: write)
    }.filter { read.asOf == nil || $0.entry.recordedAt <= asOf.instant }
  }

  /// What a dose that stands is to the schedule of its medicine; `nil` where there is none.
  private func match(
    of revision: ShownRevision?, in database: JournalDatabase, _ asOf: LivedMoment
  ) throws -> MatchedDose? {
    guard let revision, !revision.isDeleted, case .dose(let dose) = revision.entry.facts.content
    else { return nil }
    let prescription = try database.prescriptions().first { $0.ids.contains(dose.medication) }
    guard let prescription = read.asOf == nil ? prescription : prescription?.told(at: asOf.instant)
    else { return nil }
    var moment = asOf
    // A watch may be a little ahead.
    if read.asOf == nil {
      moment.instant = max(moment.instant, revision.entry.facts.moment.instant)
    }
    return try database.matched(revision.entry, of: prescription, asOf: moment)
  }

  private func json(
    _ revisions: [ShownRevision], _ matched: MatchedDose?, _ medicines: [EntryID: String]
  ) throws -> String {
    try jsonText(
      revisions.enumerated().map { index, revision in
        var json = EntryJSON(revision.entry, medicines: medicines)
        json.deleted = revision.isDeleted ? true : nil
        if index == revisions.count - 1, case .slot(let slot)? = matched?.match {
          json.slot = EntryJSON.text(slot.reference)
        }
        return json
      })
  }
}
