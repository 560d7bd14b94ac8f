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

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    guard let database = try session.journal() else {
      throw CommandError(
        .refusedValue,
        "no entry has the id \"\(session.shown(id.text))\"; nothing is written down yet")
    }
    let found = try session.entryID(id.text, in: database)
    let asOf = try read.moment(in: session)
    let history = try database.history(of: found).filter {
      read.asOf == nil || $0.entry.recordedAt <= asOf.instant
    }
    guard !history.isEmpty else {
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(id.text))\" was not written down yet at that moment; leave --as-of out")
    }
    let medicines = try session.medicineNames(in: database)
    switch format {
    case .json:
      try session.answer(
        try jsonText(
          history.map { revision in
            var json = EntryJSON(revision.entry, medicines: medicines)
            json.deleted = revision.isDeleted ? true : nil
            return json
          }))
    case .text:
      let text = session.entryText(medicines: medicines)
      try session.answer(
        history.reversed().enumerated().flatMap { index, revision in
          lines(revision.entry, isDeleted: revision.isDeleted, isLatest: index == 0, text, session)
        }.joined(separator: "\n"))
    }
  }

  private func lines(
    _ entry: Entry, isDeleted: Bool, isLatest: Bool, _ text: EntryText, _ session: Session
  ) -> [String] {
    let moment = entry.facts.moment
    let recorded = session.written(entry.recordedAt)
    let head = isDeleted ? "taken back" : text.what(entry.facts)
    guard isLatest else {
      return isDeleted
        ? ["  taken back \(recorded)"]
        : ["  before, written \(recorded): \(text.receipt(entry.facts))"]
    }
    var details = [
      (
        "when",
        "\(moment.text(relativeTo: text.today)), \(moment.zone) (\(iso8601(offset: moment.offset)))"
      ),
      ("written", recorded),
    ]
    if isDeleted { details.insert(("was", text.what(entry.facts)), at: 0) }
    if !entry.facts.tags.isEmpty {
      details.append(("tags", entry.facts.tags.map(text.shown).joined(separator: ", ")))
    }
    if let by = entry.facts.writtenBy { details.append(("by", text.shown(by))) }
    if entry.facts.isPrivate { details.append(("private", "kept off every report")) }
    details.append(("id", entry.id.text))
    return [head] + details.map { "  " + $0.0.padded(to: 9) + $0.1 }
  }
}

extension Session {
  /// The entry of a short id, or `last`.
  ///
  /// - Throws: exit 65 for an id that names none or several.
  func entryID(_ text: String, in database: JournalDatabase) throws -> EntryID {
    if text.lowercased() == "last" {
      guard let last = try database.lastWritten() else {
        throw CommandError(.refusedValue, "nothing is written down yet; journal note WORDS begins")
      }
      return last
    }
    switch try database.identifier(prefix: text) {
    case .one(let id): return id
    case .none:
      throw CommandError(
        .refusedValue, "no entry has the id \"\(shown(text))\"; journal list shows the ids")
    case .several(let ids):
      let examples = try ids.prefix(3).map { try database.shortText(of: $0) }
      throw CommandError(
        .refusedValue,
        "several entries begin with \"\(shown(text))\" (\(examples.joined(separator: ", "))); write more of the id"
      )
    }
  }
}
